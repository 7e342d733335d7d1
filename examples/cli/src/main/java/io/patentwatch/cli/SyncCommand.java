package io.patentwatch.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Keeps a library in step with a source; a further sync goes on where the last one stopped. */
@Command(
    name = "sync",
    description =
        "Keeps the library in step with a source; a further sync goes on where the last stopped.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    subcommands = {
      SyncDeliveryCommand.class,
      SyncJdbcCommand.class,
      SyncJsonCommand.class,
      SyncOpsCommand.class
    })
final class SyncCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new UsageException(
        "no source is given; sources are " + String.join(" ", spec.subcommands().keySet()));
  }
}
