package io.patentwatch.alerts.channel;

import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.AlertSubject;
import io.patentwatch.alerts.AlertText;
import io.patentwatch.alerts.Certainty;
import io.patentwatch.alerts.Matter;
import io.patentwatch.alerts.Severity;
import io.patentwatch.alerts.Step;
import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.PatentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Authored alerts of an invented enterprise, and messages of them. */
final class Alerts {
  private Alerts() {}

  static Alert of(int number, Certainty certainty) {
    return of(number, Severity.WARNING, certainty, "第 6 年年费 900 元");
  }

  static Alert of(int number, Severity severity, Certainty certainty, String title) {
    PatentId patent = new PatentId("CN" + (202_110_000_000L + number));
    return new Alert(
        new Matter("annual-fee", patent, "6"),
        new Step("due-30", 1),
        new AlertSubject(
            patent,
            "一种中性笔",
            List.of("章一二", "青竹制笔厂"),
            List.of(new EnterpriseMatch("青竹制笔厂", null, 1, "registered name"))),
        severity,
        certainty,
        title,
        LocalDate.of(2026, 5, 11),
        List.of("filed 2021-04-10"),
        "请在 2026-05-11 前缴费，逾期专利权终止。",
        Map.of(),
        Map.of("en", new AlertText("Fee of year 6", List.of("filed 2021-04-10"), "Pay in time.")));
  }

  static Message message(Recipient recipient, Alert... alerts) {
    return new Message("key-1", recipient, 0, List.of(alerts), false);
  }

  static Recipient recipient(String channel, String address) {
    return new Recipient("c-1", channel, address, Locale.CHINESE);
  }
}
