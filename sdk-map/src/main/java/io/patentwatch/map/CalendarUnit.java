package io.patentwatch.map;

import io.patentwatch.indicator.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** A year, quarter or month of the calendar, by which days and periods are laid out. */
public enum CalendarUnit {
  /** A calendar year. */
  YEAR(12),
  /** A quarter, which begins in January, April, July or October. */
  QUARTER(3),
  /** A calendar month. */
  MONTH(1);

  private final int months;

  CalendarUnit(int months) {
    this.months = months;
  }

  /**
   * The periods of this unit from that of one day to that of another, each whole, in order.
   *
   * @throws IllegalArgumentException if the last day lies before the first
   */
  public List<Period> periods(LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "the last day " + last + " lies before the first " + first + "; turn the days round");
    }
    List<Period> periods = new ArrayList<>();
    YearMonth month = YearMonth.from(first);
    month = month.minusMonths((month.getMonthValue() - 1) % months);
    while (!month.atDay(1).isAfter(last)) {
      YearMonth next = month.plusMonths(months);
      periods.add(new Period(month.atDay(1), next.atDay(1).minusDays(1)));
      month = next;
    }
    return List.copyOf(periods);
  }

  /** The last days of those {@link #periods}. */
  public List<LocalDate> ends(LocalDate first, LocalDate last) {
    return periods(first, last).stream().map(Period::to).toList();
  }
}
