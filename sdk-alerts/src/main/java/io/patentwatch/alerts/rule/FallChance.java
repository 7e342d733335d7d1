package io.patentwatch.alerts.rule;

/**
 * The probability that a count fell by chance alone: an exact conditional test.
 *
 * <p>Of two independent Poisson counts with rates in proportion to what they were counted over, the
 * first is, given their sum, binomial: its lower tail is the probability of a fall as deep by mere
 * chance. It needs no approximation, so it holds for small counts, and alarms falsely no more often
 * than its level says.
 */
public final class FallChance {
  private static final double NEGLIGIBLE = 1e-18;

  private FallChance() {}

  /**
   * The probability that chance alone gives a count as low, given the sum of both; from 0 to 1.
   *
   * @param now the later count, 0 or more
   * @param before the earlier count, 0 or more
   * @param share what the later was counted over as a part of both, such as 0.5 for equal periods
   * @throws IllegalArgumentException if a count is negative or the share not between 0 and 1
   */
  public static double of(long now, long before, double share) {
    if (now < 0 || before < 0 || !(share > 0 && share < 1)) {
      throw new IllegalArgumentException(
          now
              + " after "
              + before
              + " with a share of "
              + share
              + "; give counts of 0 or more and a share between 0 and 1");
    }
    if (before == 0) {
      return 1;
    }
    long all = now + before;
    double logOdds = Math.log(share) - Math.log1p(-share);
    double log = all * Math.log1p(-share) + now * logOdds;
    for (long k = 1; k <= now; k++) {
      log += Math.log((double) (all - now + k) / k);
    }
    // From the count down the terms of the tail shrink once they are below the mean.
    double sum = 0;
    double term = 1;
    double odds = Math.exp(logOdds);
    for (long k = now; k >= 0; k--) {
      sum += term;
      double next = term * k / ((all - k + 1) * odds);
      if (next < term && next < sum * NEGLIGIBLE) {
        break;
      }
      term = next;
    }
    return Math.min(1, Math.exp(log + Math.log(sum)));
  }
}
