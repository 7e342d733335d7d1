package io.patentwatch.internal.lucene;

import io.patentwatch.model.Edition;
import io.patentwatch.query.Sort;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Where in an order a page ended: the last patent's place in it and its identity, so that it holds
 * whatever is written meanwhile.
 *
 * @param edition the edition of the page
 * @param sort the order
 * @param place the last patent's epoch day, number or relevance; empty where identity decides alone
 *     and where it has no number
 * @param id the last patent's identity
 */
record Cursor(Edition edition, Sort sort, String place, String id) {
  private static final String VERSION = "2";

  Cursor {
    // Refuses what is none.
    Object unused = value(sort.key(), place);
  }

  /**
   * Reads a cursor back.
   *
   * @throws IllegalArgumentException if it is none, or of another order
   */
  static Cursor parse(String text, Sort sort) {
    String[] parts;
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      parts = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
    } catch (IllegalArgumentException noBase64) {
      throw refused(text);
    }
    if (parts.length != 5 || !parts[0].equals(VERSION) || parts[4].isEmpty()) {
      throw refused(text);
    }
    if (!parts[2].equals(sort.toString())) {
      throw new IllegalArgumentException(
          "cursor '"
              + text
              + "' is of the order "
              + parts[2]
              + ", the request's is "
              + sort
              + "; keep the order while paging");
    }
    try {
      return new Cursor(new Edition(Long.parseLong(parts[1])), sort, parts[3], parts[4]);
    } catch (IllegalArgumentException noNumber) {
      throw refused(text);
    }
  }

  private static IllegalArgumentException refused(String text) {
    return new IllegalArgumentException(
        "'" + text + "' is no cursor of a page; give Page.next() as it is, or none");
  }

  /** The cursor behind a result of an edition. */
  static Cursor of(FieldDoc last, Sort sort, Edition edition) {
    String id = ((BytesRef) last.fields[last.fields.length - 1]).utf8ToString();
    return new Cursor(edition, sort, last.fields.length == 1 ? "" : place(last.fields[0]), id);
  }

  private static String place(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Float relevance) {
      return Integer.toString(relevance.intValue());
    }
    return value instanceof BytesRef number ? number.utf8ToString() : value.toString();
  }

  private static @Nullable Object value(Sort.Key key, String place) {
    return switch (key) {
      case ID -> "";
      case APPLICATION_NUMBER, PUBLICATION_NUMBER -> place.isEmpty() ? null : new BytesRef(place);
      case FILED, PUBLISHED, GRANTED -> Integer.valueOf(place);
      case RELEVANCE -> (float) Integer.parseInt(place);
    };
  }

  /** As the index wants it. */
  FieldDoc toFieldDoc() {
    BytesRef identity = new BytesRef(id);
    @Nullable Object[] fields =
        sort.key() == Sort.Key.ID
            ? new Object[] {identity}
            : new Object[] {value(sort.key(), place), identity};
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields);
  }

  @Override
  public String toString() {
    String text = String.join("\n", VERSION, edition.toString(), sort.toString(), place, id);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
