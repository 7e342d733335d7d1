package io.patentwatch.alerts.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.alerts.Severity;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class SendPolicyTest {
  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final LocalTime FIVE = LocalTime.of(17, 0);

  private static Instant shanghai(String time) {
    return OffsetDateTime.parse(time + ":00+08:00").toInstant();
  }

  @Test
  void notBefore_unlessToldOtherwise_isAtOnce() {
    Instant night = shanghai("2026-04-11T03:00");

    assertThat(SendPolicy.ofDefaults().notBefore(Severity.INFO, night)).isEqualTo(night);
  }

  @Test
  void notBefore_quietHours_isWhenTheNextWorkingDayOpensAndAtOnceForTheCritical() {
    SendPolicy policy = SendPolicy.builder().hours(NINE, FIVE).build();
    // The first of October to the seventh are holidays; Saturday the tenth is a working day.
    assertThat(policy.notBefore(Severity.INFO, shanghai("2026-09-30T17:00")))
        .isEqualTo(shanghai("2026-10-08T09:00"));
    assertThat(policy.notBefore(Severity.INFO, shanghai("2026-10-10T03:00")))
        .isEqualTo(shanghai("2026-10-10T09:00"));
    assertThat(policy.notBefore(Severity.INFO, shanghai("2026-10-10T16:59")))
        .isEqualTo(shanghai("2026-10-10T16:59"));
    assertThat(policy.notBefore(Severity.CRITICAL, shanghai("2026-10-01T03:00")))
        .isEqualTo(shanghai("2026-10-01T03:00"));
  }

  @Test
  void notBefore_belowTheDigest_isTheNextDigestInWorkingHours() {
    SendPolicy daily =
        SendPolicy.builder()
            .hours(NINE, FIVE)
            .digest(Severity.WARNING, LocalTime.of(16, 0))
            .build();
    assertThat(daily.notBefore(Severity.NOTICE, shanghai("2026-04-10T10:00")))
        .isEqualTo(shanghai("2026-04-10T16:00"));
    assertThat(daily.notBefore(Severity.NOTICE, shanghai("2026-04-10T16:01")))
        .isEqualTo(shanghai("2026-04-13T09:00"));
    assertThat(daily.notBefore(Severity.WARNING, shanghai("2026-04-10T10:00")))
        .isEqualTo(shanghai("2026-04-10T10:00"));

    SendPolicy weekly =
        SendPolicy.builder()
            .digest(Severity.WARNING, LocalTime.of(16, 0))
            .digestOn(DayOfWeek.TUESDAY)
            .build();
    assertThat(weekly.notBefore(Severity.INFO, shanghai("2026-04-10T10:00")))
        .isEqualTo(shanghai("2026-04-14T16:00"));
  }

  @Test
  void waitAfter_eachAttempt_isTwiceAsLongUpToTheLimit() {
    SendPolicy policy =
        SendPolicy.builder().attempts(9, Duration.ofMinutes(1), Duration.ofMinutes(5)).build();

    assertThat(policy.waitAfter(1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(policy.waitAfter(3)).isEqualTo(Duration.ofMinutes(4));
    assertThat(policy.waitAfter(4)).isEqualTo(Duration.ofMinutes(5));
    assertThat(policy.triesAfter(8)).isTrue();
    assertThat(policy.triesAfter(9)).isFalse();
  }

  @Test
  void builder_wrongValues_areRefusedByName() {
    assertThatThrownBy(() -> SendPolicy.builder().hours(FIVE, NINE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("17:00");
    assertThatThrownBy(() -> SendPolicy.builder().attempts(0, Duration.ZERO, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 attempts");
  }
}
