package io.patentwatch.benchmarks;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The requests of the last minute to one service, and how many a client could have made that obeys
 * the rules to the letter: at the lowest limit shown within the minute, at half of it where a light
 * was shown that is not green. Not thread-safe.
 */
final class ServiceWindow {
  private final long minute;
  private final Deque<Long> admitted = new ArrayDeque<>();
  private final Deque<Shown> shown = new ArrayDeque<>();
  private long count;
  private long refused;
  private double allowed;
  private double unslowed;
  private long before;

  private record Shown(long at, int limit, boolean isGreen) {}

  ServiceWindow(long minute) {
    this.minute = minute;
  }

  boolean admit(long now, int limit) {
    forget(now);
    account(now, limit);
    if (admitted.size() >= limit) {
      refused++;
      return false;
    }
    admitted.addLast(now);
    count++;
    shown.addLast(new Shown(now, limit, light(now, limit).equals("green")));
    return true;
  }

  private void forget(long now) {
    while (!admitted.isEmpty() && now - admitted.getFirst() >= minute) {
      admitted.removeFirst();
    }
    while (!shown.isEmpty() && now - shown.getFirst().at >= minute) {
      shown.removeFirst();
    }
  }

  private void account(long now, int limit) {
    if (count > 0) {
      int lowest = shown.stream().mapToInt(Shown::limit).min().orElse(limit);
      boolean isSlow = !shown.stream().allMatch(Shown::isGreen);
      double share = (double) (now - before) / minute;
      allowed += share * lowest / (isSlow ? 2 : 1);
      unslowed += share * lowest;
    }
    before = now;
  }

  String light(long now, int limit) {
    forget(now);
    double used = (double) admitted.size() / limit;
    return used < 0.5 ? "green" : used <= 0.75 ? "yellow" : used < 1 ? "red" : "black";
  }

  /** How many were admitted and refused, and how many could have been by the rules. */
  @Override
  public String toString() {
    return count + " " + refused + " " + (count - 1) / allowed + " " + (count - 1) / unslowed;
  }
}
