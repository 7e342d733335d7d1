package io.patentwatch.alerts.rule;

import io.patentwatch.alerts.AlertContext;
import io.patentwatch.indicator.Period;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.ReportedSeries;
import io.patentwatch.model.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what {@link IndicatorFallRule} compares from what an office reported. */
final class ReportedComparisons {
  private static final BigDecimal CONTRADICTED = BigDecimal.valueOf(-1);

  private final AlertContext context;
  private final DivisionCode region;

  ReportedComparisons(AlertContext context, DivisionCode region) {
    this.context = context;
    this.region = region;
  }

  List<Comparison> of(String measure, String over, Set<String> industries) {
    List<Statement> facts = context.library().facts();
    Map<String, TreeMap<Period, BigDecimal>> counts = read(facts, measure);
    Map<String, TreeMap<Period, BigDecimal>> exposures =
        over.isEmpty() ? Map.of() : read(facts, over);
    List<Comparison> comparisons = new ArrayList<>();
    for (String industry : industries) {
      TreeMap<Period, BigDecimal> figures = counts.getOrDefault(industry, new TreeMap<>());
      if (!figures.isEmpty()) {
        Period period = figures.lastKey();
        Map<Period, BigDecimal> counted =
            over.isEmpty() ? days(period) : exposures.getOrDefault(industry, new TreeMap<>());
        Comparison comparison = compared(industry, period, figures, counted);
        if (comparison != null) {
          comparisons.add(comparison);
        }
      }
    }
    return comparisons;
  }

  private static @Nullable Comparison compared(
      String industry,
      Period period,
      Map<Period, BigDecimal> figures,
      Map<Period, BigDecimal> counted) {
    Long now = count(figures.get(period));
    Long before = count(figures.get(period.yearBefore()));
    Long over = count(counted.get(period));
    Long overBefore = count(counted.get(period.yearBefore()));
    if (now == null || before == null || over == null || overBefore == null) {
      return null;
    }
    return over == 0 || overBefore == 0
        ? null
        : new Comparison(industry, period, now, before, (double) over / (over + overBefore));
  }

  private static Map<Period, BigDecimal> days(Period period) {
    Map<Period, BigDecimal> days = new HashMap<>();
    for (Period one : List.of(period, period.yearBefore())) {
      days.put(one, BigDecimal.valueOf(one.to().toEpochDay() - one.from().toEpochDay() + 1));
    }
    return days;
  }

  private static @Nullable Long count(@Nullable BigDecimal value) {
    if (value == null || value.signum() < 0 || value.stripTrailingZeros().scale() > 0) {
      return null;
    }
    return value.longValue();
  }

  private Map<String, TreeMap<Period, BigDecimal>> read(List<Statement> facts, String measure) {
    Map<String, TreeMap<Period, BigDecimal>> read = new HashMap<>();
    for (Statement fact : facts) {
      if (fact instanceof ReportedSeries series
          && series.measure().equals(measure)
          && series.kind().isEmpty()
          && series.region().equals(region)
          && !series.to().isAfter(context.asOf())) {
        read.computeIfAbsent(series.industry(), industry -> new TreeMap<>())
            .merge(
                new Period(series.from(), series.to()),
                series.value(),
                (one, other) -> one.compareTo(other) == 0 ? one : CONTRADICTED);
      }
    }
    return read;
  }
}
