package io.patentwatch.law;

import java.util.Locale;
import java.util.Objects;

/**
 * A phrase in the two languages users read. Immutable.
 *
 * @param chinese in Chinese
 * @param english in English
 */
public record Wording(String chinese, String english) {
  /** Checks that both are there. */
  public Wording {
    Objects.requireNonNull(chinese, "chinese");
    Objects.requireNonNull(english, "english");
  }

  /** The Chinese for a Chinese locale, else the English. */
  public String in(Locale locale) {
    return Language.isChinese(locale) ? chinese : english;
  }

  @Override
  public String toString() {
    return english;
  }
}
