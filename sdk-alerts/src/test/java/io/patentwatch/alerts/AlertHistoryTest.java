package io.patentwatch.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.PatentDatabase;
import io.patentwatch.alerts.ledger.InMemoryLedger;
import io.patentwatch.alerts.rule.AnnualFeeRule;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.Party;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.PaymentRecord;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Publication;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.model.Statement;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.SourcePage;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The fee rule over real libraries, from what sources state to what is told. */
class AlertHistoryTest {
  private static final ApplicationNumber PEN = ApplicationNumber.parse("202110123456");
  private static final LocalDate GRANTED = LocalDate.of(2023, 6, 2);
  private static final Party FIRM = new Party("桐庐青峦制笔有限公司", "浙江省杭州市桐庐县分水镇新淳路9号");
  private static final Party BUYER = new Party("桐庐远帆文具有限公司", "浙江省杭州市桐庐县分水镇新淳路10号");

  private final PatentDatabase database = PatentDatabase.inMemory();
  private int statements;

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void run_granted_warnsItsHolderOfTheNextFee() {
    sync(grant(GRANTED, FIRM).build());
    sync(payment(5, LocalDate.of(2025, 4, 1)));

    AlertRun run = run(LocalDate.of(2026, 4, 5));

    assertThat(run.errors()).isEmpty();
    assertThat(run.edition()).isEqualTo(database.edition());
    assertThat(run.alerts()).hasSize(1);
    Alert alert = run.alerts().get(0);
    assertThat(alert.id()).endsWith(":6:due-7");
    assertThat(database.find(PEN.toString()).orElseThrow().id())
        .isEqualTo(alert.subject().patent());
    assertThat(alert.subject().holders()).containsExactly(FIRM.name());
    assertThat(alert.due()).isEqualTo(LocalDate.of(2026, 4, 10));
  }

  @Test
  void run_paymentComesIn_fallsSilentFromItsDay() {
    sync(grant(GRANTED, FIRM).build());
    sync(payment(6, LocalDate.of(2026, 4, 7)));

    assertThat(run(LocalDate.of(2026, 4, 6)).alerts())
        .extracting(Alert::id)
        .anyMatch(id -> id.endsWith(":6:due-7"));
    assertThat(run(LocalDate.of(2026, 4, 7)).alerts()).isEmpty();
  }

  @Test
  void run_onlyPublished_saysNothing() {
    sync(grant(null, FIRM).build());

    AlertRun run = run(LocalDate.of(2026, 4, 5));

    assertThat(run.evaluated()).isEqualTo(1);
    assertThat(run.alerts()).isEmpty();
  }

  @Test
  void run_endAnnounced_saysNothingEvenOfTheDaysBeforeItWasKnown() {
    sync(grant(GRANTED, FIRM).build());
    assertThat(run(LocalDate.of(2026, 11, 2)).alerts())
        .extracting(Alert::id)
        .anyMatch(id -> id.endsWith(":6:restorable"));

    sync(
        grant(GRANTED, FIRM)
            .event(LegalEvent.of(LocalDate.of(2027, 3, 26), "CF01", "未缴年费专利权终止"))
            .build());

    assertThat(run(LocalDate.of(2026, 11, 2)).alerts()).isEmpty();
  }

  @Test
  void run_handedOn_concernsWhoHoldsItOnTheDay() {
    LocalDate sold = LocalDate.of(2026, 3, 1);
    sync(grant(GRANTED, FIRM).build());
    sync(grant(GRANTED, BUYER).statedOn(sold).build());

    assertThat(run(LocalDate.of(2026, 2, 20)).alerts())
        .isNotEmpty()
        .allSatisfy(alert -> assertThat(alert.subject().holders()).containsExactly(FIRM.name()));
    assertThat(run(LocalDate.of(2026, 4, 5)).alerts())
        .isNotEmpty()
        .allSatisfy(alert -> assertThat(alert.subject().holders()).containsExactly(BUYER.name()));
  }

  @Test
  void run_againWithTheSameLedger_tellsNothingTwice() {
    sync(grant(GRANTED, FIRM).build());
    AlertEngine engine =
        AlertEngine.builder(database)
            .rule(AnnualFeeRule.ofDefaults())
            .ledger(new InMemoryLedger())
            .build();

    AlertRun first = engine.run(LocalDate.of(2026, 4, 5));
    AlertRun second = engine.run(LocalDate.of(2026, 4, 5));

    assertThat(first.raised()).isPositive();
    assertThat(second.raised()).isZero();
    assertThat(second.continuing()).isEqualTo(first.raised());
  }

  @Test
  void run_overAView_isThatOfALibraryOfThosePatents() {
    LocalDate day = LocalDate.of(2026, 4, 5);
    sync(grant(GRANTED, FIRM).build());
    AlertRun alone = run(day);
    sync(
        grant(GRANTED, BUYER)
            .application(ApplicationNumber.parse("202110123457"))
            .publication(new Publication(PublicationNumber.parse("CN113500002B"), GRANTED))
            .build());

    AlertRun all = run(day);
    AlertRun ours =
        AlertEngine.builder(
                database.scoped(PatentQuery.is(QueryField.APPLICATION_NUMBER, PEN.toString())))
            .rule(AnnualFeeRule.ofDefaults())
            .build()
            .run(day);

    assertThat(all.raised()).isGreaterThan(ours.raised());
    assertThat(ours.evaluated()).isEqualTo(1);
    assertThat(ours.alerts()).isNotEmpty().isEqualTo(alone.alerts());
  }

  private AlertRun run(LocalDate day) {
    return AlertEngine.builder(database).rule(AnnualFeeRule.ofDefaults()).build().run(day);
  }

  private PatentRecord.Builder grant(@Nullable LocalDate granted, Party holder) {
    LocalDate published = granted == null ? LocalDate.of(2021, 10, 8) : granted;
    String number = granted == null ? "CN113500001A" : "CN113500001B";
    return PatentRecord.builder(provenance())
        .statedOn(published)
        .application(PEN)
        .publication(new Publication(PublicationNumber.parse(number), published))
        .type(PatentType.INVENTION)
        .title("一种中性笔")
        .filed(LocalDate.of(2021, 4, 10))
        .granted(granted)
        .applicant(FIRM)
        .holder(holder);
  }

  private PaymentRecord payment(int feeYear, LocalDate day) {
    return new PaymentRecord(provenance(), PEN, feeYear, day, null);
  }

  private Provenance provenance() {
    return Provenance.of("authored", "", ++statements);
  }

  private void sync(Statement statement) {
    String id = "authored-" + ++statements;
    Queue<SourcePage> pages =
        new ArrayDeque<>(List.of(new SourcePage(List.of(statement), List.of(), null)));
    database.sync(
        new PatentSource() {
          @Override
          public String id() {
            return id;
          }

          @Override
          public Reading open(@Nullable String cursor) {
            return new Reading() {
              @Override
              public Optional<SourcePage> next() {
                return Optional.ofNullable(pages.poll());
              }

              @Override
              public void close() {}
            };
          }
        });
  }
}
