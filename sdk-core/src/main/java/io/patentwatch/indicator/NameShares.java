package io.patentwatch.indicator;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** How patents are spread over names; used by one thread. */
final class NameShares {
  private static final int PERCENT = 100;

  private final Map<Long, int[]> counts = new HashMap<>();
  private long all;

  void add(long name) {
    counts.computeIfAbsent(name, any -> new int[1])[0]++;
    all++;
  }

  /** Per cent with those that have most; missing for none. */
  Figure topShare(int top) {
    long sum =
        counts.values().stream()
            .map(count -> count[0])
            .sorted(Collections.reverseOrder())
            .limit(top)
            .mapToLong(Integer::longValue)
            .sum();
    return Ratio.quotient(BigDecimal.valueOf(sum), BigDecimal.valueOf(all), PERCENT);
  }

  /** The sum of the squared percentages; missing for none. */
  Figure concentration() {
    BigDecimal squares =
        counts.values().stream()
            .map(count -> BigDecimal.valueOf((long) count[0] * count[0]))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Ratio.quotient(squares, BigDecimal.valueOf(all).pow(2), PERCENT * PERCENT);
  }
}
