package io.patentwatch.spi.contract;

import io.patentwatch.model.Edition;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentId;
import io.patentwatch.query.FieldTerms;
import io.patentwatch.query.PatentMatcher;
import io.patentwatch.query.Sort;
import java.util.Comparator;
import java.util.Objects;

/**
 * A patent's place in an order.
 *
 * @param edition the edition at which it was there
 * @param sort the order
 * @param place what decides, in a form whose characters are in the order; absent where identity
 *     does, or where there is none
 * @param id the identity
 */
record ModelCursor(Edition edition, Sort sort, String place, PatentId id) {
  static ModelCursor at(Patent patent, Sort sort, PatentMatcher matcher, Edition edition) {
    Object place =
        switch (sort.key()) {
          case ID -> null;
          case FILED -> patent.filed();
          case PUBLISHED -> patent.published().orElse(null);
          case GRANTED -> patent.granted();
          case APPLICATION_NUMBER -> patent.application();
          case PUBLICATION_NUMBER -> FieldTerms.leastPublication(patent).orElse(null);
          case RELEVANCE -> "%010d".formatted(matcher.relevance(patent));
        };
    return new ModelCursor(edition, sort, Objects.toString(place, null), patent.id());
  }

  /** Patents without what decides come last either way; identity decides ties, rising. */
  static Comparator<ModelCursor> order(Sort sort) {
    Comparator<ModelCursor> byId = Comparator.comparing(ModelCursor::id);
    if (sort.key() == Sort.Key.ID) {
      return sort.descending() ? byId.reversed() : byId;
    }
    Comparator<String> places = Comparator.naturalOrder();
    return Comparator.comparing(
            ModelCursor::place,
            Comparator.nullsLast(sort.descending() ? places.reversed() : places))
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
        parts[2].isEmpty() ? null : parts[2],
        new PatentId(parts[3]));
  }

  @Override
  public String toString() {
    return edition + " " + sort + " " + Objects.toString(place, "") + " " + id;
  }
}
