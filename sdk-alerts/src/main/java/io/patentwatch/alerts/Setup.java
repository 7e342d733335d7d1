package io.patentwatch.alerts;

import io.patentwatch.PatentLibrary;
import io.patentwatch.alerts.ledger.AlertLedger;
import io.patentwatch.reference.ReferenceData;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an engine was built with.
 *
 * @param languages the one it answers in first, then those it puts alerts into as well
 */
record Setup(
    PatentLibrary library,
    List<AlertRule> rules,
    @Nullable AlertLedger ledger,
    boolean lookAtAll,
    List<Locale> languages,
    List<Inhibition> inhibitions,
    List<Escalation> escalations) {
  Setup {
    rules = List.copyOf(rules);
    languages = List.copyOf(languages);
    inhibitions = List.copyOf(inhibitions);
    escalations = List.copyOf(escalations);
  }

  /** What rules are told of a day, in each language, that of the engine first. */
  List<AlertContext> contexts(LocalDate asOf, ReferenceData reference) {
    return languages.stream()
        .map(locale -> new AlertContext(library, asOf, reference, locale))
        .toList();
  }
}
