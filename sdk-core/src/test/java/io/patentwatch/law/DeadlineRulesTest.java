package io.patentwatch.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.patentwatch.model.PatentType;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineRulesTest {
  private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);
  private static final String LINE = "x,design,2020-01-01,%s,r.1,做,do it,失权,lost";

  private final WorkingCalendar calendar = WorkingCalendar.ofDefaults();
  private final DeadlineRules rules = DeadlineRules.ofDefaults();

  @ParameterizedTest
  @CsvSource({
    "novelty-grace, DESIGN, DISCLOSURE, 2024-09-04",
    "novelty-proof, INVENTION, DECLARED_FILING, 2024-05-06",
    "priority, INVENTION, FIRST_FILING, 2025-03-04",
    "priority, UTILITY_MODEL, FIRST_FILING, 2025-03-04",
    "priority, DESIGN, FIRST_FILING, 2024-09-04",
    "priority-restoration, UTILITY_MODEL, FIRST_FILING, 2025-05-06",
    "priority-correction, INVENTION, PRIORITY, 2025-07-04",
    "priority-document, INVENTION, PRIORITY, 2025-07-04",
    "application-fee, DESIGN, FILING, 2024-05-06",
    "voluntary-amendment, DESIGN, FILING, 2024-05-06",
    "voluntary-amendment, INVENTION, EXAMINATION_NOTICE, 2024-06-04",
    "substantive-examination, INVENTION, PRIORITY, 2027-03-04",
    "substantive-examination, INVENTION, FILING, 2027-03-04",
    "pct-national-phase, INVENTION, PCT_PRIORITY, 2026-09-04",
    "pct-national-phase-late, UTILITY_MODEL, PCT_PRIORITY, 2026-11-04",
    "pct-priority-fee, INVENTION, NATIONAL_ENTRY, 2024-05-06",
    "first-reply, INVENTION, FIRST_ACTION, 2024-07-04",
    "reply, UTILITY_MODEL, LATER_ACTION, 2024-05-06",
    "registration, DESIGN, GRANT_NOTICE, 2024-05-06",
    "divisional-filing, INVENTION, GRANT_NOTICE, 2024-05-06",
    "reexamination, INVENTION, REJECTION, 2024-06-04",
    "restoration-of-reexamination, INVENTION, REJECTION, 2024-08-05",
    "reexamination-suit, INVENTION, REEXAMINATION_DECISION, 2024-06-04",
    "term-compensation, INVENTION, GRANT, 2024-06-04",
    "drug-term-compensation, INVENTION, MARKETING_APPROVAL, 2024-06-04",
    "inventor-award, UTILITY_MODEL, GRANT, 2024-06-04",
    "licence-recordal, INVENTION, LICENCE_EFFECT, 2024-06-04",
    "request-fee, DESIGN, REQUEST, 2024-04-07",
    "invalidation-grounds, DESIGN, INVALIDATION_REQUEST, 2024-04-07",
    "invalidation-suit, DESIGN, INVALIDATION_DECISION, 2024-06-04",
    "suspension-extension, INVENTION, SUSPENSION_REQUEST, 2025-03-04",
    "fee-refund, INVENTION, PAYMENT, 2027-03-04",
    "restoration, INVENTION, LOSS_NOTICE, 2024-05-06",
  })
  void deadline_eachRule_isAsLongAsTheLawSays(
      String rule, PatentType type, DeadlineEvent event, LocalDate due) {
    assertThat(rules.deadline(rule, calendar, type, Map.of(event, MONDAY)))
        .hasValueSatisfying(deadline -> assertThat(deadline.due()).isEqualTo(due));
  }

  @ParameterizedTest
  @CsvSource({
    "priority-restoration, DESIGN, FIRST_FILING",
    "priority-document, DESIGN, PRIORITY",
    "substantive-examination, DESIGN, FILING",
    "pct-national-phase, DESIGN, PCT_PRIORITY",
    "first-reply, UTILITY_MODEL, FIRST_ACTION",
    "term-compensation, DESIGN, GRANT",
  })
  void deadline_ruleOfOtherTypes_isEmpty(String rule, PatentType type, DeadlineEvent event) {
    assertThat(rules.deadline(rule, calendar, type, Map.of(event, MONDAY))).isEmpty();
  }

  @Test
  void deadline_officialExamples_agree() {
    assertThat(one("substantive-examination", DeadlineEvent.FILING, LocalDate.of(1998, 6, 1)).due())
        .isEqualTo("2001-06-01");
    LocalDate received = Delivery.POST.receivedOn(LocalDate.of(1999, 12, 16));
    assertThat(received).isEqualTo("1999-12-31");
    assertThat(one("restoration", DeadlineEvent.LOSS_NOTICE, received).due())
        .isEqualTo("2000-02-29");
    assertThat(one("restoration", DeadlineEvent.LOSS_NOTICE, LocalDate.of(2007, 12, 6)).due())
        .isEqualTo("2008-02-13");
  }

  @Test
  void deadline_priorityClaimed_runsFromItAndNotFromTheFiling() {
    Map<DeadlineEvent, LocalDate> days =
        Map.of(
            DeadlineEvent.FILING,
            LocalDate.of(2022, 5, 10),
            DeadlineEvent.PRIORITY,
            LocalDate.of(2021, 6, 8));
    assertThat(rules.deadline("substantive-examination", calendar, PatentType.INVENTION, days))
        .hasValueSatisfying(deadline -> assertThat(deadline.due()).isEqualTo("2024-06-11"));
    assertThat(rules.deadline("priority-correction", calendar, PatentType.INVENTION, days))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // The later of two months from filing and 15 days from the notice of acceptance.
    "2024-03-06, 2024-05-06",
    "2024-05-08, 2024-05-23",
    "2024-05-10, 2024-05-27",
  })
  void deadline_withinOneOrTheOther_isTheLater(LocalDate accepted, LocalDate due) {
    Map<DeadlineEvent, LocalDate> days =
        Map.of(DeadlineEvent.FILING, MONDAY, DeadlineEvent.ACCEPTANCE_NOTICE, accepted);
    LegalDeadline deadline =
        rules.deadline("application-fee", calendar, PatentType.INVENTION, days).orElseThrow();
    assertThat(deadline.due()).isEqualTo(due);
    assertThat(deadline.parts()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-04, 2023-06-05, 2024-05-06",
    "2025-05-20, 2023-06-05, 2025-06-05",
  })
  void deadline_withinOneAndTheOther_isTheEarlierOnceBothAreKnown(
      LocalDate removed, LocalDate missed, LocalDate due) {
    Map<DeadlineEvent, LocalDate> days =
        Map.of(DeadlineEvent.OBSTACLE_REMOVED, removed, DeadlineEvent.MISSED_DEADLINE, missed);
    assertThat(rules.deadline("restoration-force-majeure", calendar, PatentType.INVENTION, days))
        .hasValueSatisfying(deadline -> assertThat(deadline.due()).isEqualTo(due));
    assertThat(
            rules.deadline(
                "restoration-force-majeure",
                calendar,
                PatentType.INVENTION,
                Map.of(DeadlineEvent.OBSTACLE_REMOVED, removed)))
        .isEmpty();
  }

  @Test
  void deadline_beforeTheRuleWasInForce_isEmpty() {
    LocalDate dayBefore = LocalDate.of(2024, 1, 19);
    Map<DeadlineEvent, LocalDate> before = Map.of(DeadlineEvent.FIRST_FILING, dayBefore);
    assertThat(rules.deadline("priority-restoration", calendar, PatentType.INVENTION, before))
        .isEmpty();
    assertThat(one("priority-restoration", DeadlineEvent.FIRST_FILING, dayBefore.plusDays(1)).due())
        .isEqualTo("2025-03-20");
  }

  @Test
  void deadlines_daysOfAnInvention_areAllThatFollowFromThemByDay() {
    List<LegalDeadline> all =
        rules.deadlines(
            calendar,
            PatentType.INVENTION,
            Map.of(
                DeadlineEvent.FILING,
                LocalDate.of(2024, 3, 4),
                DeadlineEvent.GRANT_NOTICE,
                LocalDate.of(2026, 8, 3)));
    assertThat(all)
        .extracting(LegalDeadline::toString)
        .containsExactly(
            "application-fee 2024-05-06",
            "registration 2026-10-08",
            "divisional-filing 2026-10-08",
            "substantive-examination 2027-03-04");
    assertThat(all.get(3).provisional()).isTrue();
    assertThat(all.get(3).deadline().warnFrom()).isEqualTo("2027-03-04");
  }

  @Test
  void explain_movedDay_printsActArithmeticAndConsequence() {
    LegalDeadline deadline =
        one("registration", DeadlineEvent.GRANT_NOTICE, LocalDate.of(2026, 8, 3));
    assertThat(deadline.explain(Locale.ENGLISH))
        .containsExactly(
            "register the grant and pay the fee of its year"
                + " (Implementing Rules r.60, Implementing Rules r.114)",
            "2026-10-03: 2 months from receipt of the notice of grant on 2026-08-03, itself not"
                + " counted (Implementing Rules r.5)",
            "2026-10-03 is not worked, so the first working day after it: 2026-10-08"
                + " (Implementing Rules r.5)",
            "not done by 2026-10-08: the right to the patent is deemed abandoned; there is no"
                + " surcharge period");
    assertThat(deadline.explain(Locale.CHINA))
        .containsExactly(
            "办理登记手续并缴纳授权当年年费（实施细则第60条、实施细则第114条）",
            "自收到授予专利权通知之日2026-08-03起2个月（首日不计）：2026-10-03（实施细则第5条）",
            "2026-10-03为休息日，顺延至其后第一个工作日2026-10-08（实施细则第5条）",
            "至2026-10-08未办理：视为放弃取得专利权的权利，无滞纳期");
  }

  @Test
  void explain_severalLegs_saysWhichCountsOrWhatIsNotKnown() {
    LegalDeadline half = one("application-fee", DeadlineEvent.FILING, MONDAY);
    assertThat(half.explain(Locale.ENGLISH))
        .contains(
            "the day of receipt of the acceptance notice is not known: the period may end later");
    assertThat(half.explain(Locale.CHINESE)).contains("收到受理通知书之日未知，期限可能更晚届满");
    LegalDeadline whole =
        rules
            .deadline(
                "application-fee",
                calendar,
                PatentType.DESIGN,
                Map.of(
                    DeadlineEvent.FILING,
                    MONDAY,
                    DeadlineEvent.ACCEPTANCE_NOTICE,
                    LocalDate.of(2024, 5, 8)))
            .orElseThrow();
    assertThat(whole.explain(Locale.ENGLISH))
        .contains(
            "2024-05-23: 15 days from receipt of the acceptance notice on 2024-05-08, itself not"
                + " counted (Implementing Rules r.5)",
            "the later of them counts: 2024-05-23");
    assertThat(whole.explain(Locale.CHINESE)).contains("以其中较晚者2024-05-23为准");
    LegalDeadline earlier =
        rules
            .deadline(
                "restoration-force-majeure",
                calendar,
                PatentType.DESIGN,
                Map.of(
                    DeadlineEvent.OBSTACLE_REMOVED,
                    LocalDate.of(2025, 5, 20),
                    DeadlineEvent.MISSED_DEADLINE,
                    LocalDate.of(2023, 6, 5)))
            .orElseThrow();
    assertThat(earlier.explain(Locale.ENGLISH)).contains("the earlier of them counts: 2025-06-05");
    assertThat(earlier.explain(Locale.CHINESE)).contains("以其中较早者2025-06-05为准");
  }

  @Test
  void law_citations_areInWords() {
    DeadlineRule rule = one("restoration-of-reexamination", DeadlineEvent.REJECTION, MONDAY).rule();
    assertThat(rule.law(Locale.CHINESE)).isEqualTo("实施细则第6条第2款、专利法第41条");
    assertThat(rule.law(Locale.ENGLISH)).isEqualTo("Implementing Rules r.6(2), Patent Law art. 41");
  }

  @Test
  void rules_eachOfTheTable_namesItsLawAndSpeaksBothLanguages() {
    assertThat(rules.rules())
        .allSatisfy(
            rule -> {
              assertThat(rule.law()).matches(".*(r\\.|Law )\\d+.*");
              assertThat(rule.act().in(Locale.CHINESE)).matches(".*[\\u4e00-\\u9fff].*");
              assertThat(rule.otherwise().in(Locale.CHINESE)).matches(".*[\\u4e00-\\u9fff].*");
              assertThat(rule.act().in(Locale.ENGLISH)).matches("[\\x20-\\x7e]+");
              assertThat(rule.otherwise().in(Locale.ENGLISH)).matches("[\\x20-\\x7e]+");
            });
  }

  @Test
  void extendedBy_noticeStatesAnotherPeriod_itsLineHolds() {
    DeadlineRules notice =
        DeadlineRules.parse(
            new StringReader(
                "first-reply,invention,2024-01-01,first-action P3M,r.50,答复,reply,视为撤回,withdrawn"));
    DeadlineRules both = rules.extendedBy(notice);
    Map<DeadlineEvent, LocalDate> days = Map.of(DeadlineEvent.FIRST_ACTION, MONDAY);
    assertThat(both.deadline("first-reply", calendar, PatentType.INVENTION, days))
        .hasValueSatisfying(deadline -> assertThat(deadline.due()).isEqualTo("2024-06-04"));
    assertThat(
            both.deadline(
                "first-reply",
                calendar,
                PatentType.INVENTION,
                Map.of(DeadlineEvent.FIRST_ACTION, LocalDate.of(2023, 12, 29))))
        .hasValueSatisfying(deadline -> assertThat(deadline.due()).isEqualTo("2024-04-29"));
  }

  @Test
  void deadline_unknownRule_isRefusedNamingThoseThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules.deadline("grant", calendar, PatentType.DESIGN, Map.of()))
        .withMessageContaining("no rule 'grant'")
        .withMessageContaining("registration");
  }

  @Test
  void on_nextYearsCalendar_datesAnew() {
    LegalDeadline before =
        one("substantive-examination", DeadlineEvent.FILING, LocalDate.of(2024, 10, 1));
    assertThat(before.due()).isEqualTo("2027-10-01");
    assertThat(before.provisional()).isTrue();
    LegalDeadline after =
        before.on(calendar.extendedBy(WorkingCalendar.parse(List.of("2027-10-01,off"))));
    assertThat(after.due()).isEqualTo("2027-10-04");
    assertThat(after.provisional()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "filing;                       'filing' is no period; write it as",
        "filing P2M or;                is no period",
        "filing P2M plus priority P1M; is no period",
        "filing P2M or priority P1M and grant P1M; is no period",
        "birth P2M;                    'birth' is no event; write one of [filing, priority,",
        "filing 2M;                    '2M' is no length; write months as P2M",
        "filing P1M3D;                 'P1M3D' is no length",
        "filing P0D;                   'P0D' is no length",
        "filing P-2M;                  'P-2M' is no length",
      })
  void parse_badPeriod_saysWhereAndWhat(String period, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeadlineRules.parse(List.of(LINE.formatted(period))))
        .withMessageStartingWith("deadline rules line 1: ")
        .withMessageContaining(message);
  }

  @Test
  void parse_badLine_saysWhereAndWhat() {
    String line = LINE.formatted("filing P2M");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeadlineRules.parse(List.of(line, line)))
        .withMessage("deadline rules line 2: rule x for design is given twice from 2020-01-01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeadlineRules.parse(List.of(line.replace("design", "plant"))))
        .withMessageContaining("'plant' is no type");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeadlineRules.parse(List.of(line.replace("r.1", ""))))
        .withMessageContaining("law is empty");
  }

  private LegalDeadline one(String rule, DeadlineEvent event, LocalDate day) {
    return rules.deadline(rule, calendar, PatentType.INVENTION, Map.of(event, day)).orElseThrow();
  }
}
