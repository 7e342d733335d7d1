package io.patentwatch.spi.contract;

import io.patentwatch.model.Edition;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentId;
import io.patentwatch.query.Sort;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A patent's place in an order.
 *
 * @param edition the edition at which it was there
 * @param sort the order
 * @param day the day that decides; absent where identity does
 * @param id the identity
 */
record ModelCursor(Edition edition, Sort sort, LocalDate day, PatentId id) {
  static ModelCursor at(Patent patent, Sort sort, Edition edition) {
    LocalDate day =
        switch (sort.key()) {
          case ID -> null;
          case FILED -> patent.filed();
          case PUBLISHED -> patent.published().orElse(null);
          case GRANTED -> patent.granted();
        };
    return new ModelCursor(edition, sort, day, patent.id());
  }

  /** Patents without a day come last either way; identity decides ties, rising. */
  static Comparator<ModelCursor> order(Sort sort) {
    Comparator<ModelCursor> byId = Comparator.comparing(ModelCursor::id);
    if (sort.key() == Sort.Key.ID) {
      return sort.descending() ? byId.reversed() : byId;
    }
    Comparator<LocalDate> days = Comparator.naturalOrder();
    return Comparator.comparing(
            ModelCursor::day, Comparator.nullsLast(sort.descending() ? days.reversed() : days))
        .thenComparing(byId);
  }

  static ModelCursor parse(String text, Sort sort) {
    String[] parts = text.split(" ", -1);
    if (parts.length != 4 || !parts[1].equals(sort.toString())) {
      throw new IllegalArgumentException("'" + text + "' is no cursor of the order " + sort);
    }
    return new ModelCursor(
        new Edition(Long.parseLong(parts[0])),
        sort,
        parts[2].isEmpty() ? null : LocalDate.parse(parts[2]),
        new PatentId(parts[3]));
  }

  @Override
  public String toString() {
    return edition + " " + sort + " " + (day == null ? "" : day) + " " + id;
  }
}
