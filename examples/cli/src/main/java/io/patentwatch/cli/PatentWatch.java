package io.patentwatch.cli;

import io.patentwatch.alerts.portfolio.CustodyDecision;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * The program: finds the command, runs it, and turns what goes wrong into one line and an exit
 * status.
 */
@Command(
    name = "patentwatch",
    description = "A library of patents: import, query, early warning, map.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    version = "patentwatch 0.1.0",
    subcommands = {
      DemoCommand.class,
      ReferenceCommand.class,
      ImportCommand.class,
      SyncCommand.class,
      QueryCommand.class,
      ShowCommand.class,
      CountCommand.class,
      ExportCommand.class,
      NumberCommand.class,
      CreditCodeCommand.class,
      EventCommand.class,
      LocateCommand.class,
      AuditCommand.class,
      ApplicantCommand.class,
      IndustryCommand.class,
      DeadlinesCommand.class,
      AlertsCommand.class,
      PortfolioCommand.class,
      MapCommand.class,
      BulletinCommand.class,
      ReconcileCommand.class,
      StatCommand.class,
      ReadinessCommand.class,
      VerifyCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      WithdrawCommand.class,
      EraseCommand.class,
      CommandLine.HelpCommand.class
    },
    footerHeading = "%nExit status:%n",
    footer = {
      "  0  done",
      "  1  done, but some input was rejected",
      "  2  wrong usage",
      "  3  failed"
    })
final class PatentWatch implements Runnable {
  private final Session session;
  @Spec private CommandSpec spec = CommandSpec.create();

  PatentWatch(Session session) {
    this.session = session;
  }

  /** Runs one command and ends the process with its exit status. */
  public static void main(String[] arguments) {
    // Libraries below must not chatter on standard error.
    LogManager.getLogManager().reset();
    System.exit(run(Session.ofProcess(), Arguments.ofProcess(arguments)));
  }

  /** Runs one command and answers its exit status. */
  static int run(Session session, String... arguments) {
    CommandLine line =
        new CommandLine(new PatentWatch(session), new CommandFactory(session))
            .setExpandAtFiles(false)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .registerConverter(LocalDate.class, PatentWatch::day)
            .registerConverter(CustodyDecision.class, PatentWatch::decision)
            .setOut(new PrintWriter(session.helpWriter(), true))
            .setErr(new PrintWriter(session.err(), true, StandardCharsets.UTF_8))
            .setParameterExceptionHandler((failure, given) -> Failures.report(failure, session))
            .setExecutionExceptionHandler(
                (failure, command, result) -> Failures.report(failure, command, session));
    line.setExecutionStrategy(
        parsed -> {
          int status = new CommandLine.RunLast().execute(parsed);
          session.flush();
          return status;
        });
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError | StackOverflowError failure) {
      return Failures.report(failure, session);
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + text + "' is no day; give yyyy-MM-dd");
    }
  }

  private static CustodyDecision decision(String text) {
    try {
      return CustodyDecision.of(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }

  @Option(
      names = "--pretty",
      scope = ScopeType.INHERIT,
      description = "Prints JSON over several lines, for people.")
  void pretty(boolean on) {
    session.pretty(on);
  }

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Prints a stack trace when something fails.")
  void debug(boolean on) {
    session.debug(on);
  }

  /** Without a command: says which there are. */
  @Override
  public void run() {
    throw new UsageException(
        "no command is given; commands are "
            + String.join(" ", spec.subcommands().keySet())
            + "; try 'patentwatch help'");
  }
}
