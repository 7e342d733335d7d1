package io.patentwatch.source;

import java.time.Duration;

/**
 * How patiently a sync bears a source that is unavailable: it waits, longer each time, and goes on
 * from its cursor. Where the source says how long it wants to be left alone, it waits that long.
 * Immutable.
 *
 * @param retries how often in a row it is tried again, without a page read between; 5 by default, 0
 *     for never
 * @param first the first wait; 2 seconds by default. Each further one is twice as long, give or
 *     take a fifth, so that many clients don't come back at once
 * @param longest the longest wait; 5 minutes by default. A source that wants to be left alone for
 *     longer ends the sync at once
 */
public record Backoff(int retries, Duration first, Duration longest) {
  /**
   * Checks it.
   *
   * @throws IllegalArgumentException if the retries are negative, the first wait is not positive,
   *     or the longest is shorter
   */
  public Backoff {
    if (retries < 0) {
      throw new IllegalArgumentException("retries are 0 or more; given are " + retries);
    }
    if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "the first wait is positive and no longer than the longest; given are "
              + first
              + " and "
              + longest);
    }
  }

  /** The defaults. */
  public static Backoff ofDefaults() {
    return new Backoff(5, Duration.ofSeconds(2), Duration.ofMinutes(5));
  }

  /** No second try: the first failure ends the sync. */
  public static Backoff none() {
    return new Backoff(0, Duration.ofSeconds(1), Duration.ofSeconds(1));
  }
}
