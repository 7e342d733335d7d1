package io.patentwatch.alerts.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.alerts.Certainty;
import io.patentwatch.alerts.Notice;
import io.patentwatch.alerts.Severity;
import io.patentwatch.law.FeeReduction;
import io.patentwatch.law.GraceCounting;
import io.patentwatch.law.WorkingCalendar;
import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnnualFeeRuleTest {
  private static final AnnualFeeRule RULE = AnnualFeeRule.ofDefaults();

  /**
   * Due 2026-04-10 for year 6, of which the grace runs to Saturday 2026-10-10, a make-up workday.
   */
  private static final FeeFacts PEN =
      FeeFacts.of(PatentType.INVENTION, day("2021-04-10"), day("2023-06-02")).paidThrough(5);

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "2026-01-10, 2026-02-08, due-90,     2026-04-10, 1200, info,    notice",
    "2026-02-09, 2026-03-10, due-60,     2026-04-10, 1200, info,    notice",
    "2026-03-11, 2026-04-02, due-30,     2026-04-10, 1200, info,    notice",
    "2026-04-03, 2026-04-08, due-7,      2026-04-10, 1200, notice,  warning",
    "2026-04-09, 2026-04-10, due-1,      2026-04-10, 1200, notice,  warning",
    "2026-04-11, 2026-05-11, late-1,     2026-05-11, 1200, notice,  warning",
    "2026-05-12, 2026-06-10, late-2,     2026-06-10, 1260, notice,  warning",
    "2026-06-11, 2026-07-10, late-3,     2026-07-10, 1320, notice,  warning",
    "2026-07-11, 2026-08-10, late-4,     2026-08-10, 1380, notice,  warning",
    "2026-08-11, 2026-09-10, late-5,     2026-09-10, 1440, notice,  warning",
    "2026-09-11, 2026-10-10, late-6,     2026-10-10, 1500, warning, critical",
    "2026-10-11, 2027-04-09, restorable, ,           2500, warning, critical",
  })
  void evaluate_everyDayOfAFeeYear_givesTheStageReached(
      LocalDate from,
      LocalDate to,
      String stage,
      LocalDate due,
      int amount,
      String unconfirmed,
      String unpaid) {
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      FeeWarning warning = ofYear(6, RULE.evaluate(PEN, day));
      assertThat(warning.key()).as("%s", day).isEqualTo("6:" + stage);
      assertThat(warning.due()).as("%s", day).isEqualTo(due);
      assertThat(warning.amount()).as("%s", day).isEqualTo(amount);
      assertThat(warning.severity().code()).isEqualTo(unconfirmed);
      assertThat(warning.certainty()).isEqualTo(Certainty.UNCONFIRMED);
      FeeWarning known = ofYear(6, RULE.evaluate(PEN.complete(true), day));
      assertThat(known.severity().code()).isEqualTo(unpaid);
      assertThat(known.certainty()).isEqualTo(Certainty.UNPAID);
      assertThat(known.key()).isEqualTo(warning.key());
    }
  }

  @Test
  void evaluate_beforeTheLadder_saysNothing() {
    assertThat(RULE.evaluate(PEN, day("2026-01-09"))).isEmpty();
  }

  @ParameterizedTest(name = "{0} filed {1}, year {3}: {4}")
  @CsvSource({
    "invention, 1997-06-03, 2001-08-01, 6, 2002-06-03",
    "invention, 2018-10-01, 2018-12-01, 2, 2019-10-08",
    "invention, 2018-10-01, 2018-12-01, 3, 2020-10-09",
    "invention, 2018-10-01, 2018-12-01, 6, 2023-10-07",
    "invention, 2018-10-01, 2018-12-01, 7, 2024-10-08",
    "utility-model, 2020-02-29, 2020-09-01, 2, 2021-03-01",
    "utility-model, 2020-02-29, 2020-09-01, 3, 2022-02-28",
    "design, 2021-05-31, 2021-09-01, 6, 2026-06-01",
  })
  void evaluate_onTheDueDayOfAnOfficialVector_isStillInTime(
      String type, LocalDate filed, LocalDate granted, int year, LocalDate due) {
    FeeFacts facts = FeeFacts.of(type(type), filed, granted).paidThrough(year - 1);

    FeeWarning last = ofYear(year, RULE.evaluate(facts, due));
    FeeWarning late = ofYear(year, RULE.evaluate(facts, due.plusDays(1)));

    assertThat(last.stage()).isEqualTo("due-1");
    assertThat(last.due()).isEqualTo(due);
    assertThat(late.stage()).isEqualTo("late-1");
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-29, 2, 2021-08-30",
    "2020-02-29, 3, 2022-08-29",
    "2021-04-10, 6, 2026-10-10"
  })
  void evaluate_onTheLastDayOfGrace_isNotYetRestorable(
      LocalDate filed, int year, LocalDate graceEnds) {
    FeeFacts facts =
        FeeFacts.of(PatentType.UTILITY_MODEL, filed, filed.plusMonths(7)).paidThrough(year - 1);

    assertThat(ofYear(year, RULE.evaluate(facts, graceEnds)).stage()).isEqualTo("late-6");
    assertThat(ofYear(year, RULE.evaluate(facts, graceEnds)).lastDay()).isEqualTo(graceEnds);
    assertThat(ofYear(year, RULE.evaluate(facts, graceEnds.plusDays(1))).stage())
        .isEqualTo("restorable");
  }

  @Test
  void evaluate_grantYear_countsAsPaidWithRegistration() {
    FeeFacts facts = FeeFacts.of(PatentType.INVENTION, day("2021-04-10"), day("2025-05-02"));

    assertThat(RULE.evaluate(facts, day("2025-06-01"))).isEmpty();
    assertThat(ofYear(6, RULE.evaluate(facts, day("2026-04-01"))).stage()).isEqualTo("due-30");
  }

  @Test
  void evaluate_feePaidAhead_saysNothing() {
    for (LocalDate day = day("2026-01-01");
        day.isBefore(day("2027-01-01"));
        day = day.plusDays(1)) {
      assertThat(RULE.evaluate(PEN.paidThrough(6), day)).isEmpty();
    }
  }

  @Test
  void evaluate_yearBeforeStillUnconfirmedWhenTheNextFallsDue_givesBoth() {
    assertThat(RULE.evaluate(PEN, day("2027-03-01")))
        .extracting(FeeWarning::key)
        .containsExactly("6:restorable", "7:due-60");
    // 2027-04-10 is a Saturday: year 7 is late from the Tuesday after it.
    assertThat(RULE.evaluate(PEN, day("2027-04-13")))
        .extracting(FeeWarning::key)
        .containsExactly("7:late-1");
  }

  @Test
  void evaluate_lastFeeYearPaid_neverWarnsOfAnother() {
    FeeFacts model =
        FeeFacts.of(PatentType.UTILITY_MODEL, day("2016-04-11"), day("2016-12-01")).paidThrough(10);

    for (LocalDate day = day("2025-04-01");
        day.isBefore(day("2027-01-01"));
        day = day.plusDays(1)) {
      assertThat(RULE.evaluate(model, day)).isEmpty();
    }
  }

  @Test
  void evaluate_beyondTheCalendar_countsFromTheDayBeforeAnyMove() {
    // 2027-05-01 is a Saturday and a holiday, but the notice for 2027 is not in the calendar.
    FeeFacts facts =
        FeeFacts.of(PatentType.INVENTION, day("2021-05-01"), day("2023-06-02")).paidThrough(6);

    FeeWarning dayBefore = ofYear(7, RULE.evaluate(facts, day("2027-04-30")));
    FeeWarning reached = ofYear(7, RULE.evaluate(facts, day("2027-05-01")));
    FeeWarning between = ofYear(7, RULE.evaluate(facts, day("2027-05-02")));
    FeeWarning late = ofYear(7, RULE.evaluate(facts, day("2027-10-20")));

    assertThat(dayBefore.stage()).isEqualTo("due-1");
    assertThat(dayBefore.due()).isEqualTo(day("2027-05-01"));
    assertThat(reached.stage()).isEqualTo("due-1");
    assertThat(between.stage()).isEqualTo("due-1");
    assertThat(between.due()).isEqualTo(day("2027-05-03"));
    assertThat(late.due()).isEqualTo(day("2027-11-01"));
    assertThat(dayBefore.notice(Locale.ENGLISH).because())
        .anyMatch(line -> line.contains("not published") && line.contains("2027-05-01"));
  }

  @Test
  void evaluate_graceEndsOnAWeekendBeyondTheCalendar_warnsOfTheUnmovedDay() {
    // B6 of 2027-02-01 is Sunday 2027-08-01; B1 is Monday 2027-03-01.
    FeeFacts facts =
        FeeFacts.of(PatentType.INVENTION, day("2021-02-01"), day("2023-06-02")).paidThrough(6);

    FeeWarning last = ofYear(7, RULE.evaluate(facts, day("2027-07-30")));
    FeeWarning sunday = ofYear(7, RULE.evaluate(facts, day("2027-08-01")));
    FeeWarning monday = ofYear(7, RULE.evaluate(facts, day("2027-08-02")));

    assertThat(last.due()).isEqualTo(day("2027-08-01"));
    assertThat(sunday.due()).isEqualTo(day("2027-08-01"));
    assertThat(monday.stage()).isEqualTo("late-6");
    assertThat(monday.due()).isEqualTo(day("2027-08-02"));
    assertThat(last.notice(Locale.ENGLISH).because())
        .contains(
            "the holidays around the end of late payment are not published: the last day is taken"
                + " as 2027-08-01, not moved");
  }

  @Test
  void evaluate_calendarOfTheHost_movesTheDay() {
    WorkingCalendar calendar =
        WorkingCalendar.ofDefaults()
            .extendedBy(
                WorkingCalendar.parse(
                    List.of("2027-05-01,off", "2027-05-03,off", "2027-05-04,off")));
    FeeFacts facts =
        FeeFacts.of(PatentType.INVENTION, day("2021-05-01"), day("2023-06-02")).paidThrough(6);

    FeeWarning warning =
        ofYear(
            7,
            AnnualFeeRule.builder().calendar(calendar).build().evaluate(facts, day("2027-05-01")));

    assertThat(warning.due()).isEqualTo(day("2027-05-05"));
    assertThat(warning.stage()).isEqualTo("due-7");
  }

  @Test
  void evaluate_graceCountedFromTheMovedDay_endsLater() {
    // Nominal 2026-05-31 is a Sunday: due 2026-06-01, and the months may run from either.
    FeeFacts facts =
        FeeFacts.of(PatentType.INVENTION, day("2021-05-31"), day("2023-06-02")).paidThrough(5);
    AnnualFeeRule fromDue = AnnualFeeRule.builder().graceCounting(GraceCounting.FROM_DUE).build();

    assertThat(ofYear(6, RULE.evaluate(facts, day("2026-12-01"))).stage()).isEqualTo("restorable");
    assertThat(ofYear(6, fromDue.evaluate(facts, day("2026-12-01"))).stage()).isEqualTo("late-6");
  }

  @Test
  void evaluate_reduction_lowersTheFeeAndNeverTheSurcharge() {
    AnnualFeeRule reduced =
        AnnualFeeRule.builder().reductions(Set.of(FeeReduction.ONE_OWNER_85)).build();

    assertThat(ofYear(6, reduced.evaluate(PEN, day("2026-04-01"))).amount()).isEqualTo(180);
    assertThat(ofYear(6, reduced.evaluate(PEN, day("2026-06-01"))).amount()).isEqualTo(180 + 60);
    assertThat(ofYear(6, reduced.evaluate(PEN, day("2026-12-01"))).amount())
        .isEqualTo(1000 + 180 + 300);
  }

  @Test
  void evaluate_ladderOfTheHost_replacesTheDefault() {
    AnnualFeeRule rule = AnnualFeeRule.builder().ladder(10, 45).build();

    assertThat(rule.evaluate(PEN, day("2026-02-23"))).isEmpty();
    assertThat(ofYear(6, rule.evaluate(PEN, day("2026-02-24"))).stage()).isEqualTo("due-45");
    assertThat(ofYear(6, rule.evaluate(PEN, day("2026-04-10"))).stage()).isEqualTo("due-10");
  }

  @Test
  void evaluate_emptyLadder_warnsOnlyOfWhatIsLate() {
    AnnualFeeRule rule = AnnualFeeRule.builder().ladder().build();

    assertThat(rule.evaluate(PEN, day("2026-04-10"))).isEmpty();
    assertThat(ofYear(6, rule.evaluate(PEN, day("2026-04-11"))).stage()).isEqualTo("late-1");
  }

  @Test
  void ladder_stepOutOfRangeOrTwice_isRefusedByValue() {
    assertThatThrownBy(() -> AnnualFeeRule.builder().ladder(30, 400))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("400");
    assertThatThrownBy(() -> AnnualFeeRule.builder().ladder(30, 30))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("30");
  }

  @Test
  void facts_grantedBeforeFiled_areRefused() {
    assertThatThrownBy(() -> FeeFacts.of(PatentType.DESIGN, day("2021-05-31"), day("2020-05-31")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2020-05-31");
  }

  @Test
  void notice_unconfirmedBeforeTheDueDay_asksAndSaysWhatByWhenAndWhatOtherwise() {
    Notice notice = ofYear(6, RULE.evaluate(PEN, day("2026-04-05"))).notice(Locale.ENGLISH);

    assertThat(notice.title())
        .isEqualTo("Confirm payment: annual fee of year 6, 1200 yuan by 2026-04-10 (in 5 days)");
    assertThat(notice.action())
        .isEqualTo(
            "Check whether the fee has been paid. If it has, record the payment. If it has not,"
                + " pay 1200 yuan by 2026-04-10, that day included. Paid up to one month late it"
                + " costs nothing more. After that each further month costs 60 yuan more. Not paid"
                + " in full by 2026-10-10, the right ends with effect from 2026-04-10.");
    assertThat(notice.because())
        .contains(
            "invention, filed 2021-04-10, granted 2023-06-02: the fee of year 3 was paid with"
                + " registration (Implementing Rules r.60, r.114)",
            "payments on record on 2026-04-05: up to year 5",
            "full fee 1200 yuan, payable 1200 yuan",
            "payments are not published, so for the fee of year 6 this is unconfirmed, not unpaid");
  }

  @Test
  void notice_chinese_asksAndSaysWhatByWhenAndWhatOtherwise() {
    Notice notice = ofYear(6, RULE.evaluate(PEN, day("2026-07-10"))).notice(Locale.CHINA);

    assertThat(notice.title())
        .isEqualTo("请确认缴费：第6年度年费已于2026-04-10到期；如未缴，须于2026-07-10前（含当日）缴纳1320元（今天截止）");
    assertThat(notice.action())
        .isEqualTo(
            "请核实该年费是否已缴：已缴的，登记缴费记录；未缴的，请于2026-07-10前（含当日）缴纳1320元（年费1200元，滞纳金120元）。"
                + "此后每迟一个月多缴60元。至2026-10-10仍未缴足的，专利权自2026-04-10起终止。");
    assertThat(notice.because())
        .contains(
            "发明专利，申请日2021-04-10，授权公告日2023-06-02：第3年度年费已随办理登记手续缴纳（实施细则第60条、第114条）",
            "缴费情况不对外公布，故第6年度年费为待确认，并非未缴");
  }

  @Test
  void notice_lastMonth_promisesNoFurtherMonth() {
    Notice notice = ofYear(6, RULE.evaluate(PEN, day("2026-10-01"))).notice(Locale.ENGLISH);

    assertThat(notice.action()).doesNotContain("further month").contains("fee 1200, surcharge 300");
  }

  @Test
  void notice_unconfirmedAfterTheGrace_asksToConfirmAndNeverSaysTheRightIsGone() {
    FeeWarning warning = ofYear(6, RULE.evaluate(PEN, day("2026-11-01")));

    assertThat(warning.notice(Locale.ENGLISH).title())
        .isEqualTo("Confirm payment: the last day for the annual fee of year 6 was 2026-10-10");
    assertThat(warning.notice(Locale.ENGLISH).action())
        .startsWith(
            "Confirm payment and record it. If unpaid, the right has ended with effect from 2026-04-10;")
        .contains("pay 2500 yuan: request 1000, fee 1200, surcharge 300");
    assertThat(warning.notice(Locale.CHINESE).action())
        .startsWith("请确认是否已缴费，已缴的请登记缴费记录。如未缴，专利权已自2026-04-10起终止；");
  }

  @Test
  void notice_unpaidAfterTheGrace_saysWhatRestorationTakes() {
    Notice notice =
        ofYear(6, RULE.evaluate(PEN.complete(true), day("2026-11-01"))).notice(Locale.ENGLISH);

    assertThat(notice.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(notice.title())
        .isEqualTo("Annual fee of year 6 was not paid by 2026-10-10: only restoration is left");
    assertThat(notice.action()).startsWith("The right has ended with effect from 2026-04-10.");
  }

  @ParameterizedTest
  @CsvSource({"de", "en", "fr-CA"})
  void notice_languageWithoutTexts_isEnglishWhateverTheMachineSpeaks(String language) {
    Locale machine = Locale.getDefault();
    try {
      Locale.setDefault(Locale.CHINA);
      assertThat(
              ofYear(6, RULE.evaluate(PEN, day("2026-04-05")))
                  .notice(Locale.forLanguageTag(language))
                  .title())
          .startsWith("Confirm payment");
    } finally {
      Locale.setDefault(machine);
    }
  }

  @Test
  void explain_nothingToSay_saysWhy() {
    assertThat(RULE.explain(PEN, day("2025-12-01"), Locale.ENGLISH))
        .last()
        .isEqualTo("the fee of year 6 is due 2026-04-10; the first reminder comes 90 days before");
    assertThat(RULE.explain(PEN.paidThrough(6), day("2025-12-01"), Locale.ENGLISH))
        .last()
        .isEqualTo("paid up to year 6: nothing owed on 2025-12-01");
    assertThat(RULE.explain(PEN.paidThrough(20), day("2041-01-01"), Locale.CHINESE))
        .last()
        .isEqualTo("2041-01-01已无后续年费");
  }

  @Test
  void explain_something_printsItsArithmeticWithTheRuleOfLaw() {
    assertThat(RULE.explain(PEN, day("2026-04-05"), Locale.ENGLISH))
        .first()
        .asString()
        .startsWith("Confirm payment");
    assertThat(RULE.explain(PEN, day("2026-04-05"), Locale.ENGLISH))
        .anyMatch(step -> step.contains("5 years after filing") && step.contains("r.115"));
  }

  @ParameterizedTest
  @EnumSource(PatentType.class)
  void notice_everyStageAndLanguage_leavesNoPlaceUnfilled(PatentType type) {
    FeeFacts facts = FeeFacts.of(type, day("2021-04-10"), day("2022-01-04"));
    for (LocalDate day = day("2025-01-01");
        day.isBefore(day("2026-01-01"));
        day = day.plusDays(1)) {
      for (FeeWarning warning : RULE.evaluate(facts, day)) {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
          Notice notice = warning.notice(locale);
          List<String> texts = new ArrayList<>(notice.because());
          texts.add(notice.title());
          texts.add(notice.action());
          assertThat(texts)
              .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{", "}", "null"))
              .noneMatch(text -> text.contains("lapse") || text.contains("失效"));
        }
      }
    }
  }

  /** Of any patent: steps follow each other and none comes back, so each can be told once. */
  @Property(tries = 200)
  void evaluate_dayByDay_neverReturnsToAStep(
      @ForAll PatentType type,
      @ForAll @IntRange(max = 12_000) int filedAfter,
      @ForAll @IntRange(max = 2_500) int grantedAfter,
      @ForAll @IntRange(max = 20) int paidThrough,
      @ForAll boolean complete) {
    LocalDate filed = day("1995-01-01").plusDays(filedAfter);
    FeeFacts facts =
        FeeFacts.of(type, filed, filed.plusDays(grantedAfter))
            .paidThrough(paidThrough)
            .complete(complete);
    int settled = Math.max(paidThrough, facts.grantFeeYear());
    Set<String> left = new HashSet<>();
    Set<String> standing = Set.of();
    LocalDate from = filed.plusYears(settled).minusDays(100);
    for (LocalDate day = from; day.isBefore(from.plusDays(900)); day = day.plusDays(1)) {
      List<FeeWarning> warnings = RULE.evaluate(facts, day);
      Set<String> now = new HashSet<>();
      for (FeeWarning warning : warnings) {
        assertThat(warning.state().feeYear().year()).isGreaterThan(settled);
        assertThat(warning.due() == null || !warning.due().isBefore(day)).isTrue();
        now.add(warning.key());
      }
      assertThat(now).hasSameSizeAs(warnings);
      assertThat(left).noneMatch(now::contains);
      for (String key : standing) {
        if (!now.contains(key)) {
          left.add(key);
        }
      }
      standing = now;
    }
  }

  private static FeeWarning ofYear(int year, List<FeeWarning> warnings) {
    return warnings.stream()
        .filter(warning -> warning.state().feeYear().year() == year)
        .reduce(
            (one, other) -> {
              throw new AssertionError("two warnings of year " + year + ": " + warnings);
            })
        .orElseThrow(() -> new AssertionError("no warning of year " + year + ": " + warnings));
  }

  private static PatentType type(String code) {
    return List.of(PatentType.values()).stream()
        .filter(type -> type.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
