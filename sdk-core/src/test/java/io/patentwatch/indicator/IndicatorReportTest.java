package io.patentwatch.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.patentwatch.indicator.HighValueCriteria.Criterion;
import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.Edition;
import io.patentwatch.model.HolderKind;
import io.patentwatch.model.OutlineHolder;
import io.patentwatch.model.Party;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.ReportedSeries;
import io.patentwatch.model.Statement;
import io.patentwatch.model.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A golden case for each card, on authored outlines. */
class IndicatorReportTest {
  private static final DivisionCode COUNTY = DivisionCode.of("330122");
  private static final String FENSHUI = "330122109";
  private static final String HENGCUN = "330122102";
  private static final String ELSEWHERE = "330127";
  private static final LocalDate DAY = LocalDate.parse("2021-11-30");
  private static final Period Y2018 = Period.year(2018);
  private static final Period Y2020 = Period.year(2020);

  private final List<PatentOutline> outlines = new ArrayList<>();
  private final List<Statement> facts = new ArrayList<>();
  private final Map<AgreementRecord, Set<DivisionCode>> agreements = new LinkedHashMap<>();
  private final Map<PatentId, List<AgreementRecord>> pledges = new HashMap<>();
  private final List<String> industries = new ArrayList<>(List.of("pens"));
  private int serial;

  // Additive.

  @Test
  void stocksAndFlows_ofTheCounty_countWhereTheHolderWas() {
    add(invention("2018-03-01", "2020-05-05"));
    add(invention("2018-03-01", "2020-05-05").region(day("2020-12-31"), ELSEWHERE));
    add(of(PatentType.DESIGN, "2019-10-01", "2020-06-02"));
    add(invention("2020-02-29", null).published(day("2021-08-31")));
    IndicatorReport report = report(Y2018, Y2020, Period.year(2021));
    // One invention was sold away on the last day of 2020.
    assertThat(number(report.figure(Stock.VALID_INVENTIONS))).isEqualTo(1);
    assertThat(number(report.figure(Stock.VALID))).isEqualTo(2);
    assertThat(number(report.figure(Stock.VALID, LocalDate.parse("2020-12-31")))).isEqualTo(2);
    assertThat(number(report.figure(Flow.INVENTION_GRANTS, Y2020))).isEqualTo(2);
    assertThat(number(report.figure(Flow.DESIGN_GRANTS, Y2020))).isEqualTo(1);
    assertThat(number(report.figure(Flow.UTILITY_MODEL_GRANTS, Y2020))).isZero();
    assertThat(number(report.figure(Flow.INVENTION_PUBLICATIONS, Period.year(2021)))).isEqualTo(1);
    assertThat(number(report.figure(Flow.INVENTION_FILINGS, Y2018))).isEqualTo(2);
    assertThat(report.figure(Flow.INVENTION_FILINGS, Y2018)).isInstanceOf(Figure.Known.class);
  }

  @Test
  void filings_untilEighteenMonthsAfterThePeriod_areProvisional() {
    add(invention("2020-02-29", null));
    assertThat(report(Y2020).figure(Flow.INVENTION_FILINGS, Y2020))
        .isInstanceOfSatisfying(
            Figure.Provisional.class,
            figure -> {
              assertThat(figure.amount()).isEqualByComparingTo("1");
              assertThat(figure.reason().english()).contains("18 months");
              assertThat(figure.reason().chinese()).contains("18个月");
            });
  }

  @Test
  void figure_ofAPeriodThatLasts_isProvisionalAndNotComparable() {
    add(invention("2018-03-01", "2021-05-05"));
    Period running = Period.year(2021);
    IndicatorReport report = report(running);
    assertThat(report.figure(Flow.GRANTS, running))
        .hasToString("1 (provisional: the period lasts until 2021-12-31)");
    assertThat(report.yearOnYear(Flow.GRANTS, running).toString()).contains("not comparable yet");
  }

  @Test
  void total_ofDisjointPeriods_isTheirSum_andOfOverlapping_isRefused() {
    add(invention("2016-03-01", "2018-05-05"));
    add(invention("2016-03-01", "2020-05-05"));
    add(invention("2016-03-01", "2020-06-05"));
    IndicatorReport report = report(Y2018, Y2020, Period.quarter(2020, 2));
    assertThat(number(report.total(Flow.GRANTS, List.of(Y2020, Y2018)))).isEqualTo(3);
    assertThatThrownBy(() -> report.total(Flow.GRANTS, List.of(Y2020, Period.quarter(2020, 2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2020-04-01/2020-06-30");
  }

  @Test
  void figure_ofWhatWasNotAskedFor_isRefusedWithWhatThereIs() {
    IndicatorReport report = report(Y2020);
    assertThatThrownBy(() -> report.figure(Flow.GRANTS, Period.year(2011)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2011-01-01/2011-12-31")
        .hasMessageContaining("2020-01-01/2020-12-31");
    assertThatThrownBy(() -> report.figure(Stock.VALID, LocalDate.parse("2011-01-01")))
        .hasMessageContaining("2011-01-01");
    Stock pending = new Stock(Stock.VALID.card(), Set.of(PatentType.DESIGN), PatentStatus.PENDING);
    assertThatThrownBy(() -> report.figure(pending)).hasMessageContaining("is not counted");
  }

  @Test
  void add_afterTheReport_isRefused() {
    IndicatorTally tally = IndicatorTally.of(request(Y2020), facts());
    tally.reports();
    assertThatThrownBy(() -> tally.add(invention("2018-03-01", null).build()))
        .isInstanceOf(IllegalStateException.class);
  }

  // Per head.

  @Test
  void perTenThousand_ofAFlow_takesThePopulationOfThePeriodsLastDay() {
    add(invention("2018-03-01", "2020-05-05"));
    add(invention("2018-03-01", "2020-05-06"));
    facts.add(population("2019-12-31", "500000"));
    facts.add(population("2020-12-31", "400000"));
    facts.add(population("2021-06-30", "100000"));
    IndicatorReport report = report(Y2020);
    Ratio grants = Ratio.perTenThousand(Flow.INVENTION_GRANTS);
    assertThat(grants.card().id()).isEqualTo("invention-grants-per-10000");
    assertThat(grants.card().needs()).contains("population", "freshness");
    assertThat(report.figure(grants, Y2020).value().orElseThrow()).isEqualByComparingTo("0.05");
    assertThat(
            report
                .figure(Ratio.perTenThousand(Stock.VALID_INVENTIONS), Y2020)
                .value()
                .orElseThrow())
        .isEqualByComparingTo("0.05");
    assertThat(
            report
                .figure(Ratio.VALID_INVENTIONS_PER_10000, new Period(DAY, DAY))
                .value()
                .orElseThrow())
        .isEqualByComparingTo("0.2");
    assertThatThrownBy(() -> report.figure(Ratio.FAST_TRACK_GRANTED_OVER_FILED, Y2020))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void perTenThousand_withoutOrWithZeroPopulation_isMissingAndSaysWhich() {
    add(invention("2018-03-01", "2020-05-05"));
    Ratio ratio = Ratio.VALID_INVENTIONS_PER_10000;
    assertThat(report(Y2020).figure(ratio, Y2020).toString()).contains("no population reported");
    facts.add(population("2020-12-31", "0"));
    assertThat(report(Y2020).figure(ratio, Y2020)).hasToString("missing: the base is zero");
    assertThat(
            tallied(IndicatorRequest.on(DAY).periods(Y2020)).get(0).figure(ratio, Y2020).toString())
        .contains("no division");
  }

  // Grant rates.

  @Test
  void grantRates_ofInventions_areThreeDifferentFigures() {
    // Filed 2018: granted 2020, granted after the day, refused 2020, pending.
    add(invention("2018-01-10", "2020-03-03"));
    add(invention("2018-02-10", "2021-12-01"));
    add(invention("2018-03-10", null).status(day("2020-07-01"), PatentStatus.REJECTED));
    add(invention("2018-04-10", null));
    // Filed 2020, deemed withdrawn in 2020, and one restored after that.
    add(invention("2020-01-10", null).status(day("2020-11-01"), PatentStatus.WITHDRAWN));
    add(
        invention("2017-01-10", null)
            .status(day("2020-11-01"), PatentStatus.WITHDRAWN)
            .status(day("2021-01-01"), PatentStatus.PENDING));
    IndicatorReport report = report(Y2018, Y2020);

    Figure cohort = report.figure(rate(PeriodStatistic.Kind.GRANT_RATE_BY_FILING_COHORT), Y2018);
    assertThat(cohort).hasToString("25 (provisional: 2 applications are pending)");
    Figure decided = report.figure(rate(PeriodStatistic.Kind.GRANT_RATE_BY_DECISION_YEAR), Y2020);
    assertThat(number(decided)).isCloseTo(100.0 / 3, within(1e-9));
    assertThat(report.terms(rate(PeriodStatistic.Kind.GRANT_RATE_BY_DECISION_YEAR), Y2020))
        .contains(new IndicatorReport.Terms(1, 3));
    Figure inYear =
        report.figure(rate(PeriodStatistic.Kind.GRANTED_IN_PERIOD_OVER_FILED_IN_PERIOD), Y2020);
    assertThat(inYear).isInstanceOf(Figure.Provisional.class);
    assertThat(number(inYear)).isEqualTo(100);
    assertThat(
            report.figure(rate(PeriodStatistic.Kind.GRANTED_IN_PERIOD_OVER_FILED_IN_PERIOD), Y2018))
        .hasToString("0");
  }

  @Test
  void grantRate_withoutFilings_isMissing_andWithoutAnyRefusalKnown_too() {
    add(invention("2018-01-10", "2020-03-03"));
    IndicatorReport report = report(Y2020, Period.year(2011));
    assertThat(
            report.figure(
                rate(PeriodStatistic.Kind.GRANT_RATE_BY_FILING_COHORT), Period.year(2011)))
        .hasToString("missing: the base is zero");
    assertThat(report.figure(rate(PeriodStatistic.Kind.GRANT_RATE_BY_DECISION_YEAR), Y2020))
        .hasToString("missing: the library has no refusal or withdrawal at all");
    assertThat(report.terms(rate(PeriodStatistic.Kind.GRANT_RATE_BY_DECISION_YEAR), Y2020))
        .isEmpty();
  }

  @Test
  void grantRates_ofDesigns_areReportedOrMissing() {
    add(of(PatentType.DESIGN, "2020-01-10", "2020-06-03"));
    PeriodStatistic inYear =
        new PeriodStatistic(
            PeriodStatistic.Kind.GRANTED_IN_PERIOD_OVER_FILED_IN_PERIOD, PatentType.DESIGN);
    PeriodStatistic decided =
        new PeriodStatistic(PeriodStatistic.Kind.GRANT_RATE_BY_DECISION_YEAR, PatentType.DESIGN);
    PeriodStatistic cohort =
        new PeriodStatistic(PeriodStatistic.Kind.GRANT_RATE_BY_FILING_COHORT, PatentType.DESIGN);
    PeriodStatistic filings =
        new PeriodStatistic(PeriodStatistic.Kind.REPORTED_FILINGS, PatentType.DESIGN);
    assertThat(report(Y2020).figure(inYear, Y2020).toString()).contains("not published");
    facts.add(series("grants", "design", "2020", "60"));
    assertThat(report(Y2020).figure(inYear, Y2020).toString()).contains("not reported: filings");
    facts.add(series("filings", "design", "2020", "80"));
    facts.add(series("decisions", "design", "2020", "75"));
    facts.add(series("granted-of-filed", "design", "2020", "64"));
    IndicatorReport report = report(Y2020);
    assertThat(number(report.figure(inYear, Y2020))).isEqualTo(75);
    assertThat(number(report.figure(decided, Y2020))).isEqualTo(80);
    assertThat(number(report.figure(cohort, Y2020))).isEqualTo(80);
    assertThat(number(report.figure(filings, Y2020))).isEqualTo(80);
    assertThat(report.terms(inYear, Y2020)).isEmpty();
    facts.add(series("filings", "design", "2020", "81"));
    assertThat(report(Y2020).figure(filings, Y2020).toString()).contains("contradict");
  }

  // Time to grant.

  @Test
  void timeToGrant_fastTrackApart_isInMonths() {
    add(invention("2018-01-01", "2020-01-01"));
    add(invention("2018-01-01", "2020-03-01"));
    add(invention("2018-01-01", "2020-07-01"));
    add(invention("2020-01-01", "2020-05-01").tags(List.of(new Tag("fast-track", null))));
    IndicatorReport report = report(Y2020);
    // 730, 790 and 912 days.
    assertThat(number(report.figure(rate(PeriodStatistic.Kind.TIME_TO_GRANT_MEDIAN), Y2020)))
        .isCloseTo(790 / 30.436875, within(1e-9));
    assertThat(
            number(report.figure(rate(PeriodStatistic.Kind.TIME_TO_GRANT_LOWER_QUARTILE), Y2020)))
        .isCloseTo(760 / 30.436875, within(1e-9));
    assertThat(
            number(report.figure(rate(PeriodStatistic.Kind.TIME_TO_GRANT_UPPER_QUARTILE), Y2020)))
        .isCloseTo(851 / 30.436875, within(1e-9));
    for (PeriodStatistic.Kind kind :
        List.of(
            PeriodStatistic.Kind.FAST_TRACK_TIME_TO_GRANT_LOWER_QUARTILE,
            PeriodStatistic.Kind.FAST_TRACK_TIME_TO_GRANT_MEDIAN,
            PeriodStatistic.Kind.FAST_TRACK_TIME_TO_GRANT_UPPER_QUARTILE)) {
      assertThat(number(report.figure(rate(kind), Y2020))).isCloseTo(121 / 30.436875, within(1e-9));
      assertThat(report.figure(rate(kind), Period.year(2019)).toString())
          .contains("none such was granted in the period");
    }
  }

  @Test
  void timeToGrant_withoutGrantsOrTags_isMissingNotZero() {
    add(invention("2018-01-01", null));
    IndicatorReport report = report(Y2020);
    assertThat(report.figure(rate(PeriodStatistic.Kind.TIME_TO_GRANT_MEDIAN), Y2020))
        .hasToString("missing: none such was granted in the period");
    assertThat(report.figure(rate(PeriodStatistic.Kind.FAST_TRACK_TIME_TO_GRANT_MEDIAN), Y2020))
        .hasToString("missing: no patent bears a tag of [fast-track]");
  }

  // Life.

  @Test
  void survival_afterThreeYears_leavesTheYoungOutAndCountsTheLeapDay() {
    Period february = new Period(LocalDate.parse("2016-02-29"), LocalDate.parse("2016-02-29"));
    // Three years after 29 February 2016 is 28 February 2019.
    add(invention("2014-01-01", "2016-02-29").status(day("2019-02-28"), PatentStatus.LAPSED));
    add(invention("2014-01-01", "2016-02-29").status(day("2019-03-01"), PatentStatus.LAPSED));
    IndicatorReport leap = report(february);
    assertThat(number(leap.figure(rate(PeriodStatistic.Kind.SURVIVAL_3_YEARS), february)))
        .isEqualTo(50);
    assertThat(number(leap.figure(rate(PeriodStatistic.Kind.SURVIVAL_5_YEARS), february))).isZero();
    assertThat(leap.figure(rate(PeriodStatistic.Kind.SURVIVAL_8_YEARS), february))
        .hasToString("missing: 2 granted too lately are left out");

    outlines.clear();
    add(invention("2014-01-01", "2018-11-30"));
    add(invention("2014-01-01", "2018-12-01"));
    assertThat(report(Y2018).figure(rate(PeriodStatistic.Kind.SURVIVAL_3_YEARS), Y2018))
        .hasToString("100 (provisional: 1 granted too lately are left out)");
    assertThat(
            report(Period.year(2009))
                .figure(rate(PeriodStatistic.Kind.SURVIVAL_3_YEARS), Period.year(2009)))
        .hasToString("missing: the base is zero");
  }

  @Test
  void ends_byCause_countTwiceWhereRestoredBetween() {
    add(
        invention("2014-01-01", "2016-01-05")
            .status(day("2020-01-01"), PatentStatus.LAPSED)
            .status(day("2020-05-01"), PatentStatus.IN_FORCE)
            .status(day("2020-12-31"), PatentStatus.LAPSED));
    add(invention("2000-06-01", "2003-01-05").status(day("2020-06-01"), PatentStatus.EXPIRED));
    add(invention("2010-06-01", "2013-01-05").status(day("2020-06-02"), PatentStatus.ABANDONED));
    add(invention("2010-06-01", "2013-01-05").status(day("2020-06-03"), PatentStatus.REVOKED));
    add(
        PatentOutline.builder(id())
            .type(PatentType.INVENTION)
            .filed(day("2018-01-01"))
            .granted(day("2020-03-03"))
            .status(day("2018-01-01"), PatentStatus.PENDING)
            .status(day("2020-03-03"), PatentStatus.INVALIDATED)
            .region(PatentOutline.NO_DAY, FENSHUI));
    // Ends after the day: not yet.
    add(invention("2001-12-31", "2003-01-05").status(day("2021-12-31"), PatentStatus.EXPIRED));
    IndicatorReport report = report(Y2020, Period.year(2021));
    assertThat(number(report.figure(rate(PeriodStatistic.Kind.ENDED_BY_LAPSE), Y2020)))
        .isEqualTo(2);
    assertThat(number(report.figure(rate(PeriodStatistic.Kind.ENDED_BY_EXPIRY), Y2020)))
        .isEqualTo(1);
    assertThat(number(report.figure(rate(PeriodStatistic.Kind.ENDED_BY_ABANDONMENT), Y2020)))
        .isEqualTo(1);
    assertThat(number(report.figure(rate(PeriodStatistic.Kind.ENDED_BY_REVOCATION), Y2020)))
        .isEqualTo(1);
    assertThat(number(report.figure(rate(PeriodStatistic.Kind.ENDED_BY_INVALIDATION), Y2020)))
        .isEqualTo(1);
    assertThat(number(report.figure(rate(PeriodStatistic.Kind.ENDED_BY_EXPIRY), Period.year(2021))))
        .isZero();
  }

  @Test
  void maintainedYears_ofValidOnes_areFromFiling() {
    add(invention("2011-11-30", "2013-01-05"));
    add(invention("2016-11-30", "2018-01-05"));
    add(invention("2001-11-30", "2003-01-05").status(day("2021-11-30"), PatentStatus.EXPIRED));
    IndicatorReport report = report();
    // 3653 and 1826 days.
    assertThat(number(report.figure(on(DayStatistic.Kind.MAINTAINED_YEARS_MEDIAN))))
        .isCloseTo((3653 + 1826) / 2.0 / 365.2425, within(1e-9));
    assertThat(number(report.figure(on(DayStatistic.Kind.MAINTAINED_YEARS_MEAN))))
        .isCloseTo((3653 + 1826) / 2.0 / 365.2425, within(1e-9));
    assertThat(number(report.figure(on(DayStatistic.Kind.MAINTAINED_YEARS_LOWER_QUARTILE))))
        .isCloseTo((1826 + (3653 - 1826) / 4.0) / 365.2425, within(1e-9));
    assertThat(number(report.figure(on(DayStatistic.Kind.MAINTAINED_YEARS_UPPER_QUARTILE))))
        .isCloseTo((1826 + (3653 - 1826) * 3 / 4.0) / 365.2425, within(1e-9));
    assertThat(
            report.figure(
                new DayStatistic(DayStatistic.Kind.MAINTAINED_YEARS_MEDIAN, PatentType.DESIGN)))
        .hasToString("missing: none is valid");
  }

  // High value.

  @Test
  void highValue_withAllDataThere_countsEachOnceHoweverManyCriteriaItMeets() {
    industries.add("sei-1");
    add(invention("2018-01-01", "2020-01-01").industries(List.of("sei-1")));
    add(invention("2018-01-01", "2020-01-01").tags(List.of(tag("overseas-grant", "2021-11-30"))));
    add(invention("2018-01-01", "2020-01-01").tags(List.of(tag("overseas-grant", "2021-12-01"))));
    // Over ten years, and awarded too.
    add(invention("2011-11-29", "2013-01-01").tags(List.of(new Tag("award", null))));
    // Ten years and not over.
    add(invention("2011-11-30", "2013-01-01"));
    PatentOutline pledged = add(invention("2018-01-01", "2020-01-01"));
    PatentOutline pledgedForLess = add(invention("2018-01-01", "2020-01-01"));
    pledges.put(
        pledged.id(),
        List.of(agreement("P1", AgreementRecord.Kind.PLEDGE, "2020-05-01", "2000000", 2, 0)));
    pledges.put(
        pledgedForLess.id(),
        List.of(
            agreement("P2", AgreementRecord.Kind.PLEDGE, "2020-05-01", "1999999", 2, 0),
            agreement("P3", AgreementRecord.Kind.PLEDGE, "2020-05-01", "9999999", 1, 1)));
    // A design is no invention.
    add(of(PatentType.DESIGN, "2018-01-01", "2020-01-01").tags(List.of(new Tag("award", null))));
    facts.add(population("2020-12-31", "400000"));
    agree("P1", AgreementRecord.Kind.PLEDGE, "2020-05-01", "2000000", 2, 0);
    IndicatorReport report = report();
    assertThat(report.figure(on(DayStatistic.Kind.HIGH_VALUE))).hasToString("4");
    assertThat(report.figure(on(DayStatistic.Kind.HIGH_VALUE_PER_10000))).hasToString("0.1");
    assertThat(Criterion.values())
        .extracting(criterion -> report.figure(criterion).toString())
        .containsOnly("1");
  }

  @Test
  void highValue_withoutData_isALowerBoundThatNamesTheCriteria() {
    add(invention("2001-12-29", "2003-01-01"));
    Figure figure = report().figure(on(DayStatistic.Kind.HIGH_VALUE));
    assertThat(figure).isInstanceOf(Figure.Provisional.class);
    assertThat(figure.toString())
        .startsWith("1 (provisional: at least")
        .contains("strategic emerging industry", "granted overseas", "pledged", "awarded")
        .doesNotContain("maintained");
    assertThat(report().figure(Criterion.MAINTAINED_YEARS)).hasToString("1");
    assertThat(report().figure(Criterion.AWARDED))
        .hasToString("missing: no patent bears a tag of [award]");
    assertThat(report().figure(Criterion.PLEDGED)).hasToString("missing: no book of agreements");
    assertThat(report().figure(on(DayStatistic.Kind.HIGH_VALUE_PER_10000)))
        .isInstanceOf(Figure.Missing.class);
  }

  @Test
  void highValue_withOtherParameters_followsThem() {
    add(invention("2008-02-29", "2012-01-01"));
    HighValueCriteria defaults = HighValueCriteria.ofDefaults();
    HighValueCriteria sinceGrant =
        new HighValueCriteria(
            defaults.strategicIndustries(),
            defaults.overseasTags(),
            10,
            true,
            defaults.pledgeAmount(),
            defaults.awardTags());
    assertThat(number(report().figure(on(DayStatistic.Kind.HIGH_VALUE)))).isEqualTo(1);
    IndicatorReport report =
        tallied(IndicatorRequest.on(DAY).within("330122").highValue(sinceGrant)).get(0);
    assertThat(number(report.figure(on(DayStatistic.Kind.HIGH_VALUE)))).isZero();
    assertThatThrownBy(
            () -> new HighValueCriteria(Set.of(), Set.of(), -1, true, BigDecimal.ONE, Set.of()))
        .hasMessageContaining("-1 years");
    assertThatThrownBy(
            () -> new HighValueCriteria(Set.of(), Set.of(), 1, true, BigDecimal.ZERO, Set.of()))
        .hasMessageContaining("0 yuan");
    assertThatThrownBy(() -> new DayStatistic(DayStatistic.Kind.HIGH_VALUE, PatentType.DESIGN))
        .hasMessageContaining("design");
  }

  @Test
  void highValue_onTheDayAfterTenYearsSinceALeapDay_isMaintained() {
    add(invention("2008-02-29", "2012-01-01"));
    DayStatistic highValue = on(DayStatistic.Kind.HIGH_VALUE);
    LocalDate last = LocalDate.parse("2018-02-28");
    assertThat(number(on(last).figure(highValue))).isZero();
    assertThat(number(on(last.plusDays(1)).figure(highValue))).isEqualTo(1);
  }

  private IndicatorReport on(LocalDate day) {
    return tallied(IndicatorRequest.on(day).within("330122")).get(0);
  }

  // Agreements.

  @Test
  void agreements_patentsAndTrademarksApartAndTogether_countOnce() {
    agree("P1", AgreementRecord.Kind.PLEDGE, "2020-01-01", "100", 5, 0);
    agree("P2", AgreementRecord.Kind.PLEDGE, "2020-12-31", "20", 0, 2);
    agree("P3", AgreementRecord.Kind.PLEDGE, "2020-06-30", "3", 1, 1);
    agree("P4", AgreementRecord.Kind.PLEDGE, "2021-01-01", "4", 1, 0);
    agree("T1", AgreementRecord.Kind.TRANSFER, "2020-06-30", null, 1, 0);
    agree("L1", AgreementRecord.Kind.LICENCE, "2020-06-30", "5", 1, 0);
    agree("L2", AgreementRecord.Kind.LICENCE, "2020-06-30", null, 1, 0);
    IndicatorReport report = report(Y2020);
    assertThat(AgreementStatistic.Subject.values())
        .extracting(subject -> pledges(report, subject, false))
        .containsExactly("1", "1", "1", "3");
    assertThat(AgreementStatistic.Subject.values())
        .extracting(subject -> pledges(report, subject, true))
        .containsExactly("100", "20", "3", "123");
    assertThat(amount(report, AgreementRecord.Kind.LICENCE))
        .hasToString("5 (provisional: agreements that state no amount 1: [L2])");
    assertThat(amount(report, AgreementRecord.Kind.TRANSFER))
        .hasToString("missing: agreements that state no amount 1: [T1]");
    assertThat(
            report.yearOnYear(
                new AgreementStatistic(
                    AgreementRecord.Kind.PLEDGE, AgreementStatistic.Subject.ANY, false),
                Y2020))
        .hasToString("missing: the book of agreements begins 2020-01-01");
  }

  private static String pledges(
      IndicatorReport report, AgreementStatistic.Subject subject, boolean isAmount) {
    return report
        .figure(new AgreementStatistic(AgreementRecord.Kind.PLEDGE, subject, isAmount), Y2020)
        .toString();
  }

  private static Figure amount(IndicatorReport report, AgreementRecord.Kind kind) {
    return report.figure(new AgreementStatistic(kind, AgreementStatistic.Subject.ANY, true), Y2020);
  }

  @Test
  void agreements_ofALibraryThatKeepsNone_areMissingNotZero() {
    assertThat(amount(report(Y2020), AgreementRecord.Kind.PLEDGE))
        .hasToString("missing: no book of agreements");
  }

  // Applicants.

  @Test
  void applicants_byName_countWhereTheyAreThemselves() {
    applied("2018-05-01", "甲厂@" + FENSHUI);
    applied("2018-06-01", "甲 厂@" + FENSHUI, "乙校@" + ELSEWHERE);
    applied("2018-07-01", "丙厂@" + HENGCUN);
    applied("2018-08-01", "乙校@" + ELSEWHERE, "丁厂@" + FENSHUI);
    applied("2018-09-01", "@" + FENSHUI);
    applied("2017-12-31", "丙厂@" + ELSEWHERE);
    IndicatorReport report = report(Y2018);
    assertThat(number(report.figure(rate(PeriodStatistic.Kind.ACTIVE_APPLICANTS), Y2018)))
        .isEqualTo(3);
    // One had filed before, elsewhere.
    assertThat(number(report.figure(rate(PeriodStatistic.Kind.FIRST_TIME_APPLICANTS), Y2018)))
        .isEqualTo(2);
    // Three named first in the county: two of one, one of another; one is nameless.
    assertThat(number(report.figure(rate(PeriodStatistic.Kind.APPLICANT_CONCENTRATION), Y2018)))
        .isCloseTo(10_000 * 5 / 9.0, within(1e-6));
    assertThat(number(report.figure(rate(PeriodStatistic.Kind.APPLICANT_TOP_SHARE), Y2018)))
        .isEqualTo(100);
    IndicatorReport top = tallied(request(Y2018).top(1)).get(0);
    assertThat(number(top.figure(rate(PeriodStatistic.Kind.APPLICANT_TOP_SHARE), Y2018)))
        .isCloseTo(200 / 3.0, within(1e-9));
    assertThat(number(report.figure(rate(PeriodStatistic.Kind.CO_FILING_SHARE), Y2018)))
        .isEqualTo(25);
    assertThatThrownBy(() -> request(Y2018).top(0)).hasMessageContaining("0 holders");
  }

  @Test
  void applicants_ofNothing_areZeroButSharesAreMissing() {
    add(invention("2020-01-01", null));
    IndicatorReport report = report(Period.year(2011));
    Period empty = Period.year(2011);
    assertThat(number(report.figure(rate(PeriodStatistic.Kind.ACTIVE_APPLICANTS), empty))).isZero();
    for (PeriodStatistic.Kind kind :
        List.of(
            PeriodStatistic.Kind.APPLICANT_TOP_SHARE,
            PeriodStatistic.Kind.APPLICANT_CONCENTRATION,
            PeriodStatistic.Kind.CO_FILING_SHARE)) {
      assertThat(report.figure(rate(kind), empty)).hasToString("missing: the base is zero");
    }
  }

  @Test
  void holders_ofValidPatents_areThoseOfTheDay() {
    add(
        invention("2018-01-01", "2020-01-01", holder("甲厂", FENSHUI))
            .holders(day("2021-11-30"), List.of(holder("乙厂", FENSHUI))));
    add(invention("2018-01-01", "2020-01-01", holder("乙厂", FENSHUI)));
    IndicatorReport report = report();
    assertThat(number(report.figure(on(DayStatistic.Kind.HOLDER_CONCENTRATION)))).isEqualTo(10_000);
    assertThat(number(report.figure(on(DayStatistic.Kind.HOLDER_TOP_SHARE)))).isEqualTo(100);
    assertThat(
            number(report.figure(on(DayStatistic.Kind.HOLDER_CONCENTRATION), DAY.minusMonths(3))))
        .isEqualTo(5_000);
  }

  // Abroad.

  @Test
  void abroad_byTags_isMissingWhereNoPatentBearsOne() {
    add(invention("2018-01-01", "2020-01-01"));
    assertThat(report(Y2018).figure(rate(PeriodStatistic.Kind.PCT_FILINGS), Y2018))
        .hasToString("missing: no patent bears a tag of [pct]");
    assertThat(report(Y2018).figure(on(DayStatistic.Kind.OVERSEAS_FAMILIES)).toString())
        .contains("overseas-family", "overseas-grant");
    // Enough that one elsewhere does: then it is known that none here does.
    add(
        invention("2019-01-01", "2020-01-01", holder("甲", ELSEWHERE))
            .tags(List.of(new Tag("pct", null), new Tag("overseas-family", null))));
    assertThat(number(report(Y2018).figure(rate(PeriodStatistic.Kind.PCT_FILINGS), Y2018)))
        .isZero();
    add(
        invention("2018-01-01", "2020-01-01")
            .tags(List.of(new Tag("pct", null), new Tag("overseas-family", null))));
    assertThat(number(report(Y2018).figure(rate(PeriodStatistic.Kind.PCT_FILINGS), Y2018)))
        .isEqualTo(1);
    assertThat(number(report(Y2018).figure(on(DayStatistic.Kind.OVERSEAS_FAMILIES)))).isEqualTo(1);
  }

  // Change.

  @Test
  void changes_againstAYearAndAQuarterBefore_areInPerCentOrPoints() {
    Period quarter = Period.quarter(2020, 2);
    for (String granted : List.of("2019-05-05", "2020-02-05", "2020-04-01", "2020-06-30")) {
      add(invention("2018-01-01", granted));
    }
    add(invention("2018-01-01", null).status(day("2019-05-06"), PatentStatus.REJECTED));
    IndicatorReport report = report(quarter);
    assertThat(number(report.yearOnYear(Flow.GRANTS, quarter))).isEqualTo(100);
    assertThat(number(report.onPrevious(Flow.GRANTS, quarter))).isEqualTo(100);
    // From one of two to two of two.
    assertThat(
            number(
                report.yearOnYear(rate(PeriodStatistic.Kind.GRANT_RATE_BY_DECISION_YEAR), quarter)))
        .isEqualTo(50);
    assertThat(number(report.yearOnYear(Stock.VALID))).isZero();
    assertThat(number(report.quarterOnQuarter(Stock.VALID))).isZero();
    assertThat(report.yearOnYear(Stock.VALID_DESIGNS)).hasToString("missing: the base is zero");
    assertThat(report.yearOnYear(Flow.DESIGN_GRANTS, quarter))
        .hasToString("missing: the base is zero");
  }

  @Test
  void figure_ofEverythingThatShips_isThereOrSaysInBothLanguagesWhyNot() {
    add(invention("2018-03-01", "2020-05-05"));
    IndicatorReport report = report(Y2018, Y2020);
    for (Indicator indicator : Indicator.shipped()) {
      for (Period period : report.periods()) {
        Figure figure =
            indicator instanceof OnDay onDay
                ? report.figure(onDay, period.to())
                : indicator instanceof OverPeriod over
                    ? report.figure(over, period)
                    : report.figure(Ratio.VALID_INVENTIONS_PER_10000, period);
        if (figure instanceof Figure.Missing missing) {
          assertThat(missing.reason().chinese()).isNotBlank();
          assertThat(missing.reason().english()).isNotBlank();
        }
      }
    }
    assertThat(report.day()).isEqualTo(DAY);
    assertThat(report.edition()).isEqualTo(new Edition(1));
    assertThat(report).hasToString("330122 on 2021-11-30, edition 1");
  }

  @Test
  void reports_ofSeveralDivisions_areInTheirOrderFromOneScan() {
    add(invention("2018-03-01", "2020-05-05", holder("甲", FENSHUI)));
    add(invention("2018-03-01", "2020-05-05", holder("乙", HENGCUN)));
    add(invention("2018-03-01", "2020-05-05", holder("丙", ELSEWHERE)));
    List<IndicatorReport> reports =
        tallied(IndicatorRequest.on(DAY).within(FENSHUI, "330122", HENGCUN));
    assertThat(reports)
        .extracting(each -> number(each.figure(Stock.VALID)))
        .containsExactly(1.0, 2.0, 1.0);
    assertThat(reports.get(0).place()).contains(DivisionCode.of(FENSHUI));
    assertThat(number(tallied(IndicatorRequest.on(DAY)).get(0).figure(Stock.VALID))).isEqualTo(3);
  }

  // The scene.

  private IndicatorReport report(Period... periods) {
    return tallied(request(periods)).get(0);
  }

  private static IndicatorRequest request(Period... periods) {
    return IndicatorRequest.on(DAY).within("330122").periods(periods);
  }

  private List<IndicatorReport> tallied(IndicatorRequest request) {
    IndicatorTally tally = IndicatorTally.of(request, facts());
    outlines.forEach(tally::add);
    return tally.reports();
  }

  private IndicatorFacts facts() {
    return new IndicatorFacts(
        new Edition(1),
        ReportedFigures.of(facts),
        agreements,
        agreements.isEmpty() ? null : LocalDate.parse("2020-01-01"),
        pledges,
        Set.copyOf(industries),
        Set.of());
  }

  private PatentOutline add(PatentOutline.Builder builder) {
    PatentOutline outline = builder.build();
    outlines.add(outline);
    return outline;
  }

  private void applied(String filed, String... holders) {
    add(
        invention(
            filed,
            null,
            Arrays.stream(holders)
                .map(holder -> holder(holder.split("@")[0], holder.split("@")[1]))
                .toArray(OutlineHolder[]::new)));
  }

  private PatentId id() {
    return new PatentId("P" + ++serial);
  }

  private PatentOutline.Builder invention(String filed, @Nullable String granted) {
    return of(PatentType.INVENTION, filed, granted, holder("甲厂", FENSHUI));
  }

  private PatentOutline.Builder invention(
      String filed, @Nullable String granted, OutlineHolder... holders) {
    return of(PatentType.INVENTION, filed, granted, holders);
  }

  private PatentOutline.Builder of(
      PatentType type, String filed, @Nullable String granted, OutlineHolder... holders) {
    PatentOutline.Builder builder =
        PatentOutline.builder(id())
            .type(type)
            .filed(day(filed))
            .status(day(filed), PatentStatus.PENDING)
            .holders(
                PatentOutline.NO_DAY,
                holders.length == 0 ? List.of(holder("甲厂", FENSHUI)) : List.of(holders));
    if (granted != null) {
      builder.granted(day(granted)).status(day(granted), PatentStatus.IN_FORCE);
    }
    return builder;
  }

  private static OutlineHolder holder(String name, String region) {
    return OutlineHolder.of(region, HolderKind.COMPANY, name);
  }

  private void agree(
      String number,
      AgreementRecord.Kind kind,
      String day,
      @Nullable String amount,
      int patents,
      int trademarks) {
    agreements.put(agreement(number, kind, day, amount, patents, trademarks), Set.of(COUNTY));
  }

  private static AgreementRecord agreement(
      String number,
      AgreementRecord.Kind kind,
      String day,
      @Nullable String amount,
      int patents,
      int trademarks) {
    List<PatentNumber> covered = new ArrayList<>();
    for (int i = 0; i < patents; i++) {
      covered.add(PatentNumber.parse("CN10202567" + i + "A"));
    }
    List<String> marks = new ArrayList<>();
    for (int i = 0; i < trademarks; i++) {
      marks.add("T" + i);
    }
    return new AgreementRecord(
        Provenance.of("book", "", 0),
        number,
        kind,
        new Party("甲厂", null),
        new Party("乙行", null),
        LocalDate.parse(day),
        null,
        amount == null ? null : new BigDecimal(amount),
        covered,
        marks);
  }

  private static Tag tag(String name, String day) {
    return new Tag(name, LocalDate.parse(day));
  }

  private static Statement population(String day, String people) {
    LocalDate date = LocalDate.parse(day);
    return new ReportedSeries(
        Provenance.of("office", "", 0),
        "population",
        "permanent-residents",
        COUNTY,
        "",
        date,
        date,
        new BigDecimal(people),
        "bureau");
  }

  private static Statement series(String measure, String kind, String year, String value) {
    return new ReportedSeries(
        Provenance.of("office", "", 0),
        measure,
        kind,
        COUNTY,
        "",
        LocalDate.parse(year + "-01-01"),
        LocalDate.parse(year + "-12-31"),
        new BigDecimal(value),
        "office");
  }

  private static PeriodStatistic rate(PeriodStatistic.Kind kind) {
    return new PeriodStatistic(kind, PatentType.INVENTION);
  }

  private static DayStatistic on(DayStatistic.Kind kind) {
    return new DayStatistic(kind, PatentType.INVENTION);
  }

  private static double number(Figure figure) {
    return figure.value().orElseThrow(() -> new AssertionError(figure)).doubleValue();
  }

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }
}
