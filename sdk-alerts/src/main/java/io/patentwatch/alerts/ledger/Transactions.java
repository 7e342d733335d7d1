package io.patentwatch.alerts.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Does work in transactions of a host's database, again where a connection broke, the database
 * restarts, or others wrote the same.
 */
final class Transactions {
  private static final Set<String> CLASSES = Set.of("08", "40", "57");
  private static final Set<String> H2_CLOSED = Set.of("90067", "90098", "90121", "HYT00");
  private static final String CLASH = "23";
  private static final int MOST_CLASHES = 5;
  private static final long FIRST_PAUSE = 20;
  private static final long LONGEST_PAUSE = 1000;

  private final DataSource dataSource;
  private final Dialect dialect;
  private final Duration patience;

  Transactions(DataSource dataSource, Dialect dialect, Duration patience) {
    this.dataSource = dataSource;
    this.dialect = dialect;
    this.patience = patience;
  }

  /** Work on a connection; may be done more than once, each time from the start. */
  interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  /** Work that writes. */
  <T> T write(String what, Work<T> work) {
    return repeated(what, work, true);
  }

  /** Work that writes, and may be lost with the machine or the process as it is then done again. */
  <T> T prepare(String what, Work<T> work) {
    return repeated(what, work, false);
  }

  /** Work that only reads. */
  <T> T read(String what, Work<T> work) {
    return repeated(what, work, false);
  }

  private <T> T repeated(String what, Work<T> work, boolean forced) {
    long end = System.nanoTime() + patience.toNanos();
    int clashes = 0;
    for (long pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      try (Connection connection = dataSource.getConnection()) {
        return once(connection, work, forced);
      } catch (SQLException failure) {
        // Somebody else may have inserted the same in between; the next look finds it.
        boolean clash = state(failure).startsWith(CLASH) && clashes++ < MOST_CLASHES;
        if (!(clash || isPassing(failure)) || System.nanoTime() + pause * 1_000_000 > end) {
          throw failed(what, failure);
        }
        pause(what, pause, failure);
      }
    }
  }

  private <T> T once(Connection connection, Work<T> work, boolean forced) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try {
      T answer = work.in(connection);
      connection.commit();
      if (forced) {
        dialect.force(connection);
      }
      return answer;
    } catch (SQLException | RuntimeException failure) {
      rollback(connection, failure);
      throw failure;
    } finally {
      restore(connection, autoCommit);
    }
  }

  private static void rollback(Connection connection, Exception failure) {
    try {
      connection.rollback();
    } catch (SQLException second) {
      failure.addSuppressed(second);
    }
  }

  private static void restore(Connection connection, boolean autoCommit) throws SQLException {
    if (!connection.isClosed()) {
      connection.setAutoCommit(autoCommit);
    }
  }

  private static boolean isPassing(SQLException failure) {
    String state = state(failure);
    return failure instanceof SQLTransientException
        || failure instanceof SQLRecoverableException
        || H2_CLOSED.contains(state)
        || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
  }

  private static String state(SQLException failure) {
    return String.valueOf(failure.getSQLState());
  }

  private static void pause(String what, long millis, SQLException failure) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw failed(what, failure);
    }
  }

  static LedgerException failed(String what, SQLException failure) {
    return new LedgerException(
        "the ledger could not "
            + what
            + " (SQL state "
            + failure.getSQLState()
            + "); check the database and its rights, then run again: nothing of it was recorded",
        failure);
  }
}
