package io.patentwatch.cli;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Shows a person at a terminal how far long work is, how fast it goes and how long it still takes;
 * silent elsewhere.
 */
final class Progress implements AutoCloseable {
  private static final int WIDTH = 30;
  private static final double SECONDS_BETWEEN = 0.2;

  private final Session session;
  private final String what;
  private final long started = System.nanoTime();
  private double shownAt;

  Progress(Session session, String what) {
    this.session = session;
    this.what = what;
  }

  /** Shows how much is done, and which share of the whole that makes as far as it is known. */
  void show(long done, OptionalDouble share) {
    double seconds = (System.nanoTime() - started) / 1e9;
    if (session.terminal() && seconds - shownAt >= SECONDS_BETWEEN) {
      shownAt = seconds;
      session.err().print("\r" + line(done, what, share, seconds) + "  ");
      session.err().flush();
    }
  }

  /** The line shown: a bar where the share is known, what is done, the rate, the time left. */
  static String line(long done, String what, OptionalDouble share, double seconds) {
    String counted =
        String.format(Locale.ROOT, "%,d %s, %,.0f a second", done, what, done / seconds);
    double part = share.orElse(0);
    if (part <= 0) {
      return counted;
    }
    int full = (int) Math.round(part * WIDTH);
    return String.format(
        Locale.ROOT,
        "[%s%s] %3.0f %% %s, %,.0f s left",
        "#".repeat(full),
        " ".repeat(WIDTH - full),
        part * 100,
        counted,
        seconds * (1 - part) / part);
  }

  @Override
  public void close() {
    if (shownAt > 0) {
      session.err().println();
    }
  }
}
