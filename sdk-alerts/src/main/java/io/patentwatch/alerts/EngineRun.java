package io.patentwatch.alerts;

import io.patentwatch.PatentLibrary;
import io.patentwatch.alerts.ledger.AlertLedger;
import io.patentwatch.model.Edition;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run in progress; of one thread. */
final class EngineRun {
  // So many occasions are asked of the ledger at once.
  private static final int BATCH = 1000;

  private final PatentLibrary library;
  private final @Nullable AlertLedger ledger;
  private final AlertContext context;
  private final Edition edition;
  private final List<Pending> pending = new ArrayList<>();
  private final Map<String, Alert> raised = new LinkedHashMap<>();
  private final List<RuleError> errors = new ArrayList<>();
  private long evaluated;
  private long suppressed;

  /** An occasion that may have been told before. */
  private record Pending(String id, String rule, PatentId patent, Occasion occasion) {}

  /** A rule that began its run. */
  private record Begun(String rule, AlertRule.Evaluation evaluation) {}

  EngineRun(PatentLibrary library, @Nullable AlertLedger ledger, LocalDate asOf, Locale locale) {
    this.library = library;
    this.ledger = ledger;
    edition = library.edition();
    context = new AlertContext(asOf, library.reference(), locale);
  }

  static <K, T> List<T> none(K key) {
    return new ArrayList<>();
  }

  /** Does a step of a rule and takes down what it throws. */
  void guard(String rule, @Nullable PatentId patent, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException failure) {
      errors.add(new RuleError(rule, patent, failure));
    }
  }

  void evaluate(PatentQuery query, List<AlertRule> rules) {
    List<Begun> begun = new ArrayList<>();
    for (AlertRule rule : rules) {
      guard(rule.id(), null, () -> begun.add(new Begun(rule.id(), rule.evaluate(context))));
    }
    if (begun.isEmpty()) {
      return;
    }
    try (Results<PatentOutline> outlines = library.outlines(query, context.asOf())) {
      for (PatentOutline outline : outlines) {
        for (Begun rule : begun) {
          evaluated++;
          guard(rule.rule(), outline.id(), () -> await(rule, outline));
        }
        if (pending.size() >= BATCH) {
          tell();
        }
      }
    }
    tell();
  }

  private void await(Begun rule, PatentOutline outline) {
    for (Occasion occasion : rule.evaluation().occasions(outline)) {
      String id = rule.rule() + ":" + outline.id() + ":" + occasion.key();
      pending.add(new Pending(id, rule.rule(), outline.id(), occasion));
    }
  }

  private void tell() {
    Set<String> told =
        ledger == null || pending.isEmpty()
            ? Set.of()
            : ledger.told(pending.stream().map(Pending::id).toList());
    Map<PatentId, Patent> loaded = new HashMap<>();
    for (Pending item : pending) {
      if (told.contains(item.id())) {
        suppressed++;
      } else {
        guard(item.rule(), item.patent(), () -> raise(item, loaded));
      }
    }
    pending.clear();
  }

  private void raise(Pending item, Map<PatentId, Patent> loaded) {
    Patent patent = loaded.computeIfAbsent(item.patent(), this::load);
    Alert alert =
        Alert.of(
            item.id(),
            item.rule(),
            AlertSubject.of(patent, context.asOf()),
            item.occasion().notice().apply(patent));
    if (raised.putIfAbsent(item.id(), alert) != null) {
      throw new IllegalArgumentException(
          "key '" + item.occasion().key() + "' came twice; give each occasion its own");
    }
  }

  private Patent load(PatentId id) {
    return library
        .find(id)
        .orElseThrow(
            () -> new IllegalStateException(id + " left the library during the run; run again"));
  }

  AlertRun finish() {
    List<Alert> alerts = raised.values().stream().sorted().toList();
    if (ledger != null && !alerts.isEmpty()) {
      // Another process may have told some of them since they were asked for.
      Set<String> recorded = ledger.record(alerts, context.asOf());
      List<Alert> ours = alerts.stream().filter(alert -> recorded.contains(alert.id())).toList();
      suppressed += alerts.size() - ours.size();
      alerts = ours;
    }
    return new AlertRun(context.asOf(), edition, evaluated, suppressed, alerts, errors);
  }
}
