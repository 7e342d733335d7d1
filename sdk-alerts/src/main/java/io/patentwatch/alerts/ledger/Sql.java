package io.patentwatch.alerts.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement and what goes into its places, in their order. */
final class Sql {
  // H2 compares each row found with the values one after another.
  private static final int MOST_VALUES = 100;
  private static final int FETCHED_AT_ONCE = 500;

  private final StringBuilder text;
  private final List<@Nullable Object> values = new ArrayList<>();

  private Sql(String text) {
    this.text = new StringBuilder(text);
  }

  /** Reads a row. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Takes a row. */
  interface Reader {
    void read(ResultSet row) throws SQLException;
  }

  static Sql of(String text, @Nullable Object... values) {
    return new Sql(text).with(values);
  }

  /** Adds more text with its values. */
  Sql and(String more, @Nullable Object... others) {
    text.append(' ').append(more);
    return with(others);
  }

  private Sql with(@Nullable Object... others) {
    Collections.addAll(values, others);
    return this;
  }

  /** Adds {@code in (…)}, which no row answers without values. */
  Sql in(String column, Collection<?> some) {
    text.append(" and ").append(column);
    if (some.isEmpty()) {
      text.append(" is null and 1 = 0");
    } else {
      text.append(" in (").append("?, ".repeat(some.size() - 1)).append("?)");
      values.addAll(some);
    }
    return this;
  }

  /** Parts of a list that one statement takes. */
  static <T> List<List<T>> parts(Collection<T> all) {
    List<T> list = List.copyOf(all);
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < list.size(); from += MOST_VALUES) {
      parts.add(list.subList(from, Math.min(list.size(), from + MOST_VALUES)));
    }
    return parts;
  }

  <T> List<T> list(Connection connection, Row<T> row) throws SQLException {
    List<T> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
      set(statement, values);
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          rows.add(row.of(found));
        }
      }
    }
    return rows;
  }

  /** Reads rows one by one, without holding them. */
  void each(Connection connection, Reader reader) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
      statement.setFetchSize(FETCHED_AT_ONCE);
      set(statement, values);
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          reader.read(found);
        }
      }
    }
  }

  /** Changes rows; how many. */
  int update(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
      set(statement, values);
      return statement.executeUpdate();
    }
  }

  /** Sets the places of a statement. */
  static void set(PreparedStatement statement, List<@Nullable Object> values) throws SQLException {
    int index = 1;
    for (Object value : values) {
      if (value == null) {
        statement.setNull(index, Types.NULL);
      } else if (value instanceof Instant instant) {
        statement.setObject(index, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
      } else {
        statement.setObject(index, value);
      }
      index++;
    }
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }
}
