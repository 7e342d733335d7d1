package io.patentwatch.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.patentwatch.alerts.ledger.Acknowledgement;
import io.patentwatch.alerts.ledger.InMemoryLedger;
import io.patentwatch.alerts.ledger.Silence;
import io.patentwatch.alerts.ledger.Standing;
import io.patentwatch.alerts.rule.AnnualFeeRule;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.Payment;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What becomes of one matter from run to run. */
class AlertLifecycleTest {
  /** Year 6 is due on 2026-04-10; year 5 was paid. */
  private static final Patent PEN =
      Patents.paid(
          Patents.inForce(
              "CN202110685031.5",
              PatentType.INVENTION,
              LocalDate.of(2021, 4, 10),
              LocalDate.of(2023, 6, 2)),
          new Payment(5, LocalDate.of(2025, 4, 1), null));

  private static final String YEAR_6 = "annual-fee:CN202110685031.5:6";

  private final InMemoryLedger ledger = new InMemoryLedger();

  @Test
  void run_feePaid_resolvesItAsActedOn() {
    run(PEN, LocalDate.of(2026, 4, 5));

    AlertRun paid =
        run(
            Patents.paid(PEN, new Payment(6, LocalDate.of(2026, 4, 7), null)),
            LocalDate.of(2026, 4, 8));

    assertThat(paid.alerts()).isEmpty();
    assertThat(paid.resolved())
        .extracting(one -> one.matter().toString(), one -> one.resolution().outcome())
        .containsExactly(tuple(YEAR_6, Resolution.Outcome.ACTED));
    assertThat(paid.resolved().get(0).resolution().reason()).contains("2026-04-07");
    assertThat(paid.continuing()).isZero();
  }

  @Test
  void run_rightLapsed_resolvesItAsLostAndGoneFromTheLibraryAsMoot() {
    run(PEN, LocalDate.of(2026, 4, 5));
    AlertRun lapsed =
        run(
            Patents.ended(PEN, LocalDate.of(2026, 11, 1), PatentStatus.LAPSED),
            LocalDate.of(2026, 11, 2));
    assertThat(lapsed.resolved())
        .extracting(one -> one.resolution().outcome())
        .containsExactly(Resolution.Outcome.LOST);

    run(PEN, LocalDate.of(2027, 3, 30));
    AlertRun gone = engine(AuthoredLibrary.of()).build().run(LocalDate.of(2027, 3, 31));
    assertThat(gone.resolved())
        .extracting(one -> one.resolution().outcome())
        .containsOnly(Resolution.Outcome.MOOT);
  }

  @Test
  void run_standsAgainAfterItEnded_isNotToldAgainUntilItsNextStep() {
    LocalDate day = LocalDate.of(2026, 4, 5);
    run(PEN, day);
    run(Patents.paid(PEN, new Payment(6, day, null)), day);

    AlertRun withdrawn = run(PEN, day);

    assertThat(withdrawn.alerts()).isEmpty();
    assertThat(withdrawn.continuing()).isEqualTo(1);
    assertThat(run(PEN, LocalDate.of(2026, 4, 9)).alerts())
        .extracting(Alert::id)
        .containsExactly(YEAR_6 + ":due-1");
  }

  @Test
  void run_silenced_tellsTheMostUrgentStepWhenTheSilenceEnds() {
    LocalDate first = LocalDate.of(2026, 3, 12);
    ledger.silence(
        new Silence(
            "s1", "desk", "being sold", first, LocalDate.of(2026, 4, 6), "annual-fee", null, null));
    AlertEngine engine = engine(AuthoredLibrary.of(PEN)).build();

    AlertRun silenced = engine.run(first);
    AlertRun still = engine.run(LocalDate.of(2026, 4, 6));
    AlertRun ended = engine.run(LocalDate.of(2026, 4, 7));

    assertThat(silenced.alerts()).isEmpty();
    assertThat(silenced.held())
        .containsExactly(
            new Suppression(matter(), silenced.held().get(0).step(), HeldBy.SILENCE, "s1"));
    assertThat(silenced.suppressed()).isEqualTo(Map.of(HeldBy.SILENCE, 1L));
    assertThat(still.full()).isFalse();
    assertThat(still.alerts()).isEmpty();
    assertThat(ended.full()).isFalse();
    assertThat(ended.alerts()).extracting(Alert::id).containsExactly(YEAR_6 + ":due-7");
  }

  @Test
  void run_silenceOfAnEnterprise_doesNotSilenceWhatConcernsAnotherToo() {
    LocalDate day = LocalDate.of(2026, 4, 5);
    ledger.silence(new Silence("s1", "desk", "asked for", day, day, null, null, "某公司"));
    assertThat(run(PEN, day).alerts()).isNotEmpty();

    InMemoryLedger other = new InMemoryLedger();
    other.silence(new Silence("s1", "desk", "asked for", day, day, null, null, "桐庐青竹制笔有限公司"));
    assertThat(engine(AuthoredLibrary.of(PEN)).ledger(other).build().run(day).alerts()).isEmpty();
  }

  @Test
  void run_acknowledged_holdsLaterStepsBackUnlessTheyAreMoreSevere() {
    AnnualFeeRule vouched = AnnualFeeRule.builder().paymentsComplete(patent -> true).build();
    AlertEngine engine =
        AlertEngine.builder(AuthoredLibrary.of(PEN)).rule(vouched).ledger(ledger).build();
    Alert told = engine.run(LocalDate.of(2026, 4, 5)).alerts().get(0);
    assertThat(told.severity()).isEqualTo(Severity.WARNING);
    ledger.acknowledge(told.id(), new Acknowledgement("desk", LocalDate.of(2026, 4, 5), ""));

    AlertRun late = engine.run(LocalDate.of(2026, 5, 20));
    AlertRun last = engine.run(LocalDate.of(2026, 9, 20));

    assertThat(late.alerts()).isEmpty();
    assertThat(late.held())
        .extracting(Suppression::by, Suppression::reference)
        .containsExactly(tuple(HeldBy.ACKNOWLEDGEMENT, "desk"));
    assertThat(last.alerts())
        .extracting(Alert::id, Alert::severity)
        .containsExactly(tuple(YEAR_6 + ":late-6", Severity.CRITICAL));
    assertThat(ledger.find(YEAR_6).orElseThrow().acknowledged()).isNull();
  }

  @Test
  void run_nobodyAcknowledges_goesUpByWorkingDaysLevelByLevel() {
    AlertEngine engine =
        engine(AuthoredLibrary.of(PEN))
            .escalation(new Escalation(Severity.NOTICE, 2))
            .escalation(new Escalation(Severity.NOTICE, 1))
            .build();
    // A Friday; a holiday on Monday and the weekend are no working days.
    assertThat(engine.run(LocalDate.of(2026, 4, 3)).alerts()).hasSize(1);

    assertThat(engine.run(LocalDate.of(2026, 4, 6)).escalated()).isEmpty();
    assertThat(engine.run(LocalDate.of(2026, 4, 7)).escalated()).isEmpty();
    assertThat(engine.run(LocalDate.of(2026, 4, 8)).escalated())
        .extracting(Alert::id)
        .containsExactly(YEAR_6 + ":due-7");
    assertThat(engine.run(LocalDate.of(2026, 4, 8)).escalated()).isEmpty();
    assertThat(ledger.find(YEAR_6).map(Standing::told).orElseThrow().level()).isEqualTo(1);
  }

  @Test
  void run_acknowledged_goesUpNoMore() {
    AlertEngine engine =
        engine(AuthoredLibrary.of(PEN)).escalation(new Escalation(Severity.INFO, 1)).build();
    engine.run(LocalDate.of(2026, 4, 3));
    ledger.acknowledge(YEAR_6, new Acknowledgement("desk", LocalDate.of(2026, 4, 3), ""));

    assertThat(engine.run(LocalDate.of(2026, 4, 8)).escalated()).isEmpty();
  }

  @Test
  void run_inhibited_isHeardOnceTheOtherFallsSilent() {
    AlertEngine engine =
        engine(AuthoredLibrary.of(PEN))
            .rule(seen("end-announced", day -> day.isBefore(LocalDate.of(2026, 4, 9))))
            .inhibition(new Inhibition("end-announced", "annual-fee"))
            .build();

    AlertRun both = engine.run(LocalDate.of(2026, 4, 5));
    AlertRun alone = engine.run(LocalDate.of(2026, 4, 9));

    assertThat(both.alerts()).extracting(Alert::rule).containsExactly("end-announced");
    assertThat(both.suppressed()).isEqualTo(Map.of(HeldBy.INHIBITION, 1L));
    assertThat(alone.alerts()).extracting(Alert::id).containsExactly(YEAR_6 + ":due-1");
    assertThat(alone.resolved()).hasSize(1);
  }

  @Test
  void run_ruleFailsOnAPatent_leavesWhatIsOpenOfItAndAsksAgain() {
    AlertRule flaky =
        new AlertRule() {
          @Override
          public String id() {
            return "flaky";
          }

          @Override
          public Evaluation evaluate(AlertContext context) {
            return outline -> {
              if (context.asOf().getDayOfMonth() == 6) {
                throw new IllegalStateException("no table");
              }
              return new Finding(List.of(occasion()), Finding.NEVER);
            };
          }
        };
    AlertEngine engine =
        AlertEngine.builder(AuthoredLibrary.of(PEN)).rule(flaky).ledger(ledger).build();
    engine.run(LocalDate.of(2026, 4, 5));
    InMemoryLedger unseen = new InMemoryLedger();
    AlertEngine late =
        AlertEngine.builder(AuthoredLibrary.of(PEN)).rule(flaky).ledger(unseen).build();

    AlertRun failing =
        AlertEngine.builder(AuthoredLibrary.of(PEN))
            .rule(flaky)
            .ledger(ledger)
            .build()
            .run(LocalDate.of(2026, 4, 6));

    assertThat(failing.failures()).isEqualTo(1);
    assertThat(failing.resolved()).isEmpty();
    assertThat(failing.continuing()).isEqualTo(1);
    assertThat(late.run(LocalDate.of(2026, 4, 6)).alerts()).isEmpty();
    AlertRun again = late.run(LocalDate.of(2026, 4, 7));
    assertThat(again.full()).isFalse();
    assertThat(again.alerts()).hasSize(1);
  }

  @Test
  void run_withTranslations_saysTheSameInBothLanguages() {
    Alert alert =
        engine(AuthoredLibrary.of(PEN))
            .translations(Locale.ENGLISH)
            .build()
            .run(LocalDate.of(2026, 4, 5))
            .alerts()
            .get(0);

    assertThat(alert.title()).startsWith("请确认缴费");
    assertThat(alert.in(Locale.UK).title()).startsWith("Confirm payment");
    assertThat(alert.in(Locale.UK).id()).isEqualTo(alert.id());
    assertThat(alert.in(Locale.CHINA)).isEqualTo(alert);
  }

  @Test
  void run_ruleOfTheLibrary_isToldOnceAndResolved() {
    LibraryRule silent =
        new LibraryRule() {
          @Override
          public String id() {
            return "source-silent";
          }

          @Override
          public List<LibraryOccasion> occasions(AlertContext context) {
            return context.asOf().getDayOfMonth() > 6
                ? List.of()
                : List.of(
                    new LibraryOccasion(
                        "cnipa:2026-03-01",
                        Step.ONLY,
                        new AlertSubject(null, "cnipa", List.of(), List.of()),
                        () -> notice("cnipa has been silent")));
          }
        };
    AlertEngine engine =
        AlertEngine.builder(AuthoredLibrary.of(PEN)).rule(silent).ledger(ledger).build();

    assertThat(engine.run(LocalDate.of(2026, 4, 5)).alerts())
        .extracting(Alert::id)
        .containsExactly("source-silent:library:cnipa:2026-03-01");
    assertThat(engine.run(LocalDate.of(2026, 4, 6)).continuing()).isEqualTo(1);
    assertThat(engine.run(LocalDate.of(2026, 4, 7)).resolved()).hasSize(1);
  }

  private AlertRun run(Patent patent, LocalDate day) {
    return engine(AuthoredLibrary.of(patent)).build().run(day);
  }

  private AlertEngine.Builder engine(AuthoredLibrary library) {
    return AlertEngine.builder(library).rule(AnnualFeeRule.ofDefaults()).ledger(ledger);
  }

  private static Matter matter() {
    return new Matter("annual-fee", new PatentId("CN202110685031.5"), "6");
  }

  private static Occasion occasion() {
    return Occasion.of("seen", patent -> notice("seen"));
  }

  private static Notice notice(String title) {
    return new Notice(Severity.INFO, Certainty.CERTAIN, title, null, List.of(), "action");
  }

  private static AlertRule seen(String id, Predicate<LocalDate> on) {
    return new AlertRule() {
      @Override
      public String id() {
        return id;
      }

      @Override
      public Evaluation evaluate(AlertContext context) {
        return outline ->
            Finding.onDayOf(context, on.test(context.asOf()) ? List.of(occasion()) : List.of());
      }
    };
  }
}
