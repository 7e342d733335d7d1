package io.patentwatch.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * Durations of one thing done many times, in nanoseconds of the thread's own processor time: what
 * else the machine does at the same time lengthens them far less than it does the time of day.
 */
final class Timings {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private long[] nanos = new long[1024];
  private int count;

  /** The clock to take durations by. */
  static long now() {
    return THREADS.getCurrentThreadCpuTime();
  }

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
