package io.patentwatch.cli;

import io.patentwatch.alerts.portfolio.Custody;
import io.patentwatch.alerts.portfolio.CustodyPayment;
import io.patentwatch.alerts.portfolio.PortfolioJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records the payment of an annual fee; its reminders stop. */
@Command(name = "pay", description = "Records an annual fee paid.", mixinStandardHelpOptions = true)
final class PortfolioPayCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private PortfolioOption portfolio = new PortfolioOption();

  @Option(names = "--year", required = true, paramLabel = "N", description = "The fee year.")
  private int year;

  @Option(names = "--on", required = true, paramLabel = "D", description = "The day of payment.")
  private LocalDate day = LocalDate.EPOCH;

  @Option(names = "--amount", paramLabel = "YUAN", description = "The amount.")
  private @Nullable BigDecimal amount;

  @Option(names = "--receipt", paramLabel = "NO", description = "The number of the receipt.")
  private String receipt = "";

  @Parameters(paramLabel = "NUMBER", description = "The patent, by any number.")
  private String number = "";

  PortfolioPayCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    CustodyPayment payment;
    try {
      payment = new CustodyPayment(year, day, amount, receipt);
    } catch (IllegalArgumentException wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()));
    }
    Optional<Custody> changed =
        portfolio.store().change(portfolio.number(number), custody -> custody.paid(payment));
    if (changed.isEmpty()) {
      session.say(number + " is not in custody; put it in by 'portfolio add'");
      return Status.SOME_REJECTED;
    }
    session.print(PortfolioJson.custody(changed.get()));
    return Status.DONE;
  }
}
