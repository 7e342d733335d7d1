package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.AlertEngine;
import io.patentwatch.alerts.AlertJson;
import io.patentwatch.alerts.AlertRule;
import io.patentwatch.alerts.AlertRun;
import io.patentwatch.alerts.RuleError;
import io.patentwatch.alerts.ledger.JdbcLedger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the rules over a library on a day. */
@Command(
    name = "run",
    description = "Runs the rules on a day: alerts, one a line, then a summary.",
    mixinStandardHelpOptions = true)
final class AlertsRunCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private LibraryOption library = new LibraryOption();
  @Mixin private RuleOptions rules = new RuleOptions();

  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "D",
      description = "The day that is taken for today, yyyy-MM-dd.")
  private LocalDate day = LocalDate.EPOCH;

  @Option(
      names = "--ledger",
      paramLabel = "JDBC-URL|DIR",
      description =
          "Remembers what was told, so that nothing is told twice: a directory, or a database"
              + " with PATENTWATCH_LEDGER_USER and _PASSWORD in the environment.")
  private @Nullable String ledger;

  @Option(names = "--lang", paramLabel = "zh|en", description = "The language; zh if left out.")
  private Language language = Language.ZH;

  AlertsRunCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<AlertRule> chosen = rules.rules();
    if (ledger == null) {
      return run(chosen, null);
    }
    try (UrlDataSource source = UrlDataSource.ofLedger(ledger)) {
      return run(chosen, JdbcLedger.of(source));
    }
  }

  private int run(List<AlertRule> chosen, @Nullable JdbcLedger memory) {
    try (PatentDatabase database = library.read()) {
      AlertEngine.Builder engine =
          AlertEngine.builder(database)
              .locale(language.locale())
              .translations(Locale.CHINESE, Locale.ENGLISH);
      chosen.forEach(engine::rule);
      if (memory != null) {
        engine.ledger(memory);
      }
      AlertRun run = engine.build().run(day);
      for (Alert alert : run.alerts()) {
        session.print(AlertJson.alert(alert));
      }
      session.print(AlertJson.summary(run));
      for (RuleError error : run.errors()) {
        session.say("rule " + error + "; all other alerts are good");
      }
      return run.errors().isEmpty() ? Status.DONE : Status.FAILED;
    }
  }
}
