package com.example.erp;

import io.patentwatch.alerts.portfolio.CostForecast;
import java.time.LocalDate;
import java.util.List;

/**
 * The payables of annual fees: one a patent and fee year, however often the job runs; open until
 * the fee is paid or given up.
 */
final class Payables {
  /** So many days before it is due a fee becomes a payable. */
  private static final int DAYS_AHEAD = 60;

  private final ErpTables erp;
  private final LocalDate day;

  Payables(ErpTables erp, LocalDate day) {
    this.erp = erp;
    this.day = day;
  }

  /**
   * Puts what is owed among them, and closes what no longer is.
   *
   * @return how many are new
   */
  int settle(List<CostForecast.Fee> owed) {
    erp.update(
        "update payable set state = 'paid' where state = 'open' and exists (select 1 from"
            + " fee_payment f where f.patent = payable.patent and f.fee_year = payable.fee_year)");
    erp.update(
        "update payable set state = 'dropped' where state = 'open' and exists (select 1 from"
            + " patent p where p.id = payable.patent and p.abandoned_on is not null)");
    int fresh = 0;
    for (CostForecast.Fee fee : owed) {
      if (!fee.due().isAfter(day.plusDays(DAYS_AHEAD))) {
        fresh += owe(fee);
      }
    }
    return fresh;
  }

  /** A fee that is late costs more from month to month. */
  private int owe(CostForecast.Fee fee) {
    int patent = Integer.parseInt(fee.attributes().getOrDefault("erp_id", ""));
    int known =
        erp.update(
            "update payable set amount = ?, due = ?, state = 'open' where patent = ?"
                + " and fee_year = ?",
            fee.amount(),
            fee.due(),
            patent,
            fee.feeYear());
    return known > 0
        ? 0
        : erp.update(
            "insert into payable (patent, fee_year, cost_centre, due, amount, state)"
                + " values (?, ?, ?, ?, ?, 'open')",
            patent,
            fee.feeYear(),
            fee.attributes().getOrDefault("cost_centre", ""),
            fee.due(),
            fee.amount());
  }
}
