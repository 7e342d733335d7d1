package io.patentwatch.indicator;

import io.patentwatch.model.OutlineHolder;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How spans of days, or the names of those named first, are spread; used by one thread. */
final class Spread {
  private static final int QUARTERS = 4;
  private static final int PERCENT = 100;

  private final Map<Long, Integer> names = new HashMap<>();
  private long[] values = {};
  private int count;

  void add(long value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, QUARTERS + count * 2);
    }
    values[count++] = value;
  }

  void addFirst(List<OutlineHolder> holders) {
    if (!holders.isEmpty() && SeenPatent.isNamed(holders.get(0))) {
      names.merge(holders.get(0).name(), 1, Integer::sum);
      count++;
    }
  }

  /**
   * The span that so many quarters of them do not exceed, linear between two; their mean for 4.
   *
   * @param unit days a unit
   * @param none why there is none where there are no spans
   */
  Figure quartile(int quarters, BigDecimal unit, Wording none) {
    if (count == 0) {
      return new Figure.Missing(none);
    }
    long sum = 0;
    long parts = QUARTERS;
    if (quarters == QUARTERS) {
      parts = count;
      for (int i = 0; i < count; i++) {
        sum += values[i];
      }
    } else {
      // A copy, since reports are read by many threads.
      long[] sorted = Arrays.copyOf(values, count);
      Arrays.sort(sorted);
      long place = (long) (count - 1) * quarters;
      int at = (int) (place / QUARTERS);
      long rest = place % QUARTERS;
      sum = QUARTERS * sorted[at] + (rest == 0 ? 0 : (sorted[at + 1] - sorted[at]) * rest);
    }
    return new Figure.Known(
        BigDecimal.valueOf(sum)
            .divide(unit.multiply(BigDecimal.valueOf(parts)), MathContext.DECIMAL64));
  }

  /** Per cent with the names that have most; missing for none. */
  Figure topShare(int top) {
    Integer[] sorted = names.values().toArray(new Integer[0]);
    Arrays.sort(sorted);
    long sum = 0;
    for (int i = sorted.length - 1; i >= Math.max(0, sorted.length - top); i--) {
      sum += sorted[i];
    }
    return Ratio.quotient(sum, count, PERCENT);
  }

  /** The sum of the squared percentages of the names; missing for none. */
  Figure concentration() {
    long squares = 0;
    for (long held : names.values()) {
      squares += held * held;
    }
    return Ratio.quotient(squares, (long) count * count, PERCENT * PERCENT);
  }
}
