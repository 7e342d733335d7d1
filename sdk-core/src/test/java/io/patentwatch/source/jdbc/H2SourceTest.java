package io.patentwatch.source.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.source.SourceException;
import io.patentwatch.source.SourceUnavailableException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class H2SourceTest extends JdbcSourceContract {
  private final DataSource database =
      HostData.of("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");

  @Override
  DataSource dataSource() {
    return database;
  }

  @Override
  String instantType() {
    return "timestamp(9) with time zone";
  }

  @Test
  void databaseThatIsAway_isUnavailable() {
    DataSource away = HostData.of("jdbc:h2:tcp://127.0.0.1:1/none");
    assertThatThrownBy(
            () -> JdbcSource.builder(away).table("t").change("c").key("k").build().open(null))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("SQL state");
  }

  @Test
  void passwordInADriversMessage_isToldNowhere() {
    DataSource chatty =
        HostData.failing(
            new SQLException(
                "no driver for jdbc:x://h/d?user=u&password=hunter2",
                "08001",
                new IllegalStateException("PWD=hunter2")));
    assertThatThrownBy(
            () -> JdbcSource.builder(chatty).table("t").change("c").key("k").build().open(null))
        .isInstanceOf(SourceException.class)
        .satisfies(
            failure -> {
              StringWriter trace = new StringWriter();
              failure.printStackTrace(new PrintWriter(trace));
              assertThat(trace.toString()).contains("jdbc:x://h/d").doesNotContain("hunter2");
            });
  }

  @Test
  void tableInQuotes_isTakenToTheLetter() throws SQLException {
    execute("create schema \"a.b\"");
    execute("create table \"a.b\".\"My Patents\" (id int, at timestamp, 公开号 varchar(20))");
    execute("insert into \"a.b\".\"My Patents\" values (1, '2020-01-01 00:00:00', 'CN300000001S')");
    try (var reading =
        JdbcSource.builder(database)
            .table("\"a.b\".\"My Patents\"")
            .change("at")
            .key("ID")
            .build()
            .open(null)) {
      assertThat(reading.next().orElseThrow().statements()).hasSize(1);
    }
  }

  @Test
  void builder_ofWhatCannotWork_namesAllOfIt() {
    assertThatThrownBy(
            () ->
                JdbcSource.builder(database)
                    .table(" ")
                    .pageRows(0)
                    .overlap(Duration.ofSeconds(-1))
                    .queryTimeout(Duration.ZERO)
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("table", "change", "key", "not 0", "PT-1S", "PT0S");
  }

  @Test
  void reading_closedTwice_givesTheConnectionBackOnce() throws SQLException {
    execute("insert into patents (id, updated_at, 公开公告号) values (1, now(), 'CN300000001S')");
    try (Connection connection = database.getConnection()) {
      var reading =
          JdbcSource.builder(HostData.pool(connection))
              .table("patents")
              .change("updated_at")
              .key("id")
              .build()
              .open(null);
      reading.close();
      reading.close();
      assertThat(reading.next()).isEmpty();
    }
  }
}
