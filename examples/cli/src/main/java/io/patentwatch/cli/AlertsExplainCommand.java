package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.alerts.AlertEngine;
import io.patentwatch.alerts.AlertJson;
import io.patentwatch.alerts.Explanation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how a rule comes to an alert. */
@Command(
    name = "explain",
    description =
        "How a rule comes to an alert: its version, what it goes by, the arithmetic, where that was"
            + " read, what to do.",
    mixinStandardHelpOptions = true)
final class AlertsExplainCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private LibraryOption library = new LibraryOption();
  @Mixin private RuleOptions rules = new RuleOptions();

  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "D",
      description = "The day that is taken for today, yyyy-MM-dd.")
  private LocalDate day = LocalDate.EPOCH;

  @Option(names = "--lang", paramLabel = "zh|en", description = "The language; zh if left out.")
  private Language language = Language.ZH;

  @Option(names = "--text", description = "Prints plain lines for people instead of JSON.")
  private boolean text;

  @Parameters(arity = "1..*", paramLabel = "ID", description = "Alerts, or matters.")
  private List<String> ids = List.of();

  AlertsExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (PatentDatabase database = library.read()) {
      AlertEngine.Builder builder = AlertEngine.builder(database).locale(language.locale());
      rules.rules().forEach(builder::rule);
      AlertEngine engine = builder.build();
      int status = Status.DONE;
      for (String id : ids) {
        Optional<Explanation> found = explanation(engine, id);
        found.ifPresent(this::print);
        if (found.isEmpty()) {
          session.say("nothing is to be said of '" + id + "' on " + day);
          status = Status.SOME_REJECTED;
        }
      }
      return status;
    }
  }

  private Optional<Explanation> explanation(AlertEngine engine, String id) {
    try {
      return engine.explain(id, day);
    } catch (IllegalArgumentException wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()));
    }
  }

  private void print(Explanation explanation) {
    if (text) {
      explanation.lines(language.locale()).forEach(session::line);
    } else {
      session.print(AlertJson.explanation(explanation, language.locale()));
    }
  }
}
