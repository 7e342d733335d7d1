package io.patentwatch.alerts.rule;

import io.patentwatch.alerts.Certainty;
import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the annual fees of one patent follow from, in plain dates. Immutable.
 *
 * @param type the kind of patent
 * @param filed the actual filing date, never the priority date
 * @param granted the day of the grant announcement; absent where unknown, then every fee year from
 *     2 on is owed
 * @param paidThroughFeeYear the latest fee year known to be paid, 0 for none; the earlier ones and
 *     that of the grant year, which is paid with registration (r.60, r.114), count as paid too
 * @param paymentsComplete whether every payment made is known, so that a fee without one is unpaid;
 *     otherwise it is unconfirmed
 */
public record FeeFacts(
    PatentType type,
    LocalDate filed,
    @Nullable LocalDate granted,
    int paidThroughFeeYear,
    boolean paymentsComplete) {

  /**
   * Checks the facts.
   *
   * @throws IllegalArgumentException if it was granted before it was filed, or the fee year is
   *     negative
   */
  public FeeFacts {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(filed, "filed");
    if (granted != null && granted.isBefore(filed)) {
      throw new IllegalArgumentException(
          "granted " + granted + " before filed " + filed + "; check which date is which");
    }
    if (paidThroughFeeYear < 0) {
      throw new IllegalArgumentException(
          "paid through fee year " + paidThroughFeeYear + "; give 0 for none");
    }
  }

  /** A granted patent of whose payments nothing is known. */
  public static FeeFacts of(PatentType type, LocalDate filed, LocalDate granted) {
    return new FeeFacts(type, filed, granted, 0, false);
  }

  /** The same with the fees paid up to a fee year. */
  public FeeFacts paidThrough(int feeYear) {
    return new FeeFacts(type, filed, granted, feeYear, paymentsComplete);
  }

  /** The same with every payment known, or not. */
  public FeeFacts complete(boolean complete) {
    return new FeeFacts(type, filed, granted, paidThroughFeeYear, complete);
  }

  /** The fee year in which it was granted; 1 where the day is unknown. */
  public int grantFeeYear() {
    return granted == null ? 1 : feeYearOn(granted);
  }

  /** How sure it is that a fee without a payment is unpaid. */
  Certainty certainty() {
    return paymentsComplete ? Certainty.UNPAID : Certainty.UNCONFIRMED;
  }

  /** The last fee year that counts as paid. */
  int settledThrough() {
    return Math.max(grantFeeYear(), paidThroughFeeYear);
  }

  /** The fee year that runs on a day: each anniversary of filing begins one. */
  int feeYearOn(LocalDate day) {
    int years = day.getYear() - filed.getYear();
    // Filed on 29 February, a year ends on the 28th by the month rule (r.5).
    return filed.plusYears(years).isAfter(day) ? years : years + 1;
  }
}
