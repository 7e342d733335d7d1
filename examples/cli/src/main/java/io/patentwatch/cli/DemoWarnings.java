package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.PatentLibrary;
import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.AlertEngine;
import io.patentwatch.alerts.AlertRule;
import io.patentwatch.alerts.AlertRun;
import io.patentwatch.alerts.channel.AlertSender;
import io.patentwatch.alerts.channel.Contact;
import io.patentwatch.alerts.channel.RecipientDirectory;
import io.patentwatch.alerts.channel.WorklistChannel;
import io.patentwatch.alerts.ledger.JdbcLedger;
import io.patentwatch.alerts.ledger.LedgerReport;
import io.patentwatch.alerts.page.AlertPage;
import io.patentwatch.alerts.portfolio.CsvPortfolio;
import io.patentwatch.alerts.portfolio.CustodyFeeRule;
import io.patentwatch.alerts.rule.RuleFile;
import io.patentwatch.export.ExportFormat;
import io.patentwatch.query.Cql;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The first weeks of the sample county's warnings: a run and its messages a week, by the office's
 * rules, to the enterprises' contacts.
 */
final class DemoWarnings {
  private static final int WEEKS = 3;
  private static final int SHOWN = 3;

  private final PatentLibrary county;
  private final Path directory;
  private final List<AlertRule> rules;
  private final RecipientDirectory contacts;

  /**
   * Reads what the office has.
   *
   * @param county the division whose patents it watches
   * @param directory where the sample lies, and everything goes
   */
  DemoWarnings(PatentDatabase database, String county, Path directory) {
    this.county = database.scoped(Cql.parse("region=" + county));
    this.directory = directory;
    Path office = directory.resolve("sample/office");
    CsvPortfolio custody = CsvPortfolio.of(office.resolve("portfolio.csv"));
    rules =
        RuleFile.parse(
            TextFile.read(office.resolve("rules.yaml")), fees -> CustodyFeeRule.of(fees, custody));
    contacts = RecipientDirectory.parse(TextFile.read(office.resolve("recipients.csv")));
  }

  /** Does the weeks up to a day, and says so line by line. */
  void tell(LocalDate day, DemoCommand demo) {
    LedgerReport report;
    try (UrlDataSource source = UrlDataSource.ofLedger(directory.resolve("ledger").toString())) {
      JdbcLedger ledger = JdbcLedger.of(source);
      AlertEngine engine = engine().ledger(ledger).build();
      AlertSender sender =
          AlertSender.builder(ledger.outbox())
              .recipients(contacts)
              .channel(WorklistChannel.of(directory.resolve("messages"), ExportFormat.CSV))
              .build();
      for (int week = WEEKS - 1; week >= 0; week--) {
        AlertRun run = engine.run(day.minusWeeks(week));
        demo.say(
            "            %s %,d new, %,d settled; %,d messages",
            run.asOf(), run.raised(), run.resolved().size(), sender.send().sent());
      }
      report = ledger.report(day.minusWeeks(WEEKS - 1L), day);
    }
    say(report, demo);
    pages(day, demo);
  }

  private AlertEngine.Builder engine() {
    AlertEngine.Builder engine =
        AlertEngine.builder(county).locale(Locale.CHINESE).translations(Locale.ENGLISH).lookAtAll();
    rules.forEach(engine::rule);
    return engine;
  }

  private void say(LedgerReport report, DemoCommand demo) {
    Set<String> registered =
        contacts.contacts().stream()
            .filter(Contact::verified)
            .map(Contact::enterprise)
            .collect(Collectors.toSet());
    demo.say(
        "            first weeks: %,d warnings sent to %,d enterprises, %,d of them registered",
        report.delivered(),
        report.enterprises().size(),
        report.registered(warned -> registered.contains(warned.name())));
    demo.say(
        "            %,d more concern the office alone, or people without a contact",
        report.told() - report.delivered());
    demo.say(
        "            by kind: %s",
        report.kinds().stream()
            .map(kind -> kind.rule() + " " + kind.told())
            .collect(Collectors.joining(", ")));
  }

  private void pages(LocalDate day, DemoCommand demo) {
    AlertRun run = engine().build().run(day);
    demo.say("            %,d stand on %s, the most urgent:", run.raised(), day);
    for (Alert alert : run.alerts().subList(0, Math.min(SHOWN, run.alerts().size()))) {
      Alert told = alert.in(Locale.ENGLISH);
      demo.say(
          "            %s [%s, %s] %s",
          told.subject().patent(), told.severity(), told.certainty(), told.title());
    }
    AlertPage page = AlertPage.of(run);
    Path chinese = page.title("桐庐县").writeTo(directory.resolve("map/alerts.html"));
    Path english =
        page.title("Tonglu county")
            .language(Locale.ENGLISH)
            .writeTo(directory.resolve("map-en/alerts.html"));
    demo.say("            open %s", chinese.toAbsolutePath().normalize().toUri());
    demo.say("            or   %s (English)", english.toAbsolutePath().normalize().toUri());
  }
}
