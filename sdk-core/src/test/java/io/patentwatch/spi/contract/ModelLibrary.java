package io.patentwatch.spi.contract;

import io.patentwatch.model.Edition;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.Statement;
import io.patentwatch.spi.Facts;
import io.patentwatch.spi.StoreCommit;
import io.patentwatch.spi.StoredPatent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A library at one edition, in plain maps; immutable.
 *
 * @param edition the edition
 * @param patents the patents
 * @param changes the last change of each identity that ever was
 * @param facts the other statements, by what they say wherever they were read
 * @param cursors the cursors of the sources
 * @param reference the pieces of reference data
 */
record ModelLibrary(
    Edition edition,
    SortedMap<PatentId, StoredPatent> patents,
    SortedMap<PatentId, PatentChange> changes,
    Map<Statement, Statement> facts,
    Map<String, String> cursors,
    Map<String, byte[]> reference) {
  static final ModelLibrary EMPTY =
      new ModelLibrary(
          Edition.EMPTY, new TreeMap<>(), new TreeMap<>(), Map.of(), Map.of(), Map.of());

  ModelLibrary {
    patents = Collections.unmodifiableSortedMap(new TreeMap<>(patents));
    changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
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
    TreeMap<PatentId, PatentChange> changesAfter = new TreeMap<>(changes);
    for (PatentChange gone : commit.gone()) {
      patentsAfter.remove(gone.id());
      changesAfter.put(gone.id(), gone);
    }
    for (StoredPatent stored : commit.patents()) {
      PatentId id = stored.patent().id();
      patentsAfter.put(id, stored);
      changesAfter.put(id, new PatentChange(id, PatentChange.Kind.CHANGED, null, next));
    }
    Map<Statement, Statement> factsAfter = new LinkedHashMap<>(facts);
    for (Statement fact : commit.facts()) {
      factsAfter.put(Facts.anonymous(fact), fact);
    }
    Map<String, String> cursorsAfter = new TreeMap<>(cursors);
    cursorsAfter.putAll(commit.cursors());
    Map<String, byte[]> referenceAfter = new TreeMap<>(reference);
    referenceAfter.putAll(commit.reference());
    return new ModelLibrary(
        next, patentsAfter, changesAfter, factsAfter, cursorsAfter, referenceAfter);
  }
}
