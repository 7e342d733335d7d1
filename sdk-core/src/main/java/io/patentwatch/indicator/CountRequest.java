package io.patentwatch.indicator;

import io.patentwatch.query.PatentQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which patents to count, and by what.
 *
 * <pre>{@code
 * CountRequest.builder(query).by(CountField.COUNTY, CountField.FILED_YEAR).distinctApplicants().build()
 * }</pre>
 *
 * @param query which patents
 * @param by up to four fields; none for the total alone
 * @param asOf the day for what depends on one; absent for today
 * @param distinctApplicants whether the different holders are counted too, in all and in each cell
 */
public record CountRequest(
    PatentQuery query, List<CountField> by, @Nullable LocalDate asOf, boolean distinctApplicants) {
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

  /** A request that does not count applicants. */
  public CountRequest(PatentQuery query, List<CountField> by, @Nullable LocalDate asOf) {
    this(query, by, asOf, false);
  }

  /** A builder of a request about the patents of a query. */
  public static Builder builder(PatentQuery query) {
    return new Builder(query);
  }

  /** This request about other patents. */
  public CountRequest query(PatentQuery other) {
    return new CountRequest(other, by, asOf, distinctApplicants);
  }

  /** This request as of a day. */
  public CountRequest asOf(LocalDate day) {
    return new CountRequest(query, by, Objects.requireNonNull(day, "day"), distinctApplicants);
  }

  /** Collects the options of a {@link CountRequest}; not thread-safe. */
  public static final class Builder {
    private final PatentQuery query;
    private final List<CountField> by = new ArrayList<>();
    private @Nullable LocalDate asOf;
    private boolean distinctApplicants;

    private Builder(PatentQuery query) {
      this.query = Objects.requireNonNull(query, "query");
    }

    /** Counts by further fields. */
    public Builder by(CountField... fields) {
      by.addAll(List.of(fields));
      return this;
    }

    /** The day for what depends on one; today if left out. */
    public Builder asOf(LocalDate day) {
      asOf = Objects.requireNonNull(day, "day");
      return this;
    }

    /**
     * Also counts the different names of the holders on the day, as {@link CountField#HOLDER} has
     * them: exactly, in memory that grows with the pairs of cell and name.
     */
    public Builder distinctApplicants() {
      distinctApplicants = true;
      return this;
    }

    /**
     * The request.
     *
     * @throws IllegalArgumentException if there are more than {@link #MAX_FIELDS} fields, or one
     *     twice
     */
    public CountRequest build() {
      return new CountRequest(query, by, asOf, distinctApplicants);
    }
  }
}
