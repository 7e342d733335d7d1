package io.patentwatch.alerts.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.AlertEngine;
import io.patentwatch.alerts.AuthoredLibrary;
import io.patentwatch.alerts.Matter;
import io.patentwatch.alerts.Patents;
import io.patentwatch.alerts.Severity;
import io.patentwatch.alerts.channel.AlertChannel;
import io.patentwatch.alerts.channel.AlertSender;
import io.patentwatch.alerts.channel.Delivery;
import io.patentwatch.alerts.channel.Message;
import io.patentwatch.alerts.channel.Recipient;
import io.patentwatch.alerts.channel.Recipients;
import io.patentwatch.alerts.rule.AnnualFeeRule;
import io.patentwatch.alerts.support.PostgresServer;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentType;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
    Semaphore written = new Semaphore(0);
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
                written.release();
              }
              return batches;
            });
    for (int restart = 0; restart < 3; restart++) {
      awaitOneMore(written);
      server.restart();
    }
    awaitOneMore(written);
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

  /** Waits until one more batch is written, so that the next is under way. */
  private static void awaitOneMore(Semaphore written) throws InterruptedException {
    int unused = written.drainPermits();
    assertThat(written.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void runAndSend_databaseRestartsMeanwhile_tellEachOnce() throws Exception {
    Patent[] patents =
        IntStream.range(0, 300)
            .mapToObj(
                i ->
                    Patents.inForce(
                        "CN" + (202_010_000_000L + i),
                        PatentType.INVENTION,
                        LocalDate.of(2020, 1, 1).plusDays(i),
                        LocalDate.of(2023, 6, 2)))
            .toArray(Patent[]::new);
    JdbcLedger ledger = empty();
    Map<String, Integer> received = new ConcurrentHashMap<>();
    AlertSender sender =
        AlertSender.builder(ledger.outbox())
            .recipients(new OneDesk())
            .channel(new KeyedChannel(received))
            .build();
    AlertEngine engine =
        AlertEngine.builder(AuthoredLibrary.of(patents))
            .rule(AnnualFeeRule.ofDefaults())
            .ledger(ledger)
            .build();
    List<String> raised = new ArrayList<>();
    CompletableFuture<Void> running =
        CompletableFuture.runAsync(
            () -> {
              for (int day = 0; day < 40; day++) {
                engine.run(DAY.plusDays(day)).alerts().forEach(alert -> raised.add(alert.id()));
                sender.send();
              }
            });
    for (int restart = 0; restart < 3 && !running.isDone(); restart++) {
      Thread.sleep(200);
      server.restart();
    }
    running.get();

    assertThat(raised).doesNotHaveDuplicates().hasSizeGreaterThan(300);
    assertThat(received.keySet()).containsExactlyInAnyOrderElementsOf(raised);
    assertThat(received.values()).as("keys under which an alert came").allMatch(one -> one == 1);
    assertThat(ledger.report(DAY, DAY.plusDays(40)).told()).isEqualTo(raised.size());
    assertThat(ledger.outbox().counts().waiting()).isZero();
  }

  private static final class OneDesk implements Recipients {
    private static final Recipient DESK = new Recipient("desk", "keyed", "here", Locale.CHINESE);

    @Override
    public List<Recipient> of(Alert alert, int level) {
      return List.of(DESK);
    }

    @Override
    public Optional<Recipient> find(String id, String channel) {
      return Optional.of(DESK);
    }
  }

  /** Drops the keys it has seen, and counts under how many an alert came. */
  private static final class KeyedChannel implements AlertChannel {
    private final Map<String, Integer> received;
    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    KeyedChannel(Map<String, Integer> received) {
      this.received = received;
    }

    @Override
    public String id() {
      return "keyed";
    }

    @Override
    public boolean takesKeys() {
      return true;
    }

    @Override
    public Delivery send(Message message) {
      if (keys.add(message.key())) {
        message.alerts().forEach(alert -> received.merge(alert.id(), 1, Integer::sum));
      }
      return Delivery.sent("");
    }
  }
}
