package io.patentwatch.indicator;

import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.Edition;
import io.patentwatch.model.PatentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a library knows for indicators beside the outlines of its patents. Immutable. */
public final class IndicatorFacts {
  final Edition edition;
  final ReportedFigures reported;
  final Map<AgreementRecord, Set<DivisionCode>> agreements;
  final @Nullable LocalDate agreementsFrom;
  final Map<PatentId, List<AgreementRecord>> pledges;
  final Set<String> industries;
  final Set<PatentId> foreignPriorities;

  /**
   * Facts as they are.
   *
   * @param edition the edition of the library
   * @param reported what offices report
   * @param agreements the agreements to count, each once, with the divisions asked for that it is
   *     in
   * @param agreementsFrom the day from which on agreements are known; absent where none are kept
   * @param pledges the pledges that cover a patent
   * @param industries the codes of the library's industry rules
   * @param foreignPriorities the patents that claim a priority from outside mainland China
   */
  public IndicatorFacts(
      Edition edition,
      ReportedFigures reported,
      Map<AgreementRecord, Set<DivisionCode>> agreements,
      @Nullable LocalDate agreementsFrom,
      Map<PatentId, List<AgreementRecord>> pledges,
      Set<String> industries,
      Set<PatentId> foreignPriorities) {
    this.edition = edition;
    this.reported = reported;
    this.agreements = Map.copyOf(agreements);
    this.agreementsFrom = agreementsFrom;
    this.pledges = Map.copyOf(pledges);
    this.industries = Set.copyOf(industries);
    this.foreignPriorities = Set.copyOf(foreignPriorities);
  }
}
