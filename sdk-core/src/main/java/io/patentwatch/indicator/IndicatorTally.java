package io.patentwatch.indicator;

import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.OutlineHolder;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The indicators of a request while the outlines are counted: add every outline that answers its
 * query once, in any order, then take the reports. Used by one thread.
 *
 * <p>{@link io.patentwatch.Indicators} fills one from a library.
 */
public final class IndicatorTally {
  final IndicatorRequest request;
  final IndicatorFacts facts;
  final List<Stock> stocks;
  final List<Flow> flows;
  final Set<String> familyTags = new HashSet<>();

  /** All tags that any patent bears, in the places or not: what is nowhere is not known of. */
  final Set<String> tags = new HashSet<>();

  /** Whether any refusal or withdrawal is known: without the legal events there is none. */
  boolean refusalsKnown;

  /** For each type and name the first day by which it counts as an applicant. */
  final List<Map<Long, Integer>> firstDays = new ArrayList<>();

  private final List<Map<LocalDate, DayTally>> days = new ArrayList<>();
  private final List<Map<Period, PeriodTally>> periods = new ArrayList<>();
  private boolean reported;

  private IndicatorTally(IndicatorRequest request, IndicatorFacts facts) {
    this.request = request;
    this.facts = facts;
    stocks = only(request, Stock.class);
    flows = only(request, Flow.class);
    familyTags.add("overseas-family");
    familyTags.addAll(request.highValue().overseasTags());
    for (int i = 0; i < PatentType.values().length; i++) {
      firstDays.add(new HashMap<>());
    }
    Set<Period> asked = new LinkedHashSet<>();
    for (Period period : request.periods()) {
      asked.addAll(List.of(period, period.yearBefore(), period.previous()));
    }
    LocalDate day = request.day();
    Set<LocalDate> on = new LinkedHashSet<>(List.of(day, day.minusYears(1), day.minusMonths(3)));
    asked.forEach(period -> on.add(period.to().isAfter(day) ? day : period.to()));
    for (String prefix : prefixes(request)) {
      Map<LocalDate, DayTally> dayTallies = new HashMap<>();
      on.forEach(
          one ->
              dayTallies.put(one, new DayTally(prefix, one, stocks, request, facts, familyTags)));
      days.add(dayTallies);
      Map<Period, PeriodTally> periodTallies = new HashMap<>();
      asked.forEach(one -> periodTallies.put(one, new PeriodTally(prefix, one, day, flows)));
      periods.add(periodTallies);
    }
  }

  private static <T> List<T> only(IndicatorRequest request, Class<T> kind) {
    return request.indicators().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static List<String> prefixes(IndicatorRequest request) {
    return request.within().isEmpty()
        ? List.of("")
        : request.within().stream().map(DivisionCode::prefix).toList();
  }

  /** An empty tally. */
  public static IndicatorTally of(IndicatorRequest request, IndicatorFacts facts) {
    return new IndicatorTally(request, facts);
  }

  /**
   * Counts a patent.
   *
   * @throws IllegalStateException if a report was taken already, which would change
   */
  public void add(PatentOutline outline) {
    if (reported) {
      throw new IllegalStateException(
          outline + " comes after the report; add all patents first, or begin a new tally");
    }
    SeenPatent patent = new SeenPatent(outline);
    for (Tag tag : patent.tags()) {
      tags.add(tag.name());
    }
    PatentType type = patent.type;
    if (type != null) {
      int basis = patent.basis();
      if (basis != PatentOutline.NO_DAY) {
        Map<Long, Integer> first = firstDays.get(type.ordinal());
        for (OutlineHolder holder : outline.holdersOn(basis)) {
          first.merge(holder.name(), basis, Math::min);
        }
      }
    }
    for (PatentStatus status : patent.statuses) {
      refusalsKnown |= PeriodTally.isRefusal(status);
    }
    days.forEach(place -> place.values().forEach(tally -> tally.add(patent)));
    periods.forEach(place -> place.values().forEach(tally -> tally.add(patent)));
  }

  /** The report of each division asked for, in their order; of everything, one. */
  public List<IndicatorReport> reports() {
    reported = true;
    List<IndicatorReport> reports = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      DivisionCode place = request.within().isEmpty() ? null : request.within().get(i);
      reports.add(new IndicatorReport(this, place, days.get(i), periods.get(i)));
    }
    return List.copyOf(reports);
  }
}
