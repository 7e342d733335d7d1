package io.patentwatch.benchmarks;

import io.patentwatch.model.Patent;
import io.patentwatch.query.Sort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The same patents in a database, with an index for each question and the statements kept prepared.
 */
final class SqlPeer implements Peer {
  private static final String COLUMNS =
      "number, id, title, applicant, filed, published, granted, region";

  private final String name;
  private final boolean matching;
  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  private SqlPeer(String name, boolean matching, String url) throws IOException {
    this.name = name;
    this.matching = matching;
    try {
      connection = DriverManager.getConnection(url);
    } catch (SQLException fault) {
      throw new IOException(name + " can't open " + url, fault);
    }
  }

  /** The peers on files in a directory, which are made of the patents where there are none yet. */
  static List<SqlPeer> open(Path directory, Iterable<Patent> patents, LocalDate day)
      throws IOException {
    boolean there = Files.exists(directory);
    Path place = Files.createDirectories(directory).toAbsolutePath();
    String h2 = "jdbc:h2:file:" + place.resolve("h2") + ";CACHE_SIZE=262144";
    String sqlite = "jdbc:sqlite:" + place.resolve("sqlite") + "?cache_size=-262144";
    if (!there) {
      try (SqlPeer one = new SqlPeer("H2", false, h2);
          SqlPeer other = new SqlPeer("SQLite", true, sqlite)) {
        SqlTables.fill(one.connection, "", patents, day);
        SqlTables.fill(other.connection, " without rowid", patents, day);
        SqlTables.indexTrigrams(other.connection);
      } catch (SQLException fault) {
        throw new IOException("the patents can't be put into " + place, fault);
      }
    }
    return List.of(
        new SqlPeer("H2", false, h2),
        new SqlPeer("SQLite", false, sqlite),
        new SqlPeer("SQLite FTS5, 3+ characters", true, sqlite));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean answers(Question question) {
    return !matching || question.match() != null;
  }

  @Override
  public RowPage search(Question question, Sort sort, int limit, LocalDate day) throws IOException {
    SqlCondition condition =
        matching && question.match() != null ? question.match() : question.sql();
    String order = order(sort);
    int on = Math.toIntExact(day.toEpochDay());
    // The limit is inside, so that the status is looked up for the patents shown alone.
    String page =
        "select p.*, (select s.status from spans s where s.patent = p.number and s.since <= "
            + on
            + " and s.until > "
            + on
            + ") from (select "
            + COLUMNS
            + " from patents p where "
            + condition.text()
            + " order by "
            + order
            + " limit "
            + limit
            + ") p order by "
            + order;
    try {
      List<Row> rows = new ArrayList<>(limit);
      try (ResultSet found = ask(page, condition)) {
        while (found.next()) {
          rows.add(row(found));
        }
      }
      return new RowPage(rows, rows.size() < limit ? rows.size() : total(condition));
    } catch (SQLException fault) {
      throw new IOException(name + " can't answer " + page, fault);
    }
  }

  private long total(SqlCondition condition) throws SQLException {
    String count = "select count(*) from patents p where " + condition.text();
    try (ResultSet total = ask(count, condition)) {
      total.next();
      return total.getLong(1);
    }
  }

  private ResultSet ask(String sql, SqlCondition condition) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < condition.values().size(); i++) {
      statement.setObject(i + 1, condition.values().get(i));
    }
    return statement.executeQuery();
  }

  private static String order(Sort sort) {
    if (sort.equals(Sort.BY_ID)) {
      return "id";
    }
    return switch (sort.key()) {
      case FILED -> "filed desc, id";
      case GRANTED -> "granted desc, id";
      default -> throw new IllegalArgumentException("no index for the order " + sort);
    };
  }

  private static Row row(ResultSet found) throws SQLException {
    String region = found.getString(8);
    String status = found.getString(9);
    return new Row(
        found.getString(2),
        found.getString(3),
        found.getString(4),
        LocalDate.ofEpochDay(found.getInt(5)),
        LocalDate.ofEpochDay(found.getInt(6)),
        LocalDate.ofEpochDay(found.getInt(7)),
        region == null ? "" : region,
        status == null ? "unknown" : status);
  }

  @Override
  public void close() throws IOException {
    try {
      for (Statement statement : statements.values()) {
        statement.close();
      }
      connection.close();
    } catch (SQLException fault) {
      throw new IOException(name + " can't be closed", fault);
    }
  }
}
