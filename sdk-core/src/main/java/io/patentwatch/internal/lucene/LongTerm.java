package io.patentwatch.internal.lucene;

import io.patentwatch.internal.codec.Digest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Terms of values that may be longer than an index bears: their beginning and a digest. */
final class LongTerm {
  /** The most chars that a term keeps, and so the most that a prefix can be looked up by. */
  static final int KEPT = 1000;

  private LongTerm() {}

  /** The value itself where it is short enough. */
  static String of(String value) {
    return value.length() <= KEPT ? value : value.substring(0, KEPT) + '\uFFFF' + digest(value);
  }

  private static String digest(String value) {
    return HexFormat.of().formatHex(Digest.of(value.getBytes(StandardCharsets.UTF_8)));
  }
}
