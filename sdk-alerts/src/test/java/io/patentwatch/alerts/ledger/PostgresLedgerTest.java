package io.patentwatch.alerts.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.alerts.Matter;
import io.patentwatch.alerts.Severity;
import io.patentwatch.alerts.support.PostgresServer;
import io.patentwatch.model.PatentId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The ledger in a real PostgreSQL. */
class PostgresLedgerTest extends JdbcLedgerContract {
  private static PostgresServer server;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    server = PostgresServer.start();
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @Override
  DataSource dataSource() {
    return server.dataSource();
  }

  @Test
  void write_databaseRestartsMeanwhile_writesEachOnceAndAnswersSo() throws Exception {
    JdbcLedger ledger = empty();
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Integer> writer =
        CompletableFuture.supplyAsync(
            () -> {
              int batches = 0;
              while (!done.get()) {
                List<StandingChange> batch = new ArrayList<>();
                for (int i = 0; i < 200; i++) {
                  Matter matter =
                      new Matter("annual-fee", new PatentId("CN" + batches + "-" + i), "6");
                  batch.add(raised(matter, "due-30", 1, Severity.NOTICE));
                }
                // Refused were to mean that somebody else had written them: nobody has.
                assertThat(ledger.write(batch, DAY)).isEmpty();
                batches++;
              }
              return batches;
            });
    for (int restart = 0; restart < 3; restart++) {
      Thread.sleep(300);
      server.restart();
    }
    Thread.sleep(300);
    done.set(true);
    int batches = writer.get();

    assertThat(batches).isGreaterThan(3);
    assertThat(ledger.report(DAY, DAY).told()).isEqualTo(200L * batches);
    List<LedgerEntry> history = new ArrayList<>();
    ledger.history(DAY, DAY, history::add);
    assertThat(history).hasSize(200 * batches);
    assertThat(
            ledger.standings(
                IntStream.range(0, batches).mapToObj(b -> new PatentId("CN" + b + "-0")).toList()))
        .hasSize(batches)
        .allMatch(standing -> standing.revision() == 1);
  }
}
