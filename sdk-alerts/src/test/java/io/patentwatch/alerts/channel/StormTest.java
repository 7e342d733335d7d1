package io.patentwatch.alerts.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.alerts.AlertContext;
import io.patentwatch.alerts.AlertEngine;
import io.patentwatch.alerts.AlertRule;
import io.patentwatch.alerts.AuthoredLibrary;
import io.patentwatch.alerts.Certainty;
import io.patentwatch.alerts.Finding;
import io.patentwatch.alerts.Notice;
import io.patentwatch.alerts.Occasion;
import io.patentwatch.alerts.Patents;
import io.patentwatch.alerts.Severity;
import io.patentwatch.alerts.ledger.JdbcLedger;
import io.patentwatch.alerts.ledger.Outbox;
import io.patentwatch.alerts.support.Databases;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many alerts at once against robots that enforce their limits, on a clock moved by hand. */
class StormTest {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 5);
  private static final Pattern PATENT = Pattern.compile("CN1(\\d{5})");

  private final SteppingClock clock = new SteppingClock(Instant.parse("2026-04-10T01:00:00Z"));
  private final JdbcLedger ledger =
      JdbcLedger.builder(Databases.of("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"))
          .clock(clock)
          .open();

  /** Every patent raises one alert; about one in ten is critical, in no order. */
  private static final class EveryPatent implements AlertRule {
    @Override
    public String id() {
      return "storm";
    }

    @Override
    public Evaluation evaluate(AlertContext context) {
      return outline -> {
        boolean critical = isCritical(outline.id().value());
        return new Finding(
            List.of(
                Occasion.of(
                    "once",
                    patent ->
                        new Notice(
                            critical ? Severity.CRITICAL : Severity.WARNING,
                            Certainty.CERTAIN,
                            "一项权利[即将](http://x)丧失，*必须*立即处理，".repeat(6),
                            DAY.plusDays(30),
                            List.of("authored"),
                            "请立即处理。"))),
            Finding.NEVER);
      };
    }
  }

  private static boolean isCritical(String patent) {
    return Math.floorMod(patent.hashCode(), 10) == 3;
  }

  private void raise(int alerts) {
    Patent[] patents =
        IntStream.range(0, alerts)
            .mapToObj(
                i ->
                    Patents.inForce(
                        "CN" + (100_000 + i), PatentType.INVENTION, DAY.minusYears(5), DAY))
            .toArray(Patent[]::new);
    AlertEngine.builder(AuthoredLibrary.of(patents))
        .rule(new EveryPatent())
        .ledger(ledger)
        .build()
        .run(DAY);
  }

  private AlertSender sender(FakeRobot dingTalk, FakeRobot weCom) {
    ChannelHttp http = ChannelHttp.builder().allow("127.0.0.1").build();
    String csv =
        "enterprise,contact,channel,address,verified,consent\n"
            + "桐庐青竹制笔有限公司,c-1,dingtalk,%s#secret=SEC1,yes,yes\n".formatted(dingTalk.address())
            + "桐庐青竹制笔有限公司,c-1,wecom,%s,yes,yes\n".formatted(weCom.address());
    return AlertSender.builder(ledger.outbox())
        .recipients(RecipientDirectory.parse(csv))
        .channel(DingTalkRobot.of(http, clock))
        .channel(WeComRobot.of(http, clock))
        .clock(clock)
        .build();
  }

  private Duration sendAll(AlertSender sender) {
    Instant began = clock.instant();
    do {
      sender.send();
      clock.step(Duration.ofSeconds(10));
    } while (ledger.outbox().counts().waiting() > 0
        && clock.instant().isBefore(began.plus(Duration.ofHours(3))));
    return Duration.between(began, clock.instant());
  }

  private static List<String> patents(FakeRobot robot) {
    return robot.taken().stream().flatMap(StormTest::patents).toList();
  }

  private static Stream<String> patents(String text) {
    return PATENT.matcher(text).results().map(MatchResult::group);
  }

  private static void assertCriticalFirst(FakeRobot robot) {
    List<Boolean> critical =
        robot.taken().stream().map(text -> patents(text).anyMatch(StormTest::isCritical)).toList();
    assertThat(critical).contains(true, false);
    assertThat(critical.lastIndexOf(true)).isLessThan(critical.indexOf(false));
  }

  @Test
  void send_eachCallByAProcessOfItsOwn_keepsThePaceOfThoseBefore() {
    raise(1_200);
    try (FakeRobot dingTalk = FakeRobot.dingTalk(clock);
        FakeRobot weCom = FakeRobot.weCom(clock)) {
      Instant began = clock.instant();
      do {
        sender(dingTalk, weCom).send();
        clock.step(Duration.ofSeconds(10));
      } while (ledger.outbox().counts().waiting() > 0
          && clock.instant().isBefore(began.plus(Duration.ofHours(1))));

      for (FakeRobot robot : List.of(dingTalk, weCom)) {
        assertThat(robot.throttled()).isZero();
        assertThat(patents(robot)).hasSize(1_200).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void send_tenThousandAlerts_areAllInTheDigestsCriticalFirstAndNeverThrottled() {
    raise(10_000);
    try (FakeRobot dingTalk = FakeRobot.dingTalk(clock);
        FakeRobot weCom = FakeRobot.weCom(clock)) {
      Duration took = sendAll(sender(dingTalk, weCom));

      List<String> all = IntStream.range(0, 10_000).mapToObj(i -> "CN" + (100_000 + i)).toList();
      for (FakeRobot robot : List.of(dingTalk, weCom)) {
        assertThat(robot.throttled()).isZero();
        assertThat(robot.tooLong()).isZero();
        assertThat(patents(robot)).containsExactlyInAnyOrderElementsOf(all);
        assertCriticalFirst(robot);
      }
      assertThat(dingTalk.taken()).hasSize(100);
      assertThat(weCom.taken()).hasSize(500);
      assertThat(took).isLessThan(Duration.ofMinutes(40));
      assertThat(ledger.outbox().counts()).isEqualTo(new Outbox.Counts(0, 600, 0, 0));
    }
  }

  @Test
  void send_robotLockedBySomebodyElse_waitsUntilItTakesMessagesAndLosesNothing() {
    raise(1_000);
    try (FakeRobot dingTalk = FakeRobot.dingTalk(clock);
        FakeRobot weCom = FakeRobot.weCom(clock)) {
      IntStream.range(0, 20).forEach(i -> dingTalk.take());

      sendAll(sender(dingTalk, weCom));

      assertThat(dingTalk.throttled()).isEqualTo(1);
      assertThat(patents(dingTalk)).hasSize(1_000).doesNotHaveDuplicates();
      assertCriticalFirst(weCom);
      assertThat(ledger.outbox().counts()).isEqualTo(new Outbox.Counts(0, 60, 0, 0));
    }
  }
}
