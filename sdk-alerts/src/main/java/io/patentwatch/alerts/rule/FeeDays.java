package io.patentwatch.alerts.rule;

import io.patentwatch.model.PatentType;
import java.time.LocalDate;
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
    private final FeeFacts facts;
    private final int running;
    private final int runningFrom;
    private final int nextFrom;
    private final int changesOn;
    private @Nullable List<FeeStage> owing;
    private @Nullable List<FeeStage> settled;

    Filed(PatentType type, int filed) {
      LocalDate from = LocalDate.ofEpochDay(filed);
      facts = new FeeFacts(type, from, null, 0, false);
      running = facts.feeYearOn(asOf);
      runningFrom = FeeDays.day(from.plusYears(running - 1L));
      nextFrom = FeeDays.day(from.plusYears(running));
      changesOn = Math.min(nextFrom, watch.changesAfter(facts, running, day));
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
      if (paidThrough == running || granted >= runningFrom || running <= 1) {
        if (settled == null) {
          settled = stages(facts.paidThrough(Math.max(running, 0)));
        }
        return settled;
      }
      if (owing == null) {
        owing = stages(facts);
      }
      return owing;
    }

    private List<FeeStage> stages(FeeFacts known) {
      return watch.warnings(known, asOf).stream().map(FeeStage::of).toList();
    }
  }
}
