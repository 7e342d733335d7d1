package io.patentwatch.model;

import java.text.Normalizer;
import java.util.Objects;

/**
 * A holder as counting sees it.
 *
 * @param region the lowest region known, as in {@link PatentOutline#regionOn}
 * @param kind which kind of holder
 * @param name 64 bits that stand for the name in NFKC, blanks left out: equal names have equal
 *     ones, and among ten million different names two have the same with a chance of 1 in 300,000
 */
public record OutlineHolder(String region, HolderKind kind, long name) {
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  public OutlineHolder {
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(kind, "kind");
  }

  /** The holder of a name. */
  public static OutlineHolder of(String region, HolderKind kind, String name) {
    return new OutlineHolder(region, kind, bits(name));
  }

  /** FNV-1a over the characters, mixed once more, as its high bits alone are weak. */
  private static long bits(String name) {
    String folded =
        Normalizer.isNormalized(name, Normalizer.Form.NFKC)
            ? name
            : Normalizer.normalize(name, Normalizer.Form.NFKC);
    long bits = BASIS;
    for (int i = 0; i < folded.length(); i++) {
      char next = folded.charAt(i);
      if (!Character.isWhitespace(next)) {
        bits = (bits ^ next) * PRIME;
      }
    }
    bits = (bits ^ bits >>> 32) * 0xd6e8feb86659fd93L;
    return bits ^ bits >>> 32;
  }
}
