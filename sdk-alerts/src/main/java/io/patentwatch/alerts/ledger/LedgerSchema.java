package io.patentwatch.alerts.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The tables of a ledger, brought up to date by scripts that are numbered and run once each, in one
 * transaction where the database takes tables into one.
 */
final class LedgerSchema {
  /** The number of the last script. */
  static final int VERSION = 3;

  private static final String TABLE = "patentwatch_schema";

  private LedgerSchema() {}

  /**
   * Brings the tables up to a version.
   *
   * @throws LedgerException if they are of a later one
   */
  static void migrate(Connection connection, Dialect dialect, int version) throws SQLException {
    if (!exists(connection)) {
      execute(
          connection,
          "create table "
              + TABLE
              + " (version integer not null primary key, applied_at timestamp(3) not null)");
    }
    int current = version(connection);
    if (current > VERSION) {
      throw new LedgerException(
          "the ledger's tables are of version "
              + current
              + ", this PatentWatch knows them up to "
              + VERSION
              + "; use a later PatentWatch",
          null);
    }
    for (int next = current + 1; next <= version; next++) {
      for (String statement : script(next, dialect)) {
        execute(connection, statement);
      }
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into " + TABLE + " (version, applied_at) values (?, current_timestamp)")) {
        insert.setInt(1, next);
        insert.executeUpdate();
      }
    }
  }

  /** The version the tables are of; 0 before there are any. */
  static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select max(version) from " + TABLE)) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  /** The statements of a script. */
  static List<String> script(int version, Dialect dialect) {
    String name = "schema-" + version + ".sql";
    try (InputStream in = LedgerSchema.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            name + " is missing beside LedgerSchema; the jar was repackaged without resources");
      }
      String text =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replaceAll("(?m)^--.*$", "")
              .replace("${text}", dialect.text());
      return Arrays.stream(text.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " can't be read", e);
    }
  }

  static boolean exists(Connection connection) throws SQLException {
    DatabaseMetaData metaData = connection.getMetaData();
    String name = metaData.storesUpperCaseIdentifiers() ? TABLE.toUpperCase(Locale.ROOT) : TABLE;
    try (ResultSet tables =
        metaData.getTables(connection.getCatalog(), connection.getSchema(), name, null)) {
      return tables.next();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
