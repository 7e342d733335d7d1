package io.patentwatch.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.PatentDatabase;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.source.SyncEnding;
import io.patentwatch.source.SyncReport;
import io.patentwatch.source.ops.OpsAccount;
import io.patentwatch.source.ops.OpsSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A library refreshed from an OPS that enforces its rules. The slice looks for refusals only; all
 * of it, 20,000 patents, also at the rate, which a machine that does nothing else reaches.
 */
class SimulatedOpsTest {
  private static final int SPEED = LongRun.choose(100, 50);
  private static final int PATENTS = LongRun.choose(300, 20_000);

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void refresh_byThreadsOfOneAccount_isNeverRefusedAndGoesAtTheRateAllowed(int threads)
      throws Exception {
    try (ChildProcess ops = ChildProcess.start("64m", SimulatedOps.class, SPEED)) {
      ops.await("port ");
      URI address = URI.create("http://localhost:" + ops.lines().get(0).substring(5));
      OpsAccount account =
          OpsAccount.builder("key", "secret")
              .address(address)
              .window(Duration.ofSeconds(60).dividedBy(SPEED))
              .retryAfterUnit(ChronoUnit.MILLIS)
              .build();
      try (PatentDatabase database = PatentDatabase.inMemory()) {
        refresh(database, account, threads);
        assertThat(withEvents(database)).isEqualTo(PATENTS);
      }
      String stats = stats(address);
      System.out.println("simulated OPS, " + threads + " threads: " + stats.replace('\n', ';'));
      for (String line : stats.lines().filter(each -> !each.startsWith("TOKENS")).toList()) {
        String[] figures = line.split(" ");
        assertThat(figures[2]).as("refusals of %s", figures[0]).isEqualTo("0");
        if (Boolean.getBoolean("patentwatch.long") && figures[0].equals("INPADOC")) {
          assertThat(Double.parseDouble(figures[3])).isGreaterThanOrEqualTo(0.9);
        }
      }
    }
  }

  private static void refresh(PatentDatabase database, OpsAccount account, int threads)
      throws Exception {
    List<PatentNumber> numbers =
        IntStream.range(0, PATENTS)
            .mapToObj(i -> PatentNumber.parse("CN" + (118_000_000 + i) + "A"))
            .toList();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<SyncReport>> reports = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int size = PATENTS / threads;
        OpsSource source =
            OpsSource.builder(account)
                .id("ops-" + i)
                .numbers(numbers.subList(i * size, (i + 1) * size))
                .build();
        reports.add(executor.submit(() -> database.sync(source)));
      }
      for (Future<SyncReport> report : reports) {
        assertThat(report.get().ending()).isEqualTo(SyncEnding.COMPLETE);
        assertThat(report.get().rejected()).isZero();
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private static int withEvents(PatentDatabase database) {
    int count = 0;
    try (Results<Patent> all = database.searchAll(PatentQuery.everything())) {
      for (Patent patent : all) {
        count += patent.events().isEmpty() ? 0 : 1;
      }
    }
    return count;
  }

  private static String stats(URI address) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address.resolve("/stats")).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
