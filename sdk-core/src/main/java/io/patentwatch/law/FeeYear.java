package io.patentwatch.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * The annual fee of one fee year: when it is due, what it costs, and what it costs late.
 *
 * <p>Fee years run from the filing date, so that of year <i>n</i> falls due on the day <i>n</i> - 1
 * years after filing, that day included. Paid up to one month after it, it costs no more; then 5 %
 * of the full fee for each further month; not paid by {@code graceEnds}, the right ends with effect
 * from the due date (r.115). Immutable.
 *
 * @param year the fee year, from 1
 * @param nominalDue the anniversary of filing on which it falls due
 * @param due {@code nominalDue}, or the first working day after it (r.5)
 * @param provisional whether {@code due} lies after the calendar's last known day, see {@link
 *     Deadline#provisional()}
 * @param fullFee yuan without reduction
 * @param payable yuan after the best reduction
 * @param graceEnds the last day on which the fee with surcharge keeps the right alive, moved to a
 *     working day
 * @param graceProvisional whether {@code graceEnds} lies after the calendar's last known day
 * @param surcharges the five months with surcharge in their order; the free month before them runs
 *     from the day after {@code due} to the day before the first one's {@code from}
 */
public record FeeYear(
    int year,
    LocalDate nominalDue,
    LocalDate due,
    boolean provisional,
    int fullFee,
    int payable,
    LocalDate graceEnds,
    boolean graceProvisional,
    List<Surcharge> surcharges) {

  /**
   * Copies the surcharges.
   *
   * @throws IllegalArgumentException if there are not five of them
   */
  public FeeYear {
    if (surcharges.size() != LatePayment.MONTHS - 1) {
      throw new IllegalArgumentException(
          surcharges.size() + " surcharges; a fee year has five months of them");
    }
    surcharges = surcharges instanceof LatePayment ? surcharges : List.copyOf(surcharges);
  }

  /** The surcharge owed on {@code day} in yuan: 0 up to the end of the free month. */
  public int surchargeOn(LocalDate day) {
    for (int index = surcharges.size() - 1; index >= 0; index--) {
      Surcharge surcharge = surcharges.get(index);
      if (!day.isBefore(surcharge.from())) {
        return surcharge.amount();
      }
    }
    return 0;
  }

  /**
   * What must be paid in all on {@code day}, in yuan: the fee and the surcharge of that day; empty
   * after {@link #graceEnds()}, when payment alone no longer helps. A top-up after an under-payment
   * must reach this amount too (GL ch. 9 s. 2.2.1).
   */
  public OptionalInt payableOn(LocalDate day) {
    return day.isAfter(graceEnds)
        ? OptionalInt.empty()
        : OptionalInt.of(payable + surchargeOn(day));
  }

  /**
   * The day with effect from which the right has ended if the fee stays unpaid after {@link
   * #graceEnds()}: {@link #nominalDue()}, by the default {@link TerminationCounting#FROM_NOMINAL}.
   */
  public LocalDate endsFrom() {
    return endsFrom(TerminationCounting.FROM_NOMINAL);
  }

  /** The day with effect from which the right has ended, as {@code counting} says. */
  public LocalDate endsFrom(TerminationCounting counting) {
    return counting == TerminationCounting.FROM_NOMINAL ? nominalDue : due;
  }

  /** How dates and amounts were found, a step a line, in Chinese for a Chinese locale. */
  public List<String> explain(Locale locale) {
    boolean chinese = Language.isChinese(locale);
    List<String> steps = new ArrayList<>();
    steps.add(
        chinese
            ? "第" + year + "年度年费：申请日起满" + (year - 1) + "年，即" + nominalDue + "（含当日）届满（实施细则第115条）"
            : "fee year "
                + year
                + ": due "
                + (year - 1)
                + " years after filing, on "
                + nominalDue
                + ", that day included (Implementing Rules r.115)");
    steps.addAll(Language.shift(nominalDue, due, provisional, chinese));
    steps.add(
        chinese
            ? "全额" + fullFee + "元，应缴" + payable + "元"
            : "full fee " + fullFee + " yuan, payable " + payable + " yuan");
    for (Surcharge surcharge : surcharges) {
      steps.add(
          chinese
              ? surcharge.from()
                  + "至"
                  + surcharge.to()
                  + "：滞纳金为全额的"
                  + surcharge.rate()
                  + "%，"
                  + surcharge.amount()
                  + "元（实施细则第115条）"
              : surcharge.from()
                  + " to "
                  + surcharge.to()
                  + ": surcharge "
                  + surcharge.rate()
                  + " % of the full fee, "
                  + surcharge.amount()
                  + " yuan (Implementing Rules r.115)");
    }
    steps.add(
        chinese
            ? "至" + graceEnds + "仍未缴足，专利权自年费期满之日" + endsFrom() + "起终止（实施细则第115条）"
            : "unpaid after "
                + graceEnds
                + ": the right ends with effect from "
                + endsFrom()
                + ", when the fee was due (Implementing Rules r.115)");
    return List.copyOf(steps);
  }

  @Override
  public String toString() {
    return "year " + year + " due " + due + ": " + payable;
  }
}
