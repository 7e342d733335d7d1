package io.patentwatch.indicator;

import java.util.Locale;
import java.util.Objects;

/**
 * A text in Chinese and in English; immutable and thread-safe.
 *
 * @param chinese the Chinese text
 * @param english the English text
 */
public record Wording(String chinese, String english) {
  public Wording {
    Objects.requireNonNull(chinese, "chinese");
    Objects.requireNonNull(english, "english");
  }

  /** The text for a locale: Chinese for a Chinese one, English for any other. */
  public String in(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english;
  }

  @Override
  public String toString() {
    return english;
  }
}
