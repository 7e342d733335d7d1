package io.patentwatch.benchmarks;

import java.util.Arrays;

/** Durations of one thing done many times, in nanoseconds. */
final class Timings {
  private long[] nanos = new long[1024];
  private int count;

  void add(long duration) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, count * 2);
    }
    nanos[count++] = duration;
  }

  /** The duration that a share of all does not exceed. */
  long at(double share) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted[(int) Math.min(count - 1L, Math.round(share * count))];
  }

  long median() {
    return at(0.5);
  }

  long p99() {
    return at(0.99);
  }
}
