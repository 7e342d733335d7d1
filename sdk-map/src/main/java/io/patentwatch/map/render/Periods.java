package io.patentwatch.map.render;

import io.patentwatch.indicator.Period;
import io.patentwatch.indicator.Wording;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** Periods as people name them. */
final class Periods {
  private Periods() {}

  /** A year, a quarter, whole months of a year, or the days themselves. */
  static Wording name(Period period) {
    LocalDate from = period.from();
    LocalDate to = period.to();
    int year = from.getYear();
    boolean months =
        from.getDayOfMonth() == 1
            && to.getDayOfMonth() == to.lengthOfMonth()
            && to.getYear() == year;
    if (!months) {
      return from.equals(to)
          ? new Wording(from.toString(), from.toString())
          : new Wording(from + "至" + to, from + " to " + to);
    }
    int first = from.getMonthValue();
    int last = to.getMonthValue();
    if (first == 1 && last == 12) {
      return new Wording(year + "年", String.valueOf(year));
    }
    if (first == last) {
      return new Wording(year + "年" + first + "月", month(from) + " " + year);
    }
    if (first % 3 == 1 && last == first + 2) {
      int quarter = last / 3;
      return new Wording(
          year + "年第" + "一二三四".charAt(quarter - 1) + "季度", "Q" + quarter + " " + year);
    }
    return new Wording(
        year + "年" + first + "—" + last + "月", month(from) + "–" + month(to) + " " + year);
  }

  /** The quarter that has a day. */
  static Period quarterOf(LocalDate day) {
    LocalDate first = day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
    return new Period(first, first.plusMonths(3).minusDays(1));
  }

  /** The last quarter that is over on a day. */
  static Period lastQuarter(LocalDate day) {
    Period running = quarterOf(day);
    return running.to().equals(day) ? running : quarterOf(running.from().minusDays(1));
  }

  /** The month of a day, up to that day. */
  static Period monthTo(LocalDate day) {
    return new Period(day.withDayOfMonth(1), day);
  }

  private static String month(LocalDate day) {
    return day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }
}
