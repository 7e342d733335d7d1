package io.patentwatch.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.Indicators;
import io.patentwatch.PatentDatabase;
import io.patentwatch.PatentLibrary;
import io.patentwatch.Readiness;
import io.patentwatch.indicator.AgreementStatistic;
import io.patentwatch.indicator.AgreementStatistic.Subject;
import io.patentwatch.indicator.Card;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.DayStatistic;
import io.patentwatch.indicator.Figure;
import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.HighValueCriteria.Criterion;
import io.patentwatch.indicator.Indicator;
import io.patentwatch.indicator.IndicatorReport;
import io.patentwatch.indicator.IndicatorRequest;
import io.patentwatch.indicator.Period;
import io.patentwatch.indicator.PeriodStatistic;
import io.patentwatch.indicator.Ratio;
import io.patentwatch.indicator.Stock;
import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.Party;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.Priority;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.ReportedSeries;
import io.patentwatch.model.Statement;
import io.patentwatch.model.Tag;
import io.patentwatch.model.TagRecord;
import io.patentwatch.query.Cql;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import io.patentwatch.reference.ReferenceData;
import io.patentwatch.support.ListSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndicatorsTest {
  private static final ReferenceData REFERENCE = ReferenceData.ofDefaults();
  private static final Provenance HERE = Provenance.of("list", "", 0);
  private static final LocalDate DAY = LocalDate.of(2021, 11, 30);
  private static final Period Y2018 = Period.year(2018);
  private static final Period Y2020 = Period.year(2020);
  private static final Party PENS = new Party("桐庐甲笔厂", "浙江省杭州市桐庐县分水镇");
  private static final Party AWAY = new Party("淳安乙笔厂", "浙江省杭州市淳安县千岛湖镇");

  private final PatentDatabase database = PatentDatabase.builder().defaults(REFERENCE).open();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void run_ofAPatentMovedByTransfer_countsItWhereItWasOnEachDay() {
    sync(
        invention(1, PENS).build(),
        PatentRecord.builder(HERE)
            .application(number(1))
            .statedOn(LocalDate.of(2021, 6, 1))
            .holder(AWAY)
            .build());
    IndicatorReport here = run("330122");
    IndicatorReport there = run("330127");
    assertThat(here.figure(Flow.INVENTION_FILINGS, Y2018)).hasToString("1");
    assertThat(here.figure(Flow.INVENTION_GRANTS, Y2020)).hasToString("1");
    assertThat(here.figure(Stock.VALID_INVENTIONS, Y2020.to())).hasToString("1");
    assertThat(here.figure(Stock.VALID_INVENTIONS)).hasToString("0");
    assertThat(here.yearOnYear(Stock.VALID_INVENTIONS)).hasToString("-100");
    assertThat(there.figure(Flow.INVENTION_GRANTS, Y2020)).hasToString("0");
    assertThat(there.figure(Stock.VALID_INVENTIONS)).hasToString("1");
    assertThat(there.yearOnYear(Stock.VALID_INVENTIONS)).hasToString("missing: the base is zero");
    // Survival stays with who was granted it.
    PeriodStatistic rate =
        new PeriodStatistic(PeriodStatistic.Kind.GRANT_RATE_BY_FILING_COHORT, PatentType.INVENTION);
    assertThat(here.figure(rate, Y2018)).hasToString("100");
    assertThat(there.figure(rate, Y2018)).hasToString("missing: the base is zero");
  }

  @Test
  void run_ofACodeAbolishedWithinTheYear_countsUnderTheOneThatTookOver() {
    // Xiacheng (330103) went to Gongshu (330105) in 2021.
    sync(
        invention(1, new Party("丙笔厂", "浙江省杭州市下城区环城北路9号")).build(),
        population("330103", 2020, "500000"));
    IndicatorReport report = run("330105");
    assertThat(report.figure(Stock.VALID_INVENTIONS)).hasToString("1");
    assertThat(report.yearOnYear(Stock.VALID_INVENTIONS)).hasToString("0");
    assertThat(report.figure(Flow.GRANTS, Y2020)).hasToString("1");
    assertThat(report.figure(Ratio.VALID_INVENTIONS_PER_10000, Y2020).toString())
        .contains("no population reported");
    assertThatThrownBy(() -> run("330103"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("330103")
        .hasMessageContaining("330105");
  }

  @Test
  void run_ofPopulationByYearAndKind_takesTheLatestOrTheKindAskedFor() {
    sync(
        invention(1, PENS).build(),
        population("330122", 2019, "500000"),
        population("330122", 2020, "400000"));
    Ratio ratio = Ratio.VALID_INVENTIONS_PER_10000;
    assertThat(run("330122").figure(ratio, new Period(DAY, DAY))).hasToString("0.025");
    IndicatorReport registered =
        Indicators.of(database).run(request("330122").population("registered"));
    assertThat(registered.figure(ratio, Y2020).toString())
        .contains("registered", "permanent-residents");
  }

  @Test
  void run_ofAgreements_countsEachOnceWhereAPartyOrElseAPatentIs() {
    sync(
        invention(1, PENS).build(),
        invention(2, PENS).build(),
        invention(3, AWAY).build(),
        // Over two patents of the county and one away, both parties placed.
        agreement("A", AgreementRecord.Kind.PLEDGE, PENS, AWAY, "300", 1, 2, 3),
        // Stated again by another source.
        agreement("A", AgreementRecord.Kind.PLEDGE, PENS, AWAY, "300", 1, 2, 3),
        // Nobody placed: where its patent is.
        agreement("B", AgreementRecord.Kind.PLEDGE, at(null), at(null), "20", 1),
        agreement("C", AgreementRecord.Kind.PLEDGE, at(null), at(null), "7", 3),
        // Of a patent that the library does not have, by address.
        agreement("D", AgreementRecord.Kind.TRANSFER, PENS, at(null), null, 9));
    AgreementStatistic pledges =
        new AgreementStatistic(AgreementRecord.Kind.PLEDGE, Subject.ANY, false);
    AgreementStatistic amount =
        new AgreementStatistic(AgreementRecord.Kind.PLEDGE, Subject.PATENTS_ALONE, true);
    AgreementStatistic transfers =
        new AgreementStatistic(AgreementRecord.Kind.TRANSFER, Subject.ANY, false);
    List<IndicatorReport> reports =
        Indicators.of(database).runEach(request("330122", "330127", "330100", "330122109"));
    assertThat(reports)
        .extracting(report -> report.figure(pledges, Y2020).toString())
        .containsExactly("2", "2", "3", "2");
    assertThat(reports)
        .extracting(report -> report.figure(amount, Y2020).toString())
        .containsExactly("320", "307", "327", "320");
    assertThat(reports)
        .extracting(report -> report.figure(transfers, Y2020).toString())
        .containsExactly("1", "0", "1", "1");
    assertThat(run().figure(pledges, Y2020)).hasToString("3");
    assertThat(
            Indicators.of(database)
                .run(request("330122").matching(PatentQuery.is(QueryField.PARTY, "淳安乙笔厂")))
                .figure(pledges, Y2020))
        .hasToString("1");
  }

  @Test
  void run_ofHighValue_takesPledgesFromTheAgreements() {
    sync(
        invention(1, PENS).build(),
        invention(2, PENS).build(),
        agreement("A", AgreementRecord.Kind.PLEDGE, PENS, AWAY, "1000000", 1),
        agreement("B", AgreementRecord.Kind.PLEDGE, PENS, AWAY, "1999998", 1, 2));
    IndicatorReport report = run("330122");
    assertThat(report.figure(Criterion.PLEDGED)).hasToString("1");
    assertThat(
            report
                .figure(new DayStatistic(DayStatistic.Kind.HIGH_VALUE, PatentType.INVENTION))
                .value()
                .orElseThrow())
        .isEqualByComparingTo("1");
  }

  @Test
  void run_ofForeignPriorities_knowsFamiliesOverseas() {
    DayStatistic families =
        new DayStatistic(DayStatistic.Kind.OVERSEAS_FAMILIES, PatentType.INVENTION);
    sync(
        invention(1, PENS)
            .priority(new Priority("201810000009.7", LocalDate.of(2018, 1, 1)))
            .build());
    assertThat(run("330122").figure(families)).isInstanceOf(Figure.Missing.class);
    sync(
        invention(2, PENS)
            .priority(new Priority("CN201810000010", null))
            .priority(new Priority("US62123456", LocalDate.of(2018, 1, 1)))
            .build());
    assertThat(run("330122").figure(families)).hasToString("1");
  }

  @Test
  void run_ofAnIndustry_looksAtItsPatentsAndWhatIsReportedOfIt() {
    sync(
        invention(1, PENS).ipc(IpcSymbol.parse("B43K 7/00")).build(),
        invention(2, PENS).ipc(IpcSymbol.parse("H04L 9/00")).build(),
        filings("design", "pens", "12"),
        filings("design", "", "80"));
    PeriodStatistic filings =
        new PeriodStatistic(PeriodStatistic.Kind.REPORTED_FILINGS, PatentType.DESIGN);
    IndicatorReport pens = Indicators.of(database).run(request("330122").industry("pens"));
    assertThat(pens.figure(Stock.VALID_INVENTIONS)).hasToString("1");
    assertThat(pens.figure(filings, Y2020)).hasToString("12");
    assertThat(run("330122").figure(filings, Y2020)).hasToString("80");
    assertThat(
            Indicators.of(database)
                .run(request("330122").matching(Cql.parse("ipc=B43K")))
                .figure(filings, Y2020))
        .isInstanceOf(Figure.Missing.class);
  }

  @Test
  void run_ofAScopedView_knowsNoMoreThanTheView() {
    sync(
        invention(1, PENS).build(),
        invention(2, new Party("桐庐丁笔厂", "浙江省杭州市桐庐县横村镇")).build(),
        population("330122", 2020, "400000"),
        agreement("A", AgreementRecord.Kind.PLEDGE, PENS, AWAY, "1000000", 1),
        agreement("B", AgreementRecord.Kind.PLEDGE, PENS, AWAY, "9", 2),
        new TagRecord(HERE, number(2), new Tag("award", null)));
    PatentLibrary view = database.scoped(PatentQuery.is(QueryField.PARTY, "桐庐甲笔厂"));
    IndicatorReport report = Indicators.of(view).run(request("330122"));
    assertThat(report.figure(Stock.VALID_INVENTIONS)).hasToString("1");
    assertThat(
            report.figure(
                new AgreementStatistic(AgreementRecord.Kind.PLEDGE, Subject.ANY, true), Y2020))
        .hasToString("1000000");
    assertThat(report.figure(Criterion.AWARDED)).isInstanceOf(Figure.Missing.class);
    assertThat(report.figure(Ratio.VALID_INVENTIONS_PER_10000, Y2020).toString())
        .contains("no population reported");
  }

  @Test
  void figures_ofWhatTheStoreCountsToo_areTheSame() {
    sync(
        invention(1, PENS).build(),
        invention(2, AWAY).build(),
        invention(3, new Party("美国公司", "美国纽约")).build());
    for (String division : List.of("330122", "330127", "330100", "330000")) {
      long counted =
          database
              .count(
                  CountRequest.builder(
                          PatentQuery.builder()
                              .region(division)
                              .statusOn(DAY, PatentStatus.IN_FORCE)
                              .build())
                      .asOf(DAY)
                      .build())
              .total();
      assertThat(run(division).figure(Stock.VALID)).isEqualTo(Figure.of(counted));
    }
    assertThat(run().figure(Stock.VALID)).hasToString("3");
  }

  @Test
  void run_ofSeveralDivisions_isRefused() {
    assertThatThrownBy(() -> run("330122", "330127"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[330122, 330127]");
  }

  @Test
  void needs_ofCards_areTheInputsThatReadinessJudgesBy() {
    Map<String, Card> cards = new HashMap<>();
    Indicator.shipped().forEach(one -> cards.put(one.card().id(), one.card()));
    Readiness readiness = Readiness.of(database, DAY);
    List<String> inputs = readiness.inputs().stream().map(Readiness.Input::id).toList();
    assertThat(readiness.indicators())
        .filteredOn(judgement -> cards.containsKey(judgement.id()))
        .hasSizeGreaterThan(4)
        .allSatisfy(
            judgement ->
                assertThat(judgement.inputs())
                    .containsAll(cards.get(judgement.id()).needs())
                    .hasSize(cards.get(judgement.id()).needs().size() + 1));
    assertThat(cards.values())
        .flatExtracting(Card::needs)
        .allSatisfy(
            need ->
                assertThat(inputs.contains(need) || OTHER_NEEDS.contains(need)).as(need).isTrue());
  }

  private static final List<String> OTHER_NEEDS = List.of("industries", "tags", "reported-figures");

  private IndicatorReport run(String... divisions) {
    return Indicators.of(database).run(request(divisions));
  }

  private static IndicatorRequest request(String... divisions) {
    return IndicatorRequest.on(DAY).within(divisions).periods(Y2018, Y2020);
  }

  private void sync(Statement... statements) {
    database.sync(ListSource.of(List.of(statements)));
  }

  private static ApplicationNumber number(int serial) {
    return ApplicationNumber.parse(String.format("2018100%05d", serial));
  }

  private static PatentRecord.Builder invention(int serial, Party party) {
    return PatentRecord.builder(HERE)
        .application(number(serial))
        .statedOn(LocalDate.of(2020, 5, 5))
        .filed(LocalDate.of(2018, 3, 1))
        .granted(LocalDate.of(2020, 5, 5))
        .title("笔")
        .applicant(party)
        .holder(party);
  }

  private static Party at(@Nullable String address) {
    return new Party("某银行", address);
  }

  private static AgreementRecord agreement(
      String number,
      AgreementRecord.Kind kind,
      Party from,
      Party to,
      @Nullable String amount,
      int... patents) {
    List<PatentNumber> covered =
        Arrays.stream(patents).<PatentNumber>mapToObj(IndicatorsTest::number).toList();
    return new AgreementRecord(
        HERE,
        number,
        kind,
        from,
        to,
        LocalDate.of(2020, 7, 1),
        null,
        amount == null ? null : new BigDecimal(amount),
        covered,
        List.of());
  }

  private static ReportedSeries population(String region, int year, String value) {
    return series("population", "permanent-residents", region, "", year, value);
  }

  private static ReportedSeries filings(String kind, String industry, String value) {
    return series("filings", kind, "330122", industry, 2020, value);
  }

  private static ReportedSeries series(
      String measure, String kind, String region, String industry, int year, String value) {
    return new ReportedSeries(
        HERE,
        measure,
        kind,
        DivisionCode.of(region),
        industry,
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31),
        new BigDecimal(value),
        "office");
  }
}
