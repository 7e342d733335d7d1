package io.patentwatch.alerts;

import io.patentwatch.EditionGoneException;
import io.patentwatch.PatentLibrary;
import io.patentwatch.alerts.ledger.AlertLedger;
import io.patentwatch.model.Edition;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.reference.ReferenceData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
      look(
          changed,
          groups.stream().filter(group -> !scanned.contains(group)).toList(),
          true,
          outcome);
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
    try (Results<PatentOutline> feed = library.outlinesSince(previous.edition, changed::add)) {
      for (PatentOutline outline : feed) {
        changed.add(outline.id());
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
    look(open, List.of(group), false, outcome);
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

  /**
   * Looks at some patents, those that are there first.
   *
   * @param withHomes whether also at those that missing ones joined; a scan has been there, and
   *     what is decided twice in a run counts twice
   */
  private void look(Set<PatentId> ids, List<RuleGroup> asked, boolean withHomes, Outcome outcome) {
    List<PatentId> missing = new ArrayList<>();
    for (List<PatentId> batch : batches(new TreeSet<>(ids))) {
      outcome.decide(looks(batch, asked, missing));
    }
    if (withHomes) {
      // What joined others is decided with them, whether they changed themselves or not.
      TreeSet<PatentId> homes = new TreeSet<>();
      missing.forEach(id -> library.find(id.value()).map(Patent::id).ifPresent(homes::add));
      homes.removeAll(ids);
      for (List<PatentId> batch : batches(homes)) {
        outcome.decide(looks(batch, asked, new ArrayList<>()));
      }
    }
    List<Begun> rules = asked.stream().flatMap(group -> group.rules().stream()).toList();
    batches(missing).forEach(batch -> outcome.gone(batch, rules));
  }

  private static List<List<PatentId>> batches(Collection<PatentId> ids) {
    List<PatentId> all = List.copyOf(ids);
    List<List<PatentId>> batches = new ArrayList<>();
    for (int from = 0; from < all.size(); from += BATCH) {
      batches.add(all.subList(from, Math.min(all.size(), from + BATCH)));
    }
    return batches;
  }

  /** What rules find in patents that are there; those that do not read one find nothing in it. */
  private List<Look> looks(List<PatentId> ids, List<RuleGroup> groups, List<PatentId> missing) {
    Map<PatentId, PatentOutline> there = outlines(PatentQuery.everything(), ids);
    List<Begun> asked = new ArrayList<>();
    Map<PatentId, List<Begun>> readers = new HashMap<>();
    for (RuleGroup group : groups) {
      asked.addAll(group.rules());
      Collection<PatentId> read =
          group.readsAll() ? there.keySet() : outlines(group.query(), ids).keySet();
      read.forEach(
          id -> readers.computeIfAbsent(id, none -> new ArrayList<>()).addAll(group.rules()));
    }
    List<Look> looks = new ArrayList<>();
    for (PatentId id : ids) {
      PatentOutline outline = there.get(id);
      if (outline == null) {
        missing.add(id);
      } else {
        Look look = new Look(id, asked);
        ask(readers.getOrDefault(id, List.of()), outline, look);
        looks.add(look);
      }
    }
    return looks;
  }

  private Map<PatentId, PatentOutline> outlines(PatentQuery query, List<PatentId> ids) {
    Map<PatentId, PatentOutline> found = new HashMap<>();
    Set<PatentId> wanted = new HashSet<>(ids);
    PatentQuery named = RuleGroup.named(ids);
    boolean all = query.equals(PatentQuery.everything());
    try (Results<PatentOutline> outlines = library.outlines(all ? named : query.and(named), asOf)) {
      for (PatentOutline outline : outlines) {
        PatentId id = outline.id();
        if (wanted.contains(id)) {
          found.put(id, outline);
        }
      }
    }
    return found;
  }
}
