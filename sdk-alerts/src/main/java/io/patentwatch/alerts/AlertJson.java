package io.patentwatch.alerts;

import io.patentwatch.json.JsonForm;
import io.patentwatch.json.JsonObject;
import io.patentwatch.model.PatentId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of alerts and of runs, as objects that print themselves: schema {@code
 * alert-1.json}.
 *
 * <p>It names all holders: mask natural persons in what is made for others. Its methods are pure
 * functions, for any number of threads.
 */
public final class AlertJson {
  private AlertJson() {}

  /** An alert: {@code id rule severity certainty subject title due cost because action}. */
  public static JsonObject alert(Alert alert) {
    AlertSubject subject = alert.subject();
    return JsonObject.builder()
        .text("id", alert.id())
        .text("rule", alert.rule())
        .text("severity", alert.severity())
        .text("certainty", alert.certainty())
        .object(
            "subject",
            JsonObject.builder()
                .text("patent", subject.patent())
                .textUnlessEmpty("title", subject.title())
                .texts("holders", subject.holders())
                .objects(
                    "enterprises",
                    subject.enterprises().stream().map(JsonForm::enterprise).toList())
                .build())
        .text("title", alert.title())
        .text("due", alert.due())
        .number("cost", alert.cost() == null ? null : BigDecimal.valueOf(alert.cost()))
        .texts("because", alert.because())
        .text("action", alert.action())
        .object("attributes", attributes(alert))
        .build();
  }

  private static @Nullable JsonObject attributes(Alert alert) {
    if (alert.attributes().isEmpty()) {
      return null;
    }
    JsonObject.Builder attributes = JsonObject.builder();
    new TreeMap<>(alert.attributes()).forEach(attributes::text);
    return attributes.build();
  }

  /**
   * How a rule comes to an alert: {@code explains rule version asOf edition title inputs because
   * evidence action}, in a language as {@link Explanation#lines} has it.
   */
  public static JsonObject explanation(Explanation explanation, Locale locale) {
    Alert told = explanation.alert().in(locale);
    return JsonObject.builder()
        .text("explains", told.id())
        .text("rule", told.rule())
        .text("version", explanation.version())
        .text("asOf", explanation.asOf())
        .number("edition", explanation.edition().number())
        .text("title", told.title())
        .objects(
            "inputs",
            explanation.inputs().entrySet().stream()
                .map(
                    input ->
                        JsonObject.builder()
                            .text("input", input.getKey())
                            .text("label", input.getKey().label(locale))
                            .texts("values", input.getValue())
                            .build())
                .toList())
        .texts("because", told.because())
        .texts("evidence", explanation.evidence())
        .text("action", told.action())
        .build();
  }

  /** What a run did, as the one field {@code summary}. */
  public static JsonObject summary(AlertRun run) {
    return JsonObject.builder()
        .object(
            "summary",
            JsonObject.builder()
                .text("asOf", run.asOf())
                .number("edition", run.edition().number())
                .number("evaluated", run.evaluated())
                .number("raised", run.raised())
                .number("escalated", run.escalated().size())
                .number("continuing", run.continuing())
                .number(
                    "suppressed", run.suppressed().values().stream().mapToLong(many -> many).sum())
                .objects("resolved", run.resolved().stream().map(AlertJson::resolved).toList())
                .objects("errors", run.errors().stream().map(AlertJson::error).toList())
                .build())
        .build();
  }

  private static JsonObject resolved(Resolved resolved) {
    return JsonObject.builder()
        .text("matter", resolved.matter())
        .text("outcome", resolved.resolution().outcome())
        .text("reason", resolved.resolution().reason())
        .build();
  }

  private static JsonObject error(RuleError error) {
    PatentId patent = error.patent();
    return JsonObject.builder()
        .text("rule", error.rule())
        .text("patent", patent)
        .text("reason", error.reason())
        .build();
  }

  /** The text of the JSON Schema (draft 2020-12) of both. */
  public static String schema() {
    try (InputStream schema = AlertJson.class.getResourceAsStream("schema/alert-1.json")) {
      if (schema == null) {
        throw new IllegalStateException(
            "alert-1.json is missing beside AlertJson; the jar was repackaged without resources");
      }
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("alert-1.json can't be read", e);
    }
  }
}
