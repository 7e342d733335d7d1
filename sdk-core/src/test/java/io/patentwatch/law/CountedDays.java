package io.patentwatch.law;

import java.time.LocalDate;
import java.util.Map;

/**
 * Days counted one by one by the rules of the calendar alone, from 1985-01-01, which was a Tuesday:
 * what the law is held against. A day is its number, from 0.
 */
final class CountedDays {
  private static final int FIRST_YEAR = 1985;
  private static final int LAST_YEAR = 2062;
  private static final int SIZE = (LAST_YEAR - FIRST_YEAR + 1) * 366;
  private static final int TUESDAY = 2;
  private static final int SATURDAY = 6;

  private final LocalDate[] dates = new LocalDate[SIZE];
  private final int[] dayOfMonth = new int[SIZE];
  private final boolean[] lastOfMonth = new boolean[SIZE];
  private final boolean[] works = new boolean[SIZE];

  /**
   * Counts the days.
   *
   * @param listed the days on which a notice departs from the plain week, as {@code 2026-10-01}:
   *     true where worked
   */
  CountedDays(Map<String, Boolean> listed) {
    int day = 0;
    int weekday = TUESDAY;
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      for (int month = 1; month <= 12; month++) {
        int length = lengthOfMonth(year, month);
        for (int at = 1; at <= length; at++) {
          dates[day] = LocalDate.of(year, month, at);
          dayOfMonth[day] = at;
          lastOfMonth[day] = at == length;
          Boolean notice = listed.get(String.format("%d-%02d-%02d", year, month, at));
          works[day] = notice != null ? notice : weekday < SATURDAY;
          weekday = weekday % 7 + 1;
          day++;
        }
      }
    }
  }

  private static int lengthOfMonth(int year, int month) {
    if (month == 2) {
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  /** The number of a date. */
  int of(String date) {
    int day = 0;
    while (!dates[day].toString().equals(date)) {
      day++;
    }
    return day;
  }

  LocalDate date(int day) {
    return dates[day];
  }

  int dayOfMonth(int day) {
    return dayOfMonth[day];
  }

  boolean works(int day) {
    return works[day];
  }

  /** Whether a period of months that started on a day of the month so numbered can end here. */
  boolean corresponds(int day, int startedOn) {
    return dayOfMonth[day] == startedOn || lastOfMonth[day] && dayOfMonth[day] < startedOn;
  }
}
