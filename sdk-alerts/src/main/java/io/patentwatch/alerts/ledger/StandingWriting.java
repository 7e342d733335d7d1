package io.patentwatch.alerts.ledger;

import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.Matter;
import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.PatentId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The writing of one run's changes, which may be tried more than once and is done once. */
final class StandingWriting {
  private static final int LONGEST_REASON = 1000;

  private final String book;
  private final List<StandingChange> changes;
  private final LocalDate asOf;
  private final Instant at;
  private final String writeId = UUID.randomUUID().toString();
  private final Set<Matter> refused = new HashSet<>();
  private boolean tried;

  StandingWriting(String book, List<StandingChange> changes, LocalDate asOf, Instant at) {
    this.book = book;
    this.asOf = asOf;
    this.at = at;
    this.changes =
        changes.stream()
            .sorted(Comparator.comparing(change -> change.after().matter().toString()))
            .toList();
  }

  /** Writes; the matters refused. */
  Set<Matter> in(Connection connection) throws SQLException {
    if (tried && isDone(connection)) {
      return refused;
    }
    tried = true;
    refused.clear();
    Map<String, Long> revisions = revisions(connection);
    List<StandingChange> accepted = new ArrayList<>();
    for (StandingChange change : changes) {
      Standing old = change.takenOver();
      if (isCurrent(change.after(), revisions) && (old == null || isCurrent(old, revisions))) {
        accepted.add(change);
      } else {
        refused.add(change.after().matter());
      }
    }
    standings(connection, accepted);
    alerts(connection, accepted);
    history(connection, accepted);
    return refused;
  }

  /** Whether an earlier try came through though its answer did not. */
  private boolean isDone(Connection connection) throws SQLException {
    for (StandingChange change : changes) {
      if (!refused.contains(change.after().matter())) {
        return !Sql.of(
                "select seq from patentwatch_change where book = ? and matter = ? and write_id = ?",
                book,
                change.after().matter().toString(),
                writeId)
            .list(connection, row -> row.getLong(1))
            .isEmpty();
      }
    }
    return false;
  }

  private Map<String, Long> revisions(Connection connection) throws SQLException {
    List<String> ids = new ArrayList<>();
    for (StandingChange change : changes) {
      ids.add(change.after().matter().toString());
      Standing old = change.takenOver();
      if (old != null) {
        ids.add(old.matter().toString());
      }
    }
    Map<String, Long> revisions = new HashMap<>();
    for (List<String> part : Sql.parts(ids)) {
      Sql.of("select id, revision from patentwatch_matter where book = ?", book)
          .in("id", part)
          .and("order by id for update")
          .list(connection, row -> revisions.put(row.getString(1), row.getLong(2)));
    }
    return revisions;
  }

  private static boolean isCurrent(Standing standing, Map<String, Long> revisions) {
    return revisions.getOrDefault(standing.matter().toString(), 0L) == standing.revision();
  }

  private void standings(Connection connection, List<StandingChange> accepted) throws SQLException {
    try (RowBatch inserts = StandingTable.inserting(connection);
        RowBatch updates = StandingTable.updating(connection)) {
      for (StandingChange change : accepted) {
        Standing after = change.after();
        Standing old = change.takenOver();
        (after.revision() == 0 ? inserts : updates).add(StandingTable.row(book, after, asOf));
        if (old != null) {
          updates.add(StandingTable.row(book, old.joined(after.matter()), asOf));
          Sql.of(
                  "update patentwatch_alert set matter = ? where book = ? and matter = ?",
                  after.matter().toString(),
                  book,
                  old.matter().toString())
              .update(connection);
        }
      }
      inserts.flush();
      updates.flush();
    }
  }

  private void alerts(Connection connection, List<StandingChange> accepted) throws SQLException {
    try (RowBatch alerts =
            RowBatch.insert(
                connection,
                "patentwatch_alert",
                List.of(
                    "book",
                    "id",
                    "alert_level",
                    "matter",
                    "rule_id",
                    "patent",
                    "step",
                    "urgency",
                    "severity",
                    "certainty",
                    "due",
                    "told_on",
                    "told_at",
                    "content"));
        RowBatch unaddressed =
            RowBatch.insert(
                connection, "patentwatch_unaddressed", List.of("book", "alert", "alert_level"));
        RowBatch enterprises =
            RowBatch.insert(
                connection,
                "patentwatch_alert_enterprise",
                List.of("book", "alert", "name", "credit_code"))) {
      for (StandingChange change : accepted) {
        Alert alert = change.alert();
        Standing.Telling told = change.after().told();
        if (alert == null || told == null) {
          continue;
        }
        PatentId patent = alert.matter().patent();
        alerts.add(
            book,
            alert.id(),
            told.level(),
            alert.matter().toString(),
            alert.rule(),
            patent == null ? null : patent.value(),
            alert.step().name(),
            alert.step().urgency(),
            alert.severity().code(),
            alert.certainty().code(),
            alert.due(),
            asOf,
            at,
            AlertContent.write(alert));
        unaddressed.add(book, alert.id(), told.level());
        if (told.level() == 0) {
          enterprises(alert, enterprises);
        }
      }
      alerts.flush();
      unaddressed.flush();
      enterprises.flush();
    }
  }

  private void enterprises(Alert alert, RowBatch rows) throws SQLException {
    Set<String> names = new HashSet<>();
    for (EnterpriseMatch match : alert.subject().enterprises()) {
      if (names.add(match.name())) {
        rows.add(
            book,
            alert.id(),
            match.name(),
            match.creditCode() == null ? null : String.valueOf(match.creditCode()));
      }
    }
  }

  private void history(Connection connection, List<StandingChange> accepted) throws SQLException {
    try (RowBatch rows = history(connection)) {
      for (StandingChange change : accepted) {
        Alert alert = change.alert();
        rows.add(
            book,
            at,
            asOf,
            change.after().matter().toString(),
            alert == null ? null : alert.id(),
            change.kind().code(),
            cut(change.reason()),
            writeId);
      }
      rows.flush();
    }
  }

  static RowBatch history(Connection connection) throws SQLException {
    return RowBatch.insert(
        connection,
        "patentwatch_change",
        List.of("book", "changed_at", "as_of", "matter", "alert", "kind", "reason", "write_id"));
  }

  static String cut(String reason) {
    return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
  }
}
