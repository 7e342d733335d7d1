package io.patentwatch.alerts.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.AlertEngine;
import io.patentwatch.alerts.AuthoredLibrary;
import io.patentwatch.alerts.Patents;
import io.patentwatch.alerts.ledger.DeliveryAttempt;
import io.patentwatch.alerts.ledger.JdbcLedger;
import io.patentwatch.alerts.ledger.Outbox;
import io.patentwatch.alerts.rule.AnnualFeeRule;
import io.patentwatch.alerts.support.Databases;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlertSenderTest {
  /** A Friday, nine in the morning in Shanghai. */
  private static final Instant MORNING = Instant.parse("2026-04-10T01:00:00Z");

  private final SteppingClock clock = new SteppingClock(MORNING);
  private final JdbcLedger ledger =
      JdbcLedger.builder(Databases.of("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"))
          .clock(clock)
          .open();
  private final FakeChannel channel = new FakeChannel();

  /** Keeps what it is given, and answers as it is told. */
  private static final class FakeChannel implements AlertChannel {
    private final List<Message> got = new ArrayList<>();
    private Function<Message, Delivery> answer = message -> Delivery.sent("");
    private boolean takesKeys;

    @Override
    public String id() {
      return "robot";
    }

    @Override
    public boolean takesKeys() {
      return takesKeys;
    }

    @Override
    public Delivery send(Message message) {
      got.add(message);
      return answer.apply(message);
    }
  }

  /** Everybody is told of everything. */
  private static Recipients people(String... ids) {
    return new Recipients() {
      @Override
      public List<Recipient> of(Alert alert, int level) {
        return List.of(ids).stream().map(id -> recipient(id + (level == 0 ? "" : level))).toList();
      }

      @Override
      public Optional<Recipient> find(String id, String channel) {
        return id.startsWith("gone") ? Optional.empty() : Optional.of(recipient(id));
      }

      private Recipient recipient(String id) {
        return new Recipient(id, "robot", "secret://" + id, Locale.ENGLISH);
      }
    };
  }

  private AlertSender.Builder sender(String... ids) {
    return AlertSender.builder(ledger.outbox())
        .recipients(people(ids))
        .channel(channel)
        .clock(clock);
  }

  private List<Alert> raise(int patents) {
    Patent[] some =
        IntStream.range(0, patents)
            .mapToObj(
                i ->
                    Patents.inForce(
                        "CN" + i,
                        PatentType.INVENTION,
                        LocalDate.of(2021, 4, 10),
                        LocalDate.of(2025, 6, 2)))
            .toArray(Patent[]::new);
    return AlertEngine.builder(AuthoredLibrary.of(some))
        .rule(AnnualFeeRule.ofDefaults())
        .translations(Locale.ENGLISH)
        .ledger(ledger)
        .build()
        .run(LocalDate.of(2026, 4, 5))
        .alerts();
  }

  @Test
  void send_alertsOfOneRecipient_packsThemUrgentFirstInTheirLanguageAndOnce() {
    List<Alert> raised = raise(25);

    SendReport report = sender("firm-1").build().send();
    SendReport again = sender("firm-1").build().send();

    assertThat(report).isEqualTo(new SendReport(false, 25, 0, 2, 0, 0));
    assertThat(again).isEqualTo(new SendReport(false, 0, 0, 0, 0, 0));
    assertThat(channel.got)
        .extracting(message -> message.alerts().size())
        .containsExactlyInAnyOrder(20, 5);
    assertThat(channel.got)
        .flatExtracting(Message::alerts)
        .extracting(Alert::id)
        .containsExactlyInAnyOrderElementsOf(raised.stream().map(Alert::id).toList());
    assertThat(channel.got)
        .flatExtracting(Message::alerts)
        .allMatch(alert -> alert.title().startsWith("Confirm payment"));
    assertThat(channel.got.toString()).doesNotContain("secret");
  }

  @Test
  void send_atATimeBetweenMilliseconds_sendsAtOnce() {
    raise(1);
    clock.set(MORNING.plusNanos(900_000));

    assertThat(sender("firm-1").build().send().sent()).isEqualTo(1);
  }

  @Test
  void send_toNobody_saysSoAndAsksNoMore() {
    raise(3);

    assertThat(sender().build().send()).isEqualTo(new SendReport(false, 3, 3, 0, 0, 0));
    assertThat(sender("firm-1").build().send()).isEqualTo(new SendReport(false, 0, 0, 0, 0, 0));
  }

  @Test
  void send_fails_triesAgainAfterItsWaitUnderTheSameKeyAndGivesUpInTheEnd() {
    raise(1);
    channel.answer = message -> Delivery.failed("busy");
    AlertSender sender =
        sender("firm-1")
            .policy(
                SendPolicy.builder()
                    .attempts(3, Duration.ofMinutes(1), Duration.ofHours(1))
                    .build())
            .build();

    assertThat(sender.send().failed()).isEqualTo(1);
    clock.set(MORNING.plusSeconds(59));
    assertThat(sender.send().failed()).isZero();
    clock.set(MORNING.plusSeconds(60));
    assertThat(sender.send().failed()).isEqualTo(1);
    clock.set(MORNING.plusSeconds(60 + 119));
    assertThat(sender.send().dead()).isZero();
    clock.set(MORNING.plusSeconds(60 + 120));
    assertThat(sender.send().dead()).isEqualTo(1);
    clock.set(MORNING.plusSeconds(9_999));
    assertThat(sender.send()).isEqualTo(new SendReport(false, 0, 0, 0, 0, 0));

    assertThat(channel.got)
        .hasSize(3)
        .extracting(Message::key)
        .containsOnly(channel.got.get(0).key());
    assertThat(ledger.outbox().counts()).isEqualTo(new Outbox.Counts(0, 0, 1, 0));
    List<DeliveryAttempt> attempts = new ArrayList<>();
    ledger.attempts(MORNING, MORNING.plusSeconds(999), attempts::add);
    assertThat(attempts)
        .hasSize(3)
        .allMatch(attempt -> attempt.outcome().equals("failed") && attempt.reason().equals("busy"));
  }

  @Test
  void send_otherSideSaysWhenToComeBack_waitsThatLong() {
    raise(1);
    channel.answer = message -> Delivery.failed("throttled", Duration.ofMinutes(10));
    AlertSender sender = sender("firm-1").build();
    sender.send();
    channel.answer = message -> Delivery.sent("");

    clock.set(MORNING.plusSeconds(599));
    assertThat(sender.send().sent()).isZero();
    clock.set(MORNING.plusSeconds(600));
    assertThat(sender.send().sent()).isEqualTo(1);
  }

  @Test
  void send_refused_isADeadLetterAtOnce() {
    raise(1);
    channel.answer = message -> Delivery.refused("no such address");

    assertThat(sender("firm-1").build().send()).isEqualTo(new SendReport(false, 1, 0, 0, 0, 1));
  }

  @Test
  void send_recipientGoneMeanwhile_isADeadLetterAndNothingIsSent() {
    raise(1);

    assertThat(sender("gone-1").build().send().dead()).isEqualTo(1);
    assertThat(channel.got).isEmpty();
  }

  @Test
  void send_channelThrows_isAmbiguousAndSentAgainMarkedUnlessItTakesKeys() {
    raise(1);
    channel.answer =
        message -> {
          throw new IllegalStateException("https://robot/?token=secret");
        };
    AlertSender sender = sender("firm-1").build();
    sender.send();
    channel.answer = message -> Delivery.sent("");
    clock.set(MORNING.plusSeconds(60));
    sender.send();

    assertThat(channel.got).extracting(Message::mayRepeat).containsExactly(false, true);
    assertThat(ledger.outbox().counts()).isEqualTo(new Outbox.Counts(0, 1, 0, 1));
    List<DeliveryAttempt> attempts = new ArrayList<>();
    ledger.attempts(MORNING, MORNING.plusSeconds(99), attempts::add);
    assertThat(attempts.toString()).contains("IllegalStateException").doesNotContain("token");
  }

  @Test
  void send_whileAnotherSends_doesNothing() {
    raise(1);
    ledger.outbox().lease("another", Duration.ofMinutes(5));

    assertThat(sender("firm-1").build().send().busy()).isTrue();
    clock.set(MORNING.plus(Duration.ofMinutes(5)).plusMillis(1));
    assertThat(sender("firm-1").build().send().sent()).isEqualTo(1);
  }

  @Test
  void send_inQuietHours_waitsForTheNextWorkingDay() {
    raise(1);
    SendPolicy office = SendPolicy.builder().hours(LocalTime.of(9, 0), LocalTime.of(17, 0)).build();
    // A Friday, six in the evening; the next working day is Monday the 13th.
    clock.set(Instant.parse("2026-04-10T10:00:00Z"));
    AlertSender sender = sender("firm-1").policy(office).build();

    assertThat(sender.send()).isEqualTo(new SendReport(false, 1, 0, 0, 0, 0));
    clock.set(Instant.parse("2026-04-13T00:59:59Z"));
    assertThat(sender.send().sent()).isZero();
    clock.set(Instant.parse("2026-04-13T01:00:00Z"));
    assertThat(sender.send().sent()).isEqualTo(1);
  }

  @Test
  void preview_beforeSending_showsEachMessageWithItsAddresseeAndWritesNothing() {
    raise(3);
    AlertSender sender = sender("firm-1", "firm-2").build();

    List<Message> preview = sender.preview(100);

    assertThat(preview)
        .extracting(message -> message.recipient().id(), message -> message.alerts().size())
        .containsExactly(tuple("firm-1", 3), tuple("firm-2", 3));
    assertThat(channel.got).isEmpty();
    assertThat(sender.send().addressed()).isEqualTo(3);
    assertThat(sender.preview(100)).isEmpty();
  }

  @Test
  void build_withoutRecipientsOrChannel_isRefused() {
    assertThatThrownBy(() -> AlertSender.builder(ledger.outbox()).channel(channel).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no recipients");
    assertThatThrownBy(
            () -> AlertSender.builder(ledger.outbox()).recipients(people("firm-1")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 channels");
  }
}
