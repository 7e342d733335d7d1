package io.patentwatch.alerts;

import io.patentwatch.law.Wording;
import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.Patent;
import io.patentwatch.model.Payment;
import io.patentwatch.model.Priority;
import io.patentwatch.model.Publication;
import io.patentwatch.model.StatusTimeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something a rule goes by: a fact of a patent, of the library, or of its reference data. */
public enum RuleInput {
  /** The type of the patent. */
  TYPE("type", "专利类型", "type"),
  /** The day of filing. */
  FILED("filed", "申请日", "filed"),
  /** The publications, each with its day. */
  PUBLISHED("published", "公布公告", "published"),
  /** The day of the grant announcement. */
  GRANTED("granted", "授权公告日", "granted"),
  /** The priorities claimed. */
  PRIORITIES("priorities", "优先权", "priorities"),
  /** The status on the day, since when and why. */
  STATUS("status", "法律状态", "status"),
  /** The legal events. */
  EVENTS("events", "法律事件", "events"),
  /** The annual fees on record as paid. */
  PAYMENTS("payments", "缴费记录", "payments on record"),
  /** The agreements among the library's facts that cover the patent. */
  AGREEMENTS("agreements", "合同记录", "agreements"),
  /** The working calendar. */
  CALENDAR("calendar", "工作日历", "working calendar");

  private final String code;
  private final Wording label;

  RuleInput(String code, String chinese, String english) {
    this.code = code;
    label = new Wording(chinese, english);
  }

  /** The written form, such as {@code filed}. */
  public String code() {
    return code;
  }

  /** What people call it, in Chinese for a Chinese locale, else in English. */
  public String label(Locale locale) {
    return label.in(locale);
  }

  @Override
  public String toString() {
    return code;
  }

  /** What it is for a patent on the day of a context; empty where nothing is on record. */
  List<String> of(@Nullable Patent patent, AlertContext context) {
    if (this == CALENDAR) {
      return List.of(
          context.reference().calendar().knownFrom()
              + ".."
              + context.reference().calendar().knownThrough());
    }
    return patent == null ? List.of() : values(patent, context);
  }

  private List<String> values(Patent patent, AlertContext context) {
    return switch (this) {
      case TYPE -> one(patent.type());
      case FILED -> one(patent.filed());
      case PUBLISHED -> patent.publications().stream().map(Publication::toString).toList();
      case GRANTED -> one(patent.granted());
      case PRIORITIES -> patent.priorities().stream().map(Priority::toString).toList();
      case STATUS -> status(patent, context.asOf());
      case EVENTS -> patent.events().stream().map(RuleInput::text).toList();
      case PAYMENTS -> patent.payments().stream().map(RuleInput::text).toList();
      case AGREEMENTS -> agreements(patent, context);
      case CALENDAR -> List.of();
    };
  }

  private static List<String> one(@Nullable Object value) {
    return value == null ? List.of() : List.of(value.toString());
  }

  private static List<String> status(Patent patent, LocalDate day) {
    List<String> spans = new ArrayList<>();
    for (StatusTimeline.Span span : patent.timeline().spans()) {
      if (!day.isBefore(span.from()) && (span.to() == null || day.isBefore(span.to()))) {
        spans.add(span.status() + " " + span.from() + ".. (" + span.because() + ")");
      }
    }
    return spans;
  }

  private static String text(LegalEvent event) {
    return (event.date() == null ? "" : event.date() + " ")
        + (event.code() + " " + event.text()).strip();
  }

  private static String text(Payment payment) {
    return payment.feeYear()
        + ": "
        + payment.paidOn()
        + (payment.amount() == null ? "" : " ¥" + payment.amount().toPlainString());
  }

  /** Kind, number and days: parties are not for everybody who may read of the patent. */
  private static List<String> agreements(Patent patent, AlertContext context) {
    return context.library().facts().stream()
        .filter(AgreementRecord.class::isInstance)
        .map(AgreementRecord.class::cast)
        .filter(
            agreement ->
                agreement.patents().stream()
                    .flatMap(number -> context.library().findAll(number.toString()).stream())
                    .anyMatch(found -> found.id().equals(patent.id())))
        .map(
            agreement ->
                agreement.kind()
                    + " "
                    + agreement.number()
                    + " "
                    + agreement.effective()
                    + ".."
                    + Objects.toString(agreement.ended(), ""))
        .toList();
  }
}
