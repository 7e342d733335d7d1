package io.patentwatch.internal.merge;

import io.patentwatch.model.Edition;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PaymentRecord;
import io.patentwatch.model.Statement;
import io.patentwatch.model.TagRecord;
import io.patentwatch.spi.Facts;
import io.patentwatch.spi.NumberKey;
import io.patentwatch.spi.StoreSnapshot;
import io.patentwatch.spi.StoredPatent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one commit on their way into the library; used by one thread.
 *
 * <p>Records that share a number, directly or by others, are held together as one component; what
 * the library already has of it is loaded once.
 */
public final class Batch {
  /** What became of a statement. */
  public enum Outcome {
    /** It made something that was not there. */
    ADDED,
    /** It added to something that was there. */
    UPDATED,
    /** It was known. */
    UNCHANGED
  }

  /**
   * What a batch comes to.
   *
   * @param changed how many patents it makes anew
   * @param patents they, each merged when it is come to
   */
  public record Result(
      int changed, Iterable<StoredPatent> patents, List<PatentChange> gone, List<Statement> facts) {
    /** Copies the lists. */
    public Result {
      gone = List.copyOf(gone);
      facts = List.copyOf(facts);
    }

    /** Whether nothing changes. */
    public boolean isEmpty() {
      return changed == 0 && gone.isEmpty() && facts.isEmpty();
    }
  }

  /** The records of one patent with the facts that name it. */
  private record Merging(Grouping.Group group, Set<Statement> facts) {}

  /** Records that share numbers. */
  private static final class Component {
    private final Map<PatentRecord, PatentRecord> records = new LinkedHashMap<>();
    private final Claims claims = new Claims();
    final Set<String> keys = new HashSet<>();
    final Set<PatentId> before = new TreeSet<>();
    boolean dirty;

    /** Takes a record in; of two that say the same, the one whose provenance comes first. */
    void keep(PatentRecord content, PatentRecord record) {
      records.merge(
          content,
          record,
          (known, again) -> known.provenance().compareTo(again.provenance()) <= 0 ? known : again);
      claims.add(record);
    }

    /** Whether a record would become part of a patent that is there. */
    boolean admits(PatentRecord record) {
      Boolean admitted = claims.admit(record);
      if (admitted != null) {
        return admitted;
      }
      List<PatentRecord> all = new ArrayList<>(records.values());
      all.add(record);
      return Grouping.of(all).stream()
          .anyMatch(group -> group.records().size() > 1 && group.records().contains(record));
    }
  }

  private final StoreSnapshot snapshot;
  private final Map<String, Component> byKey = new HashMap<>();
  private final Set<String> loaded = new HashSet<>();
  private final Set<Component> components = new LinkedHashSet<>();
  private final Map<Statement, Statement> facts = new LinkedHashMap<>();
  private final Predicate<Statement> withdrawn;
  private final boolean hasFacts;

  /** A batch on top of what the library holds. */
  public Batch(StoreSnapshot snapshot) {
    this(snapshot, statement -> false);
  }

  /** A batch that takes out of what it touches the statements that a predicate admits. */
  Batch(StoreSnapshot snapshot, Predicate<Statement> withdrawn) {
    this.snapshot = snapshot;
    this.withdrawn = withdrawn;
    this.hasFacts = snapshot.hasFacts();
  }

  /** Takes statements in; the outcomes are in their order. */
  public List<Outcome> add(List<Statement> statements) {
    Set<String> wanted = new LinkedHashSet<>();
    List<Set<String>> keys = new ArrayList<>(statements.size());
    for (Statement statement : statements) {
      keys.add(
          statement instanceof PatentRecord record ? Grouping.keys(record) : numbers(statement));
      wanted.addAll(keys.get(keys.size() - 1));
    }
    load(wanted);
    List<Outcome> outcomes = new ArrayList<>(statements.size());
    for (int i = 0; i < statements.size(); i++) {
      outcomes.add(
          statements.get(i) instanceof PatentRecord record
              ? add(record, keys.get(i))
              : addFact(statements.get(i)));
    }
    return outcomes;
  }

  /** Loads what bears any of the keys, and what shares a key with that, until nothing is new. */
  private void load(Collection<String> wanted) {
    Set<String> missing = new LinkedHashSet<>(wanted);
    missing.removeAll(loaded);
    while (!missing.isEmpty()) {
      loaded.addAll(missing);
      Set<String> next = new LinkedHashSet<>();
      for (StoredPatent stored : snapshot.bearing(missing)) {
        Component component = new Component();
        component.before.add(stored.patent().id());
        for (PatentRecord record : stored.records()) {
          component.keep(Merge.anonymous(record), record);
          component.keys.addAll(Grouping.keys(record));
        }
        next.addAll(component.keys);
        components.add(joined(component));
      }
      next.removeAll(loaded);
      missing = next;
    }
  }

  /** Joins a component with all those that it shares a key with. */
  private Component joined(Component component) {
    // All of them first: absorbing one takes over the keys that lead to the others.
    Set<Component> others = new LinkedHashSet<>();
    for (String key : component.keys) {
      Component other = byKey.put(key, component);
      if (other != null && other != component) {
        others.add(other);
      }
    }
    Component target = component;
    for (Component other : others) {
      target = absorb(target, other);
    }
    return target;
  }

  private Component absorb(Component one, Component other) {
    Component large = one.records.size() >= other.records.size() ? one : other;
    Component small = large == one ? other : one;
    small.records.forEach(large::keep);
    large.keys.addAll(small.keys);
    large.before.addAll(small.before);
    large.dirty |= small.dirty;
    for (String key : small.keys) {
      byKey.put(key, large);
    }
    components.remove(small);
    return large;
  }

  private Outcome add(PatentRecord record, Set<String> keys) {
    Component component = new Component();
    component.keys.addAll(keys);
    component = joined(component);
    components.add(component);
    PatentRecord content = Merge.anonymous(record);
    PatentRecord known = component.records.get(content);
    if (known != null) {
      if (record.provenance().compareTo(known.provenance()) < 0) {
        component.records.put(content, record);
        component.dirty = true;
      }
      return Outcome.UNCHANGED;
    }
    boolean joins = component.admits(record);
    component.keep(content, record);
    component.dirty = true;
    return joins ? Outcome.UPDATED : Outcome.ADDED;
  }

  /**
   * Takes what is withdrawn out of a patent, and of all that hang together with it.
   *
   * @return the identities of those
   */
  Set<PatentId> withdraw(StoredPatent stored) {
    Set<String> keys = new LinkedHashSet<>();
    stored.records().forEach(record -> keys.addAll(Grouping.keys(record)));
    load(keys);
    Component component = Objects.requireNonNull(byKey.get(keys.iterator().next()));
    component.records.values().removeIf(withdrawn);
    component.dirty = true;
    return Set.copyOf(component.before);
  }

  private Outcome addFact(Statement fact) {
    if (facts.containsKey(Facts.anonymous(fact)) || snapshot.holds(fact)) {
      return Outcome.UNCHANGED;
    }
    facts.put(Facts.anonymous(fact), fact);
    Outcome outcome = Outcome.ADDED;
    if (fact instanceof PaymentRecord || fact instanceof TagRecord) {
      for (String key : numbers(fact)) {
        Component component = byKey.get(key);
        if (component != null && !component.records.isEmpty()) {
          component.dirty = true;
          outcome = Outcome.UPDATED;
        }
      }
    }
    return outcome;
  }

  private static Set<String> numbers(Statement fact) {
    return Facts.keys(fact);
  }

  /** Merges all that was touched. */
  public Result finish(Merge merge, Edition edition) {
    List<Merging> patents = new ArrayList<>();
    Map<PatentId, PatentId> replacements = new TreeMap<>();
    Set<PatentId> removed = new TreeSet<>();
    Map<String, Set<Statement>> factsByKey = new HashMap<>();
    for (Statement fact : facts.values()) {
      for (String key : Facts.keys(fact)) {
        factsByKey.computeIfAbsent(key, absent -> new LinkedHashSet<>()).add(fact);
      }
    }
    for (Component component : components) {
      if (!component.dirty) {
        continue;
      }
      List<Grouping.Group> groups = Grouping.of(component.records.values());
      for (Grouping.Group group : groups) {
        patents.add(new Merging(group, naming(group, factsByKey)));
      }
      Set<PatentId> gone = new TreeSet<>(component.before);
      groups.forEach(group -> gone.remove(group.id()));
      for (PatentId id : gone) {
        PatentId home = home(id, groups);
        if (home == null) {
          removed.add(id);
        } else {
          replacements.put(id, home);
        }
      }
    }
    // A store that looks each up does so along its index.
    patents.sort(Comparator.comparing(each -> each.group().id()));
    List<PatentChange> changes = new ArrayList<>();
    replacements.forEach(
        (id, home) -> changes.add(new PatentChange(id, PatentChange.Kind.REPLACED, home, edition)));
    removed.forEach(
        id -> changes.add(new PatentChange(id, PatentChange.Kind.REMOVED, null, edition)));
    return new Result(
        patents.size(),
        () -> patents.stream().map(each -> merge.of(each.group(), each.facts())).iterator(),
        changes,
        List.copyOf(facts.values()));
  }

  /** What the library has and what has come in of facts that name a patent. */
  private Set<Statement> naming(Grouping.Group group, Map<String, Set<Statement>> factsByKey) {
    if (!hasFacts && factsByKey.isEmpty()) {
      return Set.of();
    }
    Set<String> keys = new TreeSet<>();
    group.records().forEach(record -> keys.addAll(Grouping.keys(record)));
    Set<Statement> named = new LinkedHashSet<>();
    if (hasFacts) {
      named.addAll(snapshot.factsNaming(keys));
      named.removeIf(withdrawn);
    }
    for (String key : keys) {
      named.addAll(factsByKey.getOrDefault(key, Set.of()));
    }
    return named;
  }

  /** The patent that now has the publication after which an identity was named. */
  private static @Nullable PatentId home(PatentId id, List<Grouping.Group> groups) {
    return groups.stream()
        .filter(group -> group.records().stream().anyMatch(record -> isNamedAfter(id, record)))
        .map(Grouping.Group::id)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static boolean isNamedAfter(PatentId id, PatentRecord record) {
    var publication = record.publication();
    return publication != null
        && publication.number().toString().equals(id.value())
        && Grouping.keys(record).contains(NumberKey.of(publication.number(), publication.date()));
  }
}
