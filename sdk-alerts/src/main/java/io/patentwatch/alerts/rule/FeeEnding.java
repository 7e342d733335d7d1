package io.patentwatch.alerts.rule;

import io.patentwatch.alerts.AlertContext;
import io.patentwatch.alerts.Resolution;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.Payment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How the annual fee of a fee year ended of which there is nothing more to warn. */
final class FeeEnding {
  private FeeEnding() {}

  static Resolution of(String series, @Nullable Patent patent, AlertContext context) {
    Messages messages = Messages.of(context.locale());
    if (patent == null) {
      return Resolution.moot(messages.text("ended.gone"));
    }
    LocalDate asOf = context.asOf();
    for (Payment payment : patent.payments()) {
      if (series.matches("\\d+")
          && payment.feeYear() >= Integer.parseInt(series)
          && !payment.paidOn().isAfter(asOf)) {
        return new Resolution(
            Resolution.Outcome.ACTED,
            messages.text("ended.paid", payment.feeYear(), payment.paidOn()));
      }
    }
    PatentStatus status = patent.statusOn(asOf);
    if (status == PatentStatus.LAPSED) {
      return new Resolution(Resolution.Outcome.LOST, messages.text("ended.lapsed"));
    }
    return Resolution.moot(
        status == PatentStatus.IN_FORCE
            ? messages.text("ended.next")
            : messages.text("ended.status", status.code()));
  }
}
