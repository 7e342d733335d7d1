package io.patentwatch.cli;

import io.patentwatch.alerts.ledger.LedgerException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database by its URL, with the account that the environment names. */
final class UrlDataSource implements DataSource, AutoCloseable {
  private final String url;
  private final Properties account;
  private final boolean embedded;
  private @Nullable Connection keeper;

  private UrlDataSource(String url, Properties account, boolean embedded) {
    this.url = url;
    this.account = account;
    this.embedded = embedded;
  }

  /** The database of a ledger: by its URL, else the one in a directory, made if need be. */
  static UrlDataSource ofLedger(String place) {
    return place.startsWith("jdbc:")
        ? of(place, "PATENTWATCH_LEDGER")
        : new UrlDataSource(
            "jdbc:h2:file:" + Path.of(place).toAbsolutePath().resolve("ledger"),
            new Properties(),
            true);
  }

  /**
   * The database of a JDBC URL.
   *
   * @param account what the names of the two environment variables begin with
   */
  static UrlDataSource of(String url, String account) {
    Properties properties = new Properties();
    put(properties, "user", System.getenv(account + "_USER"));
    put(properties, "password", System.getenv(account + "_PASSWORD"));
    return new UrlDataSource(url, properties, false);
  }

  private static void put(Properties account, String name, @Nullable String value) {
    if (value != null) {
      account.setProperty(name, value);
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (embedded && keeper == null) {
      // An embedded database closes with its last connection, and opening it again takes long.
      keeper = DriverManager.getConnection(url, account);
    }
    return DriverManager.getConnection(url, account);
  }

  @Override
  public void close() {
    if (keeper != null) {
      try {
        keeper.close();
      } catch (SQLException e) {
        throw new LedgerException("the ledger could not be closed; check its disk", e);
      }
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {
    DriverManager.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() {
    return DriverManager.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("nothing is logged here");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    throw new SQLException("this is no " + type.getName());
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }
}
