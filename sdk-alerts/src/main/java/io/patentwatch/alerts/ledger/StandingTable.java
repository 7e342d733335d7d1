package io.patentwatch.alerts.ledger;

import io.patentwatch.alerts.HeldBy;
import io.patentwatch.alerts.Matter;
import io.patentwatch.alerts.Resolution;
import io.patentwatch.alerts.Severity;
import io.patentwatch.alerts.Step;
import io.patentwatch.alerts.Suppression;
import io.patentwatch.model.PatentId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of where matters stand: its columns, and what they mean. */
final class StandingTable {
  static final String SELECT = "select * from patentwatch_matter where book = ?";

  private static final List<String> COLUMNS =
      List.of(
          "rule_id",
          "patent",
          "series",
          "state",
          "since",
          "told_step",
          "told_urgency",
          "told_severity",
          "told_on",
          "told_level",
          "taken_by",
          "taken_on",
          "taken_note",
          "held_by",
          "held_reference",
          "held_step",
          "held_urgency",
          "outcome",
          "reason",
          "ended_on",
          "revision");

  private StandingTable() {}

  static RowBatch inserting(Connection connection) throws SQLException {
    List<String> columns = new ArrayList<>(COLUMNS);
    columns.addAll(List.of("book", "id"));
    return RowBatch.insert(connection, "patentwatch_matter", columns);
  }

  static RowBatch updating(Connection connection) throws SQLException {
    return RowBatch.of(
        connection,
        "update patentwatch_matter set "
            + String.join(" = ?, ", COLUMNS)
            + " = ? where book = ? and id = ?");
  }

  /** The values of a row, for either. */
  static List<@Nullable Object> row(String book, Standing standing, LocalDate asOf) {
    Matter matter = standing.matter();
    Standing.Telling told = standing.told();
    Acknowledgement taken = standing.acknowledged();
    Suppression held = standing.held();
    Resolution ended = standing.resolution();
    return Arrays.asList(
        matter.rule(),
        matter.patent() == null ? null : matter.patent().value(),
        matter.series(),
        standing.state().code(),
        standing.since(),
        told == null ? null : told.step().name(),
        told == null ? null : told.step().urgency(),
        told == null ? null : told.severity().code(),
        told == null ? null : told.on(),
        told == null ? null : told.level(),
        taken == null ? null : taken.by(),
        taken == null ? null : taken.on(),
        taken == null ? null : taken.note(),
        held == null ? null : held.by().code(),
        held == null ? null : held.reference(),
        held == null ? null : held.step().name(),
        held == null ? null : held.step().urgency(),
        ended == null ? null : ended.outcome().code(),
        ended == null ? null : ended.reason(),
        ended == null ? null : asOf,
        standing.revision() + 1,
        book,
        matter.toString());
  }

  static Standing standing(ResultSet row) throws SQLException {
    String patent = row.getString("patent");
    Matter matter =
        new Matter(
            row.getString("rule_id"),
            patent == null ? null : new PatentId(patent),
            row.getString("series"));
    return new Standing(
        matter,
        of(Standing.State.values(), row.getString("state")),
        row.getObject("since", LocalDate.class),
        told(row),
        taken(row),
        held(row, matter),
        ended(row),
        row.getLong("revision"));
  }

  private static Standing.@Nullable Telling told(ResultSet row) throws SQLException {
    String step = row.getString("told_step");
    return step == null && row.getObject("told_on") == null
        ? null
        : new Standing.Telling(
            new Step(step == null ? "" : step, row.getInt("told_urgency")),
            of(Severity.values(), row.getString("told_severity")),
            row.getObject("told_on", LocalDate.class),
            row.getInt("told_level"));
  }

  private static @Nullable Acknowledgement taken(ResultSet row) throws SQLException {
    String by = row.getString("taken_by");
    String note = row.getString("taken_note");
    return by == null
        ? null
        : new Acknowledgement(
            by, row.getObject("taken_on", LocalDate.class), note == null ? "" : note);
  }

  private static @Nullable Suppression held(ResultSet row, Matter matter) throws SQLException {
    String by = row.getString("held_by");
    String step = row.getString("held_step");
    String reference = row.getString("held_reference");
    return by == null
        ? null
        : new Suppression(
            matter,
            new Step(step == null ? "" : step, row.getInt("held_urgency")),
            of(HeldBy.values(), by),
            reference == null ? "" : reference);
  }

  private static @Nullable Resolution ended(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    String reason = row.getString("reason");
    return outcome == null
        ? null
        : new Resolution(of(Resolution.Outcome.values(), outcome), reason == null ? "" : reason);
  }

  /** The constant of a written form. */
  static <E extends Enum<E>> E of(E[] values, String code) {
    return Stream.of(values)
        .filter(value -> value.toString().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new LedgerException(
                    "the ledger has '"
                        + code
                        + "' where one of "
                        + Arrays.asList(values)
                        + " should be; a later PatentWatch wrote it, or a hand",
                    null));
  }
}
