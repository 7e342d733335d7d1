package io.patentwatch.indicator;

/**
 * What can be said in one figure of a set of patents.
 *
 * <p>A {@link Stock} holds on a day, a {@link Flow} happens over a period, a {@link Ratio} divides
 * one by another. They are types of their own, so that a stock over a period or a sum of ratios
 * does not compile. Immutable and thread-safe.
 */
public sealed interface Indicator permits Additive, Ratio {
  /** What it says of itself. */
  Card card();
}
