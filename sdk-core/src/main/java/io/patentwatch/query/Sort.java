package io.patentwatch.query;

import java.util.Objects;

/**
 * The order of results; ties go by identity, patents without a value come last.
 *
 * @param key what decides
 * @param descending whether the latest or largest comes first
 */
public record Sort(Key key, boolean descending) {
  /** What decides the order. */
  public enum Key {
    /** Identity: the application number, else the publication number. */
    ID("id"),
    /** Filing date. */
    FILED("ad"),
    /** Day of the first publication. */
    PUBLISHED("pd"),
    /** Day of grant announcement. */
    GRANTED("gd");

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

  public Sort {
    Objects.requireNonNull(key, "key");
  }

  /**
   * Reads {@code FIELD}, {@code FIELD:asc} or {@code FIELD:desc}.
   *
   * @throws IllegalArgumentException if it is none of these; it lists the fields
   */
  public static Sort parse(String text) {
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    String direction = colon < 0 ? "asc" : text.substring(colon + 1);
    for (Key key : Key.values()) {
      if (key.code.equals(name) && (direction.equals("asc") || direction.equals("desc"))) {
        return new Sort(key, direction.equals("desc"));
      }
    }
    throw new IllegalArgumentException(
        "can't sort by '" + text + "'; use id, ad, pd or gd, with :asc or :desc");
  }

  @Override
  public String toString() {
    return key.code + (descending ? ":desc" : ":asc");
  }
}
