package io.patentwatch.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reduction of the annual fee. Of several that apply to a fee year the best counts alone; they
 * never add up. A surcharge is never reduced (r.115).
 *
 * <p>The reductions for owners cover ten fee years from the first one paid with registration, by
 * today's rule (MOF 2018 No. 37, since 2018-08-01). For fees that fell due before that the amounts
 * are by the same rule and not those of the time. Whether an owner is entitled (income limits,
 * yearly record) is for the caller to know.
 */
public enum FeeReduction {
  /** No reduction. */
  NONE(0, null),
  /** 85 % off for one owner, a person, enterprise or institution (MOF 2016 No. 78). */
  ONE_OWNER_85(85, null),
  /** 70 % off for two or more joint owners (MOF 2016 No. 78). */
  JOINT_OWNERS_70(70, null),
  /**
   * 15 % off in any fee year due on or after 2024-07-15 while an open licence is implemented (MOF
   * 2024 No. 23). Not before, though a fee due earlier may have been paid later: that is open.
   */
  OPEN_LICENCE_15(15, LocalDate.of(2024, 7, 15));

  private static final int OWNER_YEARS = 10;

  private final int percentOff;
  private final @Nullable LocalDate from;

  FeeReduction(int percentOff, @Nullable LocalDate from) {
    this.percentOff = percentOff;
    this.from = from;
  }

  /** What is taken off, in percent of the full fee: 0, 85, 70 or 15. */
  public int percentOff() {
    return percentOff;
  }

  /**
   * Whether this reduces the fee of {@code feeYear}.
   *
   * @param feeYear the fee year, from 1
   * @param firstFeeYear the fee year paid with registration, in which the right was granted
   * @param due the nominal day on which the fee is due
   */
  public boolean covers(int feeYear, int firstFeeYear, LocalDate due) {
    return switch (this) {
      case NONE -> true;
      case ONE_OWNER_85, JOINT_OWNERS_70 ->
          feeYear >= firstFeeYear && feeYear < firstFeeYear + OWNER_YEARS;
      case OPEN_LICENCE_15 -> from != null && !due.isBefore(from);
    };
  }
}
