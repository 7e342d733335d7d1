package io.patentwatch.source.json;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How one page leads to the next.
 *
 * @param kind by what
 * @param first the number of the first page or record
 * @param size how many records are asked for
 * @param total where the answer says how many there are in all, if it does
 * @param next where the answer says how to go on
 */
record PagingMapping(
    Kind kind, int first, int size, @Nullable JsonPath total, @Nullable JsonPath next) {
  /** What leads on. */
  enum Kind {
    /** There is one page. */
    NONE,
    /** The number of the page. */
    PAGE,
    /** The number of the first record. */
    OFFSET,
    /** A text that the answer gives. */
    CURSOR,
    /** An address that the answer gives. */
    LINK;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The name of the place in a request that says which page; null where none does. */
  @Nullable String place() {
    return kind == Kind.NONE || kind == Kind.LINK ? null : kind.code();
  }

  static PagingMapping none() {
    return new PagingMapping(Kind.NONE, 0, 0, null, null);
  }
}
