package io.patentwatch.alerts.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.PatentDatabase;
import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.AlertEngine;
import io.patentwatch.alerts.AlertRule;
import io.patentwatch.alerts.AlertRun;
import io.patentwatch.alerts.AuthoredStatements;
import io.patentwatch.alerts.Certainty;
import io.patentwatch.alerts.Severity;
import io.patentwatch.alerts.watch.WatchRule;
import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.PeriodStatistic;
import io.patentwatch.indicator.Stock;
import io.patentwatch.law.DeadlineEvent;
import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.Party;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.ReportedSeries;
import io.patentwatch.model.Statement;
import io.patentwatch.query.Cql;
import io.patentwatch.query.PatentQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShippedRulesTest {
  private static final DivisionCode COUNTY = DivisionCode.of("330122");

  private final PatentDatabase database = PatentDatabase.inMemory();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void expiry_yearBeforeTheTermEnds_saysTheLastDayOfProtection() {
    given(AuthoredStatements.pen());

    assertThat(run(ExpiryRule.ofDefaults(), "2038-12-30")).isEmpty();
    Alert alert = only(run(ExpiryRule.ofDefaults(), "2038-12-31"));
    assertThat(alert.id()).isEqualTo("expiry:CN202010123451.X:term:due-365");
    assertThat(alert.due()).isEqualTo("2039-12-31");
    assertThat(alert.certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(alert.because()).anyMatch(line -> line.startsWith("2040-01-01: 20 years"));
    assertThat(only(run(ExpiryRule.ofDefaults(), "2039-12-31")).step().name()).isEqualTo("due-30");
    assertThat(run(ExpiryRule.ofDefaults(), "2040-01-01")).isEmpty();
  }

  @Test
  void legalChange_lapseRecorded_isToldOnceWithinTheWindowWithTheWayBack() {
    given(AuthoredStatements.pen(LegalEvent.of(day("2024-08-02"), "CF01", "专利权终止")));

    Alert alert = only(run(changes(), "2024-08-02"));
    assertThat(alert.id()).isEqualTo("ended:CN202010123451.X:lapsed:2024-08-02");
    assertThat(alert.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(alert.action()).contains("within 2 months of receipt", "1000 yuan");
    assertThat(run(changes(), "2024-08-01")).isEmpty();
    assertThat(run(changes(), "2025-01-28")).hasSize(1);
    assertThat(run(changes(), "2025-01-29")).isEmpty();
  }

  @Test
  void legalChange_eachKindOfEvent_isToldByItsOwnRule() {
    given(
        AuthoredStatements.pen(
            LegalEvent.of(day("2024-03-01"), "TR01", "专利权的转移"),
            LegalEvent.of(day("2024-03-02"), "PE01", "专利权质押合同登记的生效"),
            LegalEvent.of(day("2024-03-03"), "EE01", "专利实施许可合同备案的生效"),
            LegalEvent.of(day("2024-03-04"), "PP01", "专利权的保全"),
            LegalEvent.of(day("2024-03-05"), "IW01", "专利权全部无效")));

    assertThat(run(changes(), "2024-04-01"))
        .extracting(Alert::rule)
        .containsExactlyInAnyOrder("transfer", "pledge", "licence", "preservation", "invalidation");
  }

  @Test
  void legalChange_whatTheTextDetails_isNotToldAsItMayNamePeople() {
    given(AuthoredStatements.pen(LegalEvent.of(day("2024-08-02"), "TR01", "专利权的转移：变更前权利人:皇甫青岚")));

    assertThat(only(run(changes(), "2024-08-02")).because())
        .allSatisfy(line -> assertThat(line).doesNotContain("皇甫青岚"))
        .anySatisfy(line -> assertThat(line).contains("TR01 专利权的转移"));
  }

  @Test
  void calendarEnds_ladderOfItsOwn_warnsAsFarAhead() {
    LocalDate end = database.reference().calendar().knownThrough();

    assertThat(run(CalendarEndsRule.ofDefaults(), end.minusDays(400).toString())).isEmpty();
    assertThat(only(run(CalendarEndsRule.of(400, 30), end.minusDays(400).toString())).step().name())
        .isEqualTo("due-400");
  }

  @Test
  void encumberedLapse_feeLateOnAPledgedPatent_isRaisedOneLevelAndNamesThePledge() {
    given(AuthoredStatements.pen(LegalEvent.of(day("2021-12-10"), "PE01", "专利权质押合同登记的生效")));
    AlertRule rule = EncumberedLapseRule.of(AnnualFeeRule.ofDefaults());

    Alert alert = only(run(rule, "2024-03-05"));
    assertThat(alert.title()).startsWith("Pledge at risk: Confirm payment");
    assertThat(alert.severity()).isEqualTo(Severity.WARNING);
    assertThat(alert.certainty()).isEqualTo(Certainty.UNCONFIRMED);
    assertThat(run(rule, "2021-12-20")).isEmpty();
  }

  @Test
  void encumberedLapse_pledgeByAgreement_countsUntilItEnds() {
    given(AuthoredStatements.pen());
    AuthoredStatements.sync(database, "pledges", List.of(pledge(day("2024-03-10"))));
    AlertRule rule = EncumberedLapseRule.of(AnnualFeeRule.ofDefaults());

    assertThat(run(rule, "2024-03-09")).hasSize(1);
    assertThat(run(rule, "2024-03-10")).isEmpty();
  }

  @Test
  void deadline_pendingInventionWithoutExamination_asksForConfirmation() {
    given(
        AuthoredStatements.record(
                AuthoredStatements.PEN, "CN113500001A", day("2020-01-15"), day("2021-07-02"))
            .build());

    assertThat(run(LegalDeadlineRule.ofDefaults(), "2022-10-16")).isEmpty();
    Alert alert = only(run(LegalDeadlineRule.ofDefaults(), "2022-10-18"));
    assertThat(alert.matter().series()).isEqualTo("substantive-examination:2020-01-15");
    assertThat(alert.due()).isEqualTo("2023-01-16");
    assertThat(alert.certainty()).isEqualTo(Certainty.UNCONFIRMED);
    assertThat(alert.title()).startsWith("Confirm: request substantive examination");
  }

  @Test
  void deadline_examinationOnRecord_saysNothing() {
    given(
        AuthoredStatements.record(
                AuthoredStatements.PEN, "CN113500001A", day("2020-01-15"), day("2021-07-02"))
            .event(LegalEvent.of(day("2021-07-20"), "SE01", "实质审查的生效"))
            .build());

    assertThat(run(LegalDeadlineRule.ofDefaults(), "2023-01-10")).isEmpty();
  }

  @Test
  void deadline_eventOfTheHosts_isCertainAndCritical() {
    given(
        AuthoredStatements.record(
                AuthoredStatements.PEN, "CN113500001A", day("2020-01-15"), day("2021-07-02"))
            .event(LegalEvent.of(day("2021-07-20"), "SE01", "实质审查的生效"))
            .build());
    AlertRule rule =
        LegalDeadlineRule.builder()
            .events(
                Map.of(
                    new PatentId("CN202010123451.X"),
                    Map.of(DeadlineEvent.LATER_ACTION, day("2022-05-09"))))
            .build();

    Alert alert = only(run(rule, "2022-07-05"));
    assertThat(alert.matter().series()).isEqualTo("reply:2022-05-09");
    assertThat(alert.due()).isEqualTo("2022-07-11");
    assertThat(alert.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(alert.certainty()).isEqualTo(Certainty.CERTAIN);
  }

  @Test
  void deadline_longExamination_asksForTermCompensation() {
    given(
        AuthoredStatements.record(
                AuthoredStatements.PEN, "CN113500001B", day("2020-01-15"), day("2024-03-01"))
            .granted(day("2024-03-01"))
            .build());

    Alert alert = only(run(LegalDeadlineRule.ofDefaults(), "2024-03-10"));
    assertThat(alert.matter().series()).isEqualTo("term-compensation:2024-03-01");
    assertThat(alert.due()).isEqualTo("2024-06-03");
  }

  @Test
  void watch_newPublication_isToldFromItsDayOnAndOldOnesNever() {
    given(AuthoredStatements.pen());
    PatentQuery pens = Cql.parse("ti=中性笔");

    assertThat(run(WatchRule.of("watch-pens", "pens", pens, day("2021-12-01")), "2021-12-01"))
        .extracting(Alert::id)
        .containsExactlyInAnyOrder(
            "watch-pens:CN202010123451.X:granted", "watch-pens:CN202010123451.X:published");
    assertThat(run(WatchRule.of("watch-pens", "pens", pens, day("2021-12-02")), "2022-01-01"))
        .isEmpty();
    assertThat(
            run(
                WatchRule.of("scopes", "scopes", Cql.parse("ti=内窥镜"), day("2020-01-01")),
                "2022-01-01"))
        .isEmpty();
  }

  @Test
  void threshold_portfolioTooSmall_saysHowManyAreInForce() {
    given(AuthoredStatements.pen());
    AlertRule two = StockThresholdRule.of("few", "pens", PatentQuery.everything(), 2);
    AlertRule one = StockThresholdRule.of("few", "pens", PatentQuery.everything(), 1);

    assertThat(only(run(two, "2022-01-01")).title())
        .isEqualTo("pens: 1 patents in force, fewer than 2");
    assertThat(run(one, "2022-01-01")).isEmpty();
    assertThat(run(one, "2040-01-01")).hasSize(1);
  }

  @Test
  void silentSource_nothingNewForThirtyDays_isToldBySinceWhen() {
    assertThat(only(run(SilentSourceRule.ofDefaults(), "2021-12-31")).id())
        .isEqualTo("source-silent:library:ever");
    given(AuthoredStatements.pen());

    assertThat(run(SilentSourceRule.ofDefaults(), "2021-12-30")).isEmpty();
    assertThat(only(run(SilentSourceRule.ofDefaults(), "2021-12-31")).id())
        .isEqualTo("source-silent:library:2021-12-01");
  }

  @Test
  void calendarEnds_everyStage_isToldOnce() {
    LocalDate end = database.reference().calendar().knownThrough();

    assertThat(run(CalendarEndsRule.ofDefaults(), end.minusDays(91).toString())).isEmpty();
    assertThat(only(run(CalendarEndsRule.ofDefaults(), end.minusDays(90).toString())).step().name())
        .isEqualTo("due-90");
    assertThat(only(run(CalendarEndsRule.ofDefaults(), end.plusDays(1).toString())).step().name())
        .isEqualTo("past");
  }

  @Test
  void indicatorFall_grantsOfAQuarterFarBelowTheYearBefore_isToldOfTheRegionAlone() {
    granted(day("2022-05-10"), 0, 20);
    granted(day("2023-05-10"), 20, 3);

    Alert alert = only(run(grants(COUNTY), "2023-07-15"));
    assertThat(alert.id()).isEqualTo("grants-fall:library:330122:all:2023-06-30");
    assertThat(alert.because().get(0)).startsWith("3 against 20");
    assertThat(run(grants(COUNTY), "2023-06-29")).isEmpty();
    assertThat(run(grants(DivisionCode.of("330127")), "2023-07-15")).isEmpty();
  }

  @Test
  void indicatorFall_grantsAsBefore_saysNothing() {
    granted(day("2022-05-10"), 0, 20);
    granted(day("2023-05-10"), 20, 15);

    assertThat(run(grants(COUNTY), "2023-07-15")).isEmpty();
  }

  @Test
  void indicatorFall_stockThatOnlyLoses_isTold() {
    List<Statement> records = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      records.add(
          invention(i, day("2020-01-15"), day("2021-12-01"))
              .event(LegalEvent.of(day("2023-09-0" + (1 + i % 9)), "CF01", "专利权终止"))
              .build());
    }
    AuthoredStatements.sync(database, "stock", records);
    AlertRule rule =
        IndicatorFallRule.of("stock-fall", Stock.VALID_INVENTIONS, COUNTY, Set.of(), 0.01);

    assertThat(only(run(rule, "2023-10-15")).because().get(0)).startsWith("0 against 12");
  }

  @Test
  void indicatorFall_reportedRate_comparesNumeratorsOverDenominators() {
    AuthoredStatements.sync(
        database,
        "office",
        List.of(
            reported("grants", 2022, 60),
            reported("filings", 2022, 100),
            reported("grants", 2023, 60),
            reported("filings", 2023, 250)));

    AlertRule rate =
        IndicatorFallRule.ofReported("rate-fall", "grants", "filings", COUNTY, Set.of(), 0.01);
    AlertRule count =
        IndicatorFallRule.ofReported("count-fall", "grants", "", COUNTY, Set.of(), 0.01);
    assertThat(run(rate, "2024-01-01")).hasSize(1);
    assertThat(run(count, "2024-01-01")).isEmpty();
  }

  @Test
  void indicatorFall_grantRateOfDecisionsOfAQuarterFarBelowTheYearBefore_isTold() {
    granted(day("2022-05-10"), 0, 20);
    refused(day("2022-05-11"), 20, 2);
    granted(day("2023-05-10"), 22, 12);
    refused(day("2023-05-11"), 34, 60);
    AlertRule rule =
        IndicatorFallRule.of(
            "rate-fall",
            rate(PeriodStatistic.Kind.GRANT_RATE_BY_DECISION_YEAR, PatentType.INVENTION),
            COUNTY,
            Set.of("pens"),
            0.01);

    Alert alert = only(run(rule, "2023-07-15"));
    assertThat(alert.id()).isEqualTo("rate-fall:library:330122:all:2023-06-30");
    assertThat(alert.because().get(0)).startsWith("12 against 20").contains("0.766");
    assertThat(run(rule, "2022-07-15")).isEmpty();
  }

  @Test
  void indicatorFall_grantRateOfACohort_comparesCohortsOfTheSameAge() {
    // Of the first quarter of 2020 all are granted in time; of 2021 as many, but too late.
    filed(day("2020-02-10"), day("2021-03-10"), 0, 20);
    filed(day("2021-02-10"), day("2022-12-10"), 20, 20);
    AlertRule rule =
        IndicatorFallRule.of(
            "cohort-fall",
            rate(PeriodStatistic.Kind.GRANT_RATE_BY_FILING_COHORT, PatentType.INVENTION),
            COUNTY,
            Set.of(),
            0.01);

    assertThat(only(run(rule, "2022-10-15")).because().get(0)).startsWith("0 against 20");
    // The year before there was nothing to compare with.
    assertThat(run(rule, "2021-10-15")).isEmpty();
  }

  private static PeriodStatistic rate(PeriodStatistic.Kind kind, PatentType type) {
    return new PeriodStatistic(kind, type);
  }

  private void refused(LocalDate day, int from, int count) {
    List<Statement> records = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      records.add(
          published(i, "A", day("2020-01-15"), day)
              .event(LegalEvent.of(day, "RJ01", "发明专利申请公布后的驳回"))
              .build());
    }
    AuthoredStatements.sync(database, "refused-" + from, records);
  }

  private void filed(LocalDate filed, LocalDate granted, int from, int count) {
    List<Statement> records = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      records.add(invention(i, filed, granted).build());
    }
    AuthoredStatements.sync(database, "filed-" + from, records);
  }

  @Test
  void build_optionsThatCanNotBe_areNamed() {
    assertThatThrownBy(() -> ExpiryRule.of(30, 30)).hasMessageContaining("[30, 30]");
    assertThatThrownBy(() -> ExpiryRule.of(-1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> SilentSourceRule.of("x", PatentQuery.everything(), 0))
        .hasMessageContaining("0 days");
    assertThatThrownBy(() -> StockThresholdRule.of("x", "y", PatentQuery.everything(), 0))
        .hasMessageContaining("0 patents");
    assertThatThrownBy(() -> LegalChangeRule.of("x", Set.of(), 1)).hasMessageContaining("[]");
    assertThatThrownBy(() -> IndicatorFallRule.of("x", Flow.GRANTS, COUNTY, Set.of(), 1))
        .hasMessageContaining("1.0");
    for (PeriodStatistic none :
        List.of(
            rate(PeriodStatistic.Kind.GRANT_RATE_BY_DECISION_YEAR, PatentType.DESIGN),
            rate(PeriodStatistic.Kind.TIME_TO_GRANT_MEDIAN, PatentType.INVENTION))) {
      assertThatThrownBy(() -> IndicatorFallRule.of("x", none, COUNTY, Set.of(), 0.1))
          .hasMessageContaining(none.card().id());
    }
  }

  private static AlertRule grants(DivisionCode region) {
    return IndicatorFallRule.of("grants-fall", Flow.INVENTION_GRANTS, region, Set.of(), 0.01);
  }

  private void granted(LocalDate day, int from, int count) {
    List<Statement> records = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      records.add(invention(i, day("2020-01-15"), day).build());
    }
    AuthoredStatements.sync(database, "granted-" + from, records);
  }

  private static PatentRecord.Builder invention(int index, LocalDate filed, LocalDate granted) {
    return published(index, "B", filed, granted).granted(granted);
  }

  private static PatentRecord.Builder published(
      int index, String kind, LocalDate filed, LocalDate published) {
    ApplicationNumber application =
        ApplicationNumber.parse("2020101" + String.format(Locale.ROOT, "%05d", index));
    String publication = "CN1136" + String.format(Locale.ROOT, "%05d", index) + kind;
    return AuthoredStatements.record(application, publication, filed, published);
  }

  private static ReportedSeries reported(String measure, int year, int value) {
    return new ReportedSeries(
        Provenance.of("office", measure, year),
        measure,
        "",
        COUNTY,
        "",
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31),
        BigDecimal.valueOf(value),
        "office");
  }

  private static AgreementRecord pledge(LocalDate ended) {
    return new AgreementRecord(
        Provenance.of("pledges", "", 1),
        "P-1",
        AgreementRecord.Kind.PLEDGE,
        new Party("桐庐青竹制笔有限公司", null),
        new Party("桐庐银行", null),
        day("2023-01-01"),
        ended,
        null,
        List.of(AuthoredStatements.PEN),
        List.of());
  }

  private void given(Statement statement) {
    AuthoredStatements.sync(database, "authored", List.of(statement));
  }

  private List<Alert> run(AlertRule rule, String day) {
    return run(List.of(rule), day);
  }

  private List<Alert> run(List<? extends AlertRule> rules, String day) {
    AlertEngine.Builder engine = AlertEngine.builder(database).locale(Locale.ENGLISH);
    rules.forEach(engine::rule);
    AlertRun run = engine.build().run(day(day));
    assertThat(run.errors()).isEmpty();
    return run.alerts();
  }

  private static List<LegalChangeRule> changes() {
    return LegalChangeRule.shipped();
  }

  private static Alert only(List<Alert> alerts) {
    assertThat(alerts).hasSize(1);
    return alerts.get(0);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
