package io.patentwatch;

import io.patentwatch.indicator.IndicatorFacts;
import io.patentwatch.indicator.IndicatorReport;
import io.patentwatch.indicator.IndicatorRequest;
import io.patentwatch.indicator.IndicatorTally;
import io.patentwatch.indicator.ReportedFigures;
import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.Edition;
import io.patentwatch.model.Party;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.Priority;
import io.patentwatch.model.Region;
import io.patentwatch.model.Statement;
import io.patentwatch.query.PatentMatcher;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import io.patentwatch.query.Relation;
import io.patentwatch.query.Results;
import io.patentwatch.query.SearchRequest;
import io.patentwatch.reference.Division;
import io.patentwatch.reference.Divisions;
import io.patentwatch.reference.Industry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The indicators of a library or a view of one, all from one scan of its outlines.
 *
 * <pre>{@code
 * Period year = Period.year(2020);
 * IndicatorReport report =
 *     Indicators.of(library).run(IndicatorRequest.on(day).within("330122").periods(year));
 * report.figure(Stock.VALID_INVENTIONS);
 * report.figure(new PeriodStatistic(Kind.TIME_TO_GRANT_MEDIAN, PatentType.INVENTION), year);
 * }</pre>
 *
 * <p>Of a scoped view it says only what the scope lets through, which has no reported figures. As
 * thread-safe as the library.
 */
public final class Indicators {
  private final PatentLibrary library;

  private Indicators(PatentLibrary library) {
    this.library = library;
  }

  /** The indicators of a library or view. */
  public static Indicators of(PatentLibrary library) {
    return new Indicators(library);
  }

  /**
   * The report of the division asked for, or of everything.
   *
   * @throws IllegalArgumentException if several divisions are asked for, or the division does not
   *     exist in the library's edition of the divisions
   */
  public IndicatorReport run(IndicatorRequest request) {
    if (request.within().size() > 1) {
      throw new IllegalArgumentException(
          "a report is of one division, not of " + request.within() + "; ask for each");
    }
    return runEach(request).get(0);
  }

  /**
   * The report of each division asked for, in their order; one of everything where none is.
   *
   * @throws IllegalArgumentException if a division does not exist in the library's edition of the
   *     divisions
   */
  public List<IndicatorReport> runEach(IndicatorRequest request) {
    Divisions divisions = library.reference().divisions();
    for (DivisionCode division : request.within()) {
      if (divisions.find(division).isEmpty()) {
        List<Division> now = divisions.resolve(division);
        throw new IllegalArgumentException(
            "no division "
                + division
                + " in the edition of "
                + divisions.edition()
                + "; give one in force"
                + (now.isEmpty() ? "" : ", such as " + now));
      }
    }
    IndicatorTally tally = IndicatorTally.of(request, facts(request));
    try (Results<PatentOutline> outlines = library.outlines(request.query(), request.day())) {
      outlines.forEach(tally::add);
    }
    return tally.reports();
  }

  private IndicatorFacts facts(IndicatorRequest request) {
    Edition edition = library.edition();
    List<Statement> statements = library.facts();
    PatentQuery query = request.query();
    boolean isAll = query instanceof PatentQuery.Everything;
    PatentMatcher matcher = PatentMatcher.of(query, request.day());
    Map<AgreementRecord, Set<DivisionCode>> agreements = new HashMap<>();
    Map<PatentId, List<AgreementRecord>> pledges = new HashMap<>();
    LocalDate from = null;
    for (AgreementRecord agreement : agreements(statements)) {
      if (from == null || agreement.effective().isBefore(from)) {
        from = agreement.effective();
      }
      List<Patent> covered = new ArrayList<>();
      for (PatentNumber number : agreement.patents()) {
        covered.addAll(library.findAll(number.toString()));
      }
      covered.removeIf(patent -> !isAll && !matcher.matches(patent));
      if (isAll || !covered.isEmpty()) {
        agreements.put(agreement, places(agreement, covered, request.within()));
      }
      if (agreement.kind() == AgreementRecord.Kind.PLEDGE) {
        for (Patent patent : covered) {
          pledges.computeIfAbsent(patent.id(), any -> new ArrayList<>()).add(agreement);
        }
      }
    }
    Set<String> industries = new HashSet<>();
    for (Industry industry : library.reference().industries().industries()) {
      industries.add(industry.code());
    }
    return new IndicatorFacts(
        edition,
        ReportedFigures.of(statements),
        agreements,
        from == null ? null : from.withDayOfYear(1),
        pledges,
        industries,
        foreignPriorities(request));
  }

  /** Each agreement once; of several statements of one number the first in the library's order. */
  private static Iterable<AgreementRecord> agreements(List<Statement> statements) {
    Map<String, AgreementRecord> kept = new TreeMap<>();
    for (Statement statement : statements) {
      if (statement instanceof AgreementRecord agreement) {
        kept.putIfAbsent(agreement.kind() + agreement.number(), agreement);
      }
    }
    return kept.values();
  }

  /** Where either party's address is or, if neither can be placed, where a patent's holder is. */
  private Set<DivisionCode> places(
      AgreementRecord agreement, List<Patent> covered, List<DivisionCode> within) {
    Set<DivisionCode> at = new HashSet<>();
    for (Party party : List.of(agreement.from(), agreement.to())) {
      if (party.address() != null) {
        for (Division division : library.reference().locator().locate(party.address()).path()) {
          at.add(division.code());
        }
      }
    }
    if (at.isEmpty()) {
      for (Patent patent : covered) {
        Region region = patent.regionOn(agreement.effective()).orElse(null);
        if (region != null && region.code() != null) {
          at.add(region.code());
        }
      }
    }
    Set<DivisionCode> places = new HashSet<>();
    for (DivisionCode place : within) {
      for (DivisionCode one : at) {
        if (place.contains(one)) {
          places.add(place);
        }
      }
    }
    return places;
  }

  private Set<PatentId> foreignPriorities(IndicatorRequest request) {
    PatentQuery claiming =
        PatentQuery.builder()
            .and(request.query())
            .where(QueryField.PRIORITY_NUMBER, Relation.EXISTS, "")
            .build();
    Set<PatentId> ids = new HashSet<>();
    try (Results<Patent> patents =
        library.searchAll(SearchRequest.of(claiming).asOf(request.day()))) {
      for (Patent patent : patents) {
        for (Priority priority : patent.priorities()) {
          if (isForeign(priority.number())) {
            ids.add(patent.id());
          }
        }
      }
    }
    return ids;
  }

  /** Numbers without an office are Chinese. */
  private static boolean isForeign(String number) {
    String office = number.strip().toUpperCase(Locale.ROOT);
    return !office.isEmpty() && Character.isLetter(office.charAt(0)) && !office.startsWith("CN");
  }
}
