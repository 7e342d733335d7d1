package io.patentwatch.cli;

import io.patentwatch.alerts.ledger.LedgerJson;
import io.patentwatch.alerts.ledger.Silence;
import io.patentwatch.model.PatentId;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Keeps some alerts from being told for a while. */
@Command(
    name = "silence",
    description = "Keeps alerts of a rule, a patent or an enterprise from being told for a while.",
    mixinStandardHelpOptions = true)
final class AlertsSilenceCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private LedgerOption ledger = new LedgerOption();
  @Mixin private LedgerDay from = new LedgerDay();

  @Option(
      names = "--id",
      paramLabel = "NAME",
      description = "Its name; one of the same name is changed. ${DEFAULT-VALUE} if left out.")
  private String id = "silence";

  @Option(
      names = "--through",
      required = true,
      paramLabel = "D",
      description = "Its last day, yyyy-MM-dd; --as-of is its first.")
  private LocalDate through = LocalDate.EPOCH;

  @Option(
      names = "--by",
      paramLabel = "WHO",
      description = "Who wants it; ${DEFAULT-VALUE} if left out.")
  private String by = "operator";

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
  private String reason = "";

  @Option(names = "--rule", paramLabel = "ID", description = "The rule it is about.")
  private @Nullable String rule;

  @Option(
      names = "--patent",
      paramLabel = "ID",
      description = "The patent it is about, as alerts name it.")
  private @Nullable String patent;

  @Option(
      names = "--enterprise",
      paramLabel = "NAME|USCC",
      description = "The enterprise it is about.")
  private @Nullable String enterprise;

  AlertsSilenceCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Silence silence;
    try {
      silence =
          new Silence(
              id,
              by,
              reason,
              from.day(),
              through,
              rule,
              patent == null ? null : new PatentId(patent),
              enterprise);
    } catch (IllegalArgumentException wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()));
    }
    ledger.with(
        opened -> {
          opened.silence(silence);
          return silence;
        });
    session.print(LedgerJson.silence(silence));
    return Status.DONE;
  }
}
