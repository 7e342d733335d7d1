package io.patentwatch.indicator;

import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.Edition;
import io.patentwatch.model.PatentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a library knows for indicators beside the outlines of its patents. Immutable.
 *
 * @param edition the edition of the library
 * @param reported what offices report
 * @param agreements the agreements to count, each once, with the divisions asked for that it is in
 * @param agreementsFrom the day from which on agreements are known; absent where none are kept
 * @param pledges the pledges that cover a patent
 * @param industries the codes of the library's industry rules
 * @param foreignPriorities the patents that claim a priority from outside mainland China
 */
public record IndicatorFacts(
    Edition edition,
    ReportedFigures reported,
    Map<AgreementRecord, Set<DivisionCode>> agreements,
    @Nullable LocalDate agreementsFrom,
    Map<PatentId, List<AgreementRecord>> pledges,
    Set<String> industries,
    Set<PatentId> foreignPriorities) {
  public IndicatorFacts {
    Objects.requireNonNull(edition, "edition");
    Objects.requireNonNull(reported, "reported");
    agreements = Map.copyOf(agreements);
    pledges = Map.copyOf(pledges);
    industries = Set.copyOf(industries);
    foreignPriorities = Set.copyOf(foreignPriorities);
  }

  /** Facts of a library that keeps reported figures only. */
  public static IndicatorFacts of(Edition edition, ReportedFigures reported) {
    return new IndicatorFacts(edition, reported, Map.of(), null, Map.of(), Set.of(), Set.of());
  }
}
