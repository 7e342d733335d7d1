package io.patentwatch.alerts.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that are written by one statement, some at a time. */
final class RowBatch implements AutoCloseable {
  private static final int SIZE = 500;

  private final PreparedStatement statement;
  private final BitSet changed = new BitSet();
  private int added;
  private int waiting;

  private RowBatch(PreparedStatement statement) {
    this.statement = statement;
  }

  static RowBatch of(Connection connection, String sql) throws SQLException {
    return new RowBatch(connection.prepareStatement(sql));
  }

  static RowBatch insert(Connection connection, String table, List<String> columns)
      throws SQLException {
    return of(
        connection,
        "insert into "
            + table
            + " ("
            + String.join(", ", columns)
            + ") values ("
            + "?, ".repeat(columns.size() - 1)
            + "?)");
  }

  void add(@Nullable Object... values) throws SQLException {
    add(Arrays.asList(values));
  }

  void add(List<@Nullable Object> values) throws SQLException {
    Sql.set(statement, values);
    statement.addBatch();
    added++;
    if (++waiting == SIZE) {
      flush();
    }
  }

  /** Writes what waits. */
  void flush() throws SQLException {
    if (waiting > 0) {
      int[] counts = statement.executeBatch();
      for (int i = 0; i < counts.length; i++) {
        changed.set(added - waiting + i, counts[i] != 0);
      }
      waiting = 0;
    }
  }

  /**
   * Which of the rows added and flushed were there to be changed, by their order; all of them where
   * the driver does not count.
   */
  BitSet changed() {
    return changed;
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
