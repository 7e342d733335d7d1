package io.patentwatch.query;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A query with the day, order and stretch of its results; immutable.
 *
 * <p>Defaults: today in Asia/Shanghai by the library's clock, by identity, 25 results from the
 * first.
 */
public final class SearchRequest {
  /** The most results that one page can hold. */
  public static final int MAX_LIMIT = 10_000;

  private final PatentQuery query;
  private final PatentQuery filter;
  private final @Nullable LocalDate asOf;
  private final Sort sort;
  private final int limit;
  private final @Nullable String after;

  private SearchRequest(Builder builder) {
    query = builder.query;
    filter = builder.filter;
    asOf = builder.asOf;
    sort = builder.sort;
    limit = builder.limit;
    after = builder.after;
  }

  /** A request with all defaults. */
  public static SearchRequest of(PatentQuery query) {
    return builder(query).build();
  }

  /** A builder of a request for the results of a query. */
  public static Builder builder(PatentQuery query) {
    return new Builder(query);
  }

  /** The query. */
  public PatentQuery query() {
    return query;
  }

  /** What results must answer besides; it has no part in their relevance. */
  public PatentQuery filter() {
    return filter;
  }

  /** What results must answer in all: the query and the filter. */
  public PatentQuery whole() {
    return filter.equals(PatentQuery.everything()) ? query : query.and(filter);
  }

  /** The day for clauses that depend on one and name none; absent for today. */
  public @Nullable LocalDate asOf() {
    return asOf;
  }

  /** This request narrowed to what answers another query, too, without a part in relevance. */
  public SearchRequest within(PatentQuery other) {
    return new SearchRequest(same().filter(other));
  }

  /** This request as of a day. */
  public SearchRequest asOf(LocalDate day) {
    return new SearchRequest(same().asOf(day));
  }

  private Builder same() {
    Builder same = builder(query).filter(filter).sort(sort).limit(limit).after(after);
    same.asOf = asOf;
    return same;
  }

  /** The order. */
  public Sort sort() {
    return sort;
  }

  /** The most results wanted. */
  public int limit() {
    return limit;
  }

  /** The cursor after which results begin; absent for the first page. */
  public @Nullable String after() {
    return after;
  }

  /** Equal where they ask for the same results of the same day. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SearchRequest that
        && limit == that.limit
        && sort.equals(that.sort)
        && Objects.equals(asOf, that.asOf)
        && Objects.equals(after, that.after)
        && filter.equals(that.filter)
        && query.equals(that.query);
  }

  @Override
  public int hashCode() {
    return Objects.hash(query, filter, asOf, sort, limit, after);
  }

  @Override
  public String toString() {
    return whole() + " by " + sort + ", " + limit + (asOf == null ? "" : " on " + asOf);
  }

  /** Collects the options of a {@link SearchRequest}; not thread-safe. */
  public static final class Builder {
    private final PatentQuery query;
    private PatentQuery filter = PatentQuery.everything();
    private @Nullable LocalDate asOf;
    private Sort sort = Sort.BY_ID;
    private int limit = 25;
    private @Nullable String after;

    private Builder(PatentQuery query) {
      this.query = Objects.requireNonNull(query, "query");
    }

    /**
     * Narrows the results to what answers another query, too, without a part in their relevance;
     * filters given one after the other hold together.
     */
    public Builder filter(PatentQuery other) {
      Objects.requireNonNull(other, "other");
      filter = filter.equals(PatentQuery.everything()) ? other : filter.and(other);
      return this;
    }

    /** The day for clauses that depend on one and name none. */
    public Builder asOf(LocalDate day) {
      asOf = Objects.requireNonNull(day, "day");
      return this;
    }

    /** The order. */
    public Builder sort(Sort order) {
      sort = Objects.requireNonNull(order, "order");
      return this;
    }

    /** The most results wanted, 0 (only the total) to {@link #MAX_LIMIT}. */
    public Builder limit(int most) {
      limit = most;
      return this;
    }

    /** Goes on after the page whose {@link Page#next} this is; absent for the first page. */
    public Builder after(@Nullable String cursor) {
      after = cursor;
      return this;
    }

    /**
     * The request.
     *
     * @throws IllegalArgumentException if the limit is out of range
     */
    public SearchRequest build() {
      if (limit < 0 || limit > MAX_LIMIT) {
        throw new IllegalArgumentException("limit is " + limit + "; it lies in 0.." + MAX_LIMIT);
      }
      return new SearchRequest(this);
    }
  }
}
