package io.patentwatch.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The last day of a period counted in months: its nominal day and the day it moves to when that one
 * is not worked (r.5).
 *
 * <p>Immutable. Its {@code toString} is the day it is due.
 *
 * @param start the day the period is counted from, itself not counted
 * @param months the length of the period in calendar months; years are 12 of them
 * @param nominal the corresponding day of the last month, or that month's last day if it has no
 *     corresponding one
 * @param due {@code nominal} if it is a working day, else the first working day after it
 * @param provisional whether {@code due} lies after the calendar's last known day, so that only
 *     weekends were considered and a holiday notice may still move it; warnings then count from
 *     {@code nominal}
 */
public record Deadline(
    LocalDate start, int months, LocalDate nominal, LocalDate due, boolean provisional) {

  /**
   * The deadline {@code months} calendar months after {@code start}.
   *
   * @throws IllegalArgumentException if {@code months} is negative
   */
  public static Deadline ofMonths(WorkingCalendar calendar, LocalDate start, int months) {
    if (months < 0) {
      throw new IllegalArgumentException(
          "a period of " + months + " months; a deadline lies 0 or more months after its start");
    }
    LocalDate nominal = start.plusMonths(months);
    LocalDate due = calendar.firstWorkingDayFrom(nominal);
    return new Deadline(start, months, nominal, due, calendar.isProvisional(due));
  }

  /**
   * The deadline {@code years} years after {@code start}.
   *
   * @throws IllegalArgumentException if {@code years} is negative
   */
  public static Deadline ofYears(WorkingCalendar calendar, LocalDate start, int years) {
    return ofMonths(calendar, start, Math.multiplyExact(years, 12));
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
    boolean chinese = Language.isChinese(locale);
    List<String> steps = new ArrayList<>();
    steps.add(
        chinese
            ? "自" + start + "起" + months + "个月（首日不计）：" + nominal + "（实施细则第5条）"
            : nominal
                + ": "
                + months
                + " months from "
                + start
                + ", itself not counted (Implementing Rules r.5)");
    if (nominal.getDayOfMonth() != start.getDayOfMonth()) {
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

  @Override
  public String toString() {
    return due.toString();
  }
}
