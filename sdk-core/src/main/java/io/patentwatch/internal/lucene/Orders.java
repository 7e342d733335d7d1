package io.patentwatch.internal.lucene;

import io.patentwatch.query.Sort;
import org.apache.lucene.search.SortField;

/** The orders of the index. */
final class Orders {
  /** By edition, then identity. */
  static final org.apache.lucene.search.Sort BY_EDITION =
      new org.apache.lucene.search.Sort(
          new SortField(Fields.EDITION, SortField.Type.LONG),
          new SortField(Fields.ID, SortField.Type.STRING));

  private Orders() {}

  /** Dates that are missing come last in both directions; identity decides ties, rising. */
  static org.apache.lucene.search.Sort of(Sort sort) {
    if (sort.key() == Sort.Key.ID) {
      return new org.apache.lucene.search.Sort(
          new SortField(Fields.ID, SortField.Type.STRING, sort.descending()));
    }
    String column =
        switch (sort.key()) {
          case FILED -> Fields.FILED;
          case PUBLISHED -> Fields.PUBLISHED;
          default -> Fields.GRANTED;
        };
    SortField day = new SortField(column, SortField.Type.INT, sort.descending());
    day.setMissingValue(sort.descending() ? Integer.MIN_VALUE : Integer.MAX_VALUE);
    return new org.apache.lucene.search.Sort(day, new SortField(Fields.ID, SortField.Type.STRING));
  }
}
