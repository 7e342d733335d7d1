package io.patentwatch.indicator;

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
    all.addAll(DayStatistic.shipped());
    all.addAll(PeriodStatistic.shipped());
    all.addAll(AgreementStatistic.shipped());
    return List.copyOf(all);
  }
}
