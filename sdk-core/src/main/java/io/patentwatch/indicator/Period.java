package io.patentwatch.indicator;

import java.time.LocalDate;
import java.time.Year;

/**
 * A stretch of days.
 *
 * @param from its first day
 * @param to its last day, included
 */
public record Period(LocalDate from, LocalDate to) implements Comparable<Period> {
  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "period ends " + to + " before it begins " + from + "; turn the days round");
    }
  }

  /** A calendar year. */
  public static Period year(int year) {
    return new Period(Year.of(year).atDay(1), LocalDate.of(year, 12, 31));
  }

  /** The calendar year of a day from its first day up to that day. */
  public static Period yearTo(LocalDate day) {
    return new Period(day.withDayOfYear(1), day);
  }

  /**
   * The same days a year earlier; where a day does not exist, the last of its month, so that 29
   * February is compared with the 28th.
   */
  public Period yearBefore() {
    return new Period(from.minusYears(1), to.minusYears(1));
  }

  /** Whether a day lies in it. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Orders by first day, then by last. */
  @Override
  public int compareTo(Period other) {
    int byStart = from.compareTo(other.from);
    return byStart != 0 ? byStart : to.compareTo(other.to);
  }

  @Override
  public String toString() {
    return from + "/" + to;
  }
}
