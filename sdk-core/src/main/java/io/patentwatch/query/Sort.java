package io.patentwatch.query;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The order of results; ties go by identity, patents without a value come last.
 *
 * <p>{@link PatentMatcher#order} is the reference for what it means.
 *
 * @param key what decides
 * @param descending whether the latest or largest comes first
 */
public record Sort(Key key, boolean descending) {
  /** What decides the order. Numbers are compared as texts in canonical form. */
  public enum Key {
    /** Identity: the application number, else the publication number. */
    ID("id"),
    /** Application number. */
    APPLICATION_NUMBER("ap"),
    /** Publication number; of several the least. */
    PUBLICATION_NUMBER("pn"),
    /** Filing date. */
    FILED("ad"),
    /** Day of the first publication. */
    PUBLISHED("pd"),
    /** Day of grant announcement. */
    GRANTED("gd"),
    /** How well the texts answer the query, {@link Relevance}. */
    RELEVANCE("rel");

    private final String code;

    Key(String code) {
      this.code = code;
    }

    /** The written form, such as {@code ad}. */
    public String code() {
      return code;
    }
  }

  /** By identity. */
  public static final Sort BY_ID = new Sort(Key.ID, false);

  /** The most relevant first. */
  public static final Sort BY_RELEVANCE = new Sort(Key.RELEVANCE, true);

  public Sort {
    Objects.requireNonNull(key, "key");
  }

  /**
   * Reads {@code FIELD}, {@code FIELD:asc} or {@code FIELD:desc}; without a direction it rises, but
   * {@code rel} falls.
   *
   * @throws IllegalArgumentException if it is none of these; it lists the fields
   */
  public static Sort parse(String text) {
    for (Key key : Key.values()) {
      for (Sort sort : List.of(new Sort(key, false), new Sort(key, true))) {
        if (text.equals(sort.toString())) {
          return sort;
        }
      }
      if (text.equals(key.code)) {
        return new Sort(key, key == Key.RELEVANCE);
      }
    }
    throw new IllegalArgumentException(
        "can't sort by '"
            + text
            + "'; use one of "
            + Arrays.stream(Key.values()).map(Key::code).collect(Collectors.joining(" "))
            + ", with :asc or :desc");
  }

  @Override
  public String toString() {
    return key.code + (descending ? ":desc" : ":asc");
  }
}
