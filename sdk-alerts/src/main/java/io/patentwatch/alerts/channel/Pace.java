package io.patentwatch.alerts.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How many messages each address got of late, and which take none for a while. */
final class Pace {
  // Messages that took long to arrive and the next that did not come closer together there.
  private static final Duration SLACK = Duration.ofSeconds(5);

  private final Clock clock;
  private final int most;
  private final Duration window;
  private final Map<String, Deque<Instant>> sent = new HashMap<>();
  private final Map<String, Instant> locked = new HashMap<>();

  /** At most so many messages an address within a window. */
  Pace(Clock clock, int most, Duration window) {
    this.clock = clock;
    this.most = most;
    this.window = window.plus(SLACK);
  }

  synchronized Duration waitFor(String address) {
    Instant now = clock.instant();
    forget(now);
    Instant free = locked.getOrDefault(address, now);
    Deque<Instant> times = sent.get(address);
    if (times != null && times.size() >= most) {
      Instant next = times.getFirst().plus(window);
      free = next.isAfter(free) ? next : free;
    }
    return Duration.between(now, free);
  }

  synchronized void used(String address) {
    used(address, clock.instant());
  }

  /** Times are given in their order. */
  synchronized void used(String address, Instant at) {
    sent.computeIfAbsent(address, none -> new ArrayDeque<>()).add(at);
  }

  synchronized void lock(String address, Duration length) {
    locked.put(address, clock.instant().plus(length));
  }

  private void forget(Instant now) {
    Instant old = now.minus(window);
    sent.values().forEach(times -> times.removeIf(time -> !time.isAfter(old)));
    sent.values().removeIf(Deque::isEmpty);
    locked.values().removeIf(until -> !until.isAfter(now));
  }
}
