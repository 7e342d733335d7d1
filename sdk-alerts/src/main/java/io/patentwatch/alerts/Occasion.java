package io.patentwatch.alerts;

import io.patentwatch.model.Patent;
import java.util.Objects;
import java.util.function.Function;

/**
 * Something a rule has to say of a patent, known by its outline and put into words only if it was
 * not told before. Immutable.
 *
 * @param key what tells it from all else the same rule says of the same patent, such as {@code
 *     6:due-30}: it is part of the alert's identity, so it is the same in every run and language
 *     and names what is told once. 1 to 80 printable characters without spaces
 * @param notice puts it into words, from the full patent
 */
public record Occasion(String key, Function<Patent, Notice> notice) {
  private static final int LONGEST = 80;

  /**
   * Checks the key.
   *
   * @throws IllegalArgumentException if the key is empty, too long or has spaces
   */
  public Occasion {
    Objects.requireNonNull(notice, "notice");
    if (key.isEmpty()
        || key.length() > LONGEST
        || key.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
      throw new IllegalArgumentException(
          "key '" + key + "'; give 1 to " + LONGEST + " characters without spaces");
    }
  }

  @Override
  public String toString() {
    return key;
  }
}
