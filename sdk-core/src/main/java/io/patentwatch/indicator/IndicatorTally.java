package io.patentwatch.indicator;

import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.OutlineHolder;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.Tag;
import io.patentwatch.query.PatentQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The indicators of a request while the outlines are counted: add every outline that answers its
 * query once, in any order, then take the reports. Used by one thread.
 *
 * <p>{@link io.patentwatch.Indicators} fills one from a library.
 */
public final class IndicatorTally {
  final IndicatorFacts facts;
  final LocalDate day;
  final List<Period> asked;
  final HighValueCriteria highValue;
  final int top;
  final @Nullable String population;
  final String industry;

  /** Whether a query narrows it down, so that what an office reports does not cover the same. */
  final boolean isNarrowed;

  /** Each counts what is in force. */
  final List<Stock> stocks = Stock.shipped();

  final List<Flow> flows = Flow.shipped();
  final Set<String> familyTags = new HashSet<>();

  /** All tags that any patent bears, in the places or not: what is nowhere is not known of. */
  final Set<String> tags = new HashSet<>();

  /** For each {@link #applicant} the first day by which it counts as one. */
  final Map<Long, Integer> firstDays = new HashMap<>();

  /** Whether any refusal or withdrawal is known: without the legal events there is none. */
  boolean refusalsKnown;

  private final List<IndicatorReport> reports = new ArrayList<>();
  private boolean isReported;

  private IndicatorTally(IndicatorRequest request, IndicatorFacts facts) {
    this.facts = facts;
    day = request.day;
    asked = List.copyOf(request.periods);
    highValue = request.highValue;
    top = request.top;
    population = request.population;
    industry = request.industry;
    isNarrowed = !(request.matching instanceof PatentQuery.Everything);
    familyTags.add("overseas-family");
    familyTags.addAll(highValue.overseasTags());
    if (request.within.isEmpty()) {
      reports.add(new IndicatorReport(this, null));
    }
    for (DivisionCode place : request.within) {
      reports.add(new IndicatorReport(this, place));
    }
  }

  /** An empty tally. */
  public static IndicatorTally of(IndicatorRequest request, IndicatorFacts facts) {
    return new IndicatorTally(request, facts);
  }

  /**
   * Counts a patent.
   *
   * @throws IllegalStateException if the reports were taken already, which would change
   */
  public void add(PatentOutline outline) {
    if (isReported) {
      throw new IllegalStateException(
          outline + " comes after the report; add all patents first, or begin a new tally");
    }
    SeenPatent patent = new SeenPatent(outline);
    for (Tag tag : patent.tags) {
      tags.add(tag.name());
    }
    for (PatentStatus status : patent.statuses) {
      refusalsKnown |= PeriodTally.isRefusal(status);
    }
    int basis = patent.basis();
    if (patent.type >= 0 && basis != PatentOutline.NO_DAY) {
      for (OutlineHolder holder : outline.holdersOn(basis)) {
        firstDays.merge(applicant(holder.name(), patent.type), basis, Math::min);
      }
    }
    for (IndicatorReport report : reports) {
      for (DayTally one : report.days.values()) {
        one.add(patent);
      }
      for (PeriodTally one : report.periods.values()) {
        one.add(patent);
      }
    }
  }

  /** Names are bits well mixed: another type of patents makes another key of one. */
  static long applicant(long name, int type) {
    return name * 31 + type;
  }

  boolean isAnyStrategic(Collection<String> industries) {
    for (String code : industries) {
      for (String prefix : highValue.strategicIndustries()) {
        if (code.startsWith(prefix)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The report of each division asked for, in their order; of everything, one. */
  public List<IndicatorReport> reports() {
    isReported = true;
    return List.copyOf(reports);
  }
}
