package io.patentwatch.cli;

import io.patentwatch.alerts.ledger.JdbcLedger;
import io.patentwatch.alerts.ledger.LedgerJson;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Exports what the ledger has of some days. */
@Command(
    name = "history",
    description = "Every change and every attempt to send of some days, one a line.",
    mixinStandardHelpOptions = true)
final class AlertsHistoryCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private LedgerOption ledger = new LedgerOption();

  @Option(names = "--from", required = true, paramLabel = "D", description = "The first day.")
  private LocalDate from = LocalDate.EPOCH;

  @Option(names = "--to", required = true, paramLabel = "D", description = "The last day.")
  private LocalDate to = LocalDate.EPOCH;

  AlertsHistoryCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return ledger.with(this::print);
  }

  private int print(JdbcLedger opened) {
    opened.history(from, to, entry -> session.print(LedgerJson.entry(entry)));
    opened.attempts(
        from.atStartOfDay().toInstant(ZoneOffset.UTC),
        to.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
        attempt -> session.print(LedgerJson.attempt(attempt)));
    return Status.DONE;
  }
}
