package io.patentwatch.source.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.source.ops.OpsThrottle.Light;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 20,000 requests to an OPS that enforces its rules, on a clock that only this test moves. */
class PaceSimulationTest {
  private static final long SECOND = 1_000_000_000L;
  private static final long MINUTE = 60 * SECOND;
  private static final int REQUESTS = 20_000;

  private final Random random = new Random(20261127);
  private final Pace pace = new Pace(60, MINUTE);
  private final Deque<Long> admitted = new ArrayDeque<>();
  private final Deque<Shown> shown = new ArrayDeque<>();
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingLong(Event::at));
  private int asked;
  private int refused;
  private double allowed;
  private long before;

  private record Shown(long at, OpsThrottle throttle) {}

  private record Event(long at, Runnable happens) {}

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void requests_ofThreads_areNeverRefusedAndGoAtTheRateTheRulesAllow(int threads) {
    for (int i = 0; i < threads; i++) {
      events.add(new Event(0, this::ask));
    }
    while (!events.isEmpty()) {
      events.poll().happens.run();
    }

    assertThat(asked).isEqualTo(REQUESTS);
    assertThat(refused).isZero();
    assertThat(REQUESTS / allowed).isGreaterThanOrEqualTo(0.9);
  }

  private long now;

  /** A thread waits for its place, its request arrives, the answer comes back, and it goes on. */
  private void ask() {
    if (asked == REQUESTS) {
      return;
    }
    asked++;
    long sent = now + pace.delay(now);
    pace.take(now);
    long there = sent + latency();
    at(
        there,
        () -> {
          OpsThrottle told = arrive();
          at(
              there + latency(),
              () -> {
                pace.learn(told, now);
                ask();
              });
        });
  }

  private void at(long time, Runnable happens) {
    events.add(
        new Event(
            time,
            () -> {
              now = time;
              happens.run();
            }));
  }

  private long latency() {
    return 50_000_000L + random.nextInt(500_000_000);
  }

  /** What OPS does: counts the last minute, admits or refuses, shows a light. */
  private OpsThrottle arrive() {
    while (!admitted.isEmpty() && now - admitted.getFirst() >= MINUTE) {
      admitted.removeFirst();
    }
    while (!shown.isEmpty() && now - shown.getFirst().at >= MINUTE) {
      shown.removeFirst();
    }
    int limit = now / MINUTE % 5 == 4 ? 45 : 60;
    int lowest = shown.stream().mapToInt(each -> each.throttle.limit()).min().orElse(limit);
    boolean isSlow = shown.stream().anyMatch(each -> each.throttle.light() != Light.GREEN);
    allowed += (double) (now - before) / MINUTE * lowest / (isSlow ? 2 : 1);
    before = now;
    if (admitted.size() >= limit) {
      refused++;
    } else {
      admitted.addLast(now);
    }
    double used = (double) admitted.size() / limit;
    Light light = used < 0.5 ? Light.GREEN : used <= 0.75 ? Light.YELLOW : Light.RED;
    OpsThrottle told = new OpsThrottle(OpsService.INPADOC, light, limit);
    shown.addLast(new Shown(now, told));
    return told;
  }
}
