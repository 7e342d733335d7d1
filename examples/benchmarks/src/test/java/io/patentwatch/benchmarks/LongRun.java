package io.patentwatch.benchmarks;

/** How much the fault tests do: a slice, or all of it with {@code -Dpatentwatch.long=true}. */
final class LongRun {
  private LongRun() {}

  static <T> T choose(T slice, T all) {
    return Boolean.getBoolean("patentwatch.long") ? all : slice;
  }
}
