package io.patentwatch.alerts.ledger;

import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.Matter;
import io.patentwatch.alerts.Severity;
import io.patentwatch.model.PatentId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A ledger that forgets all when the process ends: for trials and tests. Thread-safe. */
public final class InMemoryLedger implements AlertLedger {
  private final Map<Matter, Standing> standings = new LinkedHashMap<>();
  private final Map<PatentId, Set<Matter>> byPatent = new HashMap<>();
  private final Map<String, Matter> told = new HashMap<>();
  private final Map<String, Silence> silences = new TreeMap<>();

  /** An empty ledger. */
  public InMemoryLedger() {}

  @Override
  public synchronized List<Standing> standings(Collection<PatentId> patents) {
    return patents.stream()
        .flatMap(patent -> byPatent.getOrDefault(patent, Set.of()).stream())
        .map(matter -> Objects.requireNonNull(standings.get(matter)))
        .toList();
  }

  @Override
  public synchronized List<Standing> libraryStandings(Collection<String> rules) {
    return of(rules, standing -> standing.matter().patent() == null);
  }

  @Override
  public synchronized Set<PatentId> openPatents(Collection<String> rules) {
    return patents(rules, Standing::isOpen);
  }

  @Override
  public synchronized Set<PatentId> heldPatents(Collection<String> rules) {
    return patents(rules, standing -> standing.isOpen() && standing.held() != null);
  }

  @Override
  public synchronized List<Standing> unacknowledged(
      Collection<String> rules, Collection<Severity> severities, int level, LocalDate toldBy) {
    return of(
        rules,
        standing -> {
          Standing.Telling telling = standing.told();
          return standing.state() == Standing.State.RAISED
              && standing.acknowledged() == null
              && telling != null
              && telling.level() == level
              && severities.contains(telling.severity())
              && !telling.on().isAfter(toldBy);
        });
  }

  private List<Standing> of(Collection<String> rules, Predicate<Standing> wanted) {
    return standings.values().stream()
        .filter(standing -> rules.contains(standing.matter().rule()) && wanted.test(standing))
        .toList();
  }

  private Set<PatentId> patents(Collection<String> rules, Predicate<Standing> wanted) {
    return of(rules, standing -> standing.matter().patent() != null && wanted.test(standing))
        .stream()
        .map(standing -> Objects.requireNonNull(standing.matter().patent()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  @Override
  public synchronized List<Silence> silences(LocalDate day) {
    return silences.values().stream().filter(silence -> silence.holdsOn(day)).toList();
  }

  @Override
  public synchronized Set<Matter> write(List<StandingChange> changes, LocalDate asOf) {
    Set<Matter> refused = new HashSet<>();
    for (StandingChange change : changes) {
      if (!write(change)) {
        refused.add(change.after().matter());
      }
    }
    return refused;
  }

  private boolean write(StandingChange change) {
    Standing old = change.takenOver();
    Standing after = change.after();
    if (revision(after.matter()) != after.revision()
        || (old != null && revision(old.matter()) != old.revision())) {
      return false;
    }
    if (old != null) {
      put(old.joined(after.matter()));
      told.replaceAll((id, of) -> of.equals(old.matter()) ? after.matter() : of);
    }
    put(after);
    Alert alert = change.alert();
    if (alert != null) {
      told.put(alert.id(), after.matter());
    }
    return true;
  }

  private long revision(Matter matter) {
    Standing known = standings.get(matter);
    return known == null ? 0 : known.revision();
  }

  private void put(Standing standing) {
    Matter matter = standing.matter();
    standings.put(matter, standing.revision(standing.revision() + 1));
    if (matter.patent() != null) {
      byPatent.computeIfAbsent(matter.patent(), none -> new HashSet<>()).add(matter);
    }
  }

  @Override
  public synchronized Optional<Standing> find(String id) {
    Matter matter = told.get(id);
    return matter == null
        ? standings.values().stream()
            .filter(standing -> standing.matter().toString().equals(id))
            .findFirst()
        : Optional.ofNullable(standings.get(matter));
  }

  @Override
  public synchronized Optional<Standing> acknowledge(String id, Acknowledgement by) {
    Optional<Standing> taken = find(id).map(standing -> standing.acknowledged(by));
    taken.ifPresent(this::put);
    return taken.flatMap(standing -> find(standing.matter().toString()));
  }

  @Override
  public synchronized void silence(Silence silence) {
    silences.put(silence.id(), silence);
  }
}
