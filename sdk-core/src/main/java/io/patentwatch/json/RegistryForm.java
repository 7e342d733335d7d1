package io.patentwatch.json;

import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.reference.EnterpriseAnswer;
import io.patentwatch.reference.IndustryCoverage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The JSON form of what a registry and rules answer. */
final class RegistryForm {
  private RegistryForm() {}

  static JsonObject answer(String input, EnterpriseAnswer answer) {
    JsonObject.Builder object = JsonObject.builder().text("input", input);
    EnterpriseMatch match = answer.enterprise();
    return match == null
        ? object
            .objects("candidates", answer.candidates().stream().map(RegistryForm::match).toList())
            .text("reason", answer.reason())
            .build()
        : object.all(match(match)).build();
  }

  private static JsonObject match(EnterpriseMatch match) {
    return JsonObject.builder()
        .text("enterprise", match.name())
        .text("uscc", match.creditCode())
        .number("score", BigDecimal.valueOf(match.score()))
        .text("reason", match.reason())
        .build();
  }

  static List<JsonObject> coverage(IndustryCoverage coverage) {
    List<JsonObject> lines = new ArrayList<>();
    for (IndustryCoverage.Row row : coverage.rows()) {
      lines.add(
          JsonObject.builder()
              .text("code", row.industry().code())
              .text("name", row.industry().name())
              .number("patents", row.patents())
              .objects("byRule", counts("rule", row.byRule()))
              .objects("onlyByRule", counts("rule", row.onlyByRule()))
              .objects("overlaps", counts("code", row.overlaps()))
              .objects("nearMisses", row.nearMisses().stream().map(RegistryForm::nearMiss).toList())
              .build());
    }
    lines.add(
        JsonObject.builder()
            .number("patents", coverage.patents())
            .number("unclassed", coverage.unclassed())
            .build());
    return lines;
  }

  private static List<JsonObject> counts(String key, Map<String, Long> counts) {
    return new TreeMap<>(counts)
        .entrySet().stream()
            .map(
                count ->
                    JsonObject.builder()
                        .text(key, count.getKey())
                        .number("patents", count.getValue())
                        .build())
            .toList();
  }

  private static JsonObject nearMiss(IndustryCoverage.NearMiss miss) {
    return JsonObject.builder()
        .text("rule", miss.rule())
        .number("patents", miss.patents())
        .texts("examples", miss.examples())
        .build();
  }
}
