package io.patentwatch.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a CQL text by recursive descent, straight from its characters.
 *
 * <p>Recursion is bound by {@link Cql#MAX_DEPTH}; every step moves on in the text, so a reading
 * takes time in proportion to its length.
 */
final class CqlParser {
  private static final String AFTER_OPERAND = "'and', 'or', 'not', ')' or the end";
  private static final String OPERAND = "a field, a word, a quoted phrase, 'not' or '('";

  private final String text;
  private int at;
  private int nesting;
  private int clauses;

  CqlParser(String text) {
    this.text = text;
  }

  PatentQuery parse() {
    skipBlanks();
    if (atEnd()) {
      throw fault(
          "the query is empty", at, "every patent is " + Cql.EVERYTHING + "=1, or give " + OPERAND);
    }
    PatentQuery query = query();
    if (!atEnd()) {
      throw unexpected(AFTER_OPERAND);
    }
    return query;
  }

  private PatentQuery query() {
    List<PatentQuery> parts = new ArrayList<>(List.of(operand()));
    String joint = "";
    while (true) {
      skipBlanks();
      if (atEnd() || peek() == ')') {
        return join(parts, joint);
      }
      int start = at;
      String operator = name().toLowerCase(Locale.ROOT);
      boolean without = operator.equals("not");
      if (!without && !operator.equals("and") && !operator.equals("or")) {
        at = start;
        throw operator.equals("prox") || operator.equals("sortby")
            ? fault("'" + operator + "' is not known", start, "expected " + AFTER_OPERAND)
            : unexpected(AFTER_OPERAND + " (several words in a row are quoted)");
      }
      String next = without ? "and" : operator;
      if (!joint.isEmpty() && !joint.equals(next)) {
        // Equal precedence, left to right: what stands so far is the first part of the next.
        parts = new ArrayList<>(List.of(join(parts, joint)));
      }
      joint = next;
      PatentQuery operand = operand();
      parts.add(without ? build(start, () -> new PatentQuery.Not(operand)) : operand);
    }
  }

  private PatentQuery join(List<PatentQuery> parts, String joint) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    return build(
        at, () -> joint.equals("or") ? new PatentQuery.Or(parts) : new PatentQuery.And(parts));
  }

  private PatentQuery operand() {
    skipBlanks();
    if (atEnd() || peek() == ')') {
      throw unexpected(OPERAND);
    }
    int start = at;
    if (peek() == '(') {
      at++;
      descend(start);
      PatentQuery inner = query();
      if (atEnd()) {
        throw fault("'(' is never closed", start, "expected ')'");
      }
      at++;
      nesting--;
      return inner;
    }
    if (!isQuote(peek()) && name().equalsIgnoreCase("not")) {
      descend(start);
      PatentQuery operand = operand();
      nesting--;
      return build(start, () -> new PatentQuery.Not(operand));
    }
    at = start;
    return clause();
  }

  private PatentQuery clause() {
    int start = at;
    if (++clauses > Cql.MAX_CLAUSES) {
      throw fault("the query has more than " + Cql.MAX_CLAUSES + " clauses", start, "divide it");
    }
    if (isQuote(peek())) {
      return clause(QueryField.ANYWHERE, Relation.IS, quoted(), null, start);
    }
    String word = word();
    if (word.isEmpty() || isReserved(word)) {
      at = start;
      throw unexpected(OPERAND + " (words such as 'any' are quoted to look for them)");
    }
    int behind = at;
    skipBlanks();
    int relationAt = at;
    Relation relation = relation();
    if (relation == null) {
      at = behind;
      return clause(QueryField.ANYWHERE, Relation.IS, word, null, start);
    }
    if (word.equalsIgnoreCase(Cql.EVERYTHING)) {
      return everything(relation);
    }
    QueryField field = QueryField.named(word).orElse(null);
    if (field == null) {
      throw fault("unknown field `" + shown(word) + "`", start, FieldSuggestion.of(word));
    }
    build(relationAt, () -> ClauseValue.requireKnown(field, relation));
    LocalDate asOf = modifier();
    skipBlanks();
    int valueAt = at;
    String value = value();
    return clause(field, relation, value, asOf, valueAt);
  }

  private PatentQuery everything(Relation relation) {
    skipBlanks();
    int valueAt = at;
    if (relation != Relation.IS || !value().equals("1")) {
      throw fault("'" + Cql.EVERYTHING + "' has another value", valueAt, "expected =1");
    }
    return PatentQuery.everything();
  }

  private PatentQuery clause(
      QueryField field, Relation relation, String value, @Nullable LocalDate asOf, int position) {
    boolean exists = relation == Relation.IS && value.strip().equals("*");
    return build(
        position,
        () ->
            exists
                ? new PatentQuery.Clause(field, Relation.EXISTS, "", asOf)
                : new PatentQuery.Clause(field, relation, value, asOf));
  }

  /** The relation here, or null where there is none and nothing is read. */
  private @Nullable Relation relation() {
    int start = at;
    StringBuilder symbol = new StringBuilder(2);
    while (!atEnd() && "=<>".indexOf(peek()) >= 0) {
      symbol.append(peek());
      at++;
    }
    if (symbol.length() == 0) {
      String name = name().toLowerCase(Locale.ROOT);
      if (name.equals("any") || name.equals("all") || name.equals("within")) {
        return Relation.named(name).orElseThrow();
      }
      at = start;
      return null;
    }
    Optional<Relation> relation = Relation.named(symbol.toString());
    return relation.orElseThrow(
        () ->
            fault(
                "'" + shown(symbol.toString()) + "' is no relation",
                start,
                "expected one of = == < <= > >= any all within"));
  }

  private @Nullable LocalDate modifier() {
    skipBlanks();
    if (atEnd() || peek() != '/') {
      return null;
    }
    int start = at++;
    skipBlanks();
    String name = name();
    skipBlanks();
    if (!name.equalsIgnoreCase("asof") || atEnd() || peek() != '=') {
      throw fault("unknown modifier '/" + shown(name) + "'", start, "expected /asof=20211130");
    }
    at++;
    skipBlanks();
    int dayAt = at;
    String day = word();
    try {
      DaySpan.Shorthand read = DaySpan.Shorthand.read(day);
      if (read.first().equals(read.last())) {
        return read.first();
      }
    } catch (IllegalArgumentException none) {
      // The message below says more.
    }
    throw fault("'" + shown(day) + "' is no day", dayAt, "expected 20211130 or 2021-11-30");
  }

  private String value() {
    if (atEnd()) {
      throw unexpected("a value");
    }
    int start = at;
    String value = isQuote(peek()) ? quoted() : word();
    if (at == start) {
      throw unexpected("a value");
    }
    return value;
  }

  private String quoted() {
    int start = at;
    char close = text.charAt(at) == '“' ? '”' : text.charAt(at);
    at++;
    StringBuilder value = new StringBuilder();
    while (!atEnd()) {
      char c = text.charAt(at++);
      if (c == close) {
        if (!atEnd() && !isDelimiter(peek())) {
          throw unexpected("a blank behind the closing quote (a quote inside is written \\\")");
        }
        return value.toString();
      }
      boolean escape =
          c == '\\' && !atEnd() && (text.charAt(at) == close || text.charAt(at) == '\\');
      value.append(escape ? text.charAt(at++) : c);
    }
    throw fault("the quote is never closed", start, "expected " + close);
  }

  /** Characters up to a delimiter. */
  private String word() {
    int start = at;
    while (!atEnd() && !isDelimiter(peek())) {
      if (isQuote(peek())) {
        throw unexpected("a blank before the quote");
      }
      at++;
    }
    return text.substring(start, at);
  }

  /** Latin letters, if what follows them can't belong to a word. */
  private String name() {
    int start = at;
    while (!atEnd() && Character.isLetter(peek()) && peek() < 0x80) {
      at++;
    }
    boolean ended = atEnd() || isDelimiter(peek()) || isQuote(peek()) || peek() == '/';
    return ended ? text.substring(start, at) : "";
  }

  private static boolean isReserved(String word) {
    return Cql.RESERVED.contains(word.toLowerCase(Locale.ROOT));
  }

  private void descend(int position) {
    if (++nesting > Cql.MAX_DEPTH) {
      throw fault("the query is nested deeper than " + Cql.MAX_DEPTH, position, "flatten it");
    }
  }

  private boolean atEnd() {
    return at >= text.length();
  }

  /** The character here, full-width delimiters as their ASCII forms. */
  private char peek() {
    char c = text.charAt(at);
    return switch (c) {
      case '（', '）', '＝', '＜', '＞', '＂' -> (char) (c - 0xFEE0);
      default -> c;
    };
  }

  private void skipBlanks() {
    while (!atEnd() && isBlank(peek())) {
      at++;
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '“';
  }

  private static boolean isDelimiter(char c) {
    return isBlank(c) || "()=<>".indexOf(c) >= 0;
  }

  /** Runs a step whose refusal is a fault of the text here. */
  private <T> T build(int position, Supplier<T> step) {
    try {
      return step.get();
    } catch (IllegalArgumentException refused) {
      throw fault(String.valueOf(refused.getMessage()), position, "");
    }
  }

  private void build(int position, Runnable step) {
    build(
        position,
        () -> {
          step.run();
          return true;
        });
  }

  private CqlException unexpected(String expected) {
    String found =
        atEnd() ? "the query ends" : "unexpected '" + shown(text.substring(at, foundEnd())) + "'";
    return fault(found, at, "expected " + expected);
  }

  private int foundEnd() {
    int end = at + Character.charCount(text.codePointAt(at));
    while (end < text.length()
        && !isDelimiter(text.charAt(end))
        && !isDelimiter(text.charAt(end - 1))) {
      end++;
    }
    return end;
  }

  private static String shown(String part) {
    return part.length() <= 40 ? part : part.substring(0, 40) + "…";
  }

  private CqlException fault(String fault, int position, String remedy) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < position; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return new CqlException(fault, line, text.codePointCount(lineStart, position) + 1, remedy);
  }
}
