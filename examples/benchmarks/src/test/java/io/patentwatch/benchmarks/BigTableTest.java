package io.patentwatch.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of a host far larger than the heap of who follows it. */
class BigTableTest {
  private static final int ROWS = LongRun.choose(30_000, 1_000_000);
  private static final String HEAP = LongRun.choose("96m", "256m");

  @TempDir Path place;

  @Test
  void sync_ofATableLargerThanTheHeap_readsEveryRow()
      throws IOException, SQLException, InterruptedException {
    Server server =
        Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", place.toString())
            .start();
    try {
      String url = "jdbc:h2:tcp://localhost:" + server.getPort() + "/./county";
      try (Connection connection = DriverManager.getConnection(url);
          Statement statement = connection.createStatement()) {
        statement.execute("create schema county");
        // Four kilobytes a row.
        statement.execute(
            "create table county.published as select cast(x as int) as id, dateadd(second, x / 10,"
                + " timestamp '2020-01-01 00:00:00') as moved, 'CN' || (100000000 + x) || 'A' as"
                + " 公开号, repeat('一种中性笔 ' || x || ' ', 150) as 摘要 from system_range(1, "
                + ROWS
                + ")");
        statement.execute("create index county.moves on county.published (moved, id)");
      }
      try (ChildProcess process =
          ChildProcess.start(
              HEAP, SyncProcess.class, place.resolve("library"), HostSource.JDBC, url)) {
        assertThat(process.end(60)).as("%s", process.lines()).isZero();
        assertThat(process.lines()).contains("done " + ROWS + " 0");
      }
    } finally {
      server.stop();
    }
  }
}
