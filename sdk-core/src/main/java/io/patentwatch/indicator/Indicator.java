package io.patentwatch.indicator;

import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.PatentType;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be said in one figure of a set of patents.
 *
 * <p>A {@link Stock} holds on a day, a {@link Flow} happens over a period, a {@link Ratio} divides
 * one by another; a {@link DayStatistic}, a {@link PeriodStatistic} and an {@link
 * AgreementStatistic} say what takes more than counting patents. They are types of their own, so
 * that a stock over a period or a sum of ratios does not compile. Immutable and thread-safe.
 */
public sealed interface Indicator permits Additive, Ratio, OnDay, OverPeriod {
  /** What it says of itself. */
  Card card();

  /** All indicators that ship, the additive ones first. */
  static List<Indicator> shipped() {
    List<Indicator> all = new ArrayList<>(Stock.shipped());
    all.addAll(Flow.shipped());
    all.addAll(Ratio.shipped());
    for (PatentType type : PatentType.values()) {
      for (DayStatistic.Kind kind : DayStatistic.Kind.values()) {
        if (kind.isOf(type)) {
          all.add(new DayStatistic(kind, type));
        }
      }
      for (PeriodStatistic.Kind kind : PeriodStatistic.Kind.values()) {
        all.add(new PeriodStatistic(kind, type));
      }
    }
    for (AgreementRecord.Kind kind : AgreementRecord.Kind.values()) {
      for (AgreementStatistic.Subject subject : AgreementStatistic.Subject.values()) {
        all.add(new AgreementStatistic(kind, subject, false));
        all.add(new AgreementStatistic(kind, subject, true));
      }
    }
    return List.copyOf(all);
  }
}
