package io.patentwatch.indicator;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;

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

  /**
   * A calendar quarter.
   *
   * @param year the year
   * @param quarter from 1 to 4
   */
  public static Period quarter(int year, int quarter) {
    LocalDate first = LocalDate.of(year, 1, 1).plusMonths((quarter - 1) * 3L);
    if (first.getYear() != year) {
      throw new IllegalArgumentException("quarter is " + quarter + "; it is 1 to 4");
    }
    return new Period(first, first.plusMonths(3).minusDays(1));
  }

  /** The calendar year of a day from its first day up to that day. */
  public static Period yearTo(LocalDate day) {
    return new Period(day.withDayOfYear(1), day);
  }

  /**
   * The same days a year earlier; where a day does not exist, the last of its month, so that 29
   * February is compared with the 28th. Of whole months the same months, so that February is
   * compared with the whole of a longer one.
   */
  public Period yearBefore() {
    return isOfWholeMonths()
        ? new Period(from.minusYears(1), to.plusDays(1).minusYears(1).minusDays(1))
        : new Period(from.minusYears(1), to.minusYears(1));
  }

  /**
   * The period right before: of whole months as many months, so that a quarter is compared with the
   * quarter before; else as many days.
   */
  public Period previous() {
    ChronoUnit unit = isOfWholeMonths() ? ChronoUnit.MONTHS : ChronoUnit.DAYS;
    return new Period(from.minus(unit.between(from, to.plusDays(1)), unit), from.minusDays(1));
  }

  private boolean isOfWholeMonths() {
    return from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;
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
