package io.patentwatch.alerts.rule;

import io.patentwatch.law.FeePhase;
import io.patentwatch.law.FeeYear;
import io.patentwatch.law.Restoration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts one fee warning into words. */
final class FeeTexts {
  private final FeeWarning warning;
  private final FeeYear fee;
  private final LocalDate day;
  private final Messages messages;
  private final Locale locale;

  FeeTexts(FeeWarning warning, Messages messages, Locale locale) {
    this.warning = warning;
    this.messages = messages;
    this.locale = locale;
    fee = warning.state().feeYear();
    day = warning.state().day();
  }

  String title() {
    return messages.text(
        "title." + stage() + "." + warning.certainty().code(),
        fee.year(),
        due(),
        warning.amount(),
        left(),
        fee.due(),
        warning.lastDay());
  }

  String action() {
    int surcharge = fee.surchargeOn(day);
    return messages.text(
        "action." + stage() + "." + warning.certainty().code(),
        due(),
        warning.amount(),
        warning.lastDay(),
        fee.nominalDue(),
        afterwards(),
        fee.payable(),
        stage().equals("restorable") ? fee.fullFee() * Restoration.SURCHARGE_RATE / 100 : surcharge,
        Restoration.REQUEST_FEE,
        Restoration.MONTHS);
  }

  List<String> because() {
    FeeFacts facts = warning.facts();
    List<String> because = new ArrayList<>();
    because.add(origin(facts, messages));
    because.addAll(fee.explain(locale));
    if (fee.payable() == fee.fullFee()) {
      because.add(messages.text("because.noReduction"));
    }
    if (fee.graceProvisional()) {
      because.add(messages.text("because.graceProvisional", warning.lastDay()));
    }
    because.add(payments(facts, day, messages));
    because.add(messages.text("because." + warning.certainty().code(), fee.year()));
    return because;
  }

  static String origin(FeeFacts facts, Messages messages) {
    String type = messages.text("type." + facts.type().code());
    LocalDate granted = facts.granted();
    return granted == null
        ? messages.text("because.grantUnknown", type, facts.filed())
        : messages.text("because.granted", type, facts.filed(), granted, facts.grantFeeYear());
  }

  static String payments(FeeFacts facts, LocalDate day, Messages messages) {
    return facts.paidThroughFeeYear() == 0
        ? messages.text("because.noPayment", day)
        : messages.text("because.paidThrough", day, facts.paidThroughFeeYear());
  }

  private String stage() {
    if (warning.state().phase() == FeePhase.PAST_GRACE) {
      return "restorable";
    }
    return warning.isLate() ? "late" : "due";
  }

  private String due() {
    @Nullable LocalDate due = warning.due();
    return due == null ? "" : due.toString();
  }

  private String left() {
    @Nullable LocalDate due = warning.due();
    long days = due == null ? -1 : ChronoUnit.DAYS.between(day, due);
    if (days < 0) {
      return "";
    }
    return days <= 1 ? messages.text("left." + days) : messages.text("left.more", days);
  }

  /** What waiting costs from one month of late payment to the next. */
  private String afterwards() {
    return warning.lastDay().equals(warning.due())
        ? ""
        : messages.text("afterwards", fee.surcharges().get(0).amount());
  }
}
