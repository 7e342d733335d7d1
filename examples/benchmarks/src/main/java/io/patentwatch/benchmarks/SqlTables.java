package io.patentwatch.benchmarks;

import io.patentwatch.model.Patent;
import io.patentwatch.model.StatusTimeline;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Patents as a competent engineer would lay them out in a database for the same queries. */
final class SqlTables {
  private static final int BATCH = 10_000;
  private static final List<String> INDEXES =
      List.of(
          "create index by_filed on patents (filed desc, id)",
          "create index by_granted on patents (granted desc, id)",
          "create index by_type on patents (type, filed desc, id)",
          "create index by_province on patents (province, filed desc, id)",
          "create index by_county on patents (county, filed desc, id)",
          "create index by_town on patents (town, filed desc, id)",
          "create index by_status on spans (status, since, until, patent)",
          "analyze");

  private final PreparedStatement patents;
  private final PreparedStatement classes;
  private final PreparedStatement industries;
  private final PreparedStatement spans;

  private SqlTables(Connection connection) throws SQLException {
    patents =
        connection.prepareStatement(
            "insert into patents values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    classes = connection.prepareStatement("insert into classes values (?, ?)");
    industries = connection.prepareStatement("insert into industries values (?, ?)");
    spans = connection.prepareStatement("insert into spans values (?, ?, ?, ?)");
  }

  /**
   * Makes the tables of patents; regions are those of a day. Each batch is a transaction: of a
   * million patents in one, H2 keeps so much that it takes an hour.
   */
  static void fill(Connection connection, String clustered, Iterable<Patent> all, LocalDate day)
      throws SQLException {
    create(connection, clustered);
    connection.setAutoCommit(false);
    SqlTables tables = new SqlTables(connection);
    int number = 0;
    for (Patent patent : all) {
      tables.add(++number, patent, day);
      if (number % BATCH == 0) {
        tables.write();
        connection.commit();
      }
    }
    tables.write();
    connection.commit();
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      if (clustered.isEmpty()) {
        statement.execute("alter table classes add primary key (symbol, patent)");
        statement.execute("alter table industries add primary key (code, patent)");
        statement.execute("alter table spans add primary key (patent, status, since)");
      }
      for (String index : INDEXES) {
        statement.execute(index);
      }
    }
  }

  /** SQLite's index of the titles and abstracts, over the table's own texts. */
  static void indexTrigrams(Connection sqlite) throws SQLException {
    try (Statement statement = sqlite.createStatement()) {
      statement.execute(
          "create virtual table texts using fts5 (title, abstract,"
              + " content = 'patents', content_rowid = 'number', tokenize = 'trigram')");
      statement.execute("insert into texts (texts) values ('rebuild')");
    }
  }

  private static void create(Connection connection, String clustered) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table patents (number integer primary key, id varchar not null unique,"
              + " title varchar not null, abstract varchar not null, applicant varchar not null,"
              + " type varchar, filed integer, published integer, granted integer,"
              + " region varchar, province varchar, county varchar, town varchar)");
      statement.execute(
          "create table classes (symbol varchar not null, patent integer not null"
              + key(clustered, "symbol, patent"));
      statement.execute(
          "create table industries (code varchar not null, patent integer not null"
              + key(clustered, "code, patent"));
      statement.execute(
          "create table spans (patent integer not null, status varchar not null,"
              + " since integer not null, until integer not null"
              + key(clustered, "patent, status, since"));
    }
  }

  /** Where rows don't lie in the order of a key, it is made when they are there: far faster. */
  private static String key(String clustered, String columns) {
    return clustered.isEmpty() ? ")" : ", primary key (" + columns + "))" + clustered;
  }

  private void add(int number, Patent patent, LocalDate day) throws SQLException {
    String region =
        patent
            .regionOn(day)
            .map(found -> found.code() == null ? "" : found.code().digits())
            .orElse("");
    batch(
        patents,
        number,
        patent.id().value(),
        patent.title(),
        patent.abstractText(),
        patent.applicants().isEmpty() ? "" : patent.applicants().get(0).party().name(),
        patent.type() == null ? null : patent.type().code(),
        day(patent.filed()),
        day(patent.published().orElse(null)),
        day(patent.granted()),
        region.isEmpty() ? null : region,
        level(region, 2),
        level(region, 6),
        level(region, 9));
    Set<String> symbols = new LinkedHashSet<>();
    patent.ipc().forEach(symbol -> symbols.addAll(symbol.ancestors()));
    for (String symbol : symbols) {
      batch(classes, symbol, number);
    }
    Set<String> codes = new LinkedHashSet<>();
    patent.industries().forEach(industry -> codes.add(industry.code()));
    for (String code : codes) {
      batch(industries, code, number);
    }
    for (StatusTimeline.Span span : patent.timeline().spans()) {
      LocalDate to = span.to() == null ? LocalDate.of(9999, 12, 31) : span.to();
      batch(spans, number, span.status().code(), day(span.from()), day(to));
    }
  }

  private void write() throws SQLException {
    for (PreparedStatement table : List.of(patents, classes, industries, spans)) {
      table.executeBatch();
    }
  }

  private static void batch(PreparedStatement table, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      table.setObject(i + 1, values[i]);
    }
    table.addBatch();
  }

  private static @Nullable Integer day(@Nullable LocalDate day) {
    return day == null ? null : Math.toIntExact(day.toEpochDay());
  }

  private static @Nullable String level(String region, int digits) {
    return region.length() < digits ? null : region.substring(0, digits);
  }
}
