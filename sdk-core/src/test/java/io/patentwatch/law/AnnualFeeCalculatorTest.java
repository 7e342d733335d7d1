package io.patentwatch.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnualFeeCalculatorTest {
  private final AnnualFeeCalculator calculator = AnnualFeeCalculator.ofDefaults();

  @Test
  void schedule_officialExample_firstFeeAfterTheGrantIsThatOfYearSix() {
    AnnualFeeSchedule schedule =
        calculator.schedule(
            PatentType.INVENTION, LocalDate.of(1997, 6, 3), LocalDate.of(2001, 8, 1));
    assertThat(schedule.firstFeeYear()).isEqualTo(5);
    assertThat(schedule.expires()).isEqualTo("2017-06-03");
    FeeYear first = schedule.feeYears().get(0);
    assertThat(first.year()).isEqualTo(6);
    assertThat(first.due()).isEqualTo("2002-06-03");
    assertThat(schedule.feeYears()).extracting(FeeYear::year).last().isEqualTo(20);
  }

  @ParameterizedTest
  @CsvSource({
    "2018-10-01, 2, 2019-10-01, 2019-10-08",
    "2018-10-01, 3, 2020-10-01, 2020-10-09",
    "2018-10-01, 6, 2023-10-01, 2023-10-07",
    "2018-10-01, 7, 2024-10-01, 2024-10-08",
    "2020-02-29, 2, 2021-02-28, 2021-03-01",
    "2020-02-29, 3, 2022-02-28, 2022-02-28",
    "2020-02-29, 5, 2024-02-29, 2024-02-29",
    "2021-05-31, 6, 2026-05-31, 2026-06-01",
  })
  void schedule_anniversaryOnAHoliday_movesToTheNextWorkingDay(
      LocalDate filed, int year, LocalDate nominal, LocalDate due) {
    FeeYear fee = fee(calculator, filed, year);
    assertThat(fee.nominalDue()).isEqualTo(nominal);
    assertThat(fee.due()).isEqualTo(due);
    assertThat(fee.provisional()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-29, 2, 2021-08-30",
    "2020-02-29, 3, 2022-08-29",
    "2021-05-31, 6, 2026-11-30",
    "2020-04-10, 7, 2026-10-10",
  })
  void graceEnds_sixMonthsAfterTheNominalDay_movesToTheNextWorkingDay(
      LocalDate filed, int year, LocalDate graceEnds) {
    assertThat(fee(calculator, filed, year).graceEnds()).isEqualTo(graceEnds);
  }

  @Test
  void surcharges_dueOn10April2026_runFromTheMovedEndOfTheFreeMonth() {
    FeeYear fee = fee(calculator, LocalDate.of(2020, 4, 10), 7);
    assertThat(fee.due()).isEqualTo("2026-04-10");
    assertThat(fee.surcharges())
        .containsExactly(
            surcharge("2026-05-12", "2026-06-10", 5, 100),
            surcharge("2026-06-11", "2026-07-10", 10, 200),
            surcharge("2026-07-11", "2026-08-10", 15, 300),
            surcharge("2026-08-11", "2026-09-10", 20, 400),
            surcharge("2026-09-11", "2026-10-10", 25, 500));
  }

  @Test
  void graceCounting_dueDateMoved_countsFromTheDayAsked() {
    LocalDate filed = LocalDate.of(2018, 10, 1);
    AnnualFeeCalculator fromDue =
        AnnualFeeCalculator.builder().graceCounting(GraceCounting.FROM_DUE).build();
    FeeYear nominal = fee(calculator, filed, 7);
    FeeYear shifted = fee(fromDue, filed, 7);
    assertThat(nominal.surcharges().get(0).from()).isEqualTo("2024-11-02");
    assertThat(nominal.graceEnds()).isEqualTo("2025-04-01");
    assertThat(shifted.surcharges().get(0).from()).isEqualTo("2024-11-09");
    assertThat(shifted.graceEnds()).isEqualTo("2025-04-08");
    assertThat(shifted.due()).isEqualTo(nominal.due());
  }

  @Test
  void schedule_withoutGrant_listsEveryYearFromTwo() {
    LocalDate filed = LocalDate.of(2024, 3, 15);
    assertYears(calculator.schedule(PatentType.INVENTION, filed, null), 2, 20);
    assertYears(calculator.schedule(PatentType.UTILITY_MODEL, filed, null), 2, 10);
    assertYears(calculator.schedule(PatentType.DESIGN, filed, null), 2, 15);
    assertYears(calculator.schedule(PatentType.DESIGN, LocalDate.of(2021, 5, 31), null), 2, 10);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-03-10, 2020-09-01, 1",
    "2020-03-10, 2020-03-10, 1",
    "2020-03-10, 2021-03-09, 1",
    "2020-03-10, 2021-03-10, 2",
    "2020-03-10, 2023-12-31, 4",
    "2020-02-29, 2021-02-27, 1",
    "2020-02-29, 2021-02-28, 2",
    "2020-02-29, 2024-02-28, 4",
    "2020-02-29, 2024-02-29, 5",
  })
  void schedule_grantDate_leavesOutTheYearsUpToTheGrantYear(
      LocalDate filed, LocalDate granted, int grantYear) {
    AnnualFeeSchedule schedule = calculator.schedule(PatentType.INVENTION, filed, granted);
    assertThat(schedule.firstFeeYear()).isEqualTo(grantYear);
    assertYears(schedule, grantYear + 1, 20);
    assertThat(schedule.feeYears()).allMatch(fee -> fee.nominalDue().isAfter(granted));
  }

  @Test
  void schedule_grantedAfterTheLastYearBegan_isEmpty() {
    LocalDate filed = LocalDate.of(2000, 1, 10);
    assertThat(
            calculator.schedule(PatentType.INVENTION, filed, LocalDate.of(2019, 6, 1)).feeYears())
        .isEmpty();
    assertThat(
            calculator.schedule(PatentType.INVENTION, filed, LocalDate.of(2024, 6, 1)).feeYears())
        .isEmpty();
  }

  @Test
  void schedule_grantedBeforeFiled_isRefused() {
    LocalDate filed = LocalDate.of(2020, 1, 10);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculator.schedule(PatentType.DESIGN, filed, filed.minusDays(1)))
        .withMessageContaining("granted 2020-01-09 before filed 2020-01-10");
  }

  @Test
  void firstFeeYear_statedByTheNotice_replacesTheComputedOne() {
    AnnualFeeCalculator stated =
        AnnualFeeCalculator.builder().firstFeeYear(3).reduction(FeeReduction.ONE_OWNER_85).build();
    AnnualFeeSchedule schedule =
        stated.schedule(PatentType.INVENTION, LocalDate.of(2020, 3, 10), LocalDate.of(2023, 3, 12));
    assertYears(schedule, 4, 20);
    assertThat(schedule.feeYear(12))
        .hasValueSatisfying(fee -> assertThat(fee.payable()).isEqualTo(600));
    assertThat(schedule.feeYear(13))
        .hasValueSatisfying(fee -> assertThat(fee.payable()).isEqualTo(6000));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AnnualFeeCalculator.builder().firstFeeYear(0))
        .withMessageContaining("first fee year 0");
  }

  @Test
  void reduction_inventionGrantedInYearFour_coversYearsFourToThirteen() {
    LocalDate filed = LocalDate.of(2018, 3, 10);
    LocalDate granted = LocalDate.of(2021, 8, 1);
    AnnualFeeCalculator reduced =
        AnnualFeeCalculator.builder().reduction(FeeReduction.ONE_OWNER_85).build();
    AnnualFeeSchedule schedule = reduced.schedule(PatentType.INVENTION, filed, granted);
    assertThat(schedule.feeYears())
        .allSatisfy(
            fee ->
                assertThat(fee.payable())
                    .isEqualTo(fee.year() <= 13 ? fee.fullFee() * 15 / 100 : fee.fullFee()));
  }

  @ParameterizedTest
  @CsvSource({
    // type, year, full, 85 % off, 70 % off, open licence: the published table.
    "INVENTION, 2, 900, 135, 270, 765",
    "INVENTION, 5, 1200, 180, 360, 1020",
    "INVENTION, 8, 2000, 300, 600, 1700",
    "INVENTION, 10, 4000, 600, 1200, 3400",
    "INVENTION, 14, 6000, 6000, 6000, 5100",
    "INVENTION, 19, 8000, 8000, 8000, 6800",
    "UTILITY_MODEL, 3, 600, 90, 180, 510",
    "UTILITY_MODEL, 4, 900, 135, 270, 765",
    "UTILITY_MODEL, 7, 1200, 180, 360, 1020",
    "DESIGN, 9, 2000, 300, 600, 1700",
    "DESIGN, 12, 3000, 3000, 3000, 2550",
  })
  void payable_eachReduction_isTheAmountOfTheTable(
      PatentType type, int year, int full, int oneOwner, int joint, int licence) {
    LocalDate filed = LocalDate.of(2024, 9, 2);
    assertPayable(type, filed, year, Set.of(), full);
    assertPayable(type, filed, year, Set.of(FeeReduction.NONE), full);
    assertPayable(type, filed, year, Set.of(FeeReduction.ONE_OWNER_85), oneOwner);
    assertPayable(type, filed, year, Set.of(FeeReduction.JOINT_OWNERS_70), joint);
    assertPayable(type, filed, year, Set.of(FeeReduction.OPEN_LICENCE_15), licence);
  }

  @Test
  void reductions_several_theBestOneOfTheYearCountsAlone() {
    Set<FeeReduction> both = Set.of(FeeReduction.JOINT_OWNERS_70, FeeReduction.OPEN_LICENCE_15);
    LocalDate filed = LocalDate.of(2024, 9, 2);
    assertPayable(PatentType.INVENTION, filed, 10, both, 1200);
    assertPayable(PatentType.INVENTION, filed, 11, both, 3400);
  }

  @Test
  void reductions_openLicenceBeforeItsReduction_isFullPrice() {
    Set<FeeReduction> licence = Set.of(FeeReduction.OPEN_LICENCE_15);
    assertPayable(PatentType.UTILITY_MODEL, LocalDate.of(2022, 7, 14), 3, licence, 600);
    assertPayable(PatentType.UTILITY_MODEL, LocalDate.of(2022, 7, 15), 3, licence, 510);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 45, 90, 135, 180, 225",
    "4, 60, 120, 180, 240, 300",
    "7, 100, 200, 300, 400, 500",
    "10, 200, 400, 600, 800, 1000",
    "13, 300, 600, 900, 1200, 1500",
    "16, 400, 800, 1200, 1600, 2000",
  })
  void surcharges_reducedFee_areOfTheFullFee(int year, int a, int b, int c, int d, int e) {
    AnnualFeeCalculator reduced =
        AnnualFeeCalculator.builder().reduction(FeeReduction.ONE_OWNER_85).build();
    assertThat(fee(reduced, LocalDate.of(2015, 4, 9), year).surcharges())
        .extracting(Surcharge::amount)
        .containsExactly(a, b, c, d, e);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 300", "2026-04-10, 300", "2026-05-11, 300", "2026-05-12, 400",
    "2026-06-10, 400", "2026-06-11, 500", "2026-09-10, 700", "2026-10-10, 800",
  })
  void payableOn_dayOfPayment_isTheReducedFeeAndTheSurchargeOfTheDay(LocalDate day, int yuan) {
    AnnualFeeCalculator reduced =
        AnnualFeeCalculator.builder().reduction(FeeReduction.ONE_OWNER_85).build();
    FeeYear fee = fee(reduced, LocalDate.of(2020, 4, 10), 7);
    assertThat(fee.payableOn(day)).hasValue(yuan);
    assertThat(fee.payableOn(LocalDate.of(2026, 10, 11))).isEmpty();
    assertThat(Restoration.cost(fee)).isEqualTo(1000 + 300 + 500);
  }

  @Test
  void provisional_beyondTheCalendar_isMarkedWithDueAndGraceApart() {
    AnnualFeeSchedule schedule =
        calculator.schedule(PatentType.INVENTION, LocalDate.of(2020, 8, 3), null);
    FeeYear last = schedule.feeYear(7).orElseThrow();
    assertThat(last.due()).isEqualTo("2026-08-03");
    assertThat(last.provisional()).isFalse();
    assertThat(last.graceProvisional()).isTrue();
    FeeYear next = schedule.feeYear(8).orElseThrow();
    assertThat(next.due()).isEqualTo("2027-08-03");
    assertThat(next.provisional()).isTrue();
    assertThat(schedule.feeYear(6).orElseThrow().graceProvisional()).isFalse();
    assertThat(fee(calculator, LocalDate.of(2020, 12, 31), 7).provisional()).isFalse();
    assertThat(fee(calculator, LocalDate.of(2021, 1, 1), 7).provisional()).isTrue();
  }

  @Test
  void provisional_hostLoadsTheNextYear_isSettled() {
    WorkingCalendar longer =
        WorkingCalendar.ofDefaults()
            .extendedBy(WorkingCalendar.parse(List.of("2027-08-03,off", "2027-08-04,off")));
    AnnualFeeCalculator settled = AnnualFeeCalculator.builder().calendar(longer).build();
    FeeYear fee = fee(settled, LocalDate.of(2020, 8, 3), 8);
    assertThat(fee.due()).isEqualTo("2027-08-05");
    assertThat(fee.provisional()).isFalse();
  }

  @Test
  void schedule_hostsFees_areThoseOfTheNominalDay() {
    AnnualFees fees =
        AnnualFees.parse(
            List.of(
                "invention,1,20,900,2001-03-01",
                "invention,8,20,9000,2027-08-02",
                "utility-model,1,10,600,2001-03-01",
                "design,1,15,600,2001-03-01"));
    AnnualFeeCalculator dated = AnnualFeeCalculator.builder().fees(fees).build();
    FeeYear sunday = fee(dated, LocalDate.of(2020, 8, 1), 8);
    assertThat(sunday.due()).isEqualTo("2027-08-02");
    assertThat(sunday.fullFee()).isEqualTo(900);
    assertThat(fee(dated, LocalDate.of(2020, 8, 2), 8).fullFee()).isEqualTo(9000);
  }

  @Test
  void feeYear_notOwed_isEmpty() {
    LocalDate filed = LocalDate.of(2020, 3, 10);
    LocalDate granted = LocalDate.of(2021, 5, 1);
    assertThat(calculator.feeYear(PatentType.UTILITY_MODEL, filed, granted, 2)).isEmpty();
    assertThat(calculator.feeYear(PatentType.UTILITY_MODEL, filed, granted, 3)).isPresent();
    assertThat(calculator.feeYear(PatentType.UTILITY_MODEL, filed, granted, 10)).isPresent();
    assertThat(calculator.feeYear(PatentType.UTILITY_MODEL, filed, granted, 11)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2017-01-01, 2",
    "2019-09-30, 2",
    "2019-10-01, 2",
    "2019-10-08, 2",
    "2019-10-09, 3",
    "2027-10-01, 10",
    "2027-10-02, 0",
    "2040-01-01, 0",
  })
  void feeYearDueOnOrAfter_dueDateMoved_isStillThatYearUntilIt(LocalDate day, int year) {
    assertThat(
            calculator
                .feeYearDueOnOrAfter(PatentType.UTILITY_MODEL, LocalDate.of(2018, 10, 1), null, day)
                .map(FeeYear::year)
                .orElse(0))
        .isEqualTo(year);
  }

  @Test
  void feeYearDueOnOrAfter_beforeTheGrant_isTheFirstAfterIt() {
    assertThat(
            calculator.feeYearDueOnOrAfter(
                PatentType.INVENTION,
                LocalDate.of(2018, 10, 1),
                LocalDate.of(2021, 12, 1),
                LocalDate.of(2019, 1, 1)))
        .hasValueSatisfying(fee -> assertThat(fee.year()).isEqualTo(5));
  }

  @ParameterizedTest
  @CsvSource({
    // Filed 2020-04-10, granted 2022-06-01: the first fee is that of year 4, due 2023-04-10.
    "2022-04-09, 4, NOT_YET, 2023-04-10, 0, 366",
    "2022-04-10, 4, UPCOMING, 2023-04-10, 0, 365",
    "2023-04-09, 4, UPCOMING, 2023-04-10, 0, 1",
    "2023-04-10, 4, DUE, 2023-04-10, 0, 0",
    "2023-04-11, 4, FREE_MONTH, 2023-05-10, 0, 29",
    "2023-05-10, 4, FREE_MONTH, 2023-05-10, 0, 0",
    "2023-05-11, 4, SURCHARGE, 2023-06-12, 5, 32",
    "2023-06-13, 4, SURCHARGE, 2023-07-10, 10, 27",
    "2023-07-11, 4, SURCHARGE, 2023-08-10, 15, 30",
    "2023-08-11, 4, SURCHARGE, 2023-09-11, 20, 31",
    "2023-09-12, 4, SURCHARGE, 2023-10-10, 25, 28",
    "2023-10-10, 4, SURCHARGE, 2023-10-10, 25, 0",
    "2023-10-11, 5, UPCOMING, 2024-04-10, 0, 182",
    "2026-04-11, 7, FREE_MONTH, 2026-05-11, 0, 30",
  })
  void stateOn_day_isThePhaseOfTheOpenFeeYear(
      LocalDate day, int year, FeePhase phase, LocalDate until, int rate, int daysLeft) {
    FeeState state =
        calculator
            .stateOn(PatentType.INVENTION, LocalDate.of(2020, 4, 10), LocalDate.of(2022, 6, 1), day)
            .orElseThrow();
    assertThat(state.feeYear().year()).isEqualTo(year);
    assertThat(state.phase()).isEqualTo(phase);
    assertThat(state.until()).isEqualTo(until);
    assertThat(state.rate()).isEqualTo(rate);
    assertThat(state.daysLeft()).isEqualTo(daysLeft);
  }

  @Test
  void stateOn_afterTheLastGrace_isEmpty() {
    LocalDate filed = LocalDate.of(2011, 4, 11);
    LocalDate granted = LocalDate.of(2011, 12, 1);
    LocalDate graceEnds = LocalDate.of(2020, 10, 12);
    assertThat(calculator.stateOn(PatentType.UTILITY_MODEL, filed, granted, graceEnds))
        .hasValueSatisfying(state -> assertThat(state.feeYear().year()).isEqualTo(10));
    assertThat(calculator.stateOn(PatentType.UTILITY_MODEL, filed, granted, graceEnds.plusDays(1)))
        .isEmpty();
    assertThat(
            calculator.stateOn(PatentType.UTILITY_MODEL, filed, granted, LocalDate.of(2030, 1, 1)))
        .isEmpty();
  }

  @Test
  void stateOf_feeYearLongUnpaid_isPastGrace() {
    FeeYear fee = fee(calculator, LocalDate.of(2020, 4, 10), 4);
    FeeState state = FeeState.of(fee, LocalDate.of(2024, 4, 10));
    assertThat(state.phase()).isEqualTo(FeePhase.PAST_GRACE);
    assertThat(state.daysLeft()).isEqualTo(-183);
  }

  @Test
  void stateOf_provisionalDueDate_countsFromTheNominalDayUntilItPasses() {
    FeeYear fee = fee(calculator, LocalDate.of(2021, 8, 1), 7);
    assertThat(fee.nominalDue()).isEqualTo("2027-08-01");
    assertThat(fee.due()).isEqualTo("2027-08-02");
    assertThat(FeeState.of(fee, LocalDate.of(2027, 7, 2)).daysLeft()).isEqualTo(30);
    FeeState sunday = FeeState.of(fee, LocalDate.of(2027, 8, 1));
    assertThat(sunday.phase()).isEqualTo(FeePhase.DUE);
    assertThat(sunday.until()).isEqualTo("2027-08-02");
  }

  @Test
  void explain_movedDueDate_printsEachStepWithItsRule() {
    AnnualFeeCalculator reduced =
        AnnualFeeCalculator.builder().reduction(FeeReduction.JOINT_OWNERS_70).build();
    FeeYear fee = fee(reduced, LocalDate.of(2021, 5, 31), 6);
    assertThat(fee.explain(Locale.ENGLISH))
        .hasSize(9)
        .startsWith(
            "fee year 6: due 5 years after filing, on 2026-05-31, that day included"
                + " (Implementing Rules r.115)",
            "2026-05-31 is not worked, so the first working day after it: 2026-06-01"
                + " (Implementing Rules r.5)",
            "full fee 1200 yuan, payable 360 yuan",
            "2026-07-01 to 2026-07-31: surcharge 5 % of the full fee, 60 yuan"
                + " (Implementing Rules r.115)")
        .endsWith(
            "unpaid after 2026-11-30: the right ends with effect from 2026-05-31, when the fee was"
                + " due (Implementing Rules r.115)");
    assertThat(fee.explain(Locale.CHINA))
        .hasSize(9)
        .startsWith(
            "第6年度年费：申请日起满5年，即2026-05-31（含当日）届满（实施细则第115条）",
            "2026-05-31为休息日，顺延至其后第一个工作日2026-06-01（实施细则第5条）",
            "全额1200元，应缴360元",
            "2026-07-01至2026-07-31：滞纳金为全额的5%，60元（实施细则第115条）");
  }

  @Test
  void endsFrom_dueDateMoved_isTheAnniversaryUnlessAskedOtherwise() {
    FeeYear fee = fee(calculator, LocalDate.of(2021, 5, 31), 6);
    assertThat(fee.endsFrom()).isEqualTo("2026-05-31");
    assertThat(fee.endsFrom(TerminationCounting.FROM_DUE)).isEqualTo("2026-06-01");
  }

  @ParameterizedTest
  @CsvSource({
    // Days of compensation, expiry, last fee year: a part of a year is free.
    "0, 2040-03-02, 20",
    "364, 2041-03-01, 20",
    "365, 2041-03-02, 21",
    "1825, 2045-03-01, 24",
    "1826, 2045-03-02, 25",
  })
  void compensationDays_fullYears_costUnreducedFees(int days, LocalDate expires, int last) {
    AnnualFeeCalculator longer =
        AnnualFeeCalculator.builder()
            .compensationDays(days)
            .reductions(Set.of(FeeReduction.ONE_OWNER_85, FeeReduction.OPEN_LICENCE_15))
            .build();
    LocalDate filed = LocalDate.of(2020, 3, 2);
    AnnualFeeSchedule schedule =
        longer.schedule(PatentType.INVENTION, filed, LocalDate.of(2025, 6, 3));
    assertThat(schedule.expires()).isEqualTo(expires);
    assertYears(schedule, 7, last);
    assertThat(schedule.feeYear(20).orElseThrow().payable()).isEqualTo(6800);
    assertThat(schedule.feeYears().stream().filter(fee -> fee.year() > 20))
        .allSatisfy(fee -> assertThat(fee.payable()).isEqualTo(8000));
    assertThat(longer.feeYear(PatentType.INVENTION, filed, null, last + 1)).isEmpty();
  }

  @Test
  void compensationDays_theLawDoesNotGive_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AnnualFeeCalculator.builder().compensationDays(-1))
        .withMessageContaining("-1 days");
    AnnualFeeCalculator longer = AnnualFeeCalculator.builder().compensationDays(9).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> longer.schedule(PatentType.DESIGN, LocalDate.of(2022, 1, 4), null))
        .withMessageContaining("9 days of term compensation for design");
  }

  @ParameterizedTest
  @CsvSource({
    "INVENTION, 2021-05-31, 2024-02-02, 900, 135",
    "INVENTION, 2021-05-31, 2024-05-31, 1200, 180",
    "DESIGN, 2024-01-10, 2024-06-04, 600, 90",
  })
  void paidWithRegistration_grantDate_isTheFeeOfThatYear(
      PatentType type, LocalDate filed, LocalDate granted, int full, int reduced) {
    AnnualFeeCalculator oneOwner =
        AnnualFeeCalculator.builder().reduction(FeeReduction.ONE_OWNER_85).build();
    assertThat(calculator.paidWithRegistration(type, filed, granted)).isEqualTo(full);
    assertThat(oneOwner.paidWithRegistration(type, filed, granted)).isEqualTo(reduced);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculator.paidWithRegistration(type, filed, filed.plusYears(20)))
        .withMessageContaining("after the term");
  }

  @Test
  void restorationExplain_feeUnpaid_printsWindowAndSum() {
    AnnualFeeCalculator reduced =
        AnnualFeeCalculator.builder().reduction(FeeReduction.ONE_OWNER_85).build();
    FeeYear fee = fee(reduced, LocalDate.of(2020, 4, 10), 7);
    Deadline deadline =
        Restoration.deadline(WorkingCalendar.ofDefaults(), LocalDate.of(2026, 12, 3));
    assertThat(Restoration.explain(fee, deadline, Locale.ENGLISH))
        .startsWith(
            "2027-02-03: 2 months from receipt of the notice of loss on 2026-12-03, itself not"
                + " counted (Implementing Rules r.5)")
        .endsWith(
            "request fee 1000 yuan + annual fee 300 yuan + surcharge 500 yuan (25 % of the full"
                + " fee) = 1800 yuan (Implementing Rules r.6(2), r.116)");
    assertThat(Restoration.explain(fee, deadline, Locale.CHINA))
        .endsWith("恢复权利请求费1000元＋年费300元＋滞纳金500元（全额的25%）＝1800元（实施细则第6条第2款、第116条）");
  }

  @Test
  void restorationDeadline_noticeReceived_isTwoMonthsLater() {
    Deadline deadline =
        Restoration.deadline(WorkingCalendar.ofDefaults(), LocalDate.of(2007, 10, 30));
    assertThat(deadline.due()).isEqualTo("2008-01-02");
  }

  @Test
  void feeYears_sameDates_areEqualAndCannotBeChanged() {
    FeeYear one = fee(calculator, LocalDate.of(2020, 4, 10), 7);
    FeeYear other = fee(AnnualFeeCalculator.ofDefaults(), LocalDate.of(2020, 4, 10), 7);
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    Surcharge first = one.surcharges().get(0);
    assertThatThrownBy(() -> one.surcharges().add(first))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> one.surcharges().set(1, first))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> one.surcharges().remove(0))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new FeeYear(2, one.due(), one.due(), false, 900, 900, one.due(), false, List.of()))
        .withMessageContaining("0 surcharges");
  }

  private static FeeYear fee(AnnualFeeCalculator calculator, LocalDate filed, int year) {
    return calculator.feeYear(PatentType.INVENTION, filed, null, year).orElseThrow();
  }

  private static Surcharge surcharge(String from, String to, int rate, int amount) {
    return new Surcharge(LocalDate.parse(from), LocalDate.parse(to), rate, amount);
  }

  private static void assertYears(AnnualFeeSchedule schedule, int first, int last) {
    assertThat(schedule.feeYears())
        .extracting(FeeYear::year)
        .containsExactlyElementsOf(IntStream.rangeClosed(first, last).boxed().toList());
  }

  private static void assertPayable(
      PatentType type, LocalDate filed, int year, Set<FeeReduction> reductions, int yuan) {
    AnnualFeeCalculator reduced = AnnualFeeCalculator.builder().reductions(reductions).build();
    assertThat(reduced.feeYear(type, filed, null, year))
        .hasValueSatisfying(fee -> assertThat(fee.payable()).isEqualTo(yuan));
  }
}
