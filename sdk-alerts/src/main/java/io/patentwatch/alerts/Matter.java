package io.patentwatch.alerts;

import io.patentwatch.model.PatentId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rule watches until it is settled, whatever step it has reached: the sixth annual fee of a
 * patent, a source that fell silent in May. It is what is open, acknowledged and resolved.
 * Immutable.
 *
 * @param rule the id of the rule
 * @param patent the patent it is about; absent where it is about no single one
 * @param series what tells it from all else the same rule says of the same patent: 1 to 80
 *     printable characters without spaces, the same in every run and language. What may come again
 *     carries what tells one time from the other, such as its first day
 */
public record Matter(String rule, @Nullable PatentId patent, String series) {
  private static final int LONGEST = 80;

  /**
   * Checks the series.
   *
   * @throws IllegalArgumentException if the series is empty, too long or has spaces
   */
  public Matter {
    Objects.requireNonNull(rule, "rule");
    checkKey(series);
  }

  /** The same of another identity of its patent. */
  Matter of(PatentId other) {
    return new Matter(rule, other, series);
  }

  static void checkKey(String key) {
    if (!isKey(key)) {
      throw new IllegalArgumentException(
          "key '" + key + "'; give 1 to " + LONGEST + " characters without spaces");
    }
  }

  /** Asked of every occasion, so that no stream is made for it. */
  private static boolean isKey(String key) {
    int length = key.length();
    for (int i = 0; i < length; i++) {
      char c = key.charAt(i);
      if (Character.isWhitespace(c) || Character.isISOControl(c)) {
        return false;
      }
    }
    return length > 0 && length <= LONGEST;
  }

  /** Its written form, such as {@code annual-fee:CN202110685031.5:6}. */
  @Override
  public String toString() {
    return rule + ":" + (patent == null ? "library" : patent) + ":" + series;
  }
}
