package io.patentwatch.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.PatentDatabase;
import io.patentwatch.alerts.rule.AnnualFeeRule;
import io.patentwatch.alerts.rule.CalendarEndsRule;
import io.patentwatch.alerts.rule.EncumberedLapseRule;
import io.patentwatch.json.JsonObject;
import io.patentwatch.model.LegalEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pledged pen filed 2020-01-01, whose fee of year 5 is late in March 2024. */
class ExplanationTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 5);
  private static final String FEE = "annual-fee:CN202010123451.X:5";

  private final PatentDatabase database = PatentDatabase.inMemory();

  @BeforeEach
  void fill() {
    AuthoredStatements.sync(
        database,
        "authored",
        List.of(
            AuthoredStatements.pen(
                LegalEvent.of(LocalDate.of(2021, 12, 10), "PE01", "专利权质押合同登记的生效"))));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void explain_alertOfARun_hasTheSameAlertItsRuleInputsAndEvidence() {
    AlertEngine engine = engine(Locale.ENGLISH);
    Alert told =
        engine.run(DAY).alerts().stream()
            .filter(alert -> alert.rule().equals("annual-fee"))
            .findFirst()
            .orElseThrow();

    Explanation explanation = engine.explain(told.id(), DAY).orElseThrow();

    assertThat(explanation.alert()).isEqualTo(told);
    assertThat(explanation.version()).isEqualTo(AnnualFeeRule.ofDefaults().version());
    assertThat(explanation.edition()).isEqualTo(database.edition());
    assertThat(explanation.inputs().keySet()).isEqualTo(AnnualFeeRule.ofDefaults().inputs());
    assertThat(explanation.inputs())
        .containsEntry(RuleInput.FILED, List.of("2020-01-01"))
        .containsEntry(RuleInput.PAYMENTS, List.of());
    assertThat(explanation.evidence()).containsExactly("authored CN113500001B:1");
  }

  @Test
  void explain_matterOrEarlierStep_explainsTheStepReached() {
    AlertEngine engine = engine(Locale.ENGLISH);

    Optional<Explanation> matter = engine.explain(FEE, DAY);

    assertThat(matter.orElseThrow().alert().id()).isEqualTo(FEE + ":late-3");
    assertThat(engine.explain(FEE + ":due-30", DAY)).isEqualTo(matter);
  }

  @Test
  void explain_nothingToSay_isEmpty() {
    AlertEngine engine = engine(Locale.ENGLISH);

    assertThat(engine.explain("annual-fee:CN202010123451.X:9", DAY)).isEmpty();
    assertThat(engine.explain("annual-fee:CN202010123452.8:5", DAY)).isEmpty();
    assertThat(engine.explain("calendar-ends:library:2099-12-31", DAY)).isEmpty();
    assertThat(engine.explain(FEE, LocalDate.of(2023, 6, 1))).isEmpty();
  }

  @Test
  void explain_ruleOfAnotherEngine_isRefusedWithTheRulesThereAre() {
    assertThatThrownBy(() -> engine(Locale.ENGLISH).explain("expiry:CN1:term", DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expiry:CN1:term")
        .hasMessageContaining("annual-fee");
  }

  @Test
  void explain_matterOfTheLibrary_goesByTheCalendar() {
    LocalDate end = database.reference().calendar().knownThrough();

    Explanation explanation =
        engine(Locale.ENGLISH).explain("calendar-ends:library:" + end, end).orElseThrow();

    assertThat(explanation.inputs()).containsOnlyKeys(RuleInput.CALENDAR);
    assertThat(explanation.evidence()).isEmpty();
  }

  @Test
  void lines_inEachLanguage_sayRuleInputsArithmeticEvidenceAndNextStep() {
    Explanation explanation =
        engine(Locale.CHINESE).explain("encumbered-lapse:CN202010123451.X:5", DAY).orElseThrow();

    assertThat(explanation.lines(Locale.ENGLISH))
        .contains(
            "rule: encumbered-lapse, version 1",
            "  filed: 2020-01-01",
            "  payments on record: none on record",
            "  events: 2021-12-10 PE01 专利权质押合同登记的生效",
            "  authored CN113500001B:1",
            "next step: " + explanation.alert().in(Locale.ENGLISH).action())
        .containsAll(
            explanation.alert().in(Locale.ENGLISH).because().stream()
                .map(reason -> "  " + reason)
                .toList());
    assertThat(explanation.lines(Locale.CHINESE))
        .contains("规则：encumbered-lapse，版本 1", "  申请日: 2020-01-01", "  缴费记录: 无记录")
        .startsWith(explanation.alert().title());
  }

  @Test
  void json_explanation_isWhatTheLinesSay() {
    JsonObject json =
        AlertJson.explanation(
            engine(Locale.CHINESE).explain(FEE, DAY).orElseThrow(), Locale.ENGLISH);

    assertThat(json.fields())
        .containsEntry("explains", FEE + ":late-3")
        .containsEntry("version", "1")
        .containsKeys("inputs", "because", "evidence", "action");
    assertThat(json.toString()).contains("\"label\":\"filed\",\"values\":[\"2020-01-01\"]");
  }

  private AlertEngine engine(Locale locale) {
    return AlertEngine.builder(database)
        .rule(AnnualFeeRule.ofDefaults())
        .rule(EncumberedLapseRule.of(AnnualFeeRule.ofDefaults()))
        .rule(CalendarEndsRule.ofDefaults())
        .locale(locale)
        .translations(Locale.CHINESE, Locale.ENGLISH)
        .build();
  }
}
