package io.patentwatch.alerts.ledger;

import io.patentwatch.alerts.Alert;
import io.patentwatch.model.PatentId;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * A ledger in a database table, {@code patentwatch_alert}, through the host's {@link DataSource}.
 *
 * <p>The table is created in the connection's own schema if it is not there; a host without the
 * right to create tables makes it beforehand:
 *
 * <pre>{@code
 * create table patentwatch_alert (
 *   id varchar(200) not null primary key, rule_id varchar(40) not null, patent varchar(70),
 *   severity varchar(10) not null, certainty varchar(20) not null, due date,
 *   told_on date not null)
 * }</pre>
 *
 * <p>Plain SQL of every database; tried with H2. Each call takes a connection and gives it back
 * with its auto-commit as it was; a recording is one transaction. Safe for use by any number of
 * threads and processes at once.
 */
public final class JdbcLedger implements AlertLedger {
  private static final String TABLE = "patentwatch_alert";
  private static final String CREATE =
      "create table "
          + TABLE
          + " (id varchar(200) not null primary key, rule_id varchar(40) not null,"
          + " patent varchar(70), severity varchar(10) not null, certainty varchar(20) not null,"
          + " due date, told_on date not null)";
  private static final String INSERT =
      "insert into "
          + TABLE
          + " (id, rule_id, patent, severity, certainty, due, told_on)"
          + " values (?, ?, ?, ?, ?, ?, ?)";
  private static final String INTEGRITY_VIOLATION = "23";
  private static final int IDS_A_QUERY = 500;
  private static final int ATTEMPTS = 5;

  private final DataSource dataSource;

  private JdbcLedger(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The ledger in a database.
   *
   * @throws LedgerException if the database can't be reached or the table can't be created
   */
  public static JdbcLedger of(DataSource dataSource) {
    JdbcLedger ledger = new JdbcLedger(Objects.requireNonNull(dataSource, "dataSource"));
    ledger.createTable();
    return ledger;
  }

  @Override
  public Set<String> told(Collection<String> ids) {
    try (Connection connection = dataSource.getConnection()) {
      return told(connection, ids);
    } catch (SQLException failure) {
      throw failed("read", failure);
    }
  }

  @Override
  public Set<String> record(List<Alert> alerts, LocalDate asOf) {
    for (int attempt = 1; ; attempt++) {
      try (Connection connection = dataSource.getConnection()) {
        return inTransaction(connection, alerts, asOf);
      } catch (SQLException failure) {
        // Somebody else recorded one of them in between: the next look finds it told.
        if (attempt == ATTEMPTS || !isIntegrityViolation(failure)) {
          throw failed("written", failure);
        }
      }
    }
  }

  private static Set<String> inTransaction(
      Connection connection, List<Alert> alerts, LocalDate asOf) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try {
      Set<String> recorded = insert(connection, alerts, asOf);
      connection.commit();
      return recorded;
    } catch (SQLException | RuntimeException failure) {
      connection.rollback();
      throw failure;
    } finally {
      connection.setAutoCommit(autoCommit);
    }
  }

  private static Set<String> insert(Connection connection, List<Alert> alerts, LocalDate asOf)
      throws SQLException {
    Set<String> told = told(connection, alerts.stream().map(Alert::id).toList());
    Set<String> recorded = new LinkedHashSet<>();
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Alert alert : alerts) {
        if (!told.contains(alert.id()) && recorded.add(alert.id())) {
          PatentId patent = alert.subject().patent();
          insert.setString(1, alert.id());
          insert.setString(2, alert.rule());
          insert.setString(3, patent == null ? null : patent.value());
          insert.setString(4, alert.severity().code());
          insert.setString(5, alert.certainty().code());
          insert.setObject(6, alert.due(), java.sql.Types.DATE);
          insert.setObject(7, asOf, java.sql.Types.DATE);
          insert.addBatch();
        }
      }
      if (!recorded.isEmpty()) {
        insert.executeBatch();
      }
    }
    return recorded;
  }

  private static Set<String> told(Connection connection, Collection<String> ids)
      throws SQLException {
    List<String> all = new ArrayList<>(ids);
    Set<String> told = new LinkedHashSet<>();
    for (int from = 0; from < all.size(); from += IDS_A_QUERY) {
      List<String> some = all.subList(from, Math.min(all.size(), from + IDS_A_QUERY));
      String places =
          Collections.nCopies(some.size(), "?").stream().collect(Collectors.joining(","));
      try (PreparedStatement select =
          connection.prepareStatement(
              "select id from " + TABLE + " where id in (" + places + ")")) {
        for (int index = 0; index < some.size(); index++) {
          select.setString(index + 1, some.get(index));
        }
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            told.add(rows.getString(1));
          }
        }
      }
    }
    return told;
  }

  private void createTable() {
    try (Connection connection = dataSource.getConnection()) {
      if (tableExists(connection)) {
        return;
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute(CREATE);
      } catch (SQLException failure) {
        // Another process that starts at the same time may have been faster.
        if (!tableExists(connection)) {
          throw failure;
        }
      }
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    } catch (SQLException failure) {
      throw failed("prepared", failure);
    }
  }

  private static boolean tableExists(Connection connection) throws SQLException {
    DatabaseMetaData metaData = connection.getMetaData();
    String name = metaData.storesUpperCaseIdentifiers() ? TABLE.toUpperCase(Locale.ROOT) : TABLE;
    try (ResultSet tables =
        metaData.getTables(connection.getCatalog(), connection.getSchema(), name, null)) {
      return tables.next();
    }
  }

  private static boolean isIntegrityViolation(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && state.startsWith(INTEGRITY_VIOLATION);
  }

  private static LedgerException failed(String what, SQLException failure) {
    return new LedgerException(
        "the ledger table "
            + TABLE
            + " could not be "
            + what
            + " (SQL state "
            + failure.getSQLState()
            + "); check the database and its rights, then run again: nothing was recorded",
        failure);
  }
}
