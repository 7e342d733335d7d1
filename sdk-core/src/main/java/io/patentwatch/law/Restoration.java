package io.patentwatch.law;

import java.time.LocalDate;

/**
 * The restoration of a right that ended because its annual fee was not paid: its period and cost,
 * without force majeure (r.6(2)).
 */
public final class Restoration {
  /** Months from receipt of the notice of termination in which to request it (r.6(2)). */
  public static final int MONTHS = 2;

  /** The fee for the request in yuan; no reduction is known to lower it. */
  public static final int REQUEST_FEE = 1000;

  /** The surcharge in percent of the full annual fee (GL ch. 9 s. 2.2.1). */
  public static final int SURCHARGE_RATE = 25;

  private Restoration() {}

  /** The last day to request it after the notice was received on {@code noticeReceived}. */
  public static Deadline deadline(WorkingCalendar calendar, LocalDate noticeReceived) {
    return Deadline.ofMonths(calendar, noticeReceived, MONTHS);
  }

  /** All that must be paid in yuan: request fee, annual fee as payable, surcharge. */
  public static int cost(FeeYear unpaid) {
    return REQUEST_FEE + unpaid.payable() + unpaid.fullFee() * SURCHARGE_RATE / 100;
  }
}
