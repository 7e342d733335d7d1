package io.patentwatch.indicator;

import io.patentwatch.model.DivisionCode;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where, when and of which patents indicators are asked for; not thread-safe.
 *
 * <pre>{@code
 * IndicatorRequest.on(day).within("330122").periods(Period.year(2020), Period.year(2021))
 * }</pre>
 */
public final class IndicatorRequest {
  /** How many holders or applicants a top share is of, unless said: 10. */
  public static final int TOP = 10;

  final LocalDate day;
  final List<DivisionCode> within = new ArrayList<>();
  final List<Period> periods = new ArrayList<>();
  PatentQuery matching = PatentQuery.everything();
  String industry = "";
  HighValueCriteria highValue = HighValueCriteria.ofDefaults();
  int top = TOP;
  @Nullable String population;

  private IndicatorRequest(LocalDate day) {
    this.day = day;
  }

  /** A request for everything, wherever it is, as far as it is known on a day. */
  public static IndicatorRequest on(LocalDate day) {
    return new IndicatorRequest(day);
  }

  /**
   * Asks for divisions, each answered apart; without this, for everything.
   *
   * @param codes such as {@code 330122}
   * @throws IllegalArgumentException if one is no division code
   */
  public IndicatorRequest within(String... codes) {
    for (String code : codes) {
      within.add(DivisionCode.of(code));
    }
    return this;
  }

  /**
   * Looks only at patents that answer a query on the day; further calls narrow it down. What an
   * office reports is then missing, since it does not cover the same; population is not.
   */
  public IndicatorRequest matching(PatentQuery query) {
    matching = matching instanceof PatentQuery.Everything ? query : matching.and(query);
    return this;
  }

  /** Looks only at the patents of an industry, and at what is reported of it. */
  public IndicatorRequest industry(String code) {
    industry = code;
    return this;
  }

  /** Asks for periods; what they are compared with need not be named. */
  public IndicatorRequest periods(Period... more) {
    periods.addAll(List.of(more));
    return this;
  }

  /** The criteria of high-value inventions; {@link HighValueCriteria#ofDefaults} without this. */
  public IndicatorRequest highValue(HighValueCriteria criteria) {
    highValue = criteria;
    return this;
  }

  /**
   * How many holders or applicants a top share is of; {@value #TOP} without this.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public IndicatorRequest top(int holders) {
    if (holders < 1) {
      throw new IllegalArgumentException("top share of " + holders + " holders; ask for 1 or more");
    }
    top = holders;
    return this;
  }

  /** The kind of population, such as {@code permanent-residents}, that figures per head are by. */
  public IndicatorRequest population(String kind) {
    population = kind;
    return this;
  }

  /** The day. */
  public LocalDate day() {
    return day;
  }

  /** The divisions asked for; none for everything. */
  public List<DivisionCode> within() {
    return List.copyOf(within);
  }

  /** The query of the patents that it is about: those that match, of the industry. */
  public PatentQuery query() {
    return industry.isEmpty()
        ? matching
        : matching.and(PatentQuery.is(QueryField.INDUSTRY, industry));
  }
}
