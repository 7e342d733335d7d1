package io.patentwatch.cli;

import io.patentwatch.alerts.ledger.LedgerJson;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what came of what was told. */
@Command(
    name = "report",
    description = "What was told, sent, read and acted on in some days, by kind and enterprise.",
    mixinStandardHelpOptions = true)
final class AlertsReportCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private LedgerOption ledger = new LedgerOption();

  @Option(names = "--from", required = true, paramLabel = "D", description = "The first day.")
  private LocalDate from = LocalDate.EPOCH;

  @Option(names = "--to", required = true, paramLabel = "D", description = "The last day.")
  private LocalDate to = LocalDate.EPOCH;

  AlertsReportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    session.print(LedgerJson.report(ledger.with(opened -> opened.report(from, to))));
    return Status.DONE;
  }
}
