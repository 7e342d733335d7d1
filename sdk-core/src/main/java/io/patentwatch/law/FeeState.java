package io.patentwatch.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How an unpaid annual fee stands on a day. Whether it was paid is not known here: that is for the
 * caller to know or to call unconfirmed. Immutable.
 *
 * @param feeYear the fee year
 * @param day the day asked for
 * @param phase where the day stands
 * @param until the last day on which this costs no more: the due date up to it (the nominal one
 *     while it is provisional and not passed), then the end of the free month or of the surcharge's
 *     month; {@link FeeYear#graceEnds()} when that is past
 * @param rate the surcharge in percent of the full fee: 0, 5, 10, 15, 20 or 25
 */
public record FeeState(FeeYear feeYear, LocalDate day, FeePhase phase, LocalDate until, int rate) {

  /** The state of {@code feeYear} on {@code day}. */
  public static FeeState of(FeeYear feeYear, LocalDate day) {
    if (!day.isAfter(feeYear.due())) {
      if (!day.isBefore(feeYear.nominalDue())) {
        return new FeeState(feeYear, day, FeePhase.DUE, feeYear.due(), 0);
      }
      LocalDate until = feeYear.provisional() ? feeYear.nominalDue() : feeYear.due();
      boolean next = !day.isBefore(feeYear.nominalDue().minusYears(1));
      return new FeeState(feeYear, day, next ? FeePhase.UPCOMING : FeePhase.NOT_YET, until, 0);
    }
    if (day.isAfter(feeYear.graceEnds())) {
      return new FeeState(feeYear, day, FeePhase.PAST_GRACE, feeYear.graceEnds(), 0);
    }
    LocalDate freeUntil = feeYear.surcharges().get(0).from().minusDays(1);
    if (!day.isAfter(freeUntil)) {
      return new FeeState(feeYear, day, FeePhase.FREE_MONTH, freeUntil, 0);
    }
    for (Surcharge surcharge : feeYear.surcharges()) {
      if (!day.isAfter(surcharge.to())) {
        return new FeeState(feeYear, day, FeePhase.SURCHARGE, surcharge.to(), surcharge.rate());
      }
    }
    throw new IllegalArgumentException(
        "the surcharges of " + feeYear + " end before its grace; give all five months");
  }

  /** Days from {@link #day()} to {@link #until()}; negative once the grace is past. */
  public long daysLeft() {
    return ChronoUnit.DAYS.between(day, until);
  }

  @Override
  public String toString() {
    return feeYear.year() + " " + phase + " until " + until;
  }
}
