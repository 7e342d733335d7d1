package io.patentwatch.source.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.source.SourceUnavailableException;
import io.patentwatch.support.PostgresServer;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresSourceTest extends JdbcSourceContract {
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
    return HostData.of(server.url());
  }

  @Override
  String instantType() {
    return "timestamptz";
  }

  private JdbcSource.Builder named(String table) {
    return JdbcSource.builder(HostData.of(server.url())).table(table).change("changed").key("id");
  }

  @Test
  void keysAndTextsOfItsOwnTypes_areRead() throws SQLException {
    execute(
        "create table own (id uuid primary key, changed timestamp, 公开号 text, 发明人 text[],"
            + " 摘要 text)");
    try {
      execute(
          "insert into own select ('00000000-0000-0000-0000-00000000000' || n)::uuid,"
              + " '2020-01-01 00:00:00.123456', 'CN30000000' || n || 'S', '{甲,乙}', '笔'"
              + " from generate_series(1, 9) n");
      int rows = 0;
      String cursor = null;
      for (int i = 0; i < 5; i++) {
        try (var reading = named("own").pageRows(2).build().open(cursor)) {
          var page = reading.next().orElseThrow();
          cursor = page.cursor();
          rows += page.statements().size();
          assertThat(page.statements())
              .allSatisfy(record -> assertThat(record).asString().contains("甲", "乙"));
        }
      }
      assertThat(rows).isEqualTo(9);
    } finally {
      execute("drop table own");
    }
  }

  @Test
  void statement_cancelledWhileItRuns_endsSoon() throws Exception {
    execute(
        "create view slow as select 1 as id, now() as changed, 'CN300000001S' as 公开号 from"
            + " (select pg_sleep(60)) s");
    try {
      JdbcSource source = named("slow").build();
      CompletableFuture<Throwable> ended = new CompletableFuture<>();
      try (var reading = source.open(null)) {
        Thread thread =
            new Thread(
                () -> {
                  try {
                    reading.next();
                    ended.complete(null);
                  } catch (RuntimeException failure) {
                    ended.complete(failure);
                  }
                });
        thread.start();
        while (!ended.isDone()) {
          // Again, since it may not have begun.
          reading.cancel();
          Thread.sleep(20);
        }
        assertThat(ended.get(10, TimeUnit.SECONDS)).isInstanceOf(SourceUnavailableException.class);
        thread.join();
      }
    } finally {
      execute("drop view slow");
    }
  }

  @Test
  void connectionBroken_inTheMiddle_isUnavailable() throws SQLException {
    execute(
        "create table many as select n as id, now() as changed, 'CN300000001S' as 公开号 from"
            + " generate_series(1, 100) n");
    try (var reading = named("many").pageRows(2).build().open(null)) {
      assertThat(reading.next()).isPresent();
      execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
              + " and usename = 'tester'");
      assertThatThrownBy(
              () -> {
                while (reading.next().isPresent()) {
                  // Rows that are here already may still come.
                }
              })
          .isInstanceOf(SourceUnavailableException.class);
    } finally {
      execute("drop table many");
    }
  }

  @Test
  void reading_whileItGoesOn_mayNotWrite() throws SQLException {
    execute("create sequence counter");
    execute(
        "create view writing as select nextval('counter') as id, now() as changed,"
            + " 'CN300000001S' as 公开号");
    try {
      assertThatThrownBy(
              () -> {
                try (var reading = named("writing").build().open(null)) {
                  reading.next();
                }
              })
          .hasMessageContaining("25006");
    } finally {
      execute("drop view writing");
      execute("drop sequence counter");
    }
  }
}
