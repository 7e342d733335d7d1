package io.patentwatch.alerts;

import io.patentwatch.PatentLibrary;
import io.patentwatch.alerts.ledger.AlertLedger;
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
}
