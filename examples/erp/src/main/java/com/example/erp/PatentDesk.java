package com.example.erp;

import io.patentwatch.PatentDatabase;
import io.patentwatch.alerts.AlertEngine;
import io.patentwatch.alerts.AlertRule;
import io.patentwatch.alerts.AlertRun;
import io.patentwatch.alerts.channel.AlertChannel;
import io.patentwatch.alerts.channel.AlertSender;
import io.patentwatch.alerts.channel.SendReport;
import io.patentwatch.alerts.ledger.JdbcLedger;
import io.patentwatch.alerts.portfolio.CostForecast;
import io.patentwatch.alerts.portfolio.CustodyFeeRule;
import io.patentwatch.alerts.portfolio.JdbcPortfolio;
import io.patentwatch.alerts.rule.AnnualFeeRule;
import io.patentwatch.alerts.rule.CalendarEndsRule;
import io.patentwatch.alerts.rule.EncumberedLapseRule;
import io.patentwatch.alerts.rule.ExpiryRule;
import io.patentwatch.reference.ReferenceUpdate;
import io.patentwatch.source.SyncReport;
import io.patentwatch.source.jdbc.JdbcSource;
import io.patentwatch.source.table.Column;
import io.patentwatch.source.table.ColumnMapping;
import java.time.LocalDate;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * The daily job of the patent desk: takes in what changed in the ERP's tables, warns the people
 * responsible, and puts the fees that fall due among the payables.
 *
 * <p>What it is given is the host's to close. One job at a time.
 */
public final class PatentDesk {
  private static final int FORECAST_YEARS = 1;

  private final PatentDatabase library;
  private final ErpTables erp;
  private final JdbcSource patents;
  private final JdbcPortfolio portfolio;
  private final AlertEngine engine;
  private final AlertSender sender;

  /**
   * A desk over an ERP's database.
   *
   * @param library where PatentWatch keeps the patents
   * @param dataSource the ERP's database, in which the ledger lies as well
   * @param channel how people are told
   */
  public PatentDesk(PatentDatabase library, DataSource dataSource, AlertChannel channel) {
    this.library = library;
    erp = new ErpTables(dataSource);
    patents =
        JdbcSource.builder(dataSource)
            .table("patent_statement")
            .change("changed_at")
            .key("id")
            .mapping(
                ColumnMapping.builder()
                    .column(Column.APPLICATION, "application_no")
                    .column(Column.TYPE, "kind")
                    .column(Column.TITLE, "title")
                    .column(Column.APPLICATION_DATE, "filed")
                    .column(Column.GRANT_DATE, "granted")
                    .column(Column.PATENTEE, "holder")
                    .column(Column.ADDRESS, "address")
                    .build())
            .build();
    // The ERP has views of the names that the portfolio reads.
    portfolio = JdbcPortfolio.of(dataSource);
    AlertRule fees = CustodyFeeRule.of(AnnualFeeRule.ofDefaults(), portfolio);
    JdbcLedger ledger = JdbcLedger.of(dataSource);
    engine =
        AlertEngine.builder(library)
            .rule(fees)
            .rule(EncumberedLapseRule.of(fees))
            .rule(ExpiryRule.ofDefaults())
            .rule(CalendarEndsRule.ofDefaults())
            .ledger(ledger)
            .translations(Locale.CHINESE, Locale.ENGLISH)
            .build();
    sender =
        AlertSender.builder(ledger.outbox())
            .recipients(new ErpPeople(erp))
            .channel(channel)
            .build();
  }

  /**
   * What a day's job came to. Immutable.
   *
   * @param patents what was taken in
   * @param alerts what is new, and what was settled
   * @param messages what was sent
   * @param payables how many payables are new
   */
  public record Day(SyncReport patents, AlertRun alerts, SendReport messages, int payables) {}

  /** Does the job of a day; done again, it does nothing that is done. */
  public Day work(LocalDate day) {
    library.update(ReferenceUpdate.builder().registry(erp::entities).build());
    SyncReport read = library.sync(patents);
    AlertRun alerts = engine.run(day);
    SendReport sent = sender.send();
    // Not from the alerts, which are told once: whatever went wrong yesterday is made good today.
    CostForecast costs = CostForecast.of(library, portfolio, day, FORECAST_YEARS);
    return new Day(read, alerts, sent, new Payables(erp, day).settle(costs.fees()));
  }
}
