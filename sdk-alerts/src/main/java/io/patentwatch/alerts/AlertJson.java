package io.patentwatch.alerts;

import io.patentwatch.json.JsonForm;
import io.patentwatch.json.JsonObject;
import io.patentwatch.model.PatentId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

  /** An alert: {@code id rule severity certainty subject title due because action}. */
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
