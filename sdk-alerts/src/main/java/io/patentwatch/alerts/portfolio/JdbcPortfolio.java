package io.patentwatch.alerts.portfolio;

import io.patentwatch.model.PatentNumber;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio in tables named {@code patentwatch_custody…}, through the host's {@link DataSource}.
 *
 * <p>The tables are created in the connection's own schema where they are not there. A host whose
 * own tables have it all maps them by views of these names and columns, as {@code examples/erp}
 * does: then it reads them, and the host writes. Plain SQL, tried with H2. Each call takes a
 * connection and gives it back with its auto-commit as it was; a call is one transaction, and a
 * change locks its patent. Safe for use by any number of threads and processes.
 */
public final class JdbcPortfolio implements PortfolioStore {
  private static final List<String> TABLES =
      List.of(
          "create table patentwatch_custody (patent varchar(40) not null primary key,"
              + " responsible varchar(200) not null, decision varchar(10) not null,"
              + " decided_on date, reduction integer not null, ladder varchar(200) not null,"
              + " complete boolean not null)",
          "create table patentwatch_custody_payment (patent varchar(40) not null,"
              + " fee_year integer not null, paid_on date not null, amount varchar(40),"
              + " receipt varchar(200) not null)",
          "create table patentwatch_custody_attribute (patent varchar(40) not null,"
              + " name varchar(100) not null, content varchar(1000) not null,"
              + " primary key (patent, name))");

  private final DataSource dataSource;

  private JdbcPortfolio(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Work on a connection, one transaction. */
  private interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  /**
   * The portfolio in a database.
   *
   * @throws PortfolioException if it can't be reached or the tables can't be created
   */
  public static JdbcPortfolio of(DataSource dataSource) {
    JdbcPortfolio portfolio = new JdbcPortfolio(Objects.requireNonNull(dataSource, "dataSource"));
    portfolio.transaction("be opened", JdbcPortfolio::create);
    return portfolio;
  }

  private static boolean create(Connection connection) throws SQLException {
    DatabaseMetaData metaData = connection.getMetaData();
    String name = "patentwatch_custody";
    String stored = metaData.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
    try (ResultSet found =
        metaData.getTables(connection.getCatalog(), connection.getSchema(), stored, null)) {
      if (found.next()) {
        return false;
      }
    }
    try (Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.execute(table);
      }
    }
    return true;
  }

  @Override
  public List<Custody> all() {
    return transaction("be read", connection -> read(connection, null, false));
  }

  @Override
  public Optional<Custody> find(PatentNumber patent) {
    return transaction("be read", connection -> read(connection, patent, false)).stream()
        .findFirst();
  }

  @Override
  public void put(Custody custody) {
    transaction(
        "be written",
        connection -> {
          delete(connection, custody.patent());
          CustodyRows.insert(connection, custody);
          return custody;
        });
  }

  @Override
  public void remove(PatentNumber patent) {
    transaction(
        "be written",
        connection -> {
          delete(connection, patent);
          return patent;
        });
  }

  @Override
  public Optional<Custody> change(PatentNumber patent, UnaryOperator<Custody> change) {
    return transaction(
        "be written",
        connection -> {
          Optional<Custody> changed =
              read(connection, patent, true).stream().findFirst().map(change);
          if (changed.isPresent()) {
            delete(connection, patent);
            CustodyRows.insert(connection, changed.get());
          }
          return changed;
        });
  }

  private static void delete(Connection connection, PatentNumber patent) throws SQLException {
    for (String part : List.of("_payment", "_attribute", "")) {
      try (PreparedStatement delete =
          connection.prepareStatement(
              "delete from patentwatch_custody" + part + " where patent = ?")) {
        delete.setString(1, patent.toString());
        delete.executeUpdate();
      }
    }
  }

  private static List<Custody> read(
      Connection connection, @Nullable PatentNumber patent, boolean lock) throws SQLException {
    String which = patent == null ? "" : " where patent = ?";
    TreeMap<String, CustodyRows> found = new TreeMap<>();
    for (String part : List.of("", "_payment", "_attribute")) {
      String sql =
          "select * from patentwatch_custody"
              + part
              + which
              + (lock && part.isEmpty() ? " for update" : "");
      try (PreparedStatement select = connection.prepareStatement(sql)) {
        if (patent != null) {
          select.setString(1, patent.toString());
        }
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            found
                .computeIfAbsent(rows.getString("patent"), number -> new CustodyRows())
                .add(part, rows);
          }
        }
      }
    }
    List<Custody> custodies = new ArrayList<>();
    found.values().forEach(rows -> custodies.add(rows.custody()));
    return custodies;
  }

  private <T> T transaction(String what, Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      boolean autoCommit = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        T answer = work.in(connection);
        connection.commit();
        return answer;
      } catch (SQLException | RuntimeException failure) {
        connection.rollback();
        throw failure;
      } finally {
        connection.setAutoCommit(autoCommit);
      }
    } catch (SQLException failure) {
      throw new PortfolioException(
          "the portfolio could not "
              + what
              + " (SQL state "
              + failure.getSQLState()
              + "); check the database and its rights",
          failure);
    }
  }
}
