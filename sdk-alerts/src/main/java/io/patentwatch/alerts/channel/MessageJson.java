package io.patentwatch.alerts.channel;

import io.patentwatch.alerts.AlertJson;
import io.patentwatch.json.JsonObject;

/**
 * The JSON form of messages and of what a sender did, as objects that print themselves; without
 * addresses. Its methods are pure functions, for any number of threads.
 */
public final class MessageJson {
  private MessageJson() {}

  /** A message: {@code key recipient channel level alerts}. */
  public static JsonObject message(Message message) {
    return JsonObject.builder()
        .text("key", message.key())
        .text("recipient", message.recipient().id())
        .text("channel", message.recipient().channel())
        .number("level", message.level())
        .objects("alerts", message.alerts().stream().map(AlertJson::alert).toList())
        .build();
  }

  /** What became of an attempt: {@code outcome reason}. */
  public static JsonObject delivery(Delivery delivery) {
    return JsonObject.builder()
        .text("outcome", delivery.outcome())
        .textUnlessEmpty("reason", delivery.reason())
        .build();
  }

  /** What a sender did, as the one field {@code summary}. */
  public static JsonObject summary(SendReport report) {
    return JsonObject.builder()
        .object(
            "summary",
            JsonObject.builder()
                .truth("busy", report.busy())
                .number("addressed", report.addressed())
                .number("nobody", report.nobody())
                .number("sent", report.sent())
                .number("failed", report.failed())
                .number("dead", report.dead())
                .build())
        .build();
  }
}
