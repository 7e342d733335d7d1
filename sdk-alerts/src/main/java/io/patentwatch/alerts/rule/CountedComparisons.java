package io.patentwatch.alerts.rule;

import io.patentwatch.Indicators;
import io.patentwatch.alerts.AlertContext;
import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.Indicator;
import io.patentwatch.indicator.IndicatorReport;
import io.patentwatch.indicator.IndicatorRequest;
import io.patentwatch.indicator.Period;
import io.patentwatch.indicator.PeriodStatistic;
import io.patentwatch.indicator.Stock;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import io.patentwatch.query.Results;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Counts what {@link IndicatorFallRule} compares from a library; used by one thread. */
final class CountedComparisons {
  private static final int QUARTER_MONTHS = 3;
  private static final double HALF = 0.5;

  private final AlertContext context;
  private final DivisionCode region;
  private final Set<String> industries;

  CountedComparisons(AlertContext context, DivisionCode region, Set<String> industries) {
    this.context = context;
    this.region = region;
    this.industries = industries;
  }

  List<Comparison> of(Indicator indicator) {
    if (indicator instanceof PeriodStatistic rate) {
      return rate(rate);
    }
    return indicator instanceof Flow flow ? flow(flow) : stock((Stock) indicator);
  }

  /** Two quarters at the same age: applications of the later one had less time to be granted. */
  private List<Comparison> rate(PeriodStatistic rate) {
    boolean decided = rate.kind() == PeriodStatistic.Kind.GRANT_RATE_BY_DECISION_YEAR;
    LocalDate day = context.asOf();
    LocalDate end = lastQuarterEnd(decided ? day : day.minusMonths(Flow.PUBLICATION_LAG_MONTHS));
    Period now = new Period(end.plusDays(1).minusMonths(QUARTER_MONTHS), end);
    List<Comparison> comparisons = new ArrayList<>();
    for (String industry : industries) {
      Optional<IndicatorReport.Terms> later = terms(rate, industry, day, now);
      Optional<IndicatorReport.Terms> earlier =
          terms(rate, industry, day.minusYears(1), now.yearBefore());
      if (later.isPresent() && earlier.isPresent()) {
        double over = later.get().denominator();
        double overBefore = earlier.get().denominator();
        if (over > 0 && overBefore > 0) {
          comparisons.add(
              new Comparison(
                  industry,
                  now,
                  later.get().numerator(),
                  earlier.get().numerator(),
                  over / (over + overBefore)));
        }
      }
    }
    return comparisons;
  }

  private Optional<IndicatorReport.Terms> terms(
      PeriodStatistic rate, String industry, LocalDate day, Period period) {
    IndicatorRequest request =
        IndicatorRequest.on(day).within(region.digits()).industry(industry).periods(period);
    return Indicators.of(context.library()).run(request).terms(rate, period);
  }

  private List<Comparison> flow(Flow flow) {
    boolean filings = flow.event() == Flow.Event.FILED;
    LocalDate known =
        filings ? context.asOf().minusMonths(Flow.PUBLICATION_LAG_MONTHS) : context.asOf();
    LocalDate end = lastQuarterEnd(known);
    Period now = new Period(end.plusDays(1).minusMonths(QUARTER_MONTHS), end);
    Period before =
        new Period(now.from().minusYears(1), end.plusDays(1).minusYears(1).minusDays(1));
    ToIntFunction<PatentOutline> day =
        outline -> flow.isOfType(outline) ? flow.day(outline) : PatentOutline.NO_DAY;
    double days = days(now);
    return compared(
        now,
        counts(during(flow, now), day),
        counts(during(flow, before), day),
        days / (days + days(before)));
  }

  private static PatentQuery during(Flow flow, Period period) {
    QueryField field =
        switch (flow.event()) {
          case FILED -> QueryField.FILED;
          case PUBLISHED -> QueryField.PUBLISHED;
          case GRANTED -> QueryField.GRANTED;
        };
    return PatentQuery.builder().between(field, period.from(), period.to()).build();
  }

  private static double days(Period period) {
    return period.to().toEpochDay() - period.from().toEpochDay() + 1;
  }

  /** What entered in a year against what left: without change one is as likely as the other. */
  private List<Comparison> stock(Stock stock) {
    LocalDate end = lastQuarterEnd(context.asOf());
    LocalDate start = end.plusDays(1).minusYears(1).minusDays(1);
    PatentQuery then = PatentQuery.builder().statusOn(start, stock.status()).build();
    PatentQuery now = PatentQuery.builder().statusOn(end, stock.status()).build();
    return compared(
        new Period(start.plusDays(1), end),
        counts(now.and(then.negate()), on(stock, end)),
        counts(then.and(now.negate()), on(stock, start)),
        HALF);
  }

  private static ToIntFunction<PatentOutline> on(Stock stock, LocalDate day) {
    int epochDay = Math.toIntExact(day.toEpochDay());
    return outline -> stock.isOfType(outline) ? epochDay : PatentOutline.NO_DAY;
  }

  static LocalDate lastQuarterEnd(LocalDate day) {
    LocalDate next = day.plusDays(1);
    int month = (next.getMonthValue() - 1) / QUARTER_MONTHS * QUARTER_MONTHS + 1;
    return LocalDate.of(next.getYear(), month, 1).minusDays(1);
  }

  private Map<String, Long> counts(PatentQuery query, ToIntFunction<PatentOutline> day) {
    Map<String, Long> counts = new HashMap<>();
    try (Results<PatentOutline> outlines = context.library().outlines(query, context.asOf())) {
      for (PatentOutline outline : outlines) {
        int on = day.applyAsInt(outline);
        if (on != PatentOutline.NO_DAY && isWithin(outline.regionOn(on))) {
          counts.merge("", 1L, Long::sum);
          outline.industries().forEach(industry -> counts.merge(industry, 1L, Long::sum));
        }
      }
    }
    return counts;
  }

  private boolean isWithin(String other) {
    return !other.isEmpty()
        && Character.isDigit(other.charAt(0))
        && region.contains(DivisionCode.of(other));
  }

  private List<Comparison> compared(
      Period period, Map<String, Long> now, Map<String, Long> before, double share) {
    List<Comparison> comparisons = new ArrayList<>();
    for (String industry : industries) {
      comparisons.add(
          new Comparison(
              industry,
              period,
              now.getOrDefault(industry, 0L),
              before.getOrDefault(industry, 0L),
              share));
    }
    return comparisons;
  }
}
