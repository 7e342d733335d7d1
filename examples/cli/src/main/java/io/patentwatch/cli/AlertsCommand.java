package io.patentwatch.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Early warning. */
@Command(
    name = "alerts",
    description = "Early warning: run, explain, send, ack, silence, report, history.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    subcommands = {
      AlertsRunCommand.class,
      AlertsExplainCommand.class,
      AlertsSendCommand.class,
      AlertsAckCommand.class,
      AlertsSilenceCommand.class,
      AlertsReportCommand.class,
      AlertsHistoryCommand.class
    })
final class AlertsCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new UsageException(
        "no command is given; commands are " + String.join(" ", spec.subcommands().keySet()));
  }
}
