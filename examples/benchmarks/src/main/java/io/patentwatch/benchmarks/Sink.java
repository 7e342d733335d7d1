package io.patentwatch.benchmarks;

/** Takes what is computed, so that computing it can't be left out. */
final class Sink {
  private static volatile int taken;

  private Sink() {}

  static void take(Object value) {
    taken = System.identityHashCode(value);
  }

  static void take(long value) {
    taken = (int) value;
  }

  static int taken() {
    return taken;
  }
}
