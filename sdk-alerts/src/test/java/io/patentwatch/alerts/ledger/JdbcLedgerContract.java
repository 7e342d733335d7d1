package io.patentwatch.alerts.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.Matter;
import io.patentwatch.alerts.Resolution;
import io.patentwatch.alerts.Severity;
import io.patentwatch.alerts.Step;
import io.patentwatch.alerts.ledger.Outbox.Addressing;
import io.patentwatch.alerts.ledger.Outbox.Ending;
import io.patentwatch.alerts.ledger.Outbox.Letter;
import io.patentwatch.alerts.ledger.Outbox.Parcel;
import io.patentwatch.alerts.ledger.Outbox.ToldAlert;
import io.patentwatch.model.PatentId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the ledger in tables keeps to besides, on every database. */
abstract class JdbcLedgerContract extends LedgerContract {
  private static final Instant NOW = Instant.parse("2026-04-05T08:00:00Z");

  /** The same database in every call of one test class. */
  abstract DataSource dataSource();

  @Override
  JdbcLedger empty() {
    return book(UUID.randomUUID().toString());
  }

  private JdbcLedger book(String name) {
    return JdbcLedger.builder(dataSource())
        .book(name)
        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
        .open();
  }

  @Test
  void open_again_findsWhatWasWrittenInTheSameBookOnly() {
    String name = UUID.randomUUID().toString();
    book(name).write(List.of(raised(fee("6"), "due-30", 1, Severity.NOTICE)), DAY);

    assertThat(book(name).find(fee("6").toString())).isPresent();
    assertThat(empty().find(fee("6").toString())).isEmpty();
  }

  @Test
  void write_oneCannotBeWritten_writesNone() {
    JdbcLedger ledger = empty();
    Matter long40 = new Matter("r".repeat(41), new PatentId("CN1"), "6");

    assertThatThrownBy(
            () ->
                ledger.write(
                    List.of(
                        raised(fee("6"), "due-30", 1, Severity.NOTICE),
                        raised(long40, "due-30", 1, Severity.NOTICE)),
                    DAY))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("record the run")
        .hasMessageContaining("nothing of it was recorded");
    assertThat(ledger.find(fee("6").toString())).isEmpty();
  }

  @Test
  void history_ofDays_tellsEveryChangeWithTimeAndReason() {
    JdbcLedger ledger = empty();
    ledger.write(List.of(raised(fee("6"), "due-30", 1, Severity.NOTICE)), DAY);
    ledger.acknowledge(fee("6").toString(), new Acknowledgement("office-7", DAY, "in hand"));
    Standing standing = ledger.find(fee("6").toString()).orElseThrow();
    Standing paid = standing.resolved(new Resolution(Resolution.Outcome.ACTED, "paid 2026-04-06"));
    ledger.write(
        List.of(
            new StandingChange(
                StandingChange.Kind.RESOLVED, standing, paid, "paid 2026-04-06", null)),
        DAY.plusDays(1));

    List<LedgerEntry> lines = new ArrayList<>();
    ledger.history(DAY, DAY.plusDays(1), lines::add);

    assertThat(lines)
        .containsExactly(
            new LedgerEntry(
                NOW,
                DAY,
                fee("6").toString(),
                fee("6") + ":due-30",
                StandingChange.Kind.RAISED,
                "due-30"),
            new LedgerEntry(
                NOW,
                DAY,
                fee("6").toString(),
                null,
                StandingChange.Kind.ACKNOWLEDGED,
                "office-7: in hand"),
            new LedgerEntry(
                NOW,
                DAY.plusDays(1),
                fee("6").toString(),
                null,
                StandingChange.Kind.RESOLVED,
                "paid 2026-04-06"));
    lines.clear();
    ledger.history(DAY.plusDays(1), DAY.plusDays(1), lines::add);
    assertThat(lines).hasSize(1);
  }

  @Test
  void report_ofDays_countsKindsEnterprisesReadAndActedOn() {
    JdbcLedger ledger = empty();
    ledger.write(
        List.of(
            raised(fee("6"), "due-30", 1, Severity.NOTICE),
            raised(
                new Matter("annual-fee", new PatentId("CN9"), "3"), "late-1", 400, Severity.INFO),
            raised(new Matter("transfer", new PatentId("CN9"), "2026"), "", 0, Severity.INFO)),
        DAY);
    ledger.acknowledge(fee("6").toString(), new Acknowledgement("office-7", DAY, ""));
    Standing standing = ledger.find(fee("6").toString()).orElseThrow();
    Standing paid = standing.resolved(new Resolution(Resolution.Outcome.ACTED, "paid"));
    ledger.write(
        List.of(new StandingChange(StandingChange.Kind.RESOLVED, standing, paid, "paid", null)),
        DAY.plusDays(1));

    LedgerReport report = ledger.report(DAY, DAY);

    assertThat(report.kinds())
        .containsExactly(
            new LedgerReport.Kind("annual-fee", 2, 2, 1, 0),
            new LedgerReport.Kind("transfer", 1, 1, 0, 0));
    assertThat(report.enterprises())
        .containsExactly(new LedgerReport.Warned("某公司", "91350100M000100Y43", 3));
    assertThat(report.registered(warned -> warned.creditCode() != null)).isEqualTo(1);
    assertThat(report.told()).isEqualTo(3);
    assertThat(report.read()).isEqualTo(1);
    assertThat(report.acted()).isEqualTo(1);
    assertThat(ledger.report(DAY.plusDays(1), DAY.plusDays(9)).told()).isZero();
  }

  @Test
  void outbox_alertOnItsWay_isThereAtEveryStageAndInTheEndSentOnce() {
    JdbcLedger ledger = empty();
    Outbox outbox = ledger.outbox();
    ledger.write(List.of(raised(fee("6"), "due-30", 1, Severity.NOTICE)), DAY);

    List<ToldAlert> told = outbox.unaddressed(10);
    assertThat(told)
        .containsExactly(new ToldAlert(alert(fee("6"), new Step("due-30", 1), Severity.NOTICE), 0));
    Parcel parcel = new Parcel("firm-1", "robot", NOW);
    List<Addressing> addressings = List.of(new Addressing(told.get(0), List.of(parcel)));
    outbox.address(addressings);
    outbox.address(addressings);
    assertThat(outbox.unaddressed(10)).isEmpty();

    outbox.form(NOW.minusMillis(1), channel -> 10);
    assertThat(outbox.due(NOW, 10)).isEmpty();
    outbox.form(NOW, channel -> 10);
    Letter letter = outbox.due(NOW, 10).get(0);
    assertThat(letter.alerts()).extracting(Alert::id).containsExactly(fee("6") + ":due-30");
    assertThat(letter.recipient()).isEqualTo("firm-1");

    outbox.start(List.of(letter.key()));
    assertThat(outbox.endAbandoned()).isEqualTo(1);
    Letter again = outbox.due(NOW, 10).get(0);
    assertThat(again.key()).isEqualTo(letter.key());
    assertThat(again.attempts()).isEqualTo(1);
    assertThat(again.mayRepeat()).isTrue();

    // Twice, as where a connection breaks after a commit and before its answer.
    outbox.start(List.of(again.key()));
    outbox.start(List.of(again.key()));
    Ending ending = new Ending(again.key(), "sent", "", Outbox.State.SENT, null);
    outbox.end(List.of(ending));
    outbox.end(List.of(ending));
    assertThat(outbox.due(NOW.plusSeconds(9), 10)).isEmpty();
    assertThat(outbox.endAbandoned()).isZero();
    assertThat(outbox.counts()).isEqualTo(new Outbox.Counts(0, 1, 0, 1));
    List<DeliveryAttempt> attempts = new ArrayList<>();
    ledger.attempts(NOW, NOW.plusSeconds(1), attempts::add);
    assertThat(attempts)
        .extracting(DeliveryAttempt::number, DeliveryAttempt::outcome)
        .containsExactly(tuple(1, "ambiguous"), tuple(2, "sent"));
    assertThat(outbox.read(letter.key())).isTrue();
    assertThat(outbox.read("none")).isFalse();
    assertThat(ledger.report(DAY, DAY).read()).isEqualTo(1);
    assertThat(ledger.report(DAY, DAY).sent()).isEqualTo(1);
    assertThat(ledger.report(DAY, DAY).delivered()).isEqualTo(1);
  }

  @Test
  void lease_heldByOne_isNotTakenByAnotherUntilItEnds() {
    String name = UUID.randomUUID().toString();
    Outbox outbox = book(name).outbox();
    Outbox later =
        JdbcLedger.builder(dataSource())
            .book(name)
            .clock(Clock.fixed(NOW.plusSeconds(61), ZoneOffset.UTC))
            .open()
            .outbox();

    assertThat(outbox.lease("one", Duration.ofMinutes(1))).isTrue();
    assertThat(outbox.lease("two", Duration.ofMinutes(1))).isFalse();
    assertThat(outbox.lease("one", Duration.ofMinutes(1))).isTrue();
    assertThat(later.lease("two", Duration.ofMinutes(1))).isTrue();
    assertThat(later.lease("one", Duration.ofMinutes(1))).isFalse();
    later.release("one");
    assertThat(later.lease("one", Duration.ofMinutes(1))).isFalse();
    later.release("two");
    assertThat(later.lease("one", Duration.ofMinutes(1))).isTrue();
  }

  @Test
  void eraseContents_ofAPatent_leavesThatItWasToldAndNoWord() throws SQLException {
    JdbcLedger ledger = empty();
    ledger.write(List.of(raised(fee("6"), "due-30", 1, Severity.NOTICE)), DAY);

    assertThat(ledger.eraseContents(List.of(new PatentId("CN202110685031.5")))).isEqualTo(1);

    assertThat(ledger.outbox().unaddressed(10)).isEmpty();
    assertThat(ledger.find(fee("6") + ":due-30")).isPresent();
    assertThat(ledger.report(DAY, DAY).told()).isEqualTo(1);
  }

  @Test
  void open_tablesOfALaterVersion_isRefused() throws SQLException {
    empty();
    execute("insert into patentwatch_schema values (99, current_timestamp)");
    try {
      assertThatThrownBy(this::empty)
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("99")
          .hasMessageContaining("later PatentWatch");
    } finally {
      execute("delete from patentwatch_schema where version = 99");
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
