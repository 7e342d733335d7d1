package io.patentwatch.alerts.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.AlertEngine;
import io.patentwatch.alerts.AlertRun;
import io.patentwatch.alerts.AlertSubject;
import io.patentwatch.alerts.AlertText;
import io.patentwatch.alerts.AuthoredLibrary;
import io.patentwatch.alerts.Certainty;
import io.patentwatch.alerts.HeldBy;
import io.patentwatch.alerts.Matter;
import io.patentwatch.alerts.Patents;
import io.patentwatch.alerts.Resolution;
import io.patentwatch.alerts.Severity;
import io.patentwatch.alerts.Step;
import io.patentwatch.alerts.Suppression;
import io.patentwatch.alerts.ledger.StandingChange.Kind;
import io.patentwatch.alerts.rule.AnnualFeeRule;
import io.patentwatch.model.CreditCode;
import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every ledger keeps to. */
abstract class LedgerContract {
  static final LocalDate DAY = LocalDate.of(2026, 4, 5);
  private static final PatentId PEN = new PatentId("CN202110685031.5");

  /** A ledger with nothing in it. */
  abstract AlertLedger empty();

  @Test
  void write_raised_isThereAsWritten() {
    AlertLedger ledger = empty();
    StandingChange raised = raised(fee("6"), "due-30", 1, Severity.NOTICE);

    assertThat(ledger.write(List.of(raised), DAY)).isEmpty();

    Standing standing = ledger.standings(List.of(PEN)).get(0);
    assertThat(standing).isEqualTo(raised.after().revision(1));
    assertThat(ledger.openPatents(List.of("annual-fee"))).containsExactly(PEN);
    assertThat(ledger.openPatents(List.of("other"))).isEmpty();
    assertThat(ledger.standings(List.of(new PatentId("CN1")))).isEmpty();
  }

  @Test
  void write_everyState_comesBackEqual() {
    AlertLedger ledger = empty();
    Standing found = Standing.found(fee("7"), DAY);
    Standing held =
        found.held(new Suppression(fee("7"), new Step("due-90", 3), HeldBy.SILENCE, "holiday"));
    ledger.write(List.of(new StandingChange(Kind.SUPPRESSED, null, held, "silence", null)), DAY);
    assertThat(ledger.standings(List.of(PEN))).containsExactly(held.revision(1));
    assertThat(ledger.heldPatents(List.of("annual-fee"))).containsExactly(PEN);

    Standing ended = held.resolved(new Resolution(Resolution.Outcome.ACTED, "paid")).revision(1);
    ledger.write(List.of(new StandingChange(Kind.RESOLVED, held, ended, "paid", null)), DAY);
    assertThat(ledger.standings(List.of(PEN))).containsExactly(ended.revision(2));
    assertThat(ledger.openPatents(List.of("annual-fee"))).isEmpty();
    assertThat(ledger.heldPatents(List.of("annual-fee"))).isEmpty();
  }

  @Test
  void write_matterOfTheLibrary_standsApartFromThoseOfPatents() {
    AlertLedger ledger = empty();
    Matter silent = new Matter("source-silent", null, "cnipa:2026-03-01");
    ledger.write(List.of(raised(silent, "", 0, Severity.WARNING)), DAY);

    assertThat(ledger.libraryStandings(List.of("source-silent")))
        .extracting(Standing::matter)
        .containsExactly(silent);
    assertThat(ledger.libraryStandings(List.of("annual-fee"))).isEmpty();
    assertThat(ledger.openPatents(List.of("source-silent"))).isEmpty();
  }

  @Test
  void write_writtenSinceItWasRead_isRefusedAndTheRestWritten() {
    AlertLedger ledger = empty();
    StandingChange first = raised(fee("6"), "due-30", 1, Severity.NOTICE);
    ledger.write(List.of(first), DAY);

    Set<Matter> refused =
        ledger.write(List.of(first, raised(fee("7"), "due-90", 0, Severity.INFO)), DAY);

    assertThat(refused).containsExactly(fee("6"));
    assertThat(ledger.standings(List.of(PEN)))
        .extracting(Standing::matter, Standing::revision)
        .containsExactlyInAnyOrder(tuple(fee("6"), 1L), tuple(fee("7"), 1L));
  }

  @Test
  void write_takenOver_closesTheOldAndGoesOnInTheNew() {
    AlertLedger ledger = empty();
    PatentId before = new PatentId("CN113500001B");
    Matter old = new Matter("annual-fee", before, "6");
    StandingChange first = raised(old, "due-30", 1, Severity.NOTICE);
    ledger.write(List.of(first), DAY);
    Standing there = ledger.standings(List.of(before)).get(0);

    Standing here = there.of(fee("6"));
    ledger.write(List.of(new StandingChange(Kind.MOVED, there, here, "joined", null)), DAY);

    assertThat(ledger.standings(List.of(before)).get(0).isOpen()).isFalse();
    assertThat(ledger.standings(List.of(PEN))).containsExactly(here.revision(1));
    assertThat(ledger.find("annual-fee:CN113500001B:6:due-30"))
        .as("the alert told under the old identity")
        .map(Standing::matter)
        .contains(fee("6"));
  }

  @Test
  void write_severalAtOnce_answersEachMatterToOneOnly() throws Exception {
    AlertLedger ledger = empty();
    List<StandingChange> changes =
        IntStream.range(0, 50)
            .mapToObj(i -> raised(fee("s" + i), "due-30", 1, Severity.NOTICE))
            .toList();
    List<Callable<Integer>> writers = new ArrayList<>();
    for (int writer = 0; writer < 4; writer++) {
      writers.add(() -> 50 - ledger.write(changes, DAY).size());
    }
    ExecutorService executor = Executors.newFixedThreadPool(4);
    try {
      int accepted = 0;
      for (Future<Integer> writer : executor.invokeAll(writers)) {
        accepted += writer.get();
      }
      assertThat(accepted).isEqualTo(50);
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void write_moreThanAStatementHolds_keepsAll() {
    AlertLedger ledger = empty();
    List<StandingChange> many =
        IntStream.range(0, 1_234)
            .mapToObj(
                i ->
                    raised(
                        new Matter("annual-fee", new PatentId("CN" + i), "6"),
                        "due-30",
                        1,
                        Severity.NOTICE))
            .toList();

    assertThat(ledger.write(many, DAY)).isEmpty();
    assertThat(ledger.openPatents(List.of("annual-fee"))).hasSize(1_234);
    assertThat(ledger.standings(many.stream().map(one -> one.after().matter().patent()).toList()))
        .hasSize(1_234);
    assertThat(ledger.write(many, DAY)).hasSize(1_234);
  }

  @Test
  void acknowledge_alert_takesOnItsMatter() {
    AlertLedger ledger = empty();
    ledger.write(List.of(raised(fee("6"), "due-30", 1, Severity.WARNING)), DAY);
    List<Severity> any = List.of(Severity.values());
    assertThat(ledger.unacknowledged(List.of("annual-fee"), any, 0, DAY)).hasSize(1);
    assertThat(ledger.unacknowledged(List.of("annual-fee"), any, 0, DAY.minusDays(1))).isEmpty();
    assertThat(ledger.unacknowledged(List.of("annual-fee"), any, 1, DAY)).isEmpty();

    Acknowledgement by = new Acknowledgement("office-7", DAY, "in hand");
    assertThat(ledger.acknowledge(fee("6") + ":due-30", by))
        .map(Standing::acknowledged)
        .contains(by);

    assertThat(ledger.find(fee("6").toString())).map(Standing::acknowledged).contains(by);
    assertThat(ledger.unacknowledged(List.of("annual-fee"), any, 0, DAY)).isEmpty();
    assertThat(ledger.acknowledge("annual-fee:CN1:6", by)).isEmpty();
    assertThat(ledger.find("annual-fee:CN1:6")).isEmpty();
  }

  @Test
  void silence_onItsDays_holdsAndCanBeChanged() {
    AlertLedger ledger = empty();
    Silence silence =
        new Silence("s1", "office-7", "sold", DAY, DAY.plusDays(9), "annual-fee", PEN, "某公司");
    ledger.silence(silence);

    assertThat(ledger.silences(DAY)).containsExactly(silence);
    assertThat(ledger.silences(DAY.plusDays(9))).containsExactly(silence);
    assertThat(ledger.silences(DAY.minusDays(1))).isEmpty();
    assertThat(ledger.silences(DAY.plusDays(10))).isEmpty();

    Silence shorter = new Silence("s1", "office-7", "not sold", DAY, DAY, null, PEN, null);
    ledger.silence(shorter);
    assertThat(ledger.silences(DAY)).containsExactly(shorter);
    assertThat(ledger.silences(DAY.plusDays(1))).isEmpty();
  }

  @Test
  void run_againWithAnotherEngine_tellsNothingTwice() {
    AlertLedger ledger = empty();
    AuthoredLibrary library =
        AuthoredLibrary.of(
            Patents.inForce(
                PEN.value(),
                PatentType.INVENTION,
                LocalDate.of(2021, 4, 10),
                LocalDate.of(2023, 6, 2)));

    AlertRun first = run(library, ledger);
    AlertRun second = run(library, ledger);

    assertThat(first.raised()).isPositive();
    assertThat(second.raised()).isZero();
    assertThat(second.continuing()).isEqualTo(first.raised());
  }

  private static AlertRun run(AuthoredLibrary library, AlertLedger ledger) {
    return AlertEngine.builder(library)
        .rule(AnnualFeeRule.ofDefaults())
        .ledger(ledger)
        .build()
        .run(DAY);
  }

  static Matter fee(String year) {
    return new Matter("annual-fee", PEN, year);
  }

  static StandingChange raised(Matter matter, String step, int urgency, Severity severity) {
    Step reached = step.isEmpty() ? Step.ONLY : new Step(step, urgency);
    Standing found = Standing.found(matter, DAY);
    return new StandingChange(
        Kind.RAISED,
        found,
        found.told(new Standing.Telling(reached, severity, DAY, 0)),
        step,
        alert(matter, reached, severity));
  }

  static Alert alert(Matter matter, Step step, Severity severity) {
    return new Alert(
        matter,
        step,
        new AlertSubject(
            matter.patent(),
            "一种中性笔",
            List.of("某公司", "章一二"),
            List.of(
                new EnterpriseMatch(
                    "某公司", CreditCode.parse("91350100M000100Y43"), 1, "registered name"))),
        severity,
        Certainty.UNCONFIRMED,
        "标题",
        LocalDate.of(2026, 4, 10),
        List.of("一", "二"),
        "请缴费",
        Map.of("cost-centre", "7"),
        Map.of("en", new AlertText("title", List.of("one"), "pay")));
  }
}
