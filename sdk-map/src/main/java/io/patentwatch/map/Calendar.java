package io.patentwatch.map;

import io.patentwatch.indicator.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The days and periods that a map is asked for: the day and its year so far, the same a year
 * earlier, and the years before.
 */
record Calendar(LocalDate day, int firstYear, List<LocalDate> days, List<Period> periods) {

  static Calendar of(LocalDate day, int years) {
    int first = day.getYear() - years + 1;
    Set<LocalDate> days = new LinkedHashSet<>(List.of(day, day.minusYears(1)));
    Period running = Period.yearTo(day);
    Set<Period> periods = new LinkedHashSet<>(List.of(running, running.yearBefore()));
    for (int year = first; year < day.getYear(); year++) {
      days.add(Period.year(year).to());
      periods.add(Period.year(year));
    }
    return new Calendar(day, first, List.copyOf(days), List.copyOf(periods));
  }

  /** The last day of a year that is known: its end, or the day. */
  LocalDate dayOf(int year) {
    return periodOf(year).to();
  }

  /** A year as far as the day reaches. */
  Period periodOf(int year) {
    return year == day.getYear() ? Period.yearTo(day) : Period.year(year);
  }

  List<Integer> years() {
    List<Integer> years = new ArrayList<>();
    for (int year = firstYear; year <= day.getYear(); year++) {
      years.add(year);
    }
    return years;
  }
}
