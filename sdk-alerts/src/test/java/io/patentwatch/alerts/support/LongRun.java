package io.patentwatch.alerts.support;

/** How much the long tests do: a slice, or all of it with {@code -Dpatentwatch.long=true}. */
public final class LongRun {
  private LongRun() {}

  public static int choose(int slice, int all) {
    return Boolean.getBoolean("patentwatch.long") ? all : slice;
  }
}
