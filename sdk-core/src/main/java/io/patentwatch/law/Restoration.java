package io.patentwatch.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
    return REQUEST_FEE + unpaid.payable() + surcharge(unpaid);
  }

  /** How window and cost were found, a step a line, in Chinese for a Chinese locale. */
  public static List<String> explain(FeeYear unpaid, Deadline deadline, Locale locale) {
    boolean chinese = Language.isChinese(locale);
    List<String> steps =
        new ArrayList<>(deadline.explain(DeadlineEvent.LOSS_NOTICE.name(locale), locale));
    steps.add(
        chinese
            ? "恢复权利请求费"
                + REQUEST_FEE
                + "元＋年费"
                + unpaid.payable()
                + "元＋滞纳金"
                + surcharge(unpaid)
                + "元（全额的"
                + SURCHARGE_RATE
                + "%）＝"
                + cost(unpaid)
                + "元（实施细则第6条第2款、第116条）"
            : "request fee "
                + REQUEST_FEE
                + " yuan + annual fee "
                + unpaid.payable()
                + " yuan + surcharge "
                + surcharge(unpaid)
                + " yuan ("
                + SURCHARGE_RATE
                + " % of the full fee) = "
                + cost(unpaid)
                + " yuan (Implementing Rules r.6(2), r.116)");
    return List.copyOf(steps);
  }

  private static int surcharge(FeeYear unpaid) {
    return unpaid.fullFee() * SURCHARGE_RATE / 100;
  }
}
