package io.patentwatch.source.jdbc;

import io.patentwatch.internal.table.NamedRows;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Statement;
import io.patentwatch.source.FileLimits;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.Rejection;
import io.patentwatch.source.SourcePage;
import io.patentwatch.source.SourceUsage;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A reading of a table: stretch after stretch of some pages, each by a statement and in a
 * transaction of its own, so that no driver has to hold more and no transaction lasts. One thread.
 */
final class JdbcReading implements PatentSource.Reading {
  private static final int PAGES_A_STRETCH = 20;

  private final JdbcSource source;
  private final JdbcConnection connection;
  private final JdbcTable table;
  private final @Nullable JdbcCursor start;
  private @Nullable JdbcCursor cursor;
  private @Nullable PreparedStatement select;
  private @Nullable ResultSet rows;
  private int rowsOfStretch;
  private long statements;
  private boolean begun;
  private boolean ended;
  private volatile @Nullable PreparedStatement running;
  private volatile boolean cancelled;

  JdbcReading(JdbcSource source, @Nullable JdbcCursor cursor) {
    this.source = source;
    this.start = cursor;
    this.cursor = cursor;
    this.connection = JdbcConnection.open(source);
    try {
      table = JdbcTable.of(source, connection.get());
    } catch (SQLException failed) {
      connection.close();
      throw JdbcFailure.of(source, failed);
    } catch (RuntimeException unfit) {
      connection.close();
      throw unfit;
    }
    statements = 1;
  }

  @Override
  public Optional<SourcePage> next() {
    if (ended) {
      return Optional.empty();
    }
    try {
      List<Statement> stated = new ArrayList<>();
      List<Rejection> rejections = new ArrayList<>();
      if (!begun) {
        lost().ifPresent(rejections::add);
        begun = true;
      }
      boolean goesOn = true;
      while (goesOn && stated.size() + rejections.size() < source.pageRows()) {
        goesOn = take(stated, rejections);
      }
      if (!goesOn) {
        ended = true;
        connection.close();
        JdbcCursor last = cursor;
        if (last != null) {
          cursor = new JdbcCursor(last.change(), last.key(), true);
        }
        if (stated.isEmpty() && rejections.isEmpty() && Objects.equals(cursor, start)) {
          return Optional.empty();
        }
      }
      JdbcCursor reached = cursor;
      return Optional.of(
          new SourcePage(stated, rejections, reached == null ? null : reached.text()));
    } catch (SQLException failed) {
      throw JdbcFailure.of(source, failed);
    }
  }

  /** Takes one row, or begins a stretch; false where there is no more. */
  private boolean take(List<Statement> stated, List<Rejection> rejections) throws SQLException {
    ResultSet open = rows;
    if (open == null) {
      begin();
      return true;
    }
    if (cancelled) {
      throw new SQLException("cancelled", "57014");
    }
    if (open.next()) {
      rowsOfStretch++;
      row(open, stated, rejections);
      return true;
    }
    closeStretch();
    return rowsOfStretch == stretchRows();
  }

  private int stretchRows() {
    return source.pageRows() * PAGES_A_STRETCH;
  }

  private void begin() throws SQLException {
    JdbcCursor at = cursor;
    JdbcTable.Stretch stretch =
        at == null
            ? JdbcTable.Stretch.FIRST
            : goesBack(at) ? JdbcTable.Stretch.FROM : JdbcTable.Stretch.BEHIND;
    PreparedStatement statement = prepare(table.select(stretch, stretchRows()));
    select = statement;
    statement.setFetchSize(source.pageRows());
    if (at != null) {
      String by = at.change();
      if (goesBack(at)) {
        by = table.change().before(by, source.overlap(), source.overlapNumber());
      }
      table.bind(statement, stretch, by, at.key());
    }
    rowsOfStretch = 0;
    rows = execute(statement);
  }

  /** Only where the reading begins; its own stretches join. */
  private boolean goesBack(JdbcCursor at) {
    return at.again() && at.equals(start);
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement = connection.get().prepareStatement(sql);
    statement.setQueryTimeout((int) source.queryTimeout().toSeconds());
    return statement;
  }

  private ResultSet execute(PreparedStatement statement) throws SQLException {
    statements++;
    running = statement;
    if (cancelled) {
      throw new SQLException("cancelled", "57014");
    }
    return statement.executeQuery();
  }

  private void row(ResultSet open, List<Statement> stated, List<Rejection> rejections)
      throws SQLException {
    String change = Objects.requireNonNull(table.change().read(open, 1), "change");
    String key = Objects.requireNonNull(table.key().read(open, 2), "key");
    List<String> cells = new ArrayList<>(Collections.nCopies(table.width(), ""));
    long characters = 0;
    for (int i = 0; i < table.used().size(); i++) {
      String cell = cell(open, i + 3);
      characters += cell.length();
      cells.set(table.used().get(i), cell);
    }
    boolean settled = table.change().isSettled(change, source.clock().instant(), source.overlap());
    cursor = new JdbcCursor(change, key, !settled);
    String document = source.table() + "#" + key;
    try {
      int limit = FileLimits.ofDefaults().recordCharacters();
      if (characters > limit) {
        cells = List.of();
        throw new IllegalArgumentException(
            "the row is longer than " + limit + " characters; leave it out of the view");
      }
      stated.add(
          table
              .rows()
              .read(cells, Provenance.of(source.id(), document, 0), table.change().day(change)));
    } catch (IllegalArgumentException bad) {
      rejections.add(
          new Rejection(document, 0, String.valueOf(bad.getMessage()), NamedRows.csv(cells)));
    }
  }

  private static String cell(ResultSet open, int index) throws SQLException {
    Object value = open.getObject(index);
    if (value instanceof Array array) {
      return Arrays.stream((Object[]) array.getArray())
          .filter(Objects::nonNull)
          .map(Object::toString)
          .collect(Collectors.joining("; "));
    }
    String text = value == null ? null : open.getString(index);
    return text == null ? "" : text;
  }

  /** The rows that can't be followed, as one rejection. */
  private Optional<Rejection> lost() throws SQLException {
    try (PreparedStatement count = prepare(table.lost());
        ResultSet result = execute(count)) {
      long lost = result.next() ? result.getLong(1) : 0;
      return lost == 0
          ? Optional.empty()
          : Optional.of(
              new Rejection(
                  source.table(),
                  0,
                  lost
                      + " rows without "
                      + source.change()
                      + " or "
                      + source.key()
                      + " are not read; fill the columns in",
                  ""));
    }
  }

  private void closeStretch() throws SQLException {
    running = null;
    rows = null;
    PreparedStatement statement = select;
    select = null;
    if (statement != null) {
      statement.close();
    }
    connection.endTransaction();
  }

  @Override
  public SourceUsage usage() {
    return new SourceUsage(statements, 0, List.of());
  }

  @Override
  public void cancel() {
    cancelled = true;
    PreparedStatement statement = running;
    if (statement != null) {
      try {
        statement.cancel();
      } catch (SQLException unable) {
        // Then it ends at the next row.
      }
    }
  }

  @Override
  public void close() {
    ended = true;
    connection.close();
  }
}
