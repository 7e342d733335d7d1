package io.patentwatch.cli;

import io.patentwatch.alerts.portfolio.Custody;
import io.patentwatch.alerts.portfolio.CustodyDecision;
import io.patentwatch.alerts.portfolio.PortfolioJson;
import io.patentwatch.alerts.portfolio.PortfolioStore;
import io.patentwatch.law.FeeReduction;
import io.patentwatch.model.PatentNumber;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts patents into custody; those already in stay as they are. */
@Command(name = "add", description = "Puts patents into custody.", mixinStandardHelpOptions = true)
final class PortfolioAddCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private PortfolioOption portfolio = new PortfolioOption();

  @Option(names = "--responsible", paramLabel = "WHO", description = "Who looks after them.")
  private String responsible = "";

  @Option(
      names = "--reduction",
      paramLabel = "85|70|15|0",
      description = "The reduction of their annual fees in percent; 0 if left out.")
  private int reduction;

  @Option(
      names = "--complete",
      description = "All payments made will be recorded: a fee without one is unpaid.")
  private boolean complete;

  @Parameters(arity = "1..*", paramLabel = "NUMBER", description = "Patents, by any number.")
  private List<String> numbers = List.of();

  PortfolioAddCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    FeeReduction entitled = null;
    for (FeeReduction known : FeeReduction.values()) {
      entitled = known.percentOff() == reduction ? known : entitled;
    }
    if (entitled == null) {
      throw new UsageException("--reduction " + reduction + "; give 85, 70, 15 or 0");
    }
    PortfolioStore store = portfolio.store();
    for (String text : numbers) {
      PatentNumber number = portfolio.number(text);
      if (store.find(number).isEmpty()) {
        store.put(
            new Custody(
                number,
                responsible,
                CustodyDecision.KEEP,
                null,
                entitled,
                List.of(),
                complete,
                List.of(),
                Map.of()));
      }
      store.find(number).ifPresent(custody -> session.print(PortfolioJson.custody(custody)));
    }
    return Status.DONE;
  }
}
