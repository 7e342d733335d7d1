package io.patentwatch.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.PatentDatabase;
import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.AlertEngine;
import io.patentwatch.alerts.ledger.InMemoryLedger;
import io.patentwatch.alerts.ledger.JdbcLedger;
import io.patentwatch.alerts.ledger.Outbox;
import io.patentwatch.alerts.rule.AnnualFeeRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Processes that are killed while they run alerts and deliver them: 2 for each kind of channel, or
 * 150 in the long run.
 */
class KillDuringAlertsTest {
  private static final int PATENTS = 400;
  private static final int DAYS_AFTER = 5;

  @TempDir Path place;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void runAndDelivery_killedAtRandomMoments_loseNothingAndRepeatOnlyWhatIsMarked(boolean takesKeys)
      throws IOException, InterruptedException {
    try (PatentDatabase database = PatentDatabase.open(place.resolve("library"))) {
      assertThat(database.sync(new GeneratedSource(new GeneratedPatents(5), PATENTS)).added())
          .isPositive();
    }
    // Seeded, so that a failure names its moment; the machine makes it random enough.
    Random random = new Random(takesKeys ? 300 : 301);
    int kills = LongRun.choose(2, 150);
    for (int kill = 0; kill < kills; kill++) {
      try (ChildProcess process = start(takesKeys, 10_000)) {
        process.await("ready");
        Thread.sleep(random.nextInt(400));
        assertThat(process.isAlive()).as("%s", process.lines()).isTrue();
        process.kill();
      }
    }
    LocalDate end = AlertProcess.reached(place).plusDays(DAYS_AFTER);
    int days = (int) (end.toEpochDay() - AlertProcess.FIRST.toEpochDay());
    try (ChildProcess process = start(takesKeys, days)) {
      assertThat(process.end(5)).as("%s", process.lines()).isZero();
    }

    Received received = received();
    assertThat(received.byAlert().keySet()).isEqualTo(expected(days));
    assertThat(received.byAlert().values()).as("messages of an alert").allMatch(k -> k.size() == 1);
    int repeats = received.lines() - received.byKey().size();
    Outbox.Counts counts = JdbcLedger.of(AlertProcess.ledger(place)).outbox().counts();
    assertThat(counts.waiting()).isZero();
    assertThat(counts.dead()).isZero();
    assertThat(counts.sent()).isEqualTo(received.byKey().size());
    if (!takesKeys) {
      assertThat(counts.ambiguous()).as("of %d kills", kills).isLessThanOrEqualTo(kills);
      assertThat(repeats).as("repeated messages, each marked").isEqualTo(received.marked());
    }
  }

  private ChildProcess start(boolean takesKeys, int days) throws IOException {
    return ChildProcess.start("256m", AlertProcess.class, place, takesKeys, days);
  }

  /**
   * What the channel got.
   *
   * @param lines how many messages, repeats included
   * @param marked how many messages said that they may repeat and did
   */
  private record Received(
      int lines, int marked, Map<String, Integer> byKey, Map<String, Set<String>> byAlert) {}

  private Received received() throws IOException {
    Map<String, Integer> byKey = new HashMap<>();
    Map<String, Set<String>> byAlert = new HashMap<>();
    int marked = 0;
    List<String> lines = Files.readAllLines(place.resolve("received"));
    for (String line : lines) {
      String[] parts = line.split(" ", 3);
      boolean again = byKey.merge(parts[0], 1, Integer::sum) > 1;
      marked += again && parts[1].equals("true") ? 1 : 0;
      for (String alert : parts[2].split(",")) {
        byAlert.computeIfAbsent(alert, none -> new HashSet<>()).add(parts[0]);
      }
    }
    return new Received(lines.size(), marked, byKey, byAlert);
  }

  /** What one process that lives through all days tells. */
  private Set<String> expected(int days) {
    Set<String> told = new HashSet<>();
    try (PatentDatabase database = PatentDatabase.openReadOnly(place.resolve("library"))) {
      AlertEngine engine =
          AlertEngine.builder(database)
              .rule(AnnualFeeRule.ofDefaults())
              .ledger(new InMemoryLedger())
              .build();
      List<Alert> alerts = new ArrayList<>();
      for (int day = 0; day < days; day++) {
        alerts.addAll(engine.run(AlertProcess.FIRST.plusDays(day)).alerts());
      }
      alerts.forEach(alert -> told.add(alert.id()));
      assertThat(told).hasSize(alerts.size());
    }
    return told;
  }
}
