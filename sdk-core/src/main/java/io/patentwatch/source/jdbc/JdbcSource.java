package io.patentwatch.source.jdbc;

import io.patentwatch.source.PatentSource;
import io.patentwatch.source.table.ColumnMapping;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A table or view of the host's own database, followed by a column that says when a row was last
 * changed.
 *
 * <pre>{@code
 * JdbcSource source =
 *     JdbcSource.builder(dataSource)
 *         .table("portal.patents")
 *         .change("updated_at")
 *         .key("id")
 *         .build();
 * }</pre>
 *
 * <p><b>What it states.</b> The columns are known by their names as those of a file are, Chinese or
 * English; what bears another name is named by {@link Builder#mapping}, the rest is not read. Where
 * all columns beside key and change are those of a layout of {@link io.patentwatch.source.table},
 * the rows are payments, agreements, reported series, population or tags. A row is one statement or
 * one {@link io.patentwatch.source.Rejection}, whose document is the table with the row's key.
 *
 * <p><b>Following.</b> Rows are read in order of change and key, which together are different for
 * each row; an index over both makes that cheap. The change column is a timestamp, date or number
 * that rises with each change; the key a number, text or UUID. A sync that is stopped goes on
 * behind the last row committed, also among rows of equal change. One that follows a complete sync
 * begins {@link Builder#overlap} before the last change it saw and takes in all rows from there
 * again, those of the same instant always: a row whose transaction was open when its neighbours
 * were read is not lost; what is known already changes nothing. Rows without a change value or key
 * can't be followed and are one rejection that counts them. A row that is deleted is not noticed:
 * {@link io.patentwatch.PatentDatabase#withdraw(String, java.util.function.Predicate)} takes out
 * what it stated.
 *
 * <p><b>What the database notices.</b> One read-only connection for a sync, no locks; a transaction
 * never reads more than twenty pages. Memory is that of a page, with drivers that don't stream, of
 * twenty. Cancelling cancels the statement. Tested with PostgreSQL and H2; others get the SQL of
 * the standard, MySQL, MariaDB and SQLite {@code limit}.
 *
 * <p>Failures of a connection or for a lack of resources are {@link
 * io.patentwatch.source.SourceUnavailableException}s; they name the SQL state. Passwords that a
 * driver's message holds are masked. Immutable and thread-safe; each reading is used by one thread.
 */
public final class JdbcSource implements PatentSource {
  private final String id;
  private final DataSource dataSource;
  private final String table;
  private final String change;
  private final String key;
  private final ColumnMapping mapping;
  private final int pageRows;
  private final Duration overlap;
  private final long overlapNumber;
  private final Duration queryTimeout;
  private final Clock clock;

  private JdbcSource(Builder builder, String table, String change, String key) {
    this.id = builder.id;
    this.dataSource = builder.dataSource;
    this.table = table;
    this.change = change;
    this.key = key;
    this.mapping = builder.mapping;
    this.pageRows = builder.pageRows;
    this.overlap = builder.overlap;
    this.overlapNumber = builder.overlapNumber;
    this.queryTimeout = builder.queryTimeout;
    this.clock = builder.clock;
  }

  /** A builder of a source over a database; connections are got of it when a sync reads. */
  public static Builder builder(DataSource dataSource) {
    return new Builder(dataSource);
  }

  @Override
  public String id() {
    return id;
  }

  /** The table or view. */
  public String table() {
    return table;
  }

  /**
   * Begins to read behind the cursor.
   *
   * @throws io.patentwatch.source.SourceUnavailableException if the database can't be reached now
   * @throws io.patentwatch.source.SourceException if it refuses, or has no such table or columns
   */
  @Override
  public Reading open(@Nullable String cursor) {
    return new JdbcReading(this, JdbcCursor.read(id, cursor));
  }

  DataSource dataSource() {
    return dataSource;
  }

  String change() {
    return change;
  }

  String key() {
    return key;
  }

  ColumnMapping mapping() {
    return mapping;
  }

  int pageRows() {
    return pageRows;
  }

  Duration overlap() {
    return overlap;
  }

  long overlapNumber() {
    return overlapNumber;
  }

  Duration queryTimeout() {
    return queryTimeout;
  }

  Clock clock() {
    return clock;
  }

  @Override
  public String toString() {
    return id + " " + table;
  }

  /** Collects the options of a {@link JdbcSource}; not thread-safe. */
  public static final class Builder {
    private final DataSource dataSource;
    private String id = "jdbc";
    private @Nullable String table;
    private @Nullable String change;
    private @Nullable String key;
    private ColumnMapping mapping = ColumnMapping.none();
    private int pageRows = 1_000;
    private Duration overlap = Duration.ofMinutes(1);
    private long overlapNumber;
    private Duration queryTimeout = Duration.ofMinutes(5);
    private Clock clock = Clock.systemUTC();

    private Builder(DataSource dataSource) {
      this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
    }

    /** The source's stable name, one for each table; by default {@code jdbc}. */
    public Builder id(String name) {
      id = Objects.requireNonNull(name, "name");
      return this;
    }

    /**
     * The table or view, perhaps with its schema before a dot. Names of letters, digits and {@code
     * _} are as the database takes them; one in double quotes is taken to the letter.
     */
    public Builder table(String name) {
      table = Objects.requireNonNull(name, "name");
      return this;
    }

    /** The column that rises with each change of a row: a timestamp, date or number. */
    public Builder change(String column) {
      change = Objects.requireNonNull(column, "column");
      return this;
    }

    /** The column that tells rows of equal change apart: a number, text or UUID. */
    public Builder key(String column) {
      key = Objects.requireNonNull(column, "column");
      return this;
    }

    /** What the columns mean, where their names do not say; by default the names alone. */
    public Builder mapping(ColumnMapping columns) {
      mapping = Objects.requireNonNull(columns, "columns");
      return this;
    }

    /** How many rows make a page, which is committed at once; 1 to 100,000, by default 1,000. */
    public Builder pageRows(int rows) {
      pageRows = rows;
      return this;
    }

    /**
     * How far before the last change seen a sync begins that follows a complete one, or one that
     * was stopped among changes younger than this, where the change column is a timestamp: longer
     * than a transaction of those who write the rows takes. 0 or more; by default 1 minute. Of a
     * date it makes whole days, rounded up.
     */
    public Builder overlap(Duration time) {
      overlap = Objects.requireNonNull(time, "time");
      return this;
    }

    /** The same where the change column is a number; 0 or more, by default 0. */
    public Builder overlap(long numbers) {
      overlapNumber = numbers;
      return this;
    }

    /** How long one statement may take, 1 second or more; by default 5 minutes. */
    public Builder queryTimeout(Duration time) {
      queryTimeout = Objects.requireNonNull(time, "time");
      return this;
    }

    /** Tells which changes are younger than the overlap; by default the system's clock. */
    public Builder clock(Clock source) {
      clock = Objects.requireNonNull(source, "source");
      return this;
    }

    /**
     * The source.
     *
     * @throws IllegalArgumentException if the table, change or key is missing, or a number is out
     *     of its range; it names all that is wrong
     */
    public JdbcSource build() {
      List<String> problems = new ArrayList<>();
      String namedTable = named("table", table, problems);
      String namedChange = named("change column", change, problems);
      String namedKey = named("key column", key, problems);
      if (id.isBlank()) {
        problems.add("the id is blank");
      }
      if (pageRows < 1 || pageRows > 100_000) {
        problems.add("a page has 1 to 100,000 rows, not " + pageRows);
      }
      if (overlap.isNegative() || overlapNumber < 0) {
        problems.add(
            "the overlap is 0 or more, not " + (overlap.isNegative() ? overlap : overlapNumber));
      }
      if (queryTimeout.compareTo(Duration.ofSeconds(1)) < 0) {
        problems.add("the query timeout is 1 second or more, not " + queryTimeout);
      }
      if (!mapping.header()) {
        problems.add("the mapping is one of tables without header; columns have names here");
      }
      if (!problems.isEmpty()) {
        throw new IllegalArgumentException(String.join("; ", problems));
      }
      return new JdbcSource(this, namedTable, namedChange, namedKey);
    }

    private static String named(String what, @Nullable String name, List<String> problems) {
      if (name == null || name.isBlank()) {
        problems.add("the " + what + " is missing");
        return "";
      }
      return name;
    }
  }
}
