package io.patentwatch.query;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The text form of queries: CQL 1.2, as the EPO's Open Patent Services use it, with the fields of
 * {@link QueryField}.
 *
 * <pre>{@code
 * query    = operand { ("and" | "or" | "not" | "and not" | "or not") operand }
 * operand  = { "not" } ( "(" query ")" | clause )
 * clause   = [ field relation [ "/asof=" day ] ] value | "cql.allRecords=1"
 * relation = "=" "==" "<" "<=" ">" ">=" "any" "all" "within"
 * value    = word | "\"" characters "\""
 * }</pre>
 *
 * <ul>
 *   <li>As CQL 1.2 has it, {@code and}, {@code or} and {@code not} bind equally and are read from
 *       left to right: {@code a or b and c} is {@code (a or b) and c}. {@code not} between two
 *       operands is "and not", as in OPS; in front of an operand, which OPS does not know, it
 *       negates that operand alone. Alike operators in a row make one junction; parentheses always
 *       make one of their own. The canonical text parenthesises every junction in a junction.
 *   <li>Fields, relations and operators in any case. A value without a field asks {@code txt}.
 *   <li>A value of more than one word, or with {@code ( ) = < > "} or blanks in it, is quoted; in
 *       quotes {@code \"} is a quote and {@code \\} a backslash. Full-width parentheses, operators
 *       and quotes and “these” quotes count as the ASCII ones.
 *   <li>{@code field=*} is "has a value".
 *   <li>{@code status =/asof=20211130 in-force} asks for a day; so can {@code fees} and {@code
 *       region}. The day is written {@code 20211130} or {@code 2021-11-30}.
 *   <li>{@code cql.allRecords=1} is every patent.
 *   <li>{@code prox}, {@code sortby}, {@code <>} and the masks {@code ?} and {@code #} are not
 *       known.
 * </ul>
 */
public final class Cql {
  /** How deep parentheses and negations can be nested. */
  public static final int MAX_DEPTH = PatentQuery.MAX_DEPTH;

  /** How many clauses a text can have. */
  public static final int MAX_CLAUSES = 10_000;

  static final String EVERYTHING = "cql.allRecords";

  static final Set<String> RESERVED =
      Set.of("and", "or", "not", "prox", "sortby", "any", "all", "within");

  private Cql() {}

  /**
   * Reads a query.
   *
   * @throws CqlException if the text is no query, is nested deeper than {@link #MAX_DEPTH} or has
   *     more than {@link #MAX_CLAUSES} clauses; it names the position and what was expected
   */
  public static PatentQuery parse(String text) {
    return new CqlParser(text).parse();
  }

  /**
   * The canonical text of a query; parsing it gives an equal query, as long as that has no more
   * than {@link #MAX_CLAUSES} clauses.
   */
  public static String format(PatentQuery query) {
    StringBuilder text = new StringBuilder();
    write(query, text);
    return text.toString();
  }

  private static void write(PatentQuery query, StringBuilder text) {
    if (query instanceof PatentQuery.And and) {
      writeJunction(and.parts(), " and ", text);
    } else if (query instanceof PatentQuery.Or or) {
      writeJunction(or.parts(), " or ", text);
    } else if (query instanceof PatentQuery.Not not) {
      text.append("not ");
      writePart(not.part(), text);
    } else if (query instanceof PatentQuery.Clause clause) {
      writeClause(clause, text);
    } else {
      text.append(EVERYTHING).append("=1");
    }
  }

  private static void writeJunction(List<PatentQuery> parts, String operator, StringBuilder text) {
    String between = "";
    for (PatentQuery part : parts) {
      text.append(between);
      writePart(part, text);
      between = operator;
    }
  }

  private static void writePart(PatentQuery part, StringBuilder text) {
    boolean junction = part instanceof PatentQuery.And || part instanceof PatentQuery.Or;
    if (junction) {
      text.append('(');
    }
    write(part, text);
    if (junction) {
      text.append(')');
    }
  }

  private static void writeClause(PatentQuery.Clause clause, StringBuilder text) {
    boolean exists = clause.relation() == Relation.EXISTS;
    String relation = exists ? Relation.IS.code() : clause.relation().code();
    boolean spaced = Character.isLetter(relation.charAt(0)) || clause.asOf() != null;
    text.append(clause.field().code()).append(spaced ? " " : "").append(relation);
    if (clause.asOf() != null) {
      text.append("/asof=").append(clause.asOf());
    }
    text.append(spaced ? " " : "");
    if (exists) {
      text.append('*');
    } else {
      writeValue(clause.value(), text);
    }
  }

  private static void writeValue(String value, StringBuilder text) {
    if (isPlain(value)) {
      text.append(value);
      return;
    }
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\');
      }
      text.append(c);
    }
    text.append('"');
  }

  private static boolean isPlain(String value) {
    return Character.isLetterOrDigit(value.codePointAt(0))
        && !RESERVED.contains(value.toLowerCase(Locale.ROOT))
        && value.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "-./*".indexOf(c) >= 0);
  }
}
