package io.patentwatch.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.alerts.ledger.InMemoryLedger;
import io.patentwatch.alerts.rule.AnnualFeeRule;
import io.patentwatch.alerts.rule.FeeFacts;
import io.patentwatch.alerts.rule.FeeWarning;
import io.patentwatch.alerts.support.LongRun;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever the days on which the process is up, each step of the ladder is told at most once, and
 * of those missed exactly the most urgent, as soon as it is up again: 1,000 schedules, or 10,000 in
 * the long run.
 */
class UpAndDownProperties {
  private static final List<String> LADDER =
      List.of(
          "due-90",
          "due-60",
          "due-30",
          "due-7",
          "due-1",
          "late-1",
          "late-2",
          "late-3",
          "late-4",
          "late-5",
          "late-6",
          "restorable");

  private final AnnualFeeRule rule = AnnualFeeRule.ofDefaults();

  @Test
  void run_onAnyDays_tellsEachStepAtMostOnceAndTheMostUrgentMissedOneAtOnce() {
    for (int seed = 0; seed < LongRun.choose(1_000, 10_000); seed++) {
      check(seed);
    }
  }

  private void check(int seed) {
    Random random = new Random(seed);
    PatentType type = PatentType.values()[random.nextInt(3)];
    LocalDate filed = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(2_500));
    LocalDate granted = filed.plusDays(200 + random.nextInt(900));
    Patent patent = Patents.inForce("CN202110685031.5", type, filed, granted);
    AuthoredLibrary library = AuthoredLibrary.of(patent);
    InMemoryLedger ledger = new InMemoryLedger();
    FeeFacts facts = FeeFacts.of(type, filed, granted);
    // By fee year, how far what was told had come.
    Map<String, Integer> reached = new HashMap<>();
    AlertEngine engine = null;
    LocalDate day = granted.plusDays(random.nextInt(400));
    for (int up = 0; up < 20; up++) {
      day = day.plusDays(random.nextInt(10) < 6 ? random.nextInt(3) : random.nextInt(120));
      if (engine == null || random.nextInt(3) == 0) {
        engine = AlertEngine.builder(library).rule(rule).ledger(ledger).build();
      }
      List<String> expected = new ArrayList<>();
      for (FeeWarning warning : rule.evaluate(facts, day)) {
        String year = Integer.toString(warning.state().feeYear().year());
        int rank = LADDER.indexOf(warning.stage());
        if (rank > reached.getOrDefault(year, -1)) {
          reached.put(year, rank);
          expected.add(warning.key());
        }
      }

      AlertRun run = engine.run(day);

      assertThat(run.errors()).as("schedule %d on %s", seed, day).isEmpty();
      assertThat(run.alerts())
          .as("schedule %d on %s", seed, day)
          .extracting(alert -> Objects.requireNonNull(alert.matter()).series() + ":" + alert.step())
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }
}
