package io.patentwatch.map;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts by region, time and the other axes: an array for each region that has any. Behind the last
 * time each may have room for what counts at none, which means nothing.
 *
 * <p>Shares are counted in units of which one patent has {@link #UNIT}; a share that is no whole
 * number of units goes to {@link #rest} as it is.
 */
final class Cube {
  /** Has every number from 1 to 16 as a divisor. */
  static final long UNIT = 720_720;

  final int times;

  /** How many cells a region has at a time. */
  final int inner;

  /** What one patent is worth. */
  final long unit;

  final long[] @Nullable [] planes;

  /** By region and cell, the sums of numerators by denominator. */
  final Map<Long, Map<Long, Long>> rest = new HashMap<>();

  private final int room;

  /**
   * Nothing counted yet.
   *
   * @param room how many cells each array has behind the last time
   */
  Cube(int regions, int times, int inner, long unit, int room) {
    this.room = room;
    this.times = times;
    this.inner = inner;
    this.unit = unit;
    this.planes = new long[regions][];
  }

  /** The array of a region, which is made now if there is none. */
  long[] plane(int region) {
    long[] plane = planes[region];
    if (plane == null) {
      plane = new long[times * inner + room];
      planes[region] = plane;
    }
    return plane;
  }

  void addRest(int region, int cell, long numerator, long denominator) {
    rest.computeIfAbsent((long) region * times * inner + cell, any -> new HashMap<>())
        .merge(denominator, numerator, Long::sum);
  }

  /** Turns changes from time to time into sums. */
  void accumulate() {
    for (long[] plane : planes) {
      if (plane != null) {
        for (int i = inner; i < times * inner; i++) {
          plane[i] += plane[i - inner];
        }
      }
    }
  }

  /** The shares of a cell that are no whole number of units. */
  Fraction rest(int region, int cell) {
    Fraction sum = Fraction.ZERO;
    Map<Long, Long> shares = rest.getOrDefault((long) region * times * inner + cell, Map.of());
    for (Map.Entry<Long, Long> share : shares.entrySet()) {
      sum = sum.plus(Fraction.of(share.getValue(), share.getKey()));
    }
    return sum;
  }
}
