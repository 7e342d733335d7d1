package io.patentwatch.alerts.rule;

import io.patentwatch.PatentLibrary;
import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.LegalEffect;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which patents are pledged or licensed on a day, by their legal events and by agreements; used by
 * one thread.
 */
final class Encumbrances {
  private final PatentLibrary library;
  private final LocalDate day;
  private @Nullable Map<PatentId, List<AgreementRecord>> agreements;

  Encumbrances(PatentLibrary library, LocalDate day) {
    this.library = library;
    this.day = day;
  }

  /** {@code pledged}, {@code licensed}, both or neither. */
  Set<String> of(Patent patent) {
    Set<String> kinds = new TreeSet<>();
    for (LegalEvent event : patent.events()) {
      LocalDate works = event.works();
      if (works != null && !works.isAfter(day)) {
        apply(event.effects(), kinds);
      }
    }
    for (AgreementRecord agreement : agreements().getOrDefault(patent.id(), List.of())) {
      kinds.add(agreement.kind() == AgreementRecord.Kind.PLEDGE ? "pledged" : "licensed");
    }
    return kinds;
  }

  private static void apply(Set<LegalEffect> effects, Set<String> kinds) {
    if (effects.contains(LegalEffect.PLEDGED)) {
      kinds.add("pledged");
    }
    if (effects.contains(LegalEffect.PLEDGE_ENDED)) {
      kinds.remove("pledged");
    }
    if (effects.contains(LegalEffect.LICENSED) || effects.contains(LegalEffect.OPEN_LICENCE)) {
      kinds.add("licensed");
    }
    if (effects.contains(LegalEffect.LICENCE_ENDED)
        || effects.contains(LegalEffect.OPEN_LICENCE_ENDED)) {
      kinds.remove("licensed");
    }
  }

  /** Those in effect; read when first needed, as they lie among all facts of the library. */
  private Map<PatentId, List<AgreementRecord>> agreements() {
    if (agreements == null) {
      agreements = new HashMap<>();
      for (Statement fact : library.facts()) {
        if (fact instanceof AgreementRecord agreement
            && agreement.kind() != AgreementRecord.Kind.TRANSFER
            && !agreement.effective().isAfter(day)
            && (agreement.ended() == null || agreement.ended().isAfter(day))) {
          add(agreement, agreements);
        }
      }
    }
    return agreements;
  }

  private void add(AgreementRecord agreement, Map<PatentId, List<AgreementRecord>> known) {
    for (PatentNumber number : agreement.patents()) {
      library
          .find(number.toString())
          .ifPresent(
              patent -> known.computeIfAbsent(patent.id(), id -> new ArrayList<>()).add(agreement));
    }
  }
}
