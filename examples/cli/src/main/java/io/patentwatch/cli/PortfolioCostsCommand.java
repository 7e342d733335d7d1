package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.alerts.portfolio.CostForecast;
import io.patentwatch.alerts.portfolio.PortfolioJson;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the annual fees ahead. */
@Command(
    name = "costs",
    description = "What the portfolio will cost: fees, one a line, then months and total.",
    mixinStandardHelpOptions = true)
final class PortfolioCostsCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private PortfolioOption portfolio = new PortfolioOption();
  @Mixin private DayOption asOf = new DayOption();

  @Option(
      names = "--years",
      paramLabel = "N",
      description = "How many years ahead; ${DEFAULT-VALUE} if left out.")
  private int years = 3;

  PortfolioCostsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (PatentDatabase database = portfolio.read()) {
      CostForecast forecast =
          CostForecast.of(database, portfolio.store(), asOf.in(database), years);
      forecast.fees().forEach(fee -> session.print(PortfolioJson.fee(fee)));
      session.print(PortfolioJson.summary(forecast));
    } catch (IllegalArgumentException wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()));
    }
    return Status.DONE;
  }
}
