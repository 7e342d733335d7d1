package io.patentwatch.alerts.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Counts for a report. */
final class ReportQueries {
  private static final String TOLD =
      " from patentwatch_alert a where a.book = ? and a.alert_level = 0"
          + " and a.told_on between ? and ?";

  private ReportQueries() {}

  static LedgerReport report(Connection connection, String book, LocalDate from, LocalDate through)
      throws SQLException {
    List<LedgerReport.Kind> kinds =
        Sql.of(
                "select told.rule_id, sum(told.alerts), count(*),"
                    + " sum(case when m.outcome = 'acted' and m.ended_on >= told.first_on"
                    + " then 1 else 0 end),"
                    + " sum(case when m.outcome = 'lost' then 1 else 0 end)"
                    + " from (select a.book, a.rule_id, a.matter, count(*) as alerts,"
                    + " min(a.told_on) as first_on"
                    + TOLD
                    + " group by a.book, a.rule_id, a.matter) told"
                    + " left join patentwatch_matter m"
                    + " on m.book = told.book and m.id = told.matter"
                    + " group by told.rule_id order by told.rule_id",
                book,
                from,
                through)
            .list(
                connection,
                row ->
                    new LedgerReport.Kind(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5)));
    List<LedgerReport.Warned> enterprises =
        Sql.of(
                "select e.name, max(e.credit_code), count(*)"
                    + " from patentwatch_alert_enterprise e, patentwatch_alert a"
                    + " where a.book = ? and a.alert_level = 0 and a.told_on between ? and ?"
                    + " and e.book = a.book and e.alert = a.id group by e.name order by e.name",
                book,
                from,
                through)
            .list(
                connection,
                row -> new LedgerReport.Warned(row.getString(1), row.getString(2), row.getLong(3)));
    long delivered =
        number(
            connection,
            "select count(*)"
                + TOLD
                + " and exists (select 1 from patentwatch_parcel p, patentwatch_message g"
                + " where p.book = a.book and p.alert = a.id and p.alert_level = 0"
                + " and g.book = p.book and g.id = p.message and g.state = 'sent')",
            book,
            from,
            through);
    long sent =
        number(
            connection,
            "select count(*) from patentwatch_message g where g.book = ? and g.state = 'sent'"
                + " and g.id in (select p.message from patentwatch_parcel p, patentwatch_alert a"
                + " where a.book = g.book and p.book = a.book and p.alert = a.id"
                + " and a.alert_level = 0 and a.told_on between ? and ?)",
            book,
            from,
            through);
    long read =
        number(
            connection,
            "select count(*)"
                + TOLD
                + " and (exists (select 1 from patentwatch_matter m where m.book = a.book"
                + " and m.id = a.matter and m.taken_by is not null)"
                + " or exists (select 1 from patentwatch_parcel p, patentwatch_message g"
                + " where p.book = a.book and p.alert = a.id and g.book = p.book"
                + " and g.id = p.message and g.read_at is not null))",
            book,
            from,
            through);
    return new LedgerReport(from, through, kinds, enterprises, delivered, sent, read);
  }

  private static long number(Connection connection, String sql, Object... values)
      throws SQLException {
    return Sql.of(sql, values).list(connection, row -> row.getLong(1)).get(0);
  }
}
