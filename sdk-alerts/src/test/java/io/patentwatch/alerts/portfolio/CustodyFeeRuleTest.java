package io.patentwatch.alerts.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.patentwatch.PatentDatabase;
import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.AlertEngine;
import io.patentwatch.alerts.AlertRule;
import io.patentwatch.alerts.AlertRun;
import io.patentwatch.alerts.AuthoredStatements;
import io.patentwatch.alerts.Certainty;
import io.patentwatch.alerts.Resolution;
import io.patentwatch.alerts.ledger.InMemoryLedger;
import io.patentwatch.alerts.rule.AnnualFeeRule;
import io.patentwatch.alerts.rule.EncumberedLapseRule;
import io.patentwatch.alerts.rule.ExpiryRule;
import io.patentwatch.alerts.rule.RuleFile;
import io.patentwatch.law.FeeReduction;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.PatentNumber;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pen filed 2020-01-01 and granted in its second fee year; year 5 is due 2024-01-02. */
class CustodyFeeRuleTest {
  private static final PatentNumber PEN = AuthoredStatements.PEN;
  private static final LocalDate DAY = LocalDate.of(2023, 12, 20);
  private static final Custody HELD =
      new Custody(
          PEN,
          "Li",
          CustodyDecision.KEEP,
          null,
          FeeReduction.ONE_OWNER_85,
          List.of(),
          true,
          List.of(payment(4, "2023-01-02")),
          Map.of("cost_centre", "4711"));

  private final PatentDatabase database = PatentDatabase.inMemory();
  private final InMemoryPortfolio portfolio = InMemoryPortfolio.of(List.of(HELD));

  @BeforeEach
  void fill() {
    AuthoredStatements.sync(database, "authored", List.of(AuthoredStatements.pen()));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void run_feeOfAPatentInCustody_isUnpaidReducedAndCarriesTheHostsAttributes() {
    Alert alert = engine().run(DAY).alerts().get(0);

    assertThat(alert.id()).isEqualTo("annual-fee:CN202010123451.X:5:due-30");
    assertThat(alert.certainty()).isEqualTo(Certainty.UNPAID);
    assertThat(alert.title()).contains("180 yuan");
    assertThat(alert.attributes()).containsEntry("cost_centre", "4711");
    assertThat(alert.attributes()).containsEntry("responsible", "Li");
  }

  @Test
  void run_ladderOfItsOwn_goesBeforeTheRules() {
    portfolio.put(ladder(List.of(10)));

    assertThat(engine().run(DAY).alerts()).isEmpty();
    assertThat(engine().run(LocalDate.of(2023, 12, 23)).alerts()).hasSize(1);
  }

  @Test
  void run_paidOnTheSameDay_endsTheMatterAtOnce() {
    AlertEngine engine = engine();
    assertThat(engine.run(DAY).raised()).isEqualTo(1);

    portfolio.change(PEN, custody -> custody.paid(payment(5, DAY.toString())));
    AlertRun after = engine.run(DAY);

    assertThat(after.full()).isFalse();
    assertThat(after.alerts()).isEmpty();
    assertThat(after.resolved())
        .extracting(resolved -> resolved.resolution().outcome())
        .containsExactly(Resolution.Outcome.ACTED);
    assertThat(engine.run(LocalDate.of(2024, 6, 1)).alerts()).isEmpty();
  }

  @Test
  void run_decidedToAbandon_silencesTheFeesAndSaysSoOnce() {
    AlertEngine engine = engine();
    engine.run(DAY);

    portfolio.change(PEN, custody -> custody.decided(CustodyDecision.ABANDON, DAY));
    AlertRun after = engine.run(DAY);

    assertThat(after.alerts())
        .extracting(Alert::id)
        .containsExactly("annual-fee:CN202010123451.X:abandoned:2023-12-20");
    assertThat(after.resolved())
        .extracting(resolved -> resolved.resolution().outcome())
        .containsExactly(Resolution.Outcome.MOOT);
    assertThat(engine.run(LocalDate.of(2024, 5, 1)).alerts()).isEmpty();
  }

  @Test
  void run_custodyTheLibraryHasNot_isToldOnce() {
    portfolio.put(Custody.of(PatentNumber.parse("202010123452.4")));
    AlertEngine engine = engine();

    assertThat(engine.run(DAY).alerts())
        .extracting(Alert::id)
        .contains("annual-fee:library:missing:CN202010123452.4");
    assertThat(engine.run(DAY).alerts()).isEmpty();
  }

  @Test
  void run_patentNotInCustody_isWarnedOfAsEver() {
    portfolio.remove(PEN);

    Alert alert = engine().run(DAY).alerts().get(0);
    assertThat(alert.certainty()).isEqualTo(Certainty.UNCONFIRMED);
    assertThat(alert.attributes()).isEmpty();
  }

  @Test
  void encumberedLapse_overPatentsInCustody_endsWithAPaymentOrADecision() {
    AuthoredStatements.sync(
        database,
        "authored",
        List.of(
            AuthoredStatements.pen(
                LegalEvent.of(LocalDate.of(2021, 12, 10), "PE01", "专利权质押合同登记的生效"))));
    LocalDate late = LocalDate.of(2024, 3, 5);
    AlertEngine engine = encumbered();

    Alert alert = engine.run(late).alerts().get(0);
    assertThat(alert.id()).isEqualTo("encumbered-lapse:CN202010123451.X:5:late-3");
    assertThat(alert.certainty()).isEqualTo(Certainty.UNPAID);
    assertThat(alert.attributes()).containsEntry("cost_centre", "4711");

    portfolio.change(PEN, custody -> custody.paid(payment(5, late.toString())));
    AlertRun after = engine.run(late);
    assertThat(after.full()).isFalse();
    assertThat(after.resolved())
        .extracting(resolved -> resolved.resolution().outcome())
        .containsExactly(Resolution.Outcome.ACTED);

    portfolio.put(HELD.decided(CustodyDecision.ABANDON, late));
    assertThat(encumbered().run(late).alerts()).isEmpty();
  }

  @Test
  void encumberedLapse_overAnotherRule_isRefused() {
    assertThatThrownBy(() -> EncumberedLapseRule.of(ExpiryRule.ofDefaults()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expiry");
  }

  @Test
  void parse_ruleFileOverAPortfolio_putsItBelowBothRulesOfFees() {
    List<AlertRule> rules =
        RuleFile.parse(
            "rules:\n  - kind: encumbered-lapse\n  - kind: annual-fee\n    ladder: [45]\n",
            fees -> CustodyFeeRule.of(fees, portfolio));

    assertThat(rules).extracting(AlertRule::id).containsExactly("encumbered-lapse", "annual-fee");
    AlertEngine.Builder builder = AlertEngine.builder(database).locale(Locale.ENGLISH);
    rules.forEach(builder::rule);
    assertThat(builder.build().run(DAY).alerts())
        .extracting(Alert::id, Alert::certainty)
        .containsExactly(tuple("annual-fee:CN202010123451.X:5:due-45", Certainty.UNPAID));
  }

  @Test
  void forecast_threeYears_hasEachFeeInItsMonthReduced() {
    CostForecast forecast = CostForecast.of(database, portfolio, DAY, 3);

    assertThat(forecast.fees()).extracting(CostForecast.Fee::feeYear).containsExactly(5, 6, 7);
    assertThat(forecast.byMonth())
        .containsExactly(
            Map.entry(YearMonth.of(2024, 1), 180L),
            Map.entry(YearMonth.of(2025, 1), 180L),
            Map.entry(YearMonth.of(2026, 1), 300L));
    assertThat(forecast.total()).isEqualTo(660);
    assertThat(forecast.fees().get(0).attributes()).containsEntry("cost_centre", "4711");
  }

  @Test
  void forecast_feeLateOnTheDay_countsNowWithItsSurcharge() {
    CostForecast forecast = CostForecast.of(database, portfolio, LocalDate.of(2024, 3, 5), 1);

    assertThat(forecast.byMonth())
        .containsExactly(
            Map.entry(YearMonth.of(2024, 3), 180L + 120), Map.entry(YearMonth.of(2025, 1), 180L));
  }

  @Test
  void forecast_abandonedOrUnknown_costsNothingAndIsTold() {
    PatentNumber unknown = PatentNumber.parse("202010123452.4");
    portfolio.put(Custody.of(unknown));
    portfolio.change(PEN, custody -> custody.decided(CustodyDecision.ABANDON, DAY));

    CostForecast forecast = CostForecast.of(database, portfolio, DAY, 20);

    assertThat(forecast.fees()).isEmpty();
    assertThat(forecast.uncounted()).containsExactly(unknown);
    assertThatThrownBy(() -> CostForecast.of(database, portfolio, DAY, 0))
        .hasMessageContaining("0 years");
  }

  private AlertEngine encumbered() {
    return AlertEngine.builder(database)
        .rule(EncumberedLapseRule.of(CustodyFeeRule.of(AnnualFeeRule.ofDefaults(), portfolio)))
        .locale(Locale.ENGLISH)
        .ledger(new InMemoryLedger())
        .build();
  }

  private AlertEngine engine() {
    return AlertEngine.builder(database)
        .rule(CustodyFeeRule.of(AnnualFeeRule.ofDefaults(), portfolio))
        .locale(Locale.ENGLISH)
        .ledger(new InMemoryLedger())
        .build();
  }

  private static Custody ladder(List<Integer> days) {
    return new Custody(
        PEN,
        HELD.responsible(),
        HELD.decision(),
        null,
        HELD.reduction(),
        days,
        true,
        HELD.payments(),
        HELD.attributes());
  }

  private static CustodyPayment payment(int feeYear, String day) {
    return new CustodyPayment(feeYear, LocalDate.parse(day), null, "");
  }
}
