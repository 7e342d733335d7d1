package io.patentwatch.alerts;

import io.patentwatch.PatentLibrary;
import io.patentwatch.alerts.ledger.AlertLedger;
import io.patentwatch.alerts.ledger.Standing;
import io.patentwatch.alerts.ledger.StandingChange;
import io.patentwatch.alerts.ledger.StandingChange.Kind;
import io.patentwatch.model.Edition;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a run comes to: what was found, held against what the ledger has, and written there. */
final class Outcome {
  private final PatentLibrary library;
  private final @Nullable AlertLedger ledger;
  private final LocalDate asOf;
  private final Decision decision;
  private final Session session;
  private final boolean full;
  private final Failings failings;
  private final Map<Matter, StandingChange> changes = new LinkedHashMap<>();
  // Matters of identities that joined others, taken over by those.
  private final Set<Matter> movedFrom = new HashSet<>();
  private boolean contested;

  Outcome(
      Setup setup,
      LocalDate asOf,
      Restraint restraint,
      EscalationLadder escalations,
      Session session,
      boolean full,
      Failings failings) {
    library = setup.library();
    ledger = setup.ledger();
    this.asOf = asOf;
    this.session = session;
    this.full = full;
    this.failings = failings;
    decision = new Decision(asOf, restraint, escalations);
  }

  /** Decides what becomes of the matters of some patents. */
  void decide(List<Look> looks) {
    Map<PatentId, List<Standing>> standings =
        standings(looks.stream().map(Look::id).collect(Collectors.toList()));
    Map<PatentId, List<PatentId>> aliases = new HashMap<>();
    for (Look look : looks) {
      if (ledger != null && hasNews(look, standings.getOrDefault(look.id(), List.of()))) {
        aliases.put(look.id(), aliases(look));
      }
    }
    Map<PatentId, List<Standing>> earlier =
        standings(aliases.values().stream().flatMap(List::stream).distinct().toList());
    for (Look look : looks) {
      Map<Matter, Standing> own = byMatter(standings.getOrDefault(look.id(), List.of()));
      List<Standing> others =
          aliases.getOrDefault(look.id(), List.of()).stream()
              .flatMap(alias -> earlier.getOrDefault(alias, List.of()).stream())
              .toList();
      look.asked().forEach(rule -> decide(look, rule, own, others));
    }
  }

  private void decide(Look look, Begun rule, Map<Matter, Standing> own, List<Standing> others) {
    Set<Matter> standing = new HashSet<>();
    for (Occasion occasion : look.of(rule)) {
      Matter matter = look.matter(rule, occasion);
      standing.add(matter);
      Standing earlier = own.get(matter);
      Standing old = takenOver(matter, earlier, others);
      stands(
          found(earlier, matter), old, occasion.step(), () -> alert(look, rule, matter, occasion));
    }
    for (Standing mine : own.values()) {
      if (mine.matter().rule().equals(rule.id()) && !standing.contains(mine.matter())) {
        if (look.hasFailed(rule)) {
          tally(mine, mine);
        } else {
          ended(mine, rule, () -> patent(look));
        }
      }
    }
  }

  /** The matter of another identity of the patent of which more was told than of this one. */
  private @Nullable Standing takenOver(
      Matter matter, @Nullable Standing own, List<Standing> others) {
    Standing most = null;
    for (Standing other : others) {
      Standing.Telling told = other.told();
      boolean same =
          other.matter().rule().equals(matter.rule())
              && other.matter().series().equals(matter.series());
      if (same
          && told != null
          && Decision.isNews(own, told.step())
          && Decision.isNews(most, told.step())) {
        most = other;
      }
    }
    return most;
  }

  private Standing found(@Nullable Standing earlier, Matter matter) {
    return earlier == null ? Standing.found(matter, asOf) : earlier;
  }

  private static Standing continued(Standing own, Standing old) {
    return old.of(own.matter()).revision(own.revision());
  }

  /**
   * Decides on a matter that stands.
   *
   * @param own what the ledger has of it
   * @param old the matter of another identity that it goes on from, if any
   */
  private void stands(Standing own, @Nullable Standing old, Step step, Supplier<Alert> words) {
    Standing base = old == null ? own : continued(own, old);
    StandingChange change;
    try {
      change = decision.stands(base, step, words);
    } catch (RuntimeException failure) {
      failings.add(base.matter().rule(), base.matter().patent(), failure);
      PatentId patent = base.matter().patent();
      if (patent != null) {
        session.failed.add(patent);
      }
      if (own.revision() > 0) {
        tally(own, own);
      }
      return;
    }
    if (old != null) {
      movedFrom.add(old.matter());
      change =
          change == null
              ? new StandingChange(Kind.MOVED, old, base, "joined " + base.matter(), null)
              : new StandingChange(
                  change.kind(), old, change.after(), change.reason(), change.alert());
      if (!full) {
        session.tally.add(old, -1);
      }
    }
    settle(own, change);
  }

  private void ended(Standing mine, Begun rule, Supplier<@Nullable Patent> patent) {
    if (!mine.isOpen()) {
      return;
    }
    StandingChange change;
    try {
      change =
          decision.ended(
              mine, () -> rule.evaluation().resolve(mine.matter().series(), patent.get()));
    } catch (RuntimeException failure) {
      failings.add(rule.id(), mine.matter().patent(), failure);
      tally(mine, mine);
      return;
    }
    settle(mine, change);
  }

  private void settle(Standing before, @Nullable StandingChange change) {
    if (change != null) {
      changes.put(change.after().matter(), change);
    }
    tally(before, change == null ? before : change.after());
  }

  private void tally(Standing before, Standing after) {
    if (!full && before.revision() > 0) {
      session.tally.add(before, -1);
    }
    session.tally.add(after, 1);
  }

  /** Decides what becomes of the matters of patents that are not there under these identities. */
  void gone(List<PatentId> ids, List<Begun> rules) {
    Map<PatentId, List<Standing>> standings = standings(ids);
    for (PatentId id : ids) {
      List<Standing> open =
          standings.getOrDefault(id, List.of()).stream()
              .filter(mine -> mine.isOpen() && !movedFrom.contains(mine.matter()))
              .toList();
      if (open.isEmpty()) {
        continue;
      }
      Patent joined = joined(id).orElse(null);
      for (Standing mine : open) {
        for (Begun rule : rules) {
          if (rule.id().equals(mine.matter().rule())) {
            ended(mine, rule, () -> joined);
          }
        }
      }
    }
  }

  private Optional<Patent> joined(PatentId id) {
    try {
      return library.find(id.value());
    } catch (IllegalArgumentException noNumber) {
      return Optional.empty();
    }
  }

  /** Decides what becomes of the matters of the library as a whole. */
  void ofLibrary(List<Begun> rules) {
    Map<Matter, Standing> own =
        ledger == null
            ? Map.of()
            : byMatter(ledger.libraryStandings(rules.stream().map(Begun::id).toList()));
    for (Begun rule : rules) {
      failings.guard(rule.id(), null, () -> ofLibrary(rule, own));
    }
  }

  private void ofLibrary(Begun rule, Map<Matter, Standing> own) {
    Map<Matter, LibraryOccasion> found = new LinkedHashMap<>();
    for (LibraryOccasion occasion : rule.evaluation().ofLibrary()) {
      Matter matter = new Matter(rule.id(), null, occasion.series());
      if (found.put(matter, occasion) != null) {
        throw new IllegalArgumentException(
            "series '" + occasion.series() + "' came twice; give each occasion its own");
      }
    }
    found.forEach(
        (matter, occasion) ->
            stands(
                found(own.get(matter), matter),
                null,
                occasion.step(),
                () -> rule.alert(matter, occasion)));
    for (Standing mine : own.values()) {
      if (mine.matter().rule().equals(rule.id()) && !found.containsKey(mine.matter())) {
        ended(mine, rule, () -> null);
      }
    }
  }

  private static boolean hasNews(Look look, List<Standing> standings) {
    Map<Matter, Standing> own = byMatter(standings);
    for (Begun rule : look.asked()) {
      for (Occasion occasion : look.of(rule)) {
        if (Decision.isNews(own.get(look.matter(rule, occasion)), occasion.step())) {
          return true;
        }
      }
    }
    return false;
  }

  /** The identities that a patent may have had before it was joined. */
  private List<PatentId> aliases(Look look) {
    Patent patent = patent(look);
    if (patent == null) {
      return List.of();
    }
    return patent.publications().stream()
        .map(publication -> PatentId.of(publication.number()))
        .filter(alias -> !alias.equals(look.id()))
        .distinct()
        .toList();
  }

  private Alert alert(Look look, Begun rule, Matter matter, Occasion occasion) {
    Patent patent = patent(look);
    if (patent == null) {
      throw new IllegalStateException(look.id() + " left the library during the run; run again");
    }
    return rule.alert(matter, occasion, patent, AlertSubject.of(patent, asOf));
  }

  private @Nullable Patent patent(Look look) {
    if (look.patent() == null) {
      library.find(look.id()).ifPresent(look::patent);
    }
    return look.patent();
  }

  private Map<PatentId, List<Standing>> standings(Collection<PatentId> ids) {
    Map<PatentId, List<Standing>> standings = new HashMap<>();
    if (ledger != null && !ids.isEmpty()) {
      for (Standing standing : ledger.standings(ids)) {
        PatentId patent = standing.matter().patent();
        if (patent != null) {
          standings.computeIfAbsent(patent, none -> new ArrayList<>()).add(standing);
        }
      }
    }
    return standings;
  }

  private static Map<Matter, Standing> byMatter(List<Standing> standings) {
    Map<Matter, Standing> own = new LinkedHashMap<>();
    standings.forEach(standing -> own.put(standing.matter(), standing));
    return own;
  }

  /** Whether another process wrote some of the same matters meanwhile. */
  boolean isContested() {
    return contested;
  }

  AlertRun finish(Edition edition, long evaluated) {
    List<StandingChange> written = List.copyOf(changes.values());
    if (ledger != null && !written.isEmpty()) {
      Set<Matter> refused = ledger.write(written, asOf);
      contested = !refused.isEmpty();
      written =
          written.stream().filter(change -> !refused.contains(change.after().matter())).toList();
    }
    List<Alert> raised = alerts(written, Kind.RAISED);
    List<Alert> escalated = alerts(written, Kind.ESCALATED);
    Map<String, Resolved> resolved = new TreeMap<>();
    Map<String, Suppression> held = new TreeMap<>();
    for (StandingChange change : written) {
      Standing after = change.after();
      if (change.kind() == Kind.RESOLVED && after.resolution() != null) {
        resolved.put(after.matter().toString(), new Resolved(after.matter(), after.resolution()));
      } else if (change.kind() == Kind.SUPPRESSED && after.held() != null) {
        held.put(after.matter().toString(), after.held());
      }
    }
    return new AlertRun(
        asOf,
        edition,
        full,
        evaluated,
        raised,
        escalated,
        List.copyOf(resolved.values()),
        List.copyOf(held.values()),
        session.tally.without(raised.size() + escalated.size()),
        failings.errors(),
        failings.count());
  }

  private static List<Alert> alerts(List<StandingChange> written, Kind kind) {
    List<Alert> alerts = new ArrayList<>();
    for (StandingChange change : written) {
      if (change.kind() == kind && change.alert() != null) {
        alerts.add(change.alert());
      }
    }
    alerts.sort(null);
    return alerts;
  }
}
