package io.patentwatch.internal.xml;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates as patent offices write them: {@code 20190709} or {@code 2019-07-09}. */
public final class XmlDate {
  private XmlDate() {}

  /** The date of a text, or null where it is none, as {@code 00010101} and {@code 0} are. */
  public static @Nullable LocalDate parse(String text) {
    String digits =
        text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-'
            ? text.substring(0, 4) + text.substring(5, 7) + text.substring(8)
            : text;
    if (digits.length() != 8) {
      return null;
    }
    int number = 0;
    for (int i = 0; i < 8; i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return null;
      }
      number = 10 * number + (c - '0');
    }
    int year = number / 10_000;
    if (year < 1800 || year > 2200) {
      return null;
    }
    try {
      return LocalDate.of(year, number / 100 % 100, number % 100);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
