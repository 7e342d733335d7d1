package io.patentwatch.cli;

import io.patentwatch.alerts.portfolio.PortfolioJson;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what is in custody. */
@Command(
    name = "list",
    description = "What is in custody, one a line.",
    mixinStandardHelpOptions = true)
final class PortfolioListCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private PortfolioOption portfolio = new PortfolioOption();

  PortfolioListCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    portfolio.store().all().forEach(custody -> session.print(PortfolioJson.custody(custody)));
    return Status.DONE;
  }
}
