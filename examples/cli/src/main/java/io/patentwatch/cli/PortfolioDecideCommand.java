package io.patentwatch.cli;

import io.patentwatch.alerts.portfolio.Custody;
import io.patentwatch.alerts.portfolio.CustodyDecision;
import io.patentwatch.alerts.portfolio.PortfolioJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records a decision; to abandon silences the annual fees. */
@Command(
    name = "decide",
    description = "Records what is to become of patents.",
    mixinStandardHelpOptions = true)
final class PortfolioDecideCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private PortfolioOption portfolio = new PortfolioOption();

  @Option(names = "--on", required = true, paramLabel = "D", description = "The day of it.")
  private LocalDate day = LocalDate.EPOCH;

  @Parameters(index = "0", paramLabel = "keep|abandon|sell", description = "The decision.")
  private CustodyDecision decision = CustodyDecision.KEEP;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "NUMBER",
      description = "Patents, by any number.")
  private List<String> numbers = List.of();

  PortfolioDecideCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    int status = Status.DONE;
    for (String number : numbers) {
      Optional<Custody> changed =
          portfolio
              .store()
              .change(portfolio.number(number), custody -> custody.decided(decision, day));
      if (changed.isPresent()) {
        session.print(PortfolioJson.custody(changed.get()));
      } else {
        session.say(number + " is not in custody; put it in by 'portfolio add'");
        status = Status.SOME_REJECTED;
      }
    }
    return status;
  }
}
