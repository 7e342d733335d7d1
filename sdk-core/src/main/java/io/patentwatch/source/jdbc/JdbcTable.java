package io.patentwatch.source.jdbc;

import io.patentwatch.internal.table.NamedRows;
import io.patentwatch.source.SourceException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table as the database describes it, and the SQL that reads it.
 *
 * @param name its name, as it stands in SQL
 * @param rows what its columns mean
 * @param used the columns to read, of those that {@code rows} knows
 * @param width how many columns it has
 * @param columns those columns, change and key before them, as they stand in SQL
 * @param change the type of the change column
 * @param key the type of the key column
 * @param dialect how this database puts things
 */
record JdbcTable(
    String name,
    NamedRows rows,
    List<Integer> used,
    int width,
    List<String> columns,
    ColumnType change,
    ColumnType key,
    Dialect dialect) {
  /** What differs between databases. */
  private enum Dialect {
    STANDARD(false, "fetch first %d rows only"),
    ROW_VALUES(true, "limit %d"),
    SQL_SERVER(false, "offset 0 rows fetch next %d rows only");

    private static final List<String> WITH_ROW_VALUES =
        List.of("postgres", "kingbase", "gauss", "mysql", "mariadb", "sqlite");

    private final boolean comparesRows;
    private final String limit;

    Dialect(boolean comparesRows, String limit) {
      this.comparesRows = comparesRows;
      this.limit = limit;
    }

    static Dialect of(String product) {
      String name = product.toLowerCase(Locale.ROOT);
      if (WITH_ROW_VALUES.stream().anyMatch(name::contains)) {
        return ROW_VALUES;
      }
      return name.contains("microsoft") ? SQL_SERVER : STANDARD;
    }
  }

  /** Which rows of the order are meant. */
  enum Stretch {
    /** All. */
    FIRST,
    /** Those behind a row. */
    BEHIND,
    /** Those from a change value on. */
    FROM
  }

  /**
   * Asks the database.
   *
   * @throws SourceException if the columns named are not there or can't be followed
   */
  static JdbcTable of(JdbcSource source, Connection connection) throws SQLException {
    DatabaseMetaData database = connection.getMetaData();
    String quote = database.getIdentifierQuoteString();
    String name = quotedPath(source.table(), quote);
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout((int) source.queryTimeout().toSeconds());
      try (ResultSet none = statement.executeQuery("select * from " + name + " where 1 = 0")) {
        return of(
            source, name, quote, none.getMetaData(), Dialect.of(database.getDatabaseProductName()));
      }
    }
  }

  private static JdbcTable of(
      JdbcSource source, String name, String quote, ResultSetMetaData described, Dialect dialect)
      throws SQLException {
    List<String> names = new ArrayList<>();
    for (int index = 1; index <= described.getColumnCount(); index++) {
      names.add(described.getColumnLabel(index));
    }
    int change = index(source, source.change(), names);
    int key = index(source, source.key(), names);
    NamedRows rows;
    try {
      rows = NamedRows.of(names, Set.of(names.get(change), names.get(key)), source.mapping());
    } catch (IllegalArgumentException unknown) {
      throw new SourceException(
          source.id(),
          source.table() + " is not read: " + unknown.getMessage() + "; its columns are " + names,
          unknown);
    }
    List<Integer> used = List.copyOf(rows.used());
    List<String> columns = new ArrayList<>();
    columns.add(quoted(names.get(change), quote));
    columns.add(quoted(names.get(key), quote));
    used.forEach(index -> columns.add(quoted(names.get(index), quote)));
    ColumnType changes = ColumnType.of(described, change + 1);
    ColumnType keys = ColumnType.of(described, key + 1);
    if (changes == null || !changes.rises()) {
      throw new SourceException(
          source.id(),
          source.change()
              + " is a "
              + described.getColumnTypeName(change + 1)
              + "; a change column is a timestamp, date or number",
          null);
    }
    if (keys == null) {
      throw new SourceException(
          source.id(),
          source.key()
              + " is a "
              + described.getColumnTypeName(key + 1)
              + "; a key column is a number, text or UUID",
          null);
    }
    return new JdbcTable(name, rows, used, names.size(), columns, changes, keys, dialect);
  }

  private static int index(JdbcSource source, String column, List<String> names) {
    String wanted = column.replace("\"", "");
    int exact = names.indexOf(wanted);
    if (exact >= 0) {
      return exact;
    }
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(wanted)) {
        return i;
      }
    }
    throw new SourceException(
        source.id(),
        source.table() + " has no column " + column + "; its columns are " + names,
        null);
  }

  private static String quotedPath(String path, String quote) {
    return Arrays.stream(path.split("\\.(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
        .map(
            part -> {
              if (part.length() > 2 && part.startsWith("\"") && part.endsWith("\"")) {
                return quoted(part.substring(1, part.length() - 1), quote);
              }
              return part.matches("[\\p{L}_][\\p{L}\\p{N}_]*") ? part : quoted(part, quote);
            })
        .collect(Collectors.joining("."));
  }

  private static String quoted(String name, String quote) {
    String mark = quote.strip();
    return mark.isEmpty() ? name : mark + name.replace(mark, mark + mark) + mark;
  }

  /** The SQL for the first so many rows of a stretch, in order. */
  String select(Stretch stretch, int rows) {
    String by = columns.get(0);
    String then = columns.get(1);
    String condition =
        switch (stretch) {
          case FIRST -> by + " is not null";
          case FROM -> by + " >= ?";
          // Both say the same; the first finds its place in an index even among equal changes.
          case BEHIND ->
              dialect.comparesRows
                  ? "(" + by + ", " + then + ") > (?, ?)"
                  : by + " >= ? and (" + by + " > ? or " + then + " > ?)";
        };
    return "select "
        + String.join(", ", columns)
        + " from "
        + name
        + " where "
        + condition
        + " and "
        + then
        + " is not null order by "
        + by
        + ", "
        + then
        + " "
        + String.format(Locale.ROOT, dialect.limit, rows);
  }

  /** The SQL that counts the rows that can't be followed. */
  String lost() {
    return "select count(*) from "
        + name
        + " where "
        + columns.get(0)
        + " is null or "
        + columns.get(1)
        + " is null";
  }

  /** Sets the parameters of {@link #select}. */
  void bind(PreparedStatement statement, Stretch stretch, String by, String then)
      throws SQLException {
    if (stretch == Stretch.FIRST) {
      return;
    }
    int index = 1;
    change.bind(statement, index++, by);
    if (stretch == Stretch.BEHIND) {
      if (!dialect.comparesRows) {
        change.bind(statement, index++, by);
      }
      key.bind(statement, index, then);
    }
  }
}
