package io.patentwatch.alerts.ledger;

import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.Matter;
import io.patentwatch.alerts.Step;
import io.patentwatch.model.PatentId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;

/** The outbox of one book, in tables. */
final class OutboxTables implements Outbox {
  private static final int FORMED_AT_ONCE = 5000;

  private final Transactions transactions;
  private final String book;
  private final Clock clock;

  OutboxTables(Transactions transactions, String book, Clock clock) {
    this.transactions = transactions;
    this.book = book;
    this.clock = clock;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public boolean lease(String holder, Duration length) {
    Instant now = now();
    Instant until = now.plus(length);
    return transactions.write(
        "lease its outbox",
        connection -> {
          int kept =
              Sql.of(
                      "update patentwatch_lease set holder = ?, held_until = ?"
                          + " where book = ? and (holder = ? or held_until < ?)",
                      holder,
                      until,
                      book,
                      holder,
                      now)
                  .update(connection);
          if (kept == 1) {
            return true;
          }
          boolean taken =
              !Sql.of("select holder from patentwatch_lease where book = ?", book)
                  .list(connection, row -> row.getString(1))
                  .isEmpty();
          return !taken
              && Sql.of(
                          "insert into patentwatch_lease (book, holder, held_until)"
                              + " values (?, ?, ?)",
                          book,
                          holder,
                          until)
                      .update(connection)
                  == 1;
        });
  }

  @Override
  public void release(String holder) {
    transactions.write(
        "give back its lease",
        connection ->
            Sql.of("delete from patentwatch_lease where book = ? and holder = ?", book, holder)
                .update(connection));
  }

  @Override
  public List<ToldAlert> unaddressed(int most) {
    return transactions.read(
        "read its alerts",
        connection ->
            Sql.of(
                    "select a.* from patentwatch_unaddressed u"
                        + " join patentwatch_alert a on a.book = u.book and a.id = u.alert"
                        + " and a.alert_level = u.alert_level where u.book = ?",
                    book)
                .and("fetch first " + most + " rows only")
                .list(connection, row -> new ToldAlert(alert(row), row.getInt("alert_level"))));
  }

  /**
   * The alert of a row, under the identity it was told under, though its matter may have moved
   * since. Its series stands in its id alone, as {@link Alert#id} puts it there.
   */
  private static Alert alert(ResultSet row) throws SQLException {
    String id = row.getString("id");
    String rule = row.getString("rule_id");
    String patent = row.getString("patent");
    String name = row.getString("step");
    Step step = new Step(name == null ? "" : name, row.getInt("urgency"));
    PatentId told = patent == null ? null : new PatentId(patent);
    int from = new Matter(rule, told, "-").toString().length() - 1;
    int to = step.name().isEmpty() ? id.length() : id.length() - step.name().length() - 1;
    Matter matter = new Matter(rule, told, id.substring(from, to));
    return AlertContent.read(row.getString("content"), matter, step);
  }

  @Override
  public void address(List<Addressing> addressings) {
    // In one order, so that two of them wait for each other in it.
    List<Addressing> ordered =
        addressings.stream().sorted(Comparator.comparing(one -> one.told().alert().id())).toList();
    transactions.prepare(
        "address its alerts",
        connection -> {
          try (RowBatch marks =
                  RowBatch.of(
                      connection,
                      "delete from patentwatch_unaddressed"
                          + " where book = ? and alert = ? and alert_level = ?");
              RowBatch parcels =
                  RowBatch.insert(
                      connection,
                      "patentwatch_parcel",
                      List.of(
                          "book",
                          "alert",
                          "alert_level",
                          "recipient",
                          "channel",
                          "not_before",
                          "urgency"))) {
            for (Addressing addressing : ordered) {
              marks.add(book, addressing.told().alert().id(), addressing.told().level());
            }
            marks.flush();
            BitSet open = marks.changed();
            for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
              Alert alert = ordered.get(i).told().alert();
              for (Parcel parcel : ordered.get(i).parcels()) {
                parcels.add(
                    book,
                    alert.id(),
                    ordered.get(i).told().level(),
                    parcel.recipient(),
                    parcel.channel(),
                    parcel.notBefore(),
                    alert.severity().ordinal());
              }
            }
            parcels.flush();
          }
          return true;
        });
  }

  /** A parcel that is not in a letter yet. */
  private record Loose(String alert, int level, String recipient, String channel, int urgency) {}

  @Override
  public void form(Instant now, ToIntFunction<String> most) {
    int formed;
    do {
      formed =
          transactions.prepare("form its letters", connection -> formed(connection, now, most));
    } while (formed == FORMED_AT_ONCE);
  }

  private int formed(Connection connection, Instant now, ToIntFunction<String> most)
      throws SQLException {
    List<Loose> loose =
        Sql.of(
                "select * from patentwatch_parcel where book = ? and message is null"
                    + " and not_before <= ? order by channel, recipient, alert_level,"
                    + " urgency desc, alert",
                book,
                now)
            .and("fetch first " + FORMED_AT_ONCE + " rows only")
            .list(
                connection,
                row ->
                    new Loose(
                        row.getString("alert"),
                        row.getInt("alert_level"),
                        row.getString("recipient"),
                        row.getString("channel"),
                        row.getInt("urgency")));
    Map<List<Object>, List<Loose>> groups = new LinkedHashMap<>();
    for (Loose one : loose) {
      groups
          .computeIfAbsent(
              List.of(one.channel(), one.recipient(), one.level()), none -> new ArrayList<>())
          .add(one);
    }
    try (RowBatch letters =
            RowBatch.insert(
                connection,
                "patentwatch_message",
                List.of(
                    "book",
                    "id",
                    "recipient",
                    "channel",
                    "alert_level",
                    "state",
                    "urgency",
                    "formed_at",
                    "next_at",
                    "attempts",
                    "may_repeat",
                    "reason"));
        RowBatch parcels =
            RowBatch.of(
                connection,
                "update patentwatch_parcel set message = ? where book = ? and alert = ?"
                    + " and alert_level = ? and recipient = ? and channel = ?")) {
      for (List<Loose> group : groups.values()) {
        int size = Math.max(1, most.applyAsInt(group.get(0).channel()));
        for (int from = 0; from < group.size(); from += size) {
          List<Loose> letter = group.subList(from, Math.min(group.size(), from + size));
          Loose first = letter.get(0);
          String key = key(now);
          letters.add(
              book,
              key,
              first.recipient(),
              first.channel(),
              first.level(),
              State.WAITING.code(),
              first.urgency(),
              now,
              now,
              0,
              0,
              "");
          for (Loose one : letter) {
            parcels.add(key, book, one.alert(), one.level(), one.recipient(), one.channel());
          }
        }
      }
      letters.flush();
      parcels.flush();
    }
    return loose.size();
  }

  /**
   * A new key: a UUID of version 7 (RFC 9562, section 5.7), so that the rows of letters formed
   * together lie together.
   */
  private static String key(Instant now) {
    UUID random = UUID.randomUUID();
    long high = now.toEpochMilli() << 16 | 0x7000 | random.getMostSignificantBits() & 0xFFF;
    return new UUID(high, random.getLeastSignificantBits()).toString();
  }

  @Override
  public List<Letter> due(Instant now, int most) {
    return transactions.read(
        "read its letters",
        connection -> {
          List<Letter> bare =
              Sql.of(
                      "select * from patentwatch_message where book = ? and state = 'waiting'"
                          + " and next_at <= ? order by urgency desc, formed_at, id",
                      book,
                      now)
                  .and("fetch first " + most + " rows only")
                  .list(
                      connection,
                      row ->
                          new Letter(
                              row.getString("id"),
                              row.getString("recipient"),
                              row.getString("channel"),
                              row.getInt("alert_level"),
                              List.of(),
                              row.getInt("attempts"),
                              row.getInt("may_repeat") != 0));
          Map<String, List<Alert>> alerts = alerts(connection, bare);
          return bare.stream()
              .map(
                  letter ->
                      new Letter(
                          letter.key(),
                          letter.recipient(),
                          letter.channel(),
                          letter.level(),
                          alerts.getOrDefault(letter.key(), List.of()),
                          letter.attempts(),
                          letter.mayRepeat()))
              .toList();
        });
  }

  private Map<String, List<Alert>> alerts(Connection connection, List<Letter> letters)
      throws SQLException {
    Map<String, List<Alert>> alerts = new HashMap<>();
    for (List<String> part : Sql.parts(letters.stream().map(Letter::key).toList())) {
      Sql.of(
              "select a.*, p.message from patentwatch_parcel p"
                  + " join patentwatch_alert a on a.book = p.book and a.id = p.alert"
                  + " and a.alert_level = p.alert_level"
                  + " where p.book = ?",
              book)
          .in("p.message", part)
          .list(
              connection,
              row ->
                  alerts
                      .computeIfAbsent(row.getString("message"), none -> new ArrayList<>())
                      .add(alert(row)));
    }
    alerts.values().forEach(list -> list.sort(Comparator.naturalOrder()));
    return alerts;
  }

  @Override
  public void postpone(String recipient, String channel, Instant until) {
    transactions.write(
        "let its letters wait",
        connection ->
            Sql.of(
                    "update patentwatch_message set next_at = ? where book = ? and recipient = ?"
                        + " and channel = ? and state = 'waiting' and next_at < ?",
                    until,
                    book,
                    recipient,
                    channel,
                    until)
                .update(connection));
  }

  @Override
  public void start(List<String> keys) {
    Instant now = now();
    transactions.write(
        "start to send",
        connection -> {
          for (List<String> part : Sql.parts(keys)) {
            Sql.of(
                    "insert into patentwatch_attempt (book, message, attempt, started_at)"
                        + " select m.book, m.id, m.attempts + 1, cast(? as timestamp)"
                        + " from patentwatch_message m"
                        // It may have come through before though its answer did not.
                        + " where not exists (select 1 from patentwatch_attempt t"
                        + " where t.message = m.id and t.book = m.book"
                        + " and t.attempt = m.attempts + 1) and m.book = ?",
                    now,
                    book)
                .in("m.id", part)
                .update(connection);
          }
          return true;
        });
  }

  @Override
  public void end(List<Ending> endings) {
    Instant now = now();
    transactions.prepare(
        "say what was sent",
        connection -> {
          end(connection, endings, now);
          return true;
        });
  }

  private void end(Connection connection, List<Ending> endings, Instant now) throws SQLException {
    // Most end alike, but for their keys.
    Map<Ending, List<String>> alike = new LinkedHashMap<>();
    for (Ending ending : endings) {
      String reason = StandingWriting.cut(ending.reason());
      Instant next = ending.nextAt() == null ? now : ending.nextAt();
      alike
          .computeIfAbsent(
              new Ending("", ending.outcome(), reason, ending.state(), next),
              none -> new ArrayList<>())
          .add(ending.key());
    }
    for (Map.Entry<Ending, List<String>> some : alike.entrySet()) {
      for (List<String> keys : Sql.parts(some.getValue())) {
        end(connection, some.getKey(), keys, now);
      }
    }
  }

  private void end(Connection connection, Ending ending, List<String> keys, Instant now)
      throws SQLException {
    Sql.of(
            "update patentwatch_message set state = ?,"
                // Counted rather than added to, so that twice is as once.
                + " attempts = (select count(*) from patentwatch_attempt t"
                + " where t.message = patentwatch_message.id"
                + " and t.book = patentwatch_message.book),"
                + " next_at = ?, reason = ?,"
                + " may_repeat = case when ? = 1 then 1 else may_repeat end"
                + " where book = ?",
            ending.state().code(),
            ending.nextAt(),
            ending.reason(),
            ending.outcome().equals("ambiguous") ? 1 : 0,
            book)
        .in("id", keys)
        .update(connection);
    Sql.of(
            "update patentwatch_attempt set ended_at = ?, outcome = ?, reason = ?"
                + " where book = ? and ended_at is null",
            now,
            ending.outcome(),
            ending.reason(),
            book)
        .in("message", keys)
        .update(connection);
  }

  @Override
  public int endAbandoned() {
    Instant now = now();
    return transactions.write(
        "end what was abandoned",
        connection -> {
          List<String> keys =
              Sql.of(
                      "select t.message from patentwatch_message m join patentwatch_attempt t"
                          + " on t.message = m.id and t.book = m.book"
                          + " where m.book = ? and m.state = 'waiting' and t.ended_at is null",
                      book)
                  .list(connection, row -> row.getString(1));
          end(
              connection,
              keys.stream()
                  .map(
                      key ->
                          new Ending(
                              key,
                              "ambiguous",
                              "the process that sent it died",
                              State.WAITING,
                              now))
                  .toList(),
              now);
          return keys.size();
        });
  }

  @Override
  public List<DeliveryAttempt> attemptsSince(Instant from) {
    return transactions.read(
        "read its latest attempts",
        connection ->
            Sql.of(
                    "select t.*, m.recipient, m.channel from patentwatch_attempt t"
                        + " join patentwatch_message m on m.book = t.book and m.id = t.message"
                        + " where t.book = ? and t.started_at >= ?"
                        + " order by t.started_at, t.message, t.attempt",
                    book,
                    from)
                .list(connection, DeliveryAttempt::of));
  }

  @Override
  public boolean read(String key) {
    Instant now = now();
    return transactions.write(
        "say what was read",
        connection ->
            Sql.of(
                        "update patentwatch_message set read_at = coalesce(read_at, ?)"
                            + " where book = ? and id = ?",
                        now,
                        book,
                        key)
                    .update(connection)
                == 1);
  }

  @Override
  public Counts counts() {
    return transactions.read(
        "count its letters",
        connection -> {
          Map<String, Long> states = new HashMap<>();
          Sql.of(
                  "select state, count(*) from patentwatch_message where book = ? group by state",
                  book)
              .list(connection, row -> states.put(row.getString(1), row.getLong(2)));
          long ambiguous =
              Sql.of(
                      "select count(*) from patentwatch_message where book = ? and may_repeat = 1",
                      book)
                  .list(connection, row -> row.getLong(1))
                  .get(0);
          return new Counts(
              states.getOrDefault(State.WAITING.code(), 0L),
              states.getOrDefault(State.SENT.code(), 0L),
              states.getOrDefault(State.DEAD.code(), 0L),
              ambiguous);
        });
  }
}
