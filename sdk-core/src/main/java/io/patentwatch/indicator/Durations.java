package io.patentwatch.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Optional;

/** Spans of days, and where they stand in order; used by one thread. */
final class Durations {
  private static final int QUARTERS = 4;

  private int[] days = {};
  private int count;
  private boolean sorted;

  void add(int span) {
    if (count == days.length) {
      days = Arrays.copyOf(days, Math.max(QUARTERS, count * 2));
    }
    days[count++] = span;
    sorted = false;
  }

  /**
   * The span that so many quarters of them do not exceed, linear between two; empty for none.
   *
   * @param quarters 1, 2 or 3
   * @param unit days a unit
   */
  Optional<BigDecimal> quartile(int quarters, BigDecimal unit) {
    if (count == 0) {
      return Optional.empty();
    }
    if (!sorted) {
      Arrays.sort(days, 0, count);
      sorted = true;
    }
    long place = (long) (count - 1) * quarters;
    int at = (int) (place / QUARTERS);
    long rest = place % QUARTERS;
    long next = rest == 0 ? 0 : days[at + 1] - days[at];
    return Optional.of(
        in(BigDecimal.valueOf(QUARTERS * (long) days[at] + next * rest), QUARTERS, unit));
  }

  /** Their mean; empty for none. */
  Optional<BigDecimal> mean(BigDecimal unit) {
    long sum = Arrays.stream(days, 0, count).asLongStream().sum();
    return count == 0 ? Optional.empty() : Optional.of(in(BigDecimal.valueOf(sum), count, unit));
  }

  private static BigDecimal in(BigDecimal dividend, long divisor, BigDecimal unit) {
    return dividend.divide(unit.multiply(BigDecimal.valueOf(divisor)), MathContext.DECIMAL64);
  }
}
