package io.patentwatch.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days, perhaps open at an end.
 *
 * @param first its first day; absent where it has none
 * @param last its last day, included; absent where it has none
 */
public record DaySpan(@Nullable LocalDate first, @Nullable LocalDate last) {
  public DaySpan {
    if (first != null && last != null && last.isBefore(first)) {
      throw new IllegalArgumentException(last + " is before " + first + "; give the earlier first");
    }
  }

  /** Whether a day lies in it. */
  public boolean contains(LocalDate day) {
    return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
  }

  /** Such as {@code 2021-01-01..2021-06-30}, with nothing at an open end. */
  @Override
  public String toString() {
    return (first == null ? "" : first) + ".." + (last == null ? "" : last);
  }

  /** The days that a canonical value admits. */
  static DaySpan admitted(Relation relation, String value) {
    int blank = value.indexOf(' ');
    Shorthand start = Shorthand.read(blank < 0 ? value : value.substring(0, blank));
    return switch (relation) {
      case BEFORE -> new DaySpan(null, start.first.minusDays(1));
      case UP_TO -> new DaySpan(null, start.last);
      case AFTER -> new DaySpan(start.last.plusDays(1), null);
      case FROM -> new DaySpan(start.first, null);
      case WITHIN -> new DaySpan(start.first, Shorthand.read(value.substring(blank + 1)).last);
      default -> new DaySpan(start.first, start.last);
    };
  }

  /**
   * A date as queries write it: a year, a month or a day, with or without hyphens.
   *
   * @param text the form with hyphens: {@code 2021}, {@code 2021-06}, {@code 2021-06-01}
   * @param first its first day
   * @param last its last day
   */
  record Shorthand(String text, LocalDate first, LocalDate last) {
    /**
     * Reads a date.
     *
     * @throws IllegalArgumentException if it is none; the message begins with the text
     */
    static Shorthand read(String text) {
      String digits = text.strip();
      boolean hyphens =
          (digits.length() == 7 && digits.charAt(4) == '-')
              || (digits.length() == 10 && digits.charAt(4) == '-' && digits.charAt(7) == '-');
      if (hyphens) {
        digits = digits.replace("-", "");
      }
      boolean numeric = digits.chars().allMatch(c -> c >= '0' && c <= '9');
      try {
        if (numeric && digits.length() == 8) {
          LocalDate day = LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
          return new Shorthand(day.toString(), day, day);
        }
        if (numeric && digits.length() == 6) {
          YearMonth month =
              YearMonth.of(Integer.parseInt(digits, 0, 4, 10), Integer.parseInt(digits, 4, 6, 10));
          return new Shorthand(month.toString(), month.atDay(1), month.atEndOfMonth());
        }
        if (numeric && digits.length() == 4) {
          int year = Integer.parseInt(digits);
          return new Shorthand(digits, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
      } catch (DateTimeException noSuchDay) {
        // Falls through: the message below shows every form.
      }
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is no date; give one such as 2021, 2021-06, 202106, 2021-06-01, 20210601");
    }
  }
}
