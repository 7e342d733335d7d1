package io.patentwatch.alerts.rule;

import io.patentwatch.law.FeeYear;
import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows for one day from type and day of filing alone, worked out once for each: little is
 * left to be asked of a single patent.
 */
final class FeeDays {
  private static final int YEARS = 22;
  private static final int YEAR_DAYS = 366;

  private final FeeWatch watch;
  private final LocalDate asOf;
  private final int day;
  private final @Nullable Filed[] byAge =
      new @Nullable Filed[YEARS * YEAR_DAYS * PatentType.values().length];

  FeeDays(FeeWatch watch, LocalDate asOf) {
    this.watch = watch;
    this.asOf = asOf;
    day = day(asOf);
  }

  /** The day as an epoch day. */
  int day() {
    return day;
  }

  /** What follows for a type and an epoch day of filing. */
  Filed filed(PatentType type, int filed) {
    int age = day - filed;
    if (age < 0 || age >= YEARS * YEAR_DAYS) {
      return new Filed(type, filed);
    }
    int index = age * PatentType.values().length + type.ordinal();
    Filed known = byAge[index];
    if (known == null) {
      known = new Filed(type, filed);
      byAge[index] = known;
    }
    return known;
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  /** A day of filing, seen from the day. */
  final class Filed {
    private final int running;
    private final int runningFrom;
    private final int nextFrom;
    private final int changesOn;

    /** Where the running fee year counts as paid. */
    private final List<FeeStage> settled;

    private final List<FeeStage> owing;

    Filed(PatentType type, int filed) {
      LocalDate from = LocalDate.ofEpochDay(filed);
      FeeFacts facts = new FeeFacts(type, from, null, 0, false);
      running = facts.feeYearOn(asOf);
      runningFrom = FeeDays.day(from.plusYears(running - 1L));
      nextFrom = FeeDays.day(from.plusYears(running));
      FeeYear current = watch.feeYear(facts, running).orElse(null);
      FeeYear next = watch.feeYear(facts, running + 1).orElse(null);
      changesOn =
          Math.min(
              nextFrom, Math.min(watch.changesAfter(current, day), watch.changesAfter(next, day)));
      settled = stages(facts, next);
      owing = stages(facts, current, next);
    }

    private List<FeeStage> stages(FeeFacts facts, @Nullable FeeYear... fees) {
      List<FeeStage> stages = new ArrayList<>(fees.length);
      for (FeeYear fee : fees) {
        FeeWarning warning = watch.warning(facts, fee, asOf);
        if (warning != null) {
          stages.add(FeeStage.of(warning));
        }
      }
      return List.copyOf(stages);
    }

    /** The next epoch day on which another fee year runs or a stage is reached. */
    int changesOn() {
      return changesOn;
    }

    /** What there is to warn of for a patent in force. */
    List<FeeStage> stages(int granted, int paidThrough) {
      if (paidThrough > running || granted >= nextFrom) {
        return List.of();
      }
      return paidThrough == running || granted >= runningFrom ? settled : owing;
    }
  }
}
