package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.AlertEngine;
import io.patentwatch.alerts.AlertJson;
import io.patentwatch.alerts.AlertRule;
import io.patentwatch.alerts.AlertRun;
import io.patentwatch.alerts.RuleError;
import io.patentwatch.alerts.ledger.JdbcLedger;
import io.patentwatch.alerts.portfolio.CsvPortfolio;
import io.patentwatch.alerts.portfolio.CustodyFeeRule;
import io.patentwatch.alerts.rule.AnnualFeeRule;
import io.patentwatch.alerts.rule.CalendarEndsRule;
import io.patentwatch.alerts.rule.EncumberedLapseRule;
import io.patentwatch.alerts.rule.ExpiryRule;
import io.patentwatch.alerts.rule.LegalChangeRule;
import io.patentwatch.alerts.rule.LegalDeadlineRule;
import io.patentwatch.alerts.rule.RuleFile;
import io.patentwatch.alerts.rule.SilentSourceRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "The rules as YAML or JSON; those that ship if left out.")
  private @Nullable Path rules;

  @Option(
      names = "--portfolio",
      paramLabel = "FILE",
      description = "The CSV file of the patents in custody, by which annual fees are warned of.")
  private @Nullable Path portfolio;

  AlertsRunCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (portfolio != null && Files.notExists(portfolio)) {
      throw new UsageException("--portfolio " + portfolio + " does not exist; give its CSV file");
    }
    if (ledger == null) {
      return run(null);
    }
    try (UrlDataSource source = UrlDataSource.ofLedger(ledger)) {
      return run(JdbcLedger.of(source));
    }
  }

  private int run(@Nullable JdbcLedger memory) {
    try (PatentDatabase database = library.read()) {
      AlertEngine.Builder engine =
          AlertEngine.builder(database)
              .locale(language.locale())
              .translations(Locale.CHINESE, Locale.ENGLISH);
      rules().forEach(rule -> engine.rule(inCustody(rule)));
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

  private List<AlertRule> rules() {
    if (rules != null) {
      return RuleFile.parse(TextFile.read(rules));
    }
    List<AlertRule> shipped = new ArrayList<>(LegalChangeRule.shipped());
    shipped.add(AnnualFeeRule.ofDefaults());
    shipped.add(EncumberedLapseRule.of(AnnualFeeRule.ofDefaults()));
    shipped.add(ExpiryRule.ofDefaults());
    shipped.add(LegalDeadlineRule.ofDefaults());
    shipped.add(SilentSourceRule.ofDefaults());
    shipped.add(CalendarEndsRule.ofDefaults());
    return shipped;
  }

  private AlertRule inCustody(AlertRule rule) {
    return portfolio != null && rule instanceof AnnualFeeRule fees
        ? CustodyFeeRule.of(fees, CsvPortfolio.of(portfolio))
        : rule;
  }
}
