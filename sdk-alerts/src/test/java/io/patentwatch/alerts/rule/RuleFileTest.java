package io.patentwatch.alerts.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.alerts.AlertRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFileTest {
  private static final String ALL =
      """
      rules:
        - kind: annual-fee
          ladder: [90, 30, 7, 1]
          reductions: [85]
        - kind: expiry
          ladder: [365, 90]
        - kind: legal-change
          id: pledge
          effects: [pledged, pledge-ended]
          window: 180
        - kind: encumbered-lapse
        - kind: deadline
          ladder: [60, 15, 1]
        - kind: watch
          id: watch-gel-pens
          name: 中性笔
          query: ti=中性笔 and ipc=B43K
          from: 2026-01-01
        - kind: threshold
          id: few-inventions
          name: pens
          query: type=invention
          atLeast: 10
        - kind: source-silent
          days: 30
        - kind: calendar-ends
        - kind: indicator-fall
          id: pen-grants
          indicator: invention-grants
          region: 330122
          industries: [pen]
          falseAlarms: 0.01
      """;

  @Test
  void parse_everyKind_givesItsRuleInOrder() {
    assertThat(RuleFile.parse(ALL))
        .extracting(AlertRule::id)
        .containsExactly(
            "annual-fee",
            "expiry",
            "pledge",
            "encumbered-lapse",
            "deadline",
            "watch-gel-pens",
            "few-inventions",
            "source-silent",
            "calendar-ends",
            "pen-grants");
  }

  @Test
  void parse_json_readsTheSame() {
    assertThat(
            RuleFile.parse("{\"rules\": [{\"kind\": \"expiry\"}, {\"kind\": \"legal-change\"}]}"))
        .extracting(AlertRule::id)
        .startsWith("expiry", "ended", "restored")
        .hasSize(1 + LegalChangeRule.shipped().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: expiry|kind: expirry|rules 5:11: 'expirry' is no kind of rule; did you mean 'expiry'?",
        "ladder: [365, 90]|lader: [365]|rules 6:5: unknown key 'lader' in a rule of kind expiry;"
            + " did you mean 'ladder'?",
        "ladder: [365, 90]|ladder: [90, 90]|rules 5:5: reminders [90, 90] days before",
        "ladder: [365, 90]|ladder: [soon]|rules 6:14: 'ladder' is 'soon', not days such as 30",
        "effects: [pledged|effects: [plegded|rules 9:15: 'plegded' is not an effect; did you mean"
            + " 'pledged'?",
        "query: type=invention|query: typ=invention|rules 22:12: 'query' is 'typ=invention'",
        "from: 2026-01-01|from: 2026-13-01|rules 18:11: 'from' is '2026-13-01', not a day",
        "reductions: [85]|reductions: [80]|rules 4:18: '80' is not a reduction",
        "id: watch-gel-pens|id: Watch|id 'Watch'; give 1 to 40 lower-case",
        "id: few-inventions|id: pledge|rules 19:5: rule id 'pledge' comes twice",
        "indicator: invention-grants|indicator: invention-grant|did you mean 'invention-grants'?",
        "region: 330122|region: north|'region' is 'north'",
        "atLeast: 10|atLeast: 0|rules 19:5: rule 'few-inventions': a threshold of 0 patents",
      })
  void parse_whatIsWrong_saysWhereAndWhatWasMeant(String right, String wrong, String message) {
    assertThat(ALL).contains(right);
    assertThatThrownBy(() -> RuleFile.parse(ALL.replace(right, wrong)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void parse_indicatorFall_takesCountsAndGrantRatesOfInventions() {
    for (String id :
        List.of(
            "valid-designs", "invention-publications", "invention-grant-rate-by-filing-cohort")) {
      assertThat(RuleFile.parse(ALL.replace("indicator: invention-grants", "indicator: " + id)))
          .isNotEmpty();
    }
    for (String id :
        List.of("design-grant-rate-by-filing-cohort", "invention-survival-3-years", "pledges")) {
      assertThatThrownBy(
              () -> RuleFile.parse(ALL.replace("indicator: invention-grants", "indicator: " + id)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'" + id + "' is not an indicator");
    }
  }

  @Test
  void parse_nothingUseful_saysHowToBegin() {
    for (String text : List.of("", "rule: []", "rules:\n  - id: x")) {
      assertThatThrownBy(() -> RuleFile.parse(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("rules ");
    }
  }
}
