package io.patentwatch.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Keeps a library in step with remote sources. */
@Command(
    name = "sync",
    description = "Brings what a remote source has: ops.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    subcommands = SyncOpsCommand.class)
final class SyncCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new UsageException(
        "no source is given; sources are " + String.join(" ", spec.subcommands().keySet()));
  }
}
