package io.patentwatch.source.ops;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * When the next request of one service may go: evenly spaced by the lowest limit seen within the
 * window, at half that pace while a light other than green was seen in it, and not at all while it
 * is suspended. Times are in nanoseconds of one clock. Not thread-safe.
 */
final class Pace {
  /** The network brings requests closer together than they went out. */
  private static final double MARGIN = 1.03;

  private static final int MOST_CREDIT = 4;

  private final long window;
  private final Deque<Seen> seen = new ArrayDeque<>();
  private final int idleLimit;
  private boolean isBegun;
  private long last;
  private boolean suspended;
  private long suspendedUntil;

  private record Seen(long at, OpsThrottle throttle) {}

  Pace(int idleLimit, long window) {
    this.idleLimit = idleLimit;
    this.window = window;
  }

  /** Notes what OPS says. What was said before and is said again counts from now. */
  void learn(OpsThrottle throttle, long now) {
    if (throttle.light() == OpsThrottle.Light.BLACK) {
      return;
    }
    Seen before = seen.peekLast();
    if (before != null && before.throttle.equals(throttle)) {
      seen.removeLast();
    }
    seen.addLast(new Seen(now, throttle));
    forget(now);
  }

  private void forget(long now) {
    while (!seen.isEmpty() && now - seen.peekFirst().at > window) {
      seen.removeFirst();
    }
  }

  /** Lets nothing go for a time. */
  void suspend(long now, long time) {
    if (!suspended || now + time - suspendedUntil > 0) {
      suspended = true;
      suspendedUntil = now + time;
    }
  }

  /** How long the service is still suspended; 0 if it is not. */
  long suspension(long now) {
    return suspended ? Math.max(0, suspendedUntil - now) : 0;
  }

  /** How long to wait before the next request. */
  long delay(long now) {
    return Math.max(0, slot(now) - now);
  }

  /** Takes the next place. */
  void take(long now) {
    last = slot(now);
    isBegun = true;
  }

  /** The time of the next place, which a little way back is still good. */
  private long slot(long now) {
    long slot = now;
    if (isBegun) {
      Interval interval = interval(now);
      slot = later(last + interval.nanos, now - interval.nanos * interval.credit);
    }
    return suspended ? later(slot, suspendedUntil) : slot;
  }

  /** Of a clock that may run over. */
  private static long later(long one, long other) {
    return one - other > 0 ? one : other;
  }

  private Interval interval(long now) {
    forget(now);
    int limit = seen.isEmpty() ? idleLimit : Integer.MAX_VALUE;
    boolean isSlow = suspended && suspendedUntil + window - now > 0;
    for (Seen each : seen) {
      limit = Math.min(limit, Math.max(1, each.throttle.limit()));
      isSlow |= each.throttle.light() != OpsThrottle.Light.GREEN;
    }
    return Interval.of(window, limit, isSlow);
  }

  /**
   * The distance of requests.
   *
   * @param nanos from one to the next
   * @param credit how many that are late may be made up for at once: few, and never so many that
   *     the limit could be passed within any window
   */
  private record Interval(long nanos, int credit) {
    static Interval of(long window, int limit, boolean isSlow) {
      double nanos = (isSlow ? 2 : MARGIN) * window / limit;
      int spare = (int) (limit - window / nanos - 1);
      return new Interval((long) nanos, Math.max(0, Math.min(spare, MOST_CREDIT)));
    }
  }
}
