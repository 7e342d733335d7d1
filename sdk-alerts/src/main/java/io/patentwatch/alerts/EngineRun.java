package io.patentwatch.alerts;

import io.patentwatch.EditionGoneException;
import io.patentwatch.PatentLibrary;
import io.patentwatch.alerts.ledger.AlertLedger;
import io.patentwatch.model.Edition;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.reference.ReferenceData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One run in progress: which patents the rules are asked about. Of one thread. */
final class EngineRun {
  // So many patents are asked of the ledger at once.
  private static final int BATCH = 1000;
  // Beyond this part of the patents, reading all their outlines is faster than reading them whole.
  private static final int PART = 16;

  private final Setup setup;
  private final PatentLibrary library;
  private final @Nullable AlertLedger ledger;
  private final LocalDate asOf;
  private final int day;
  private final Edition edition;
  private final ReferenceData reference;
  private final Failings failings = new Failings();
  private final List<Begun> rules = new ArrayList<>();
  private final List<RuleGroup> groups;
  private final Restraint restraint;
  private final EscalationLadder escalations;
  private Session session;
  private boolean full;
  private long evaluated;

  EngineRun(Setup setup, LocalDate asOf) {
    this.setup = setup;
    this.asOf = asOf;
    library = setup.library();
    ledger = setup.ledger();
    day = Math.toIntExact(asOf.toEpochDay());
    edition = library.edition();
    reference = library.reference();
    restraint =
        new Restraint(setup.inhibitions(), ledger == null ? List.of() : ledger.silences(asOf));
    escalations = new EscalationLadder(setup.escalations(), reference.calendar(), asOf);
    session = new Session(edition, asOf, reference);
    groups = begin();
  }

  private List<RuleGroup> begin() {
    List<AlertContext> contexts = setup.contexts(asOf, reference);
    Map<PatentQuery, RuleGroup> byQuery = new LinkedHashMap<>();
    for (AlertRule rule : setup.rules()) {
      failings.guard(
          rule.id(),
          null,
          () -> {
            Begun begun = new Begun(rule, contexts);
            byQuery
                .computeIfAbsent(rule.reads(), query -> new RuleGroup(query, asOf))
                .rules()
                .add(begun);
            rules.add(begun);
          });
    }
    return List.copyOf(byQuery.values());
  }

  /** The session that the next run may go on from; of use only where nothing failed altogether. */
  @Nullable Session session() {
    return ledger == null || failings.isWide() ? null : session;
  }

  AlertRun run(@Nullable Session previous) {
    Set<PatentId> changed = previous == null ? null : changed(previous);
    full = previous == null || changed == null;
    if (previous != null && changed != null) {
      session = previous;
    }
    Outcome outcome = new Outcome(setup, asOf, restraint, escalations, session, full, failings);
    boolean dayMoved = session.day.isBefore(asOf);
    List<RuleGroup> scanned =
        groups.stream().filter(group -> full || (dayMoved && group.dependsOnDay())).toList();
    if (!scanned.isEmpty()) {
      inhibitors();
    }
    scanned.forEach(group -> scan(group, outcome));
    if (changed != null) {
      look(changed, groups.stream().filter(group -> !scanned.contains(group)).toList(), outcome);
    }
    outcome.ofLibrary(rules);
    session.edition = edition;
    session.day = asOf;
    session.reference = reference;
    AlertRun run = outcome.finish(edition, evaluated);
    if (outcome.isContested()) {
      failings.widen();
    }
    return run;
  }

  /**
   * The patents to be looked at after an earlier run; absent where all are. What an earlier run
   * failed on and what is held back is looked at each time.
   */
  private @Nullable Set<PatentId> changed(Session previous) {
    if (ledger == null || !previous.serves(asOf, reference)) {
      return null;
    }
    long enough = previous.calendar.size() / PART + BATCH;
    Set<PatentId> changed = previous.calendar.takeThrough(day);
    if (changed.size() > enough) {
      return null;
    }
    try (Results<PatentChange> feed = library.changesSince(previous.edition)) {
      for (PatentChange change : feed) {
        changed.add(change.id());
        if (change.replacedBy() != null) {
          changed.add(change.replacedBy());
        }
        if (changed.size() > enough) {
          return null;
        }
      }
    } catch (EditionGoneException gone) {
      return null;
    }
    List<String> ids = rules.stream().map(Begun::id).toList();
    rules.forEach(rule -> changed.addAll(rule.evaluation().always()));
    changed.addAll(previous.failed);
    previous.failed.clear();
    changed.addAll(ledger.heldPatents(ids));
    changed.addAll(escalations.patents(ledger, ids));
    return changed;
  }

  /** Before rules of several scans are heard, those that inhibit are. */
  private void inhibitors() {
    if (groups.size() < 2) {
      return;
    }
    for (RuleGroup group : groups) {
      List<Begun> some =
          group.rules().stream().filter(rule -> restraint.inhibits(rule.id())).toList();
      if (some.isEmpty()) {
        continue;
      }
      try (Results<PatentOutline> outlines = library.outlines(group.query(), asOf)) {
        for (PatentOutline outline : outlines) {
          for (Begun rule : some) {
            note(rule, outline);
          }
        }
      }
    }
  }

  private void note(Begun rule, PatentOutline outline) {
    try {
      restraint.note(rule.id(), outline.id(), rule.evaluation().find(outline));
    } catch (RuntimeException failure) {
      // It fails again, and is told, when the rule is heard.
      return;
    }
  }

  private void scan(RuleGroup group, Outcome outcome) {
    Set<PatentId> open =
        ledger == null ? new HashSet<>() : new HashSet<>(ledger.openPatents(group.ids()));
    List<Look> looks = new ArrayList<>();
    try (Results<PatentOutline> outlines = library.outlines(group.query(), asOf)) {
      for (PatentOutline outline : outlines) {
        Look look = new Look(outline.id(), group.rules());
        ask(group.rules(), outline, look);
        if (open.remove(look.id()) || !look.isEmpty()) {
          looks.add(look);
        }
        if (looks.size() == BATCH) {
          outcome.decide(looks);
          looks.clear();
        }
      }
    }
    outcome.decide(looks);
    look(open, List.of(group), outcome);
  }

  private void ask(List<Begun> readers, PatentOutline outline, Look look) {
    int changesOn = Finding.NEVER;
    for (Begun rule : readers) {
      evaluated++;
      try {
        Finding finding = rule.evaluation().find(outline);
        changesOn = Math.min(changesOn, finding.changesOn());
        restraint.note(rule.id(), look.id(), finding);
        look.found(rule, finding.occasions());
      } catch (RuntimeException failure) {
        failings.add(rule.id(), look.id(), failure);
        look.failed(rule);
        session.failed.add(look.id());
      }
    }
    if (ledger != null) {
      session.calendar.add(Math.max(changesOn, day + 1), look.id());
    }
  }

  /** Looks at patents one by one, those that are there first. */
  private void look(Set<PatentId> ids, List<RuleGroup> asked, Outcome outcome) {
    List<PatentId> missing = new ArrayList<>();
    List<Look> looks = new ArrayList<>();
    for (PatentId id : new TreeSet<>(ids)) {
      Patent patent = library.find(id).orElse(null);
      if (patent == null) {
        missing.add(id);
        continue;
      }
      looks.add(look(patent, asked));
      if (looks.size() == BATCH) {
        outcome.decide(looks);
        looks.clear();
      }
    }
    outcome.decide(looks);
    for (int from = 0; from < missing.size(); from += BATCH) {
      outcome.gone(
          missing.subList(from, Math.min(missing.size(), from + BATCH)),
          asked.stream().flatMap(group -> group.rules().stream()).toList());
    }
  }

  /** What rules find in a patent that is there; those that do not read it find nothing. */
  private Look look(Patent patent, List<RuleGroup> groups) {
    List<Begun> asked = new ArrayList<>();
    List<Begun> readers = new ArrayList<>();
    for (RuleGroup group : groups) {
      asked.addAll(group.rules());
      if (group.reads(patent)) {
        readers.addAll(group.rules());
      }
    }
    Look look = new Look(patent.id(), asked);
    look.patent(patent);
    ask(readers, PatentOutline.of(patent), look);
    return look;
  }
}
