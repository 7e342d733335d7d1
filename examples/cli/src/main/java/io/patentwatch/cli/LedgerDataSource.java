package io.patentwatch.cli;

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

/** The database of a ledger, by its URL or by the directory of an embedded one. */
final class LedgerDataSource implements DataSource {
  private final String url;
  private final Properties account;

  private LedgerDataSource(String url, Properties account) {
    this.url = url;
    this.account = account;
  }

  /** The database of a JDBC URL, else the one in a directory, which is made if need be. */
  static DataSource of(String place) {
    Properties account = new Properties();
    if (!place.startsWith("jdbc:")) {
      return new LedgerDataSource(
          "jdbc:h2:file:" + Path.of(place).toAbsolutePath().resolve("ledger"), account);
    }
    put(account, "user", System.getenv("PATENTWATCH_LEDGER_USER"));
    put(account, "password", System.getenv("PATENTWATCH_LEDGER_PASSWORD"));
    return new LedgerDataSource(place, account);
  }

  private static void put(Properties account, String name, @Nullable String value) {
    if (value != null) {
      account.setProperty(name, value);
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    return DriverManager.getConnection(url, account);
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
