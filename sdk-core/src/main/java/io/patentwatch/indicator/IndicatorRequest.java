package io.patentwatch.indicator;

import io.patentwatch.model.DivisionCode;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where, when and of which patents indicators are asked for. Immutable and thread-safe.
 *
 * <pre>{@code
 * IndicatorRequest.builder(day).within("330122").periods(Period.year(2020), Period.year(2021)).build()
 * }</pre>
 *
 * @param within the divisions, each answered apart; none for everything, wherever it is
 * @param matching which patents
 * @param industry the code of the industry they belong to; empty for all
 * @param day the day on which stocks are counted and up to which is known
 * @param periods the periods, each once; what they are compared with need not be named
 * @param indicators the stocks and flows that are counted
 * @param highValue the criteria of high-value inventions
 * @param top how many holders or applicants a top share is of
 * @param population the kind of population that figures per head are by; absent as in {@link
 *     ReportedFigures#population}
 */
public record IndicatorRequest(
    List<DivisionCode> within,
    PatentQuery matching,
    String industry,
    LocalDate day,
    List<Period> periods,
    Set<Additive> indicators,
    HighValueCriteria highValue,
    int top,
    @Nullable String population) {
  /** How many holders or applicants a top share is of, unless said: 10. */
  public static final int TOP = 10;

  public IndicatorRequest {
    within = List.copyOf(new LinkedHashSet<>(within));
    Objects.requireNonNull(matching, "matching");
    Objects.requireNonNull(industry, "industry");
    Objects.requireNonNull(day, "day");
    periods = List.copyOf(new LinkedHashSet<>(periods));
    indicators = Set.copyOf(indicators);
    Objects.requireNonNull(highValue, "highValue");
    if (top < 1) {
      throw new IllegalArgumentException("top share of " + top + " holders; ask for 1 or more");
    }
  }

  /** A builder of a request as of a day. */
  public static Builder builder(LocalDate day) {
    return new Builder(day);
  }

  /** The query of the patents that it is about: those that match, of the industry. */
  public PatentQuery query() {
    return industry.isEmpty()
        ? matching
        : matching.and(PatentQuery.is(QueryField.INDUSTRY, industry));
  }

  /** Whether a query narrows it down, so that what an office reports does not cover the same. */
  boolean isNarrowed() {
    return !(matching instanceof PatentQuery.Everything);
  }

  /** Collects the options of an {@link IndicatorRequest}; not thread-safe. */
  public static final class Builder {
    private final LocalDate day;
    private final List<DivisionCode> within = new ArrayList<>();
    private final List<Period> periods = new ArrayList<>();
    private final Set<Additive> indicators = new LinkedHashSet<>();
    private PatentQuery matching = PatentQuery.everything();
    private String industry = "";
    private HighValueCriteria highValue = HighValueCriteria.ofDefaults();
    private int top = TOP;
    private @Nullable String population;

    private Builder(LocalDate day) {
      this.day = Objects.requireNonNull(day, "day");
      indicators.addAll(Stock.shipped());
      indicators.addAll(Flow.shipped());
    }

    /**
     * Adds divisions, each to be answered apart.
     *
     * @param codes such as {@code 330122}
     * @throws IllegalArgumentException if one is no division code
     */
    public Builder within(String... codes) {
      for (String code : codes) {
        within.add(DivisionCode.of(code));
      }
      return this;
    }

    /** Adds divisions, each to be answered apart. */
    public Builder within(List<DivisionCode> divisions) {
      within.addAll(divisions);
      return this;
    }

    /**
     * Looks only at patents that answer a query on the day; further calls narrow it down. What an
     * office reports is then missing, since it does not cover the same; population is not.
     */
    public Builder matching(PatentQuery query) {
      matching = matching instanceof PatentQuery.Everything ? query : matching.and(query);
      return this;
    }

    /** Looks only at the patents of an industry, and at what is reported of it. */
    public Builder industry(String code) {
      industry = Objects.requireNonNull(code, "code");
      return this;
    }

    /** Adds periods. */
    public Builder periods(Period... more) {
      periods.addAll(List.of(more));
      return this;
    }

    /** Counts further stocks and flows beside those that ship. */
    public Builder measure(Additive... more) {
      indicators.addAll(List.of(more));
      return this;
    }

    /** The criteria of high-value inventions; {@link HighValueCriteria#ofDefaults} if left out. */
    public Builder highValue(HighValueCriteria criteria) {
      highValue = Objects.requireNonNull(criteria, "criteria");
      return this;
    }

    /** How many holders or applicants a top share is of; {@value #TOP} if left out. */
    public Builder top(int holders) {
      top = holders;
      return this;
    }

    /**
     * The kind of population, such as {@code permanent-residents}, that figures per head are by.
     */
    public Builder population(String kind) {
      population = Objects.requireNonNull(kind, "kind");
      return this;
    }

    /**
     * The request.
     *
     * @throws IllegalArgumentException if a top share is of no holder
     */
    public IndicatorRequest build() {
      return new IndicatorRequest(
          within, matching, industry, day, periods, indicators, highValue, top, population);
    }
  }
}
