package io.patentwatch.source.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection lent by the host: read-only while it is used, as it was when given back. */
final class JdbcConnection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcConnection.class);

  private final Connection connection;
  private final boolean readOnly;
  private final boolean autoCommit;
  private boolean closed;

  private JdbcConnection(Connection connection) throws SQLException {
    this.connection = connection;
    readOnly = connection.isReadOnly();
    autoCommit = connection.getAutoCommit();
    if (!readOnly) {
      connection.setReadOnly(true);
    }
    // PostgreSQL's driver streams only within a transaction.
    connection.setAutoCommit(false);
  }

  static JdbcConnection open(JdbcSource source) {
    Connection lent = null;
    try {
      lent = source.dataSource().getConnection();
      return new JdbcConnection(lent);
    } catch (SQLException failed) {
      if (lent != null) {
        try {
          lent.close();
        } catch (SQLException broken) {
          failed.addSuppressed(broken);
        }
      }
      throw JdbcFailure.of(source, failed);
    }
  }

  Connection get() {
    return connection;
  }

  void endTransaction() throws SQLException {
    connection.rollback();
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (Connection ending = connection) {
      ending.rollback();
      ending.setAutoCommit(autoCommit);
      if (!readOnly) {
        ending.setReadOnly(false);
      }
    } catch (SQLException broken) {
      LOG.debug("a connection could not be given back as it was: {}", broken.getSQLState());
    }
  }
}
