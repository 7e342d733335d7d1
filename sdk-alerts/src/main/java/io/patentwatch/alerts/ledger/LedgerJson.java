package io.patentwatch.alerts.ledger;

import io.patentwatch.alerts.Resolution;
import io.patentwatch.alerts.Suppression;
import io.patentwatch.json.JsonObject;

/**
 * The JSON form of what a ledger holds, as objects that print themselves. Its methods are pure
 * functions, for any number of threads.
 */
public final class LedgerJson {
  private LedgerJson() {}

  /** Where a matter stands: {@code matter state since told acknowledged held resolution}. */
  public static JsonObject standing(Standing standing) {
    JsonObject.Builder object =
        JsonObject.builder()
            .text("matter", standing.matter())
            .text("state", standing.state())
            .text("since", standing.since());
    Standing.Telling told = standing.told();
    if (told != null) {
      object.object(
          "told",
          JsonObject.builder()
              .textUnlessEmpty("step", told.step().name())
              .text("severity", told.severity())
              .text("on", told.on())
              .number("level", told.level())
              .build());
    }
    Acknowledgement taken = standing.acknowledged();
    if (taken != null) {
      object.object(
          "acknowledged",
          JsonObject.builder()
              .text("by", taken.by())
              .text("on", taken.on())
              .textUnlessEmpty("note", taken.note())
              .build());
    }
    Suppression held = standing.held();
    if (held != null) {
      object.object(
          "held",
          JsonObject.builder()
              .text("by", held.by())
              .textUnlessEmpty("reference", held.reference())
              .textUnlessEmpty("step", held.step().name())
              .build());
    }
    Resolution resolution = standing.resolution();
    if (resolution != null) {
      object.object(
          "resolution",
          JsonObject.builder()
              .text("outcome", resolution.outcome())
              .text("reason", resolution.reason())
              .build());
    }
    return object.build();
  }

  /** A silence: {@code silence author reason from through rule patent enterprise}. */
  public static JsonObject silence(Silence silence) {
    return JsonObject.builder()
        .text("silence", silence.id())
        .text("author", silence.author())
        .text("reason", silence.reason())
        .text("from", silence.from())
        .text("through", silence.through())
        .text("rule", silence.rule())
        .text("patent", silence.patent())
        .text("enterprise", silence.enterprise())
        .build();
  }

  /** A line of the history: {@code at asOf matter alert kind reason}. */
  public static JsonObject entry(LedgerEntry entry) {
    return JsonObject.builder()
        .text("at", entry.at())
        .text("asOf", entry.asOf())
        .text("matter", entry.matter())
        .text("alert", entry.alert())
        .text("kind", entry.kind())
        .textUnlessEmpty("reason", entry.reason())
        .build();
  }

  /** An attempt: {@code message recipient channel attempt startedAt endedAt outcome reason}. */
  public static JsonObject attempt(DeliveryAttempt attempt) {
    return JsonObject.builder()
        .text("message", attempt.message())
        .text("recipient", attempt.recipient())
        .text("channel", attempt.channel())
        .number("attempt", attempt.number())
        .text("startedAt", attempt.startedAt())
        .text("endedAt", attempt.endedAt())
        .textUnlessEmpty("outcome", attempt.outcome())
        .textUnlessEmpty("reason", attempt.reason())
        .build();
  }

  /** A report: {@code from through told enterprises delivered sent read acted kinds warned}. */
  public static JsonObject report(LedgerReport report) {
    return JsonObject.builder()
        .text("from", report.from())
        .text("through", report.through())
        .number("told", report.told())
        .number("enterprises", report.enterprises().size())
        .number("delivered", report.delivered())
        .number("sent", report.sent())
        .number("read", report.read())
        .number("acted", report.acted())
        .objects("kinds", report.kinds().stream().map(LedgerJson::kind).toList())
        .objects("warned", report.enterprises().stream().map(LedgerJson::warned).toList())
        .build();
  }

  private static JsonObject kind(LedgerReport.Kind kind) {
    return JsonObject.builder()
        .text("rule", kind.rule())
        .number("told", kind.told())
        .number("matters", kind.matters())
        .number("acted", kind.acted())
        .number("lost", kind.lost())
        .build();
  }

  private static JsonObject warned(LedgerReport.Warned warned) {
    return JsonObject.builder()
        .text("enterprise", warned.name())
        .text("uscc", warned.creditCode())
        .number("alerts", warned.alerts())
        .build();
  }
}
