package io.patentwatch.alerts.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.AlertEngine;
import io.patentwatch.alerts.AlertRun;
import io.patentwatch.alerts.AlertSubject;
import io.patentwatch.alerts.AuthoredLibrary;
import io.patentwatch.alerts.Certainty;
import io.patentwatch.alerts.Patents;
import io.patentwatch.alerts.Severity;
import io.patentwatch.alerts.rule.AnnualFeeRule;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentType;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcLedgerTest {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 5);

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {"", ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", ";DATABASE_TO_UPPER=FALSE"})
  void record_severalAlerts_tellsThemFromThenOnAndAfterReopening(String mode) {
    DataSource dataSource = dataSource(mode);
    JdbcLedger ledger = JdbcLedger.of(dataSource);

    assertThat(ledger.told(List.of("a", "b"))).isEmpty();
    assertThat(ledger.record(List.of(alert("a"), alert("b")), DAY)).containsExactly("a", "b");
    assertThat(ledger.record(List.of(alert("b"), alert("c")), DAY)).containsExactly("c");
    assertThat(JdbcLedger.of(dataSource).told(List.of("a", "c", "d")))
        .containsExactlyInAnyOrder("a", "c");
  }

  @Test
  void record_alert_writesWhatAQueryWantsToKnow() throws Exception {
    DataSource dataSource = dataSource("");
    JdbcLedger.of(dataSource).record(List.of(alert("a")), DAY);

    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select * from patentwatch_alert")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString("rule_id")).isEqualTo("annual-fee");
      assertThat(row.getString("patent")).isEqualTo("CN209078969U");
      assertThat(row.getString("severity")).isEqualTo("notice");
      assertThat(row.getString("certainty")).isEqualTo("unconfirmed");
      assertThat(row.getObject("due", LocalDate.class)).isNull();
      assertThat(row.getObject("told_on", LocalDate.class)).isEqualTo(DAY);
    }
  }

  @Test
  void record_moreThanAQueryHolds_findsAll() {
    JdbcLedger ledger = JdbcLedger.of(dataSource(""));
    List<Alert> many = IntStream.range(0, 1_234).mapToObj(i -> alert("a" + i)).toList();

    assertThat(ledger.record(many, DAY)).hasSize(1_234);
    assertThat(ledger.told(many.stream().map(Alert::id).toList())).hasSize(1_234);
    assertThat(ledger.record(many, DAY)).isEmpty();
  }

  @Test
  void record_severalAtOnce_answersEachAlertToOneOnly() throws Exception {
    DataSource dataSource = dataSource("");
    List<Alert> alerts = IntStream.range(0, 50).mapToObj(i -> alert("a" + i)).toList();
    List<Callable<Set<String>>> tellers = new ArrayList<>();
    for (int teller = 0; teller < 4; teller++) {
      tellers.add(() -> JdbcLedger.of(dataSource).record(alerts, DAY));
    }
    ExecutorService executor = Executors.newFixedThreadPool(4);
    try {
      List<String> told = new ArrayList<>();
      for (Future<Set<String>> teller : executor.invokeAll(tellers)) {
        told.addAll(teller.get());
      }
      assertThat(told).containsExactlyInAnyOrderElementsOf(alerts.stream().map(Alert::id).toList());
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void record_oneCannotBeWritten_recordsNone() {
    JdbcLedger ledger = JdbcLedger.of(dataSource(""));

    assertThatThrownBy(() -> ledger.record(List.of(alert("a"), alert("b".repeat(201))), DAY))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("patentwatch_alert")
        .hasMessageContaining("nothing was recorded");
    assertThat(ledger.told(List.of("a"))).isEmpty();
  }

  @Test
  void of_databaseOutOfReach_saysWhatToDo() {
    DataSource nowhere = connectingTo("jdbc:h2:" + directory.resolve("absent") + ";IFEXISTS=TRUE");

    assertThatThrownBy(() -> JdbcLedger.of(nowhere))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("check the database");
  }

  @Test
  void run_againAfterReopening_tellsNothingTwice() {
    AuthoredLibrary library =
        AuthoredLibrary.of(
            Patents.inForce(
                "CN202110685031.5",
                PatentType.INVENTION,
                LocalDate.of(2021, 4, 10),
                LocalDate.of(2023, 6, 2)));
    DataSource dataSource = dataSource("");

    AlertRun first = run(library, dataSource);
    AlertRun second = run(library, dataSource);

    assertThat(first.raised()).isPositive();
    assertThat(second.raised()).isZero();
    assertThat(second.suppressed()).isEqualTo(first.raised());
  }

  private static AlertRun run(AuthoredLibrary library, DataSource dataSource) {
    return AlertEngine.builder(library)
        .rule(AnnualFeeRule.ofDefaults())
        .ledger(JdbcLedger.of(dataSource))
        .build()
        .run(DAY);
  }

  private DataSource dataSource(String mode) {
    return connectingTo("jdbc:h2:" + directory.resolve("ledger") + mode + ";DB_CLOSE_DELAY=-1");
  }

  /** H2's own data source needs java.naming, which nothing here requires. */
  private static DataSource connectingTo(String url) {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> new org.h2.Driver().connect(url, new Properties()));
  }

  private static Alert alert(String id) {
    return new Alert(
        id,
        "annual-fee",
        new AlertSubject(new PatentId("CN209078969U"), "一种中性笔", List.of(), List.of()),
        Severity.NOTICE,
        Certainty.UNCONFIRMED,
        "title",
        null,
        List.of(),
        "action");
  }
}
