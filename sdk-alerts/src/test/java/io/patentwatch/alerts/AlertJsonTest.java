package io.patentwatch.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.patentwatch.json.JsonObject;
import io.patentwatch.model.CreditCode;
import io.patentwatch.model.Edition;
import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.PatentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertJsonTest {
  private static final LocalDate DAY = LocalDate.of(2021, 12, 20);
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(
              AlertJson.schema(),
              SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());

  private static Alert alert(LocalDate due) {
    EnterpriseMatch enterprise =
        new EnterpriseMatch("某公司", CreditCode.parse("91350100M000100Y43"), 1, "registered name");
    return new Alert(
        new Matter("annual-fee", new PatentId("CN202010000001.1"), "3"),
        new Step("due-30", 335),
        new AlertSubject(
            new PatentId("CN202010000001.1"), "一种中性笔", List.of("某公司"), List.of(enterprise)),
        Severity.WARNING,
        Certainty.UNCONFIRMED,
        "title",
        due,
        1200,
        List.of("one", "two"),
        "action",
        Map.of(),
        Map.of());
  }

  private static void assertValid(JsonObject object) {
    assertThat(SCHEMA.validate(object.toString(), InputFormat.JSON)).as("%s", object).isEmpty();
  }

  @Test
  void alert_withADay_hasTheFieldsOfTheContract() {
    JsonObject object = AlertJson.alert(alert(DAY));

    assertValid(object);
    assertThat(object.fields())
        .containsOnlyKeys(
            "id",
            "rule",
            "severity",
            "certainty",
            "subject",
            "title",
            "due",
            "cost",
            "because",
            "action")
        .containsEntry("due", "2021-12-20")
        .containsEntry("cost", BigDecimal.valueOf(1200))
        .containsEntry("because", List.of("one", "two"));
  }

  @Test
  void alert_withoutADay_leavesItOut() {
    JsonObject object = AlertJson.alert(alert(null));

    assertValid(object);
    assertThat(object.fields()).doesNotContainKey("due");
  }

  @Test
  void summary_ofARun_countsAndNamesErrors() {
    RuleError error = new RuleError("own", null, new IllegalStateException("broken"));
    Matter paid = new Matter("annual-fee", new PatentId("CN202010000001.1"), "2");
    AlertRun run =
        new AlertRun(
            DAY,
            new Edition(3),
            true,
            7,
            List.of(alert(DAY)),
            List.of(),
            List.of(
                new Resolved(paid, new Resolution(Resolution.Outcome.ACTED, "paid 2021-12-01"))),
            List.of(),
            Map.of(HeldBy.EARLIER_TELLING, 2L, HeldBy.SILENCE, 1L),
            List.of(error),
            1);

    JsonObject object = AlertJson.summary(run);

    assertValid(object);
    assertThat(object.toString())
        .isEqualTo(
            "{\"summary\":{\"asOf\":\"2021-12-20\",\"edition\":3,\"evaluated\":7,\"raised\":1,"
                + "\"escalated\":0,\"continuing\":2,\"suppressed\":3,\"resolved\":["
                + "{\"matter\":\"annual-fee:CN202010000001.1:2\",\"outcome\":\"acted\","
                + "\"reason\":\"paid 2021-12-01\"}],"
                + "\"errors\":[{\"rule\":\"own\",\"reason\":\"broken\"}]}}");
  }

  @Test
  void schema_anotherSeverity_refuses() {
    JsonObject object = AlertJson.alert(alert(DAY)).extend().text("severity", "loud").build();

    assertThat(SCHEMA.validate(object.toString(), InputFormat.JSON)).isNotEmpty();
  }
}
