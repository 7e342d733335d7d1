package io.patentwatch.alerts.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.alerts.Severity;
import io.patentwatch.alerts.support.Databases;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger in H2. */
class JdbcLedgerTest extends JdbcLedgerContract {
  @TempDir Path directory;
  private final Set<String> opened = new LinkedHashSet<>();

  @AfterEach
  void shutDown() throws SQLException {
    for (String url : opened) {
      try (Connection connection = Databases.of(url).getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("shutdown");
      }
    }
  }

  @Override
  DataSource dataSource() {
    return dataSource("");
  }

  private DataSource dataSource(String mode) {
    String url = "jdbc:h2:" + directory.resolve("ledger") + mode + ";DB_CLOSE_DELAY=-1";
    opened.add(url);
    return Databases.of(url);
  }

  @ParameterizedTest
  @ValueSource(strings = {";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", ";DATABASE_TO_UPPER=FALSE"})
  void open_whateverTheCaseOfItsNames_findsItsTablesAgain(String mode) {
    JdbcLedger.of(dataSource(mode))
        .write(List.of(raised(fee("6"), "due-30", 1, Severity.NOTICE)), DAY);

    assertThat(JdbcLedger.of(dataSource(mode)).find(fee("6").toString())).isPresent();
  }

  @Test
  void open_tablesOfAnEarlierVersion_keepsWhatIsThereAndBringsThemUp() throws SQLException {
    try (Connection connection = dataSource().getConnection()) {
      LedgerSchema.migrate(connection, Dialect.H2, 1);
      assertThat(LedgerSchema.version(connection)).isEqualTo(1);
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "insert into patentwatch_silence (book, id, author, reason, first_day, last_day,"
                + " rule_id, written_at) values ('main', 's1', 'a', 'r', date '2026-04-01',"
                + " date '2026-04-30', 'annual-fee', current_timestamp)");
      }
    }

    JdbcLedger ledger = JdbcLedger.of(dataSource());

    assertThat(ledger.silences(DAY)).extracting(Silence::id).containsExactly("s1");
    assertThat(ledger.outbox().counts()).isEqualTo(new Outbox.Counts(0, 0, 0, 0));
    try (Connection connection = dataSource().getConnection()) {
      assertThat(LedgerSchema.version(connection)).isEqualTo(LedgerSchema.VERSION);
    }
  }

  @Test
  void open_tablesOfVersion2_keepsWhichAlertsAreNotAddressed() throws SQLException {
    try (Connection connection = dataSource().getConnection()) {
      LedgerSchema.migrate(connection, Dialect.H2, 2);
      try (Statement statement = connection.createStatement()) {
        for (int addressed = 0; addressed <= 1; addressed++) {
          statement.execute(
              "insert into patentwatch_alert (book, id, alert_level, matter, rule_id, step,"
                  + " urgency, severity, certainty, told_on, told_at, addressed, content)"
                  + " values ('main', 'silent:library:"
                  + addressed
                  + "', 0, 'silent:library:x', 'silent', '', 0, 'notice', 'certain',"
                  + " date '2026-04-01', current_timestamp, "
                  + addressed
                  + ", '"
                  + AlertContent.ERASED
                  + "')");
        }
      }
    }

    assertThat(JdbcLedger.of(dataSource()).outbox().unaddressed(9))
        .extracting(told -> told.alert().id())
        .containsExactly("silent:library:0");
  }

  @Test
  void scripts_executedByHand_areWhatOpeningFinds() throws SQLException {
    try (Connection connection = dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table patentwatch_schema (version integer not null primary key,"
              + " applied_at timestamp(3) not null)");
      for (String script : JdbcLedger.scripts(connection)) {
        statement.execute(script);
      }
      statement.execute(
          "insert into patentwatch_schema values (1, current_timestamp), (2, current_timestamp),"
              + " (3, current_timestamp)");
    }

    assertThat(JdbcLedger.of(dataSource()).silences(DAY)).isEmpty();
  }

  @Test
  void open_databaseOutOfReach_saysWhatToDo() {
    DataSource nowhere = Databases.of("jdbc:h2:" + directory.resolve("absent") + ";IFEXISTS=TRUE");

    assertThatThrownBy(() -> JdbcLedger.builder(nowhere).patience(Duration.ZERO).open())
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("check the database");
  }
}
