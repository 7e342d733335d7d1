package com.example.erp;

import io.patentwatch.PatentDatabase;
import io.patentwatch.alerts.channel.WorklistChannel;
import io.patentwatch.export.ExportFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Objects;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The ERP: {@code main} does the patent desk's job of a day in a directory that it fills with a
 * manufacturer's data when it is new.
 */
public final class Erp {
  private Erp() {}

  /**
   * Does one day's job.
   *
   * @param arguments the directory, and the day unless it is today
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    Path directory = Path.of(arguments.length > 0 ? arguments[0] : "erp").toAbsolutePath();
    JdbcConnectionPool pool =
        JdbcConnectionPool.create("jdbc:h2:file:" + directory.resolve("erp"), "erp", "");
    try (PatentDatabase library = PatentDatabase.open(directory.resolve("patents"))) {
      prepare(pool);
      LocalDate day = arguments.length > 1 ? LocalDate.parse(arguments[1]) : library.today();
      WorklistChannel worklists =
          WorklistChannel.of(directory.resolve("worklists"), ExportFormat.CSV);
      PatentDesk.Day done = new PatentDesk(library, pool, worklists).work(day);
      System.out.println(day + " patents  " + done.patents().records() + " rows read");
      System.out.println(
          day
              + " alerts   "
              + done.alerts().raised()
              + " new, "
              + done.alerts().resolved().size()
              + " settled");
      System.out.println(day + " messages " + done.messages().sent() + " sent");
      System.out.println(day + " payables " + done.payables() + " new");
    } finally {
      pool.dispose();
    }
  }

  /** Makes the ERP's tables, with a manufacturer's data, where there are none. */
  static void prepare(DataSource dataSource) throws IOException, SQLException {
    try (Connection connection = dataSource.getConnection();
        ResultSet tables = connection.getMetaData().getTables(null, "PUBLIC", "PAYABLE", null);
        Statement statement = connection.createStatement()) {
      if (!tables.next()) {
        statement.execute(script("schema.sql"));
        statement.execute(script("sample.sql"));
      }
    }
  }

  private static String script(String name) throws IOException {
    try (InputStream script = Objects.requireNonNull(Erp.class.getResourceAsStream(name), name)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
