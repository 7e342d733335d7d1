package io.patentwatch.spi.contract;

import io.patentwatch.EditionGoneException;
import io.patentwatch.model.Edition;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.Statement;
import io.patentwatch.spi.Facts;
import io.patentwatch.spi.PatentHistory;
import io.patentwatch.spi.StoreCommit;
import io.patentwatch.spi.StoredPatent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A library at one edition, in plain maps; immutable.
 *
 * @param edition the edition
 * @param patents the patents
 * @param replacements what identities that are gone became part of
 * @param past what it was at the editions before that are not forgotten, the latest last
 * @param facts the other statements, by what they say wherever they were read
 * @param cursors the cursors of the sources
 * @param reference the pieces of reference data
 */
record ModelLibrary(
    Edition edition,
    SortedMap<PatentId, StoredPatent> patents,
    Map<PatentId, PatentId> replacements,
    List<ModelLibrary> past,
    Map<Statement, Statement> facts,
    Map<String, String> cursors,
    Map<String, byte[]> reference) {
  static final ModelLibrary EMPTY =
      new ModelLibrary(
          Edition.EMPTY, new TreeMap<>(), Map.of(), List.of(), Map.of(), Map.of(), Map.of());

  ModelLibrary {
    patents = Collections.unmodifiableSortedMap(new TreeMap<>(patents));
    replacements = Map.copyOf(replacements);
    past = List.copyOf(past);
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    cursors = Map.copyOf(cursors);
    reference = Map.copyOf(reference);
  }

  /** What it becomes by a commit. */
  ModelLibrary after(StoreCommit commit) {
    Edition next = commit.edition();
    if (next.compareTo(edition) <= 0) {
      throw new IllegalArgumentException(
          "edition " + next + " does not follow the library's edition " + edition);
    }
    TreeMap<PatentId, StoredPatent> patentsAfter = new TreeMap<>(patents);
    Map<PatentId, PatentId> replacementsAfter = new TreeMap<>(replacements);
    for (PatentChange gone : commit.gone()) {
      patentsAfter.remove(gone.id());
      replacementsAfter.remove(gone.id());
      if (gone.replacedBy() != null) {
        replacementsAfter.put(gone.id(), gone.replacedBy());
      }
    }
    for (StoredPatent stored : commit.patents()) {
      PatentId id = stored.patent().id();
      patentsAfter.put(id, stored);
      replacementsAfter.remove(id);
    }
    Map<Statement, Statement> factsAfter = new LinkedHashMap<>(facts);
    commit.withdrawn().forEach(fact -> factsAfter.remove(Facts.anonymous(fact)));
    for (Statement fact : commit.facts()) {
      factsAfter.put(Facts.anonymous(fact), fact);
    }
    Map<String, String> cursorsAfter = new TreeMap<>(cursors);
    cursorsAfter.keySet().removeAll(commit.restarted());
    cursorsAfter.putAll(commit.cursors());
    Map<String, byte[]> referenceAfter = new TreeMap<>(reference);
    referenceAfter.putAll(commit.reference());
    List<ModelLibrary> pastAfter = new ArrayList<>(past);
    pastAfter.add(this);
    return new ModelLibrary(
        next,
        patentsAfter,
        replacementsAfter,
        commit.expunge() ? List.of() : pastAfter,
        factsAfter,
        cursorsAfter,
        referenceAfter);
  }

  /** The same, forgetting what was at earlier editions. */
  ModelLibrary withoutPast() {
    return new ModelLibrary(edition, patents, replacements, List.of(), facts, cursors, reference);
  }

  /** What became of each identity after an edition, in order of edition and identity. */
  List<PatentHistory> historiesSince(Edition since) {
    List<ModelLibrary> all = new ArrayList<>(past);
    all.add(this);
    boolean forgotten =
        since.compareTo(Edition.EMPTY) > 0 && since.compareTo(all.get(0).edition) < 0;
    if (forgotten || since.compareTo(edition) > 0) {
      throw new EditionGoneException(since, edition);
    }
    ModelLibrary start = EMPTY;
    List<ModelLibrary> later = new ArrayList<>();
    Set<PatentId> ids = new TreeSet<>();
    for (ModelLibrary library : all) {
      if (library.edition.compareTo(since) <= 0) {
        start = library;
      } else {
        later.add(library);
      }
      ids.addAll(library.patents.keySet());
    }
    List<PatentHistory> histories = new ArrayList<>();
    for (PatentId id : ids) {
      history(id, start, later).ifPresent(histories::add);
    }
    histories.sort(Comparator.comparing(PatentHistory::edition).thenComparing(PatentHistory::id));
    return histories;
  }

  private Optional<PatentHistory> history(
      PatentId id, ModelLibrary start, List<ModelLibrary> later) {
    Patent before = start.patent(id);
    Patent now = before;
    Edition changed = null;
    List<Patent> between = new ArrayList<>();
    for (ModelLibrary library : later) {
      Patent next = library.patent(id);
      if (!Objects.equals(now, next)) {
        if (changed != null && now != null) {
          between.add(now);
        }
        now = next;
        changed = library.edition;
      }
    }
    return changed == null
        ? Optional.empty()
        : Optional.of(
            new PatentHistory(
                id, changed, before, between, now, now == null ? replacements.get(id) : null));
  }

  private Patent patent(PatentId id) {
    StoredPatent stored = patents.get(id);
    return stored == null ? null : stored.patent();
  }
}
