package io.patentwatch.alerts.rule;

import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What follows for one day from the day of filing alone, worked out once for each: it tells most
 * patents apart from those that need their facts weighed.
 */
final class FeeDays {
  private static final int YEARS = 22;
  private static final int YEAR_DAYS = 366;

  private final FeeWatch watch;
  private final LocalDate asOf;
  private final int day;
  private final @Nullable Filed[] byAge = new @Nullable Filed[YEARS * YEAR_DAYS];

  /**
   * A day of filing, seen from the day.
   *
   * @param running the fee year that runs
   * @param runningFrom the epoch day on which it began
   * @param nextFrom the epoch day on which the next begins
   * @param nextWarns whether the next is on the ladder already, for a patent of any type
   * @param changesOn the next epoch day on which any of this or a stage changes
   */
  private record Filed(
      int running, int runningFrom, int nextFrom, boolean nextWarns, int changesOn) {}

  FeeDays(FeeWatch watch, LocalDate asOf) {
    this.watch = watch;
    this.asOf = asOf;
    day = Math.toIntExact(asOf.toEpochDay());
  }

  /** The day as an epoch day. */
  int day() {
    return day;
  }

  /** The next epoch day on which a patent filed on one may reach another stage. */
  int changesOn(int filed) {
    return filed(filed).changesOn();
  }

  /** Whether there is nothing to warn of; false for dates that contradict each other. */
  boolean isQuiet(int filed, int granted, int paidThrough) {
    if (granted != PatentOutline.NO_DAY && granted < filed) {
      return false;
    }
    Filed seen = filed(filed);
    if (paidThrough > seen.running() || granted >= seen.nextFrom()) {
      return true;
    }
    boolean settled =
        paidThrough == seen.running() || granted >= seen.runningFrom() || seen.running() <= 1;
    return settled && !seen.nextWarns();
  }

  private Filed filed(int filed) {
    int age = day - filed;
    if (age < 0 || age >= byAge.length) {
      return worked(filed);
    }
    Filed known = byAge[age];
    if (known == null) {
      known = worked(filed);
      byAge[age] = known;
    }
    return known;
  }

  private Filed worked(int filed) {
    LocalDate from = LocalDate.ofEpochDay(filed);
    int running = 0;
    boolean nextWarns = false;
    int changesOn = Integer.MAX_VALUE;
    for (PatentType type : PatentType.values()) {
      FeeFacts facts = new FeeFacts(type, from, null, 0, false);
      running = facts.feeYearOn(asOf);
      FeeFacts settled = facts.paidThrough(Math.max(running, 0));
      nextWarns |= !watch.warnings(settled, asOf).isEmpty();
      changesOn = Math.min(changesOn, watch.changesAfter(facts, running, day));
    }
    int nextFrom = day(from.plusYears(running));
    return new Filed(
        running,
        day(from.plusYears(running - 1L)),
        nextFrom,
        nextWarns,
        Math.min(changesOn, nextFrom));
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }
}
