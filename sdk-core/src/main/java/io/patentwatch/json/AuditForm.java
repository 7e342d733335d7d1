package io.patentwatch.json;

import io.patentwatch.audit.AuditConfusion;
import io.patentwatch.audit.AuditReport;
import io.patentwatch.audit.AuditScore;
import io.patentwatch.audit.Proportion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON form of audits. */
final class AuditForm {
  private AuditForm() {}

  static List<JsonObject> lines(AuditReport report) {
    List<JsonObject> lines = new ArrayList<>();
    report.scores().forEach(score -> lines.add(score(report, score)));
    report.confusions().forEach(confusion -> lines.add(confusion(report, confusion)));
    return lines;
  }

  private static JsonObject score(AuditReport report, AuditScore score) {
    return JsonObject.builder()
        .text("kind", report.kind())
        .text("score", score.name())
        .number("cases", report.cases())
        .number("labelled", score.labelled())
        .number("right", score.right())
        .number("wrong", score.wrong())
        .number("beyond", score.beyond())
        .number("abstained", score.abstained())
        .object("precision", proportion(score.precision()))
        .object("recall", proportion(score.recall()))
        .object("abstention", proportion(score.abstention()))
        .build();
  }

  private static JsonObject confusion(AuditReport report, AuditConfusion confusion) {
    return JsonObject.builder()
        .text("kind", report.kind())
        .text("confusion", confusion.score())
        .textUnlessEmpty("expected", confusion.expected())
        .textUnlessEmpty("answered", confusion.answered())
        .number("count", confusion.count())
        .objects("examples", confusion.examples().stream().map(AuditForm::example).toList())
        .build();
  }

  private static JsonObject example(AuditConfusion.Example example) {
    return JsonObject.builder()
        .text("input", example.input())
        .text("reason", example.reason())
        .build();
  }

  private static @Nullable JsonObject proportion(Proportion share) {
    return share.of() == 0
        ? null
        : JsonObject.builder()
            .number("value", rounded(share.value().orElseThrow()))
            .number("lower", rounded(share.lower()))
            .number("upper", rounded(share.upper()))
            .build();
  }

  private static BigDecimal rounded(double share) {
    return BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP);
  }
}
