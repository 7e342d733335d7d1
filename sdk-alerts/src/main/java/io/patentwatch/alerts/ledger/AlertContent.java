package io.patentwatch.alerts.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.AlertJson;
import io.patentwatch.alerts.AlertSubject;
import io.patentwatch.alerts.AlertText;
import io.patentwatch.alerts.Certainty;
import io.patentwatch.alerts.Matter;
import io.patentwatch.alerts.Severity;
import io.patentwatch.alerts.Step;
import io.patentwatch.json.JsonObject;
import io.patentwatch.model.CreditCode;
import io.patentwatch.model.EnterpriseMatch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An alert as the text that is kept of it: its JSON form, and its translations. */
final class AlertContent {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What is kept of an alert once its words are erased. */
  static final String ERASED =
      "{\"severity\":\"info\",\"certainty\":\"certain\",\"title\":\"erased\",\"action\":\"\"}";

  private AlertContent() {}

  static String write(Alert alert) {
    JsonObject object = AlertJson.alert(alert);
    if (alert.translations().isEmpty()) {
      return object.toString();
    }
    JsonObject.Builder translations = JsonObject.builder();
    new TreeMap<>(alert.translations())
        .forEach(
            (language, text) ->
                translations.object(
                    language,
                    JsonObject.builder()
                        .text("title", text.title())
                        .texts("because", text.because())
                        .text("action", text.action())
                        .build()));
    return object.extend().object("translations", translations.build()).build().toString();
  }

  static Alert read(String content, Matter matter, Step step) {
    JsonNode node;
    try {
      node = MAPPER.readTree(content);
    } catch (JsonProcessingException broken) {
      throw new LedgerException(
          "what the ledger keeps of " + matter + " is no JSON; restore it from a backup", broken);
    }
    JsonNode due = node.get("due");
    Map<String, AlertText> translations = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.path("translations").properties()) {
      translations.put(entry.getKey(), text(entry.getValue()));
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.path("attributes").properties()) {
      attributes.put(entry.getKey(), entry.getValue().asText());
    }
    AlertText text = text(node);
    return new Alert(
        matter,
        step,
        subject(node.path("subject"), matter),
        StandingTable.of(Severity.values(), node.path("severity").asText()),
        StandingTable.of(Certainty.values(), node.path("certainty").asText()),
        text.title(),
        due == null ? null : LocalDate.parse(due.asText()),
        node.has("cost") ? Integer.valueOf(node.path("cost").asInt()) : null,
        text.because(),
        text.action(),
        attributes,
        translations);
  }

  private static AlertText text(JsonNode node) {
    return new AlertText(
        node.path("title").asText(), texts(node.path("because")), node.path("action").asText());
  }

  private static AlertSubject subject(JsonNode node, Matter matter) {
    List<EnterpriseMatch> enterprises = new ArrayList<>();
    for (JsonNode one : node.path("enterprises")) {
      JsonNode code = one.get("uscc");
      enterprises.add(
          new EnterpriseMatch(
              one.path("enterprise").asText(),
              code == null ? null : CreditCode.parse(code.asText()),
              one.path("score").asDouble(),
              one.path("reason").asText()));
    }
    return new AlertSubject(
        matter.patent(), node.path("title").asText(), texts(node.path("holders")), enterprises);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
