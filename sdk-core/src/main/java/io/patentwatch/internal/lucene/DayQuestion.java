package io.patentwatch.internal.lucene;

import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PaymentKnowledge;
import io.patentwatch.query.QueryField;
import io.patentwatch.query.Relation;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * A clause that depends on a day, asked of an outline.
 *
 * @param field a field of kind {@link QueryField.Kind#CODE_ON_DAY}
 * @param relation {@code IS}, {@code EXACTLY} or {@code EXISTS}
 * @param value one value
 * @param day the epoch day
 */
record DayQuestion(QueryField field, Relation relation, String value, int day) {
  boolean test(PatentOutline outline) {
    return switch (field) {
      case STATUS -> status(outline.statusOn(day));
      case FEES -> fees(feesOn(outline, day));
      default -> region(outline.regionOn(day));
    };
  }

  boolean status(PatentStatus status) {
    return relation == Relation.EXISTS
        ? status != PatentStatus.UNKNOWN
        : status.code().equals(value);
  }

  private boolean fees(Optional<PaymentKnowledge> fees) {
    return fees.isPresent() && (relation == Relation.EXISTS || fees.get().code().equals(value));
  }

  private boolean region(String region) {
    return switch (relation) {
      case EXISTS -> !region.isEmpty();
      case EXACTLY -> region.equals(value);
      default -> RegionTerms.of(region).contains(value);
    };
  }

  /** What is known of the running fee, as {@link io.patentwatch.model.Patent#feesOn} has it. */
  static Optional<PaymentKnowledge> feesOn(PatentOutline outline, int day) {
    if (outline.filed() == PatentOutline.NO_DAY
        || outline.granted() == PatentOutline.NO_DAY
        || outline.statusOn(day) != PatentStatus.IN_FORCE) {
      return Optional.empty();
    }
    LocalDate filed = LocalDate.ofEpochDay(outline.filed());
    int running = years(filed, day) + 1;
    int paid = Math.max(years(filed, outline.granted()) + 1, outline.feeYearPaidBy(day));
    return Optional.of(paid >= running ? PaymentKnowledge.PAID : PaymentKnowledge.UNCONFIRMED);
  }

  private static int years(LocalDate from, int day) {
    return Period.between(from, LocalDate.ofEpochDay(day)).getYears();
  }
}
