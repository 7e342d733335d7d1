package io.patentwatch.source.ops;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * When the next request of one service may go: evenly spaced by the lowest limit seen within the
 * window, at half that pace while a yellow or red light was seen in it, and not at all while it is
 * suspended. Times are in nanoseconds of one clock. Not thread-safe.
 */
final class Pace {
  /** The network brings requests closer together than they went out. */
  private static final double MARGIN = 1.03;

  private final long window;
  private final Deque<Seen> seen = new ArrayDeque<>();
  private final int idleLimit;
  private boolean isBegun;
  private long last;
  private boolean isSuspended;
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
    if (!isSuspended(now) || now + time - suspendedUntil > 0) {
      isSuspended = true;
      suspendedUntil = now + time;
    }
  }

  private boolean isSuspended(long now) {
    isSuspended &= suspendedUntil - now > 0;
    return isSuspended;
  }

  /** How long the service is still suspended; 0 if it is not. */
  long suspension(long now) {
    return isSuspended(now) ? suspendedUntil - now : 0;
  }

  /** How long to wait before the next request. */
  long delay(long now) {
    return Math.max(slot(now) - now, suspension(now));
  }

  /** Takes the next place. */
  void take(long now) {
    last = isSuspended(now) && suspendedUntil - slot(now) > 0 ? suspendedUntil : slot(now);
    isBegun = true;
  }

  private long slot(long now) {
    long next = isBegun ? last + interval(now) : now;
    return next - now > 0 ? next : now;
  }

  private long interval(long now) {
    forget(now);
    int limit = seen.isEmpty() ? idleLimit : Integer.MAX_VALUE;
    boolean isSlow = false;
    for (Seen each : seen) {
      limit = Math.min(limit, Math.max(1, each.throttle.limit()));
      isSlow |= each.throttle.light() != OpsThrottle.Light.GREEN;
    }
    return (long) (MARGIN * window / limit * (isSlow ? 2 : 1));
  }
}
