package io.patentwatch.alerts.ledger;

import io.patentwatch.alerts.Matter;
import io.patentwatch.alerts.Severity;
import io.patentwatch.model.PatentId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in tables named {@code patentwatch_…}, through the host's {@link DataSource}: where each
 * matter stands, every alert, every change and every attempt to send, with time and reason.
 *
 * <p>The tables are created in the connection's own schema, and brought up to date, by numbered
 * scripts ({@code schema-1.sql} and on, beside this class): when a ledger is opened, or beforehand
 * by a host without the right to create tables, from {@link #scripts}. Times in them are UTC. What
 * an alert says names the holders of its patent: {@link #eraseContents} takes that out.
 *
 * <p>Plain SQL of every database behind a small seam; tried with H2 and PostgreSQL. On H2 every
 * write is forced to disk, which needs a user with the rights of an administrator; on others
 * committing does. Each call takes a connection and gives it back with its auto-commit as it was; a
 * call is one transaction. A call whose connection breaks, as when the database restarts, is done
 * again for 30 s unless the builder says otherwise, and what came through is not done twice. Safe
 * for use by any number of threads and processes at once.
 */
public final class JdbcLedger implements AlertLedger {
  private final Transactions transactions;
  private final String book;
  private final Clock clock;
  private final OutboxTables outbox;

  private JdbcLedger(Transactions transactions, String book, Clock clock) {
    this.transactions = transactions;
    this.book = book;
    this.clock = clock;
    outbox = new OutboxTables(transactions, book, clock);
  }

  /**
   * The ledger in a database.
   *
   * @throws LedgerException if the database can't be reached or the tables can't be created
   */
  public static JdbcLedger of(DataSource dataSource) {
    return builder(dataSource).open();
  }

  /** A builder of a ledger in a database. */
  public static Builder builder(DataSource dataSource) {
    return new Builder(dataSource);
  }

  /**
   * The statements that make the tables, for whoever has the right: after them the host inserts the
   * numbers of the scripts, 1 to {@code 3}, into {@code patentwatch_schema (version integer not
   * null primary key, applied_at timestamp(3) not null)}.
   *
   * @param connection a connection to the database, from which its kind is known; nothing is
   *     executed
   * @throws LedgerException if the connection is broken
   */
  public static List<String> scripts(Connection connection) {
    try {
      Dialect dialect = Dialect.of(connection);
      List<String> statements = new ArrayList<>();
      for (int version = 1; version <= LedgerSchema.VERSION; version++) {
        statements.addAll(LedgerSchema.script(version, dialect));
      }
      return List.copyOf(statements);
    } catch (SQLException failure) {
      throw Transactions.failed("tell the kind of its database", failure);
    }
  }

  /** What is still to be sent of this ledger's alerts. */
  public Outbox outbox() {
    return outbox;
  }

  @Override
  public List<Standing> standings(Collection<PatentId> patents) {
    List<String> ids = patents.stream().map(PatentId::value).distinct().toList();
    return transactions.read(
        "read where matters stand",
        connection -> {
          List<Standing> standings = new ArrayList<>();
          for (List<String> part : Sql.parts(ids)) {
            standings.addAll(
                Sql.of(StandingTable.SELECT, book)
                    .in("patent", part)
                    .list(connection, StandingTable::standing));
          }
          return standings;
        });
  }

  @Override
  public List<Standing> libraryStandings(Collection<String> rules) {
    return transactions.read(
        "read where matters stand",
        connection ->
            Sql.of(StandingTable.SELECT, book)
                .and("and patent is null")
                .in("rule_id", rules)
                .list(connection, StandingTable::standing));
  }

  @Override
  public Set<PatentId> openPatents(Collection<String> rules) {
    return patents("and state in ('raised', 'suppressed')", rules);
  }

  @Override
  public Set<PatentId> heldPatents(Collection<String> rules) {
    // By name, as few databases find what is not null by an index.
    return patents("and held_by in ('silence', 'inhibition', 'acknowledgement')", rules);
  }

  private Set<PatentId> patents(String which, Collection<String> rules) {
    return transactions.read(
        "read which matters are open",
        connection -> {
          Set<PatentId> patents = new HashSet<>();
          Sql.of("select patent from patentwatch_matter where book = ?", book)
              .and(which)
              .and("and patent is not null")
              .in("rule_id", rules)
              .list(connection, row -> patents.add(new PatentId(row.getString(1))));
          return patents;
        });
  }

  @Override
  public List<Standing> unacknowledged(
      Collection<String> rules, Collection<Severity> severities, int level, LocalDate toldBy) {
    return transactions.read(
        "read what nobody took on",
        connection ->
            Sql.of(StandingTable.SELECT, book)
                .and("and state = 'raised' and taken_by is null and told_level = ?", level)
                .and("and told_on <= ?", toldBy)
                .in("told_severity", severities.stream().map(Severity::code).toList())
                .in("rule_id", rules)
                .list(connection, StandingTable::standing));
  }

  @Override
  public Set<Matter> write(List<StandingChange> changes, LocalDate asOf) {
    StandingWriting writing =
        new StandingWriting(book, changes, asOf, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return Set.copyOf(transactions.write("record the run", writing::in));
  }

  @Override
  public Optional<Standing> find(String id) {
    return transactions.read(
        "read where a matter stands", connection -> Optional.ofNullable(find(connection, id)));
  }

  private @Nullable Standing find(Connection connection, String id) throws SQLException {
    List<Standing> found =
        Sql.of(
                StandingTable.SELECT
                    + " and id = coalesce((select max(matter) from patentwatch_alert"
                    + " where book = ? and id = ?), ?)",
                book,
                book,
                id,
                id)
            .list(connection, StandingTable::standing);
    return found.isEmpty() ? null : found.get(0);
  }

  @Override
  public Optional<Standing> acknowledge(String id, Acknowledgement by) {
    return transactions.write(
        "record an acknowledgement",
        connection -> {
          Standing standing = find(connection, id);
          if (standing == null) {
            return Optional.empty();
          }
          try (RowBatch updates = StandingTable.updating(connection);
              RowBatch history = StandingWriting.history(connection)) {
            Standing taken = standing.acknowledged(by);
            updates.add(StandingTable.row(book, taken, by.on()));
            updates.flush();
            history.add(
                book,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                by.on(),
                standing.matter().toString(),
                null,
                StandingChange.Kind.ACKNOWLEDGED.code(),
                StandingWriting.cut(by.note().isEmpty() ? by.by() : by.by() + ": " + by.note()),
                "");
            history.flush();
            return Optional.of(taken.revision(taken.revision() + 1));
          }
        });
  }

  @Override
  public List<Silence> silences(LocalDate day) {
    return transactions.read(
        "read its silences",
        connection ->
            Sql.of(
                    "select * from patentwatch_silence where book = ? and first_day <= ?"
                        + " and last_day >= ? order by id",
                    book,
                    day,
                    day)
                .list(
                    connection,
                    row -> {
                      String patent = row.getString("patent");
                      return new Silence(
                          row.getString("id"),
                          row.getString("author"),
                          row.getString("reason"),
                          row.getObject("first_day", LocalDate.class),
                          row.getObject("last_day", LocalDate.class),
                          row.getString("rule_id"),
                          patent == null ? null : new PatentId(patent),
                          row.getString("enterprise"));
                    }));
  }

  @Override
  public void silence(Silence silence) {
    PatentId patent = silence.patent();
    transactions.write(
        "record a silence",
        connection -> {
          Sql.of("delete from patentwatch_silence where book = ? and id = ?", book, silence.id())
              .update(connection);
          return Sql.of(
                  "insert into patentwatch_silence (book, id, author, reason, first_day, last_day,"
                      + " rule_id, patent, enterprise, written_at)"
                      + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  book,
                  silence.id(),
                  silence.author(),
                  silence.reason(),
                  silence.from(),
                  silence.through(),
                  silence.rule(),
                  patent == null ? null : patent.value(),
                  silence.enterprise(),
                  clock.instant().truncatedTo(ChronoUnit.MILLIS))
              .update(connection);
        });
  }

  /** What came of the alerts told in some days, both included. */
  public LedgerReport report(LocalDate from, LocalDate through) {
    return transactions.read(
        "count for a report", connection -> ReportQueries.report(connection, book, from, through));
  }

  /**
   * The history of what was written for some days, both included, in the order written: handed over
   * line by line, in constant memory.
   */
  public void history(LocalDate from, LocalDate through, Consumer<LedgerEntry> reader) {
    boolean unused =
        transactions.read(
            "read its history",
            connection -> {
              Sql.of(
                      "select * from patentwatch_change where book = ? and as_of between ? and ?"
                          + " order by seq",
                      book,
                      from,
                      through)
                  .each(
                      connection,
                      row ->
                          reader.accept(
                              new LedgerEntry(
                                  Sql.instant(row, "changed_at"),
                                  row.getObject("as_of", LocalDate.class),
                                  row.getString("matter"),
                                  row.getString("alert"),
                                  StandingTable.of(
                                      StandingChange.Kind.values(), row.getString("kind")),
                                  row.getString("reason"))));
              return true;
            });
  }

  /** The attempts to send that began between two times, in their order; as {@link #history}. */
  public void attempts(Instant from, Instant to, Consumer<DeliveryAttempt> reader) {
    boolean unused =
        transactions.read(
            "read its attempts",
            connection -> {
              Sql.of(
                      "select t.*, m.recipient, m.channel from patentwatch_attempt t"
                          + " join patentwatch_message m on m.book = t.book and m.id = t.message"
                          + " where t.book = ? and t.started_at >= ? and t.started_at < ?"
                          + " order by t.started_at, t.message, t.attempt",
                      book,
                      from,
                      to)
                  .each(connection, row -> reader.accept(DeliveryAttempt.of(row)));
              return true;
            });
  }

  /**
   * Takes out what the alerts of some patents say, holders' names among it, and leaves that they
   * were told: what {@link io.patentwatch.PatentDatabase#erase} leaves to the host. They can't be
   * sent any more.
   *
   * @return how many alerts it took the words out of
   */
  public int eraseContents(Collection<PatentId> patents) {
    List<String> ids = patents.stream().map(PatentId::value).distinct().toList();
    return transactions.write(
        "erase what alerts say",
        connection -> {
          int erased = 0;
          for (List<String> part : Sql.parts(ids)) {
            Sql.of("delete from patentwatch_unaddressed where book = ?", book)
                .and("and alert in (select id from patentwatch_alert where book = ?", book)
                .in("patent", part)
                .and(")")
                .update(connection);
            erased +=
                Sql.of(
                        "update patentwatch_alert set content = ? where book = ?",
                        AlertContent.ERASED,
                        book)
                    .in("patent", part)
                    .update(connection);
          }
          return erased;
        });
  }

  /** The options of a ledger. Not safe for use by several threads. */
  public static final class Builder {
    private static final int LONGEST = 40;

    private final DataSource dataSource;
    private String book = "main";
    private Duration patience = Duration.ofSeconds(30);
    private Clock clock = Clock.systemUTC();

    private Builder(DataSource dataSource) {
      this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
    }

    /**
     * The name of the book, for several ledgers in the same tables: one for each view that engines
     * look at; {@code main} unless given.
     *
     * @throws IllegalArgumentException if it is empty or longer than 40 characters
     */
    public Builder book(String name) {
      if (name.isBlank() || name.length() > LONGEST) {
        throw new IllegalArgumentException(
            "a book named '" + name + "'; give 1 to " + LONGEST + " characters");
      }
      book = name;
      return this;
    }

    /**
     * For how long a call goes on trying where connections break; 30 s unless given, zero for a
     * single try.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Builder patience(Duration duration) {
      if (duration.isNegative()) {
        throw new IllegalArgumentException("a patience of " + duration + "; give zero or more");
      }
      patience = duration;
      return this;
    }

    /** Where the times that are written come from; the system's clock unless given. */
    public Builder clock(Clock source) {
      clock = Objects.requireNonNull(source, "clock");
      return this;
    }

    /**
     * Opens the ledger, and makes or brings up its tables.
     *
     * @throws LedgerException if the database can't be reached, the tables can't be made, or are
     *     those of a later PatentWatch
     */
    public JdbcLedger open() {
      Dialect dialect;
      try (Connection connection = dataSource.getConnection()) {
        dialect = Dialect.of(connection);
      } catch (SQLException failure) {
        throw Transactions.failed("be opened", failure);
      }
      Transactions transactions = new Transactions(dataSource, dialect, patience);
      boolean unused =
          transactions.write(
              "be opened",
              connection -> {
                LedgerSchema.migrate(connection, dialect, LedgerSchema.VERSION);
                return true;
              });
      return new JdbcLedger(transactions, book, clock);
    }
  }
}
