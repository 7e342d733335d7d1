package io.patentwatch.query;

import java.util.ArrayList;
import java.util.List;

/**
 * How well the texts of a patent answer a query: a number computed from the two alone, and so the
 * same in every library and on every store.
 *
 * <p>It is the sum over the query's {@linkplain #phrases phrases} of what each is worth in its best
 * place, {@link #of}: the weight of the field times the rank of the place there. A phrase that is
 * nowhere adds nothing, and a query without phrases makes all patents equal. How often a phrase
 * stands in a patent, and how rare it is, do not matter.
 *
 * <table>
 * <caption>Weights, and the places that are told apart</caption>
 * <tr><th>field<th>weight<th>places
 * <tr><td>{@code ti}<td>8<td>prefix, within, edge, whole
 * <tr><td>{@code pa}<td>6<td>prefix, within, edge, whole
 * <tr><td>{@code in}<td>4<td>prefix, within, whole
 * <tr><td>{@code ab}<td>2<td>prefix, within
 * <tr><td>{@code agent}<td>2<td>prefix, within, whole
 * <tr><td>{@code addr}<td>1<td>prefix, within
 * </table>
 *
 * <p>{@code ti=笔} gives "笔" 32, "一种中性笔" and "笔夹" 24, "一种笔夹" 16. {@link PatentMatcher#relevance} is
 * the reference.
 */
public final class Relevance {
  /** The most phrases that count; of a longer query the first. */
  public static final int MAX_PHRASES = 1_000;

  private Relevance() {}

  /** Where in a text a phrase stands, from the worst to the best. */
  public enum Place {
    /** Anywhere, by the beginning of a word: a phrase with a {@code *}. */
    PREFIX,
    /** Somewhere in it. */
    WITHIN,
    /** At its beginning or its end: what a title is about, how a name is known. */
    EDGE,
    /** It is the text: the same tokens, alike joined, and no others. */
    WHOLE;

    /** What the weight of a field is multiplied by: 1 to 4. */
    public int rank() {
      return ordinal() + 1;
    }
  }

  /**
   * A phrase that a query looks for.
   *
   * @param fields the single fields it is looked for in, see {@link QueryField#parts}
   * @param text the phrase in canonical form
   * @param whole whether it must be a whole text, as {@code ==} asks; it then counts as {@link
   *     Place#WHOLE} in whatever field
   */
  public record Phrase(List<QueryField> fields, String text, boolean whole) {
    public Phrase {
      fields = List.copyOf(fields);
    }
  }

  /**
   * The phrases that count, in the order of the query: those of all clauses on texts that do not
   * stand under a negation, whether or not the junction around them holds; of a list each of its
   * phrases.
   */
  public static List<Phrase> phrases(PatentQuery query) {
    List<Phrase> phrases = allPhrases(query);
    return List.copyOf(phrases.subList(0, Math.min(MAX_PHRASES, phrases.size())));
  }

  static List<Phrase> allPhrases(PatentQuery query) {
    List<Phrase> phrases = new ArrayList<>();
    collect(query, phrases);
    return phrases;
  }

  private static void collect(PatentQuery query, List<Phrase> into) {
    if (query instanceof PatentQuery.And and) {
      and.parts().forEach(part -> collect(part, into));
    } else if (query instanceof PatentQuery.Or or) {
      or.parts().forEach(part -> collect(part, into));
    } else if (query instanceof PatentQuery.Clause clause
        && clause.field().kind() == QueryField.Kind.TEXT) {
      boolean whole = clause.relation() == Relation.EXACTLY;
      for (String phrase : clause.values()) {
        into.add(new Phrase(clause.field().parts(), phrase, whole));
      }
    }
  }

  /** What a phrase at a place in a field is worth: the field's weight times the place's rank. */
  public static int of(QueryField field, Place place) {
    return weight(field) * place.rank();
  }

  /** Whether a place is told apart in a field; where not, what is there counts as within. */
  public static boolean tells(QueryField field, Place place) {
    return switch (place) {
      case PREFIX, WITHIN -> true;
      case EDGE -> field == QueryField.TITLE || field == QueryField.PARTY;
      case WHOLE ->
          switch (field) {
            case TITLE, PARTY, INVENTOR, AGENT -> true;
            default -> false;
          };
    };
  }

  private static int weight(QueryField field) {
    return switch (field) {
      case TITLE -> 8;
      case PARTY -> 6;
      case INVENTOR -> 4;
      case ABSTRACT, AGENT -> 2;
      case ADDRESS -> 1;
      default -> throw new IllegalArgumentException("field " + field + " is no single text field");
    };
  }
}
