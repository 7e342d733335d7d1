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

  /** What is missing comes last in both directions; identity decides ties, rising. */
  static org.apache.lucene.search.Sort of(Sort sort) {
    boolean falling = sort.descending();
    if (sort.key() == Sort.Key.ID) {
      return new org.apache.lucene.search.Sort(
          new SortField(Fields.ID, SortField.Type.STRING, falling));
    }
    SortField first =
        switch (sort.key()) {
          case APPLICATION_NUMBER -> number(Fields.APPLICATION_COLUMN, falling);
          case PUBLICATION_NUMBER -> number(Fields.PUBLICATION_COLUMN, falling);
          case FILED -> day(Fields.FILED, falling);
          case PUBLISHED -> day(Fields.PUBLISHED, falling);
          case GRANTED -> day(Fields.GRANTED, falling);
          // Scores fall unless reversed.
          default -> new SortField(null, SortField.Type.SCORE, !falling);
        };
    return new org.apache.lucene.search.Sort(
        first, new SortField(Fields.ID, SortField.Type.STRING));
  }

  private static SortField day(String column, boolean falling) {
    SortField day = new SortField(column, SortField.Type.INT, falling);
    day.setMissingValue(falling ? Integer.MIN_VALUE : Integer.MAX_VALUE);
    return day;
  }

  private static SortField number(String column, boolean falling) {
    SortField number = new SortField(column, SortField.Type.STRING, falling);
    number.setMissingValue(falling ? SortField.STRING_FIRST : SortField.STRING_LAST);
    return number;
  }
}
