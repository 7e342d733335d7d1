package io.patentwatch.cli;

import io.patentwatch.alerts.AlertRule;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say by which rules, over which patents in custody. */
final class RuleOptions {
  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "The rules as YAML or JSON; those that ship if left out.")
  private @Nullable Path rules;

  @Option(
      names = "--portfolio",
      paramLabel = "FILE",
      description =
          "The CSV file of the patents in custody, by whose payments and decisions annual fees are"
              + " warned of.")
  private @Nullable Path portfolio;

  /** The rules, those of annual fees over the portfolio. */
  List<AlertRule> rules() {
    if (portfolio != null && Files.notExists(portfolio)) {
      throw new UsageException("--portfolio " + portfolio + " does not exist; give its CSV file");
    }
    if (rules != null) {
      return RuleFile.parse(TextFile.read(rules), this::inCustody);
    }
    List<AlertRule> shipped = new ArrayList<>(LegalChangeRule.shipped());
    AlertRule fees = inCustody(AnnualFeeRule.ofDefaults());
    shipped.add(fees);
    shipped.add(EncumberedLapseRule.of(fees));
    shipped.add(ExpiryRule.ofDefaults());
    shipped.add(LegalDeadlineRule.ofDefaults());
    shipped.add(SilentSourceRule.ofDefaults());
    shipped.add(CalendarEndsRule.ofDefaults());
    return shipped;
  }

  private AlertRule inCustody(AnnualFeeRule fees) {
    return portfolio == null ? fees : CustodyFeeRule.of(fees, CsvPortfolio.of(portfolio));
  }
}
