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
import io.patentwatch.model.PatentOutline;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The indicators of a library or a view of one, all from one scan of its outlines.
 *
 * <pre>{@code
 * IndicatorReport report =
 *     Indicators.of(library)
 *         .run(IndicatorRequest.builder(day).within("330122").periods(Period.year(2021)).build());
 * Figure median =
 *     report.figure(
 *         new PeriodStatistic(Kind.TIME_TO_GRANT_MEDIAN, PatentType.INVENTION), Period.year(2021));
 * }</pre>
 *
 * <p>Of a scoped view it says only what the scope lets through, which has no reported figures. As
 * thread-safe as the library.
 */
public final class Indicators {
  private final PatentLibrary library;

  private Indicators(PatentLibrary library) {
    this.library = Objects.requireNonNull(library, "library");
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
        throw new IllegalArgumentException(
            "no division "
                + division
                + " in the edition of "
                + divisions.edition()
                + divisions.former(division).map(former -> "; it was " + former).orElse("")
                + "; give one in force");
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
    // The first statement of a number stands, since it is the agreement that counts.
    Map<String, AgreementRecord> kept = new TreeMap<>();
    for (Statement statement : statements) {
      if (statement instanceof AgreementRecord agreement) {
        kept.putIfAbsent(agreement.kind() + agreement.number(), agreement);
      }
    }
    PatentQuery query = request.query();
    boolean all = query instanceof PatentQuery.Everything;
    PatentMatcher matcher = PatentMatcher.of(query, request.day());
    Map<String, List<DivisionCode>> addresses = new HashMap<>();
    Map<AgreementRecord, Set<DivisionCode>> agreements = new HashMap<>();
    Map<PatentId, List<AgreementRecord>> pledges = new HashMap<>();
    for (AgreementRecord agreement : kept.values()) {
      List<Patent> covered =
          agreement.patents().stream()
              .flatMap(number -> library.findAll(number.toString()).stream())
              .filter(patent -> all || matcher.matches(patent))
              .toList();
      if (all || !covered.isEmpty()) {
        agreements.put(agreement, places(agreement, covered, request.within(), addresses));
      }
      if (agreement.kind() == AgreementRecord.Kind.PLEDGE) {
        covered.forEach(
            patent ->
                pledges.computeIfAbsent(patent.id(), any -> new ArrayList<>()).add(agreement));
      }
    }
    LocalDate from =
        kept.values().stream()
            .map(AgreementRecord::effective)
            .min(LocalDate::compareTo)
            .map(first -> first.withDayOfYear(1))
            .orElse(null);
    return new IndicatorFacts(
        edition,
        ReportedFigures.of(statements),
        agreements,
        from,
        pledges,
        library.reference().industries().industries().stream()
            .map(Industry::code)
            .collect(Collectors.toSet()),
        foreignPriorities(request));
  }

  /** Where either party's address is or, if neither can be placed, where a patent's holder is. */
  private Set<DivisionCode> places(
      AgreementRecord agreement,
      List<Patent> covered,
      List<DivisionCode> within,
      Map<String, List<DivisionCode>> addresses) {
    Set<DivisionCode> at = new HashSet<>();
    for (Party party : List.of(agreement.from(), agreement.to())) {
      if (party.address() != null) {
        at.addAll(
            addresses.computeIfAbsent(
                party.address(),
                address ->
                    library.reference().locator().locate(address).path().stream()
                        .map(Division::code)
                        .toList()));
      }
    }
    if (at.isEmpty()) {
      for (Patent patent : covered) {
        patent
            .regionOn(agreement.effective())
            .flatMap(region -> Optional.ofNullable(region.code()))
            .ifPresent(at::add);
      }
    }
    return within.stream()
        .filter(place -> at.stream().anyMatch(place::contains))
        .collect(Collectors.toSet());
  }

  private Set<PatentId> foreignPriorities(IndicatorRequest request) {
    PatentQuery claiming =
        request
            .query()
            .and(
                PatentQuery.builder()
                    .where(QueryField.PRIORITY_NUMBER, Relation.EXISTS, "")
                    .build());
    Set<PatentId> ids = new HashSet<>();
    try (Results<Patent> patents =
        library.searchAll(SearchRequest.builder(claiming).asOf(request.day()).build())) {
      for (Patent patent : patents) {
        if (patent.priorities().stream().anyMatch(priority -> isForeign(priority.number()))) {
          ids.add(patent.id());
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
