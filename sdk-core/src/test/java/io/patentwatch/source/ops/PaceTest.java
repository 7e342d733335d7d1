package io.patentwatch.source.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.source.ops.OpsThrottle.Light;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** On a clock of its own, in nanoseconds. */
class PaceTest {
  private static final long SECOND = 1_000_000_000L;
  private static final long MINUTE = 60 * SECOND;

  private final Pace pace = new Pace(60, MINUTE);
  private long now = Long.MAX_VALUE - 30 * SECOND; // System.nanoTime may run over.

  private long next() {
    now += pace.delay(now);
    pace.take(now);
    return now;
  }

  private long gap() {
    return next() - next();
  }

  private void learn(Light light, int limit) {
    pace.learn(new OpsThrottle(OpsService.INPADOC, light, limit), now);
  }

  @Test
  void delay_firstRequest_isNone() {
    assertThat(pace.delay(now)).isZero();
  }

  @Test
  void delay_furtherRequests_areSpacedEvenlyByTheLimit() {
    next();
    long before = now;
    for (int i = 0; i < 58; i++) {
      next();
    }
    assertThat(now - before).isBetween(58 * SECOND, MINUTE);
  }

  @Test
  void delay_lowestLimitOfTheLastMinute_counts() {
    learn(Light.GREEN, 30);
    now += SECOND;
    learn(Light.GREEN, 60);

    assertThat(-gap()).isGreaterThanOrEqualTo(2 * SECOND);

    now += MINUTE;
    learn(Light.GREEN, 60);
    next();
    assertThat(-gap()).isLessThan(2 * SECOND);
  }

  @Test
  void delay_yellowOrRedWithinTheMinute_isTwiceAsLong() {
    next();
    learn(Light.RED, 60);
    learn(Light.GREEN, 60);

    assertThat(-gap()).isGreaterThanOrEqualTo(2 * SECOND);
  }

  @Test
  void delay_afterASuspension_isTwiceAsLongForAMinute() {
    next();
    pace.suspend(now, 10 * SECOND);
    next();

    assertThat(-gap()).isGreaterThanOrEqualTo(2 * SECOND);
  }

  @Test
  void delay_suspended_lastsUntilThen() {
    pace.suspend(now, 10 * SECOND);
    pace.suspend(now, 5 * SECOND);

    assertThat(pace.delay(now)).isEqualTo(10 * SECOND);
    assertThat(pace.suspension(now + 10 * SECOND)).isZero();
  }

  /** However late the callers come. */
  @Property(tries = 200)
  void requests_inAnyMinute_areNeverMoreThanTheLimit(
      @ForAll @IntRange(min = 1, max = 200) int limit,
      @ForAll @Size(min = 300, max = 400) List<@IntRange(max = 400) Integer> lateness) {
    Pace any = new Pace(limit, MINUTE);
    long clock = 0;
    List<Long> sent = new ArrayList<>();
    for (int late : lateness) {
      clock += any.delay(clock);
      any.take(clock);
      sent.add(clock);
      clock += late * (MINUTE / limit) / 100;
    }
    for (int i = limit; i < sent.size(); i++) {
      assertThat(sent.get(i) - sent.get(i - limit))
          .as("%d requests up to the %d.", limit + 1, i)
          .isGreaterThan(MINUTE);
    }
  }
}
