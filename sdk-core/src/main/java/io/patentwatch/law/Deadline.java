package io.patentwatch.law;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The last day of a period counted from a day: its nominal day and the day it moves to when that
 * one is not worked (r.5).
 *
 * <p>Immutable. Its {@code toString} is the day it is due.
 *
 * @param start the day the period is counted from, itself not counted
 * @param length the length of the period, in months or in days; years are 12 months
 * @param nominal the corresponding day of the last month, or that month's last day if it has no
 *     corresponding one; the last day of a period of days
 * @param due {@code nominal} if it is a working day, else the first working day after it
 * @param provisional whether {@code due} lies after the calendar's last known day, so that only
 *     weekends were considered and a holiday notice may still move it; warnings then count from
 *     {@code nominal}
 */
public record Deadline(
    LocalDate start, Period length, LocalDate nominal, LocalDate due, boolean provisional) {

  /**
   * The deadline {@code length} after {@code start}.
   *
   * @throws IllegalArgumentException if the length is negative or mixes months and days
   */
  public static Deadline of(WorkingCalendar calendar, LocalDate start, Period length) {
    Period months = length.normalized();
    if (months.isNegative() || months.toTotalMonths() > 0 && months.getDays() > 0) {
      throw new IllegalArgumentException(
          "a period of " + length + "; give months or days, 0 or more");
    }
    Period plain = Period.of(0, Math.toIntExact(months.toTotalMonths()), months.getDays());
    LocalDate nominal = start.plus(plain);
    LocalDate due = calendar.firstWorkingDayFrom(nominal);
    return new Deadline(start, plain, nominal, due, calendar.isProvisional(due));
  }

  /**
   * The deadline {@code months} calendar months after {@code start}.
   *
   * @throws IllegalArgumentException if {@code months} is negative
   */
  public static Deadline ofMonths(WorkingCalendar calendar, LocalDate start, int months) {
    return of(calendar, start, Period.ofMonths(months));
  }

  /**
   * The deadline {@code years} years after {@code start}.
   *
   * @throws IllegalArgumentException if {@code years} is negative
   */
  public static Deadline ofYears(WorkingCalendar calendar, LocalDate start, int years) {
    return of(calendar, start, Period.ofYears(years));
  }

  /** The same period by another calendar, such as one with a further year's notice. */
  public Deadline on(WorkingCalendar calendar) {
    return of(calendar, start, length);
  }

  /**
   * The day warnings count towards: {@link #due()}, or {@link #nominal()} while the calendar is
   * provisional.
   */
  public LocalDate warnFrom() {
    return provisional ? nominal : due;
  }

  /** How the day was found, a step a line, in Chinese for a Chinese locale, else in English. */
  public List<String> explain(Locale locale) {
    return explain("", locale);
  }

  List<String> explain(String from, Locale locale) {
    boolean chinese = Language.isChinese(locale);
    List<String> steps = new ArrayList<>();
    steps.add(
        chinese
            ? "自" + from + start + "起" + length(true) + "（首日不计）：" + nominal + "（实施细则第5条）"
            : nominal
                + ": "
                + length(false)
                + " from "
                + (from.isEmpty() ? "" : from + " on ")
                + start
                + ", itself not counted (Implementing Rules r.5)");
    if (length.getDays() == 0 && nominal.getDayOfMonth() != start.getDayOfMonth()) {
      steps.add(
          chinese
              ? "该月无相应日，以该月最后一日为期限届满日（实施细则第5条）"
              : "that month has no day "
                  + start.getDayOfMonth()
                  + ", so its last day (Implementing Rules r.5)");
    }
    steps.addAll(Language.shift(nominal, due, provisional, chinese));
    return List.copyOf(steps);
  }

  private String length(boolean chinese) {
    boolean days = length.getDays() > 0;
    long count = days ? length.getDays() : length.toTotalMonths();
    if (chinese) {
      return count + (days ? "日" : "个月");
    }
    return count + (days ? " day" : " month") + (count == 1 ? "" : "s");
  }

  @Override
  public String toString() {
    return due.toString();
  }
}
