package io.patentwatch.alerts.rule;

import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
   * @param changesOn the next epoch day on which any of this or a stage changes
   * @param owing what there is to warn of, by type, where neither year's fee is settled
   * @param settled what there is to warn of, by type, where the running year's is
   */
  private record Filed(
      int running,
      int runningFrom,
      int nextFrom,
      int changesOn,
      List<List<FeeStage>> owing,
      List<List<FeeStage>> settled) {}

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

  /** What there is to warn of for a patent in force. */
  List<FeeStage> stages(PatentType type, int filed, int granted, int paidThrough) {
    Filed seen = filed(filed);
    if (paidThrough > seen.running() || granted >= seen.nextFrom()) {
      return List.of();
    }
    boolean settled =
        paidThrough == seen.running() || granted >= seen.runningFrom() || seen.running() <= 1;
    return (settled ? seen.settled() : seen.owing()).get(type.ordinal());
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
    int running = new FeeFacts(PatentType.INVENTION, from, null, 0, false).feeYearOn(asOf);
    int changesOn = day(from.plusYears(running));
    List<List<FeeStage>> owing = new ArrayList<>();
    List<List<FeeStage>> settled = new ArrayList<>();
    for (PatentType type : PatentType.values()) {
      FeeFacts facts = new FeeFacts(type, from, null, 0, false);
      owing.add(stages(facts));
      settled.add(stages(facts.paidThrough(Math.max(running, 0))));
      changesOn = Math.min(changesOn, watch.changesAfter(facts, running, day));
    }
    return new Filed(
        running,
        day(from.plusYears(running - 1L)),
        day(from.plusYears(running)),
        changesOn,
        owing,
        settled);
  }

  private List<FeeStage> stages(FeeFacts facts) {
    return watch.warnings(facts, asOf).stream().map(FeeStage::of).toList();
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }
}
