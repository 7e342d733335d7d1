package io.patentwatch.indicator;

import io.patentwatch.query.PatentQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which patents to count, and by what.
 *
 * @param query which patents
 * @param by up to four fields; none for the total alone
 * @param asOf the day for what depends on one; absent for today
 */
public record CountRequest(PatentQuery query, List<CountField> by, @Nullable LocalDate asOf) {
  /** The most fields that one request can count by. */
  public static final int MAX_FIELDS = 4;

  public CountRequest {
    Objects.requireNonNull(query, "query");
    by = List.copyOf(by);
    if (by.size() > MAX_FIELDS) {
      throw new IllegalArgumentException(
          "counts by " + by.size() + " fields; at most " + MAX_FIELDS + " go together");
    }
    if (by.stream().distinct().count() < by.size()) {
      throw new IllegalArgumentException("counts by one field twice: " + by);
    }
  }
}
