package io.patentwatch.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What an enterprise has in custody. */
@Command(
    name = "portfolio",
    description = "Patents in custody: list, add, pay, decide, costs.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    subcommands = {
      PortfolioListCommand.class,
      PortfolioAddCommand.class,
      PortfolioPayCommand.class,
      PortfolioDecideCommand.class,
      PortfolioCostsCommand.class
    })
final class PortfolioCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new UsageException(
        "no command is given; commands are " + String.join(" ", spec.subcommands().keySet()));
  }
}
