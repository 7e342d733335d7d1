package io.patentwatch.internal.lucene;

import io.patentwatch.StoreException;
import io.patentwatch.model.Edition;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.query.Results;
import io.patentwatch.spi.NumberKey;
import io.patentwatch.spi.PatentStore;
import io.patentwatch.spi.StoreCommit;
import io.patentwatch.spi.StoreSnapshot;
import io.patentwatch.spi.StoredPatent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a library keeps into an empty one, edition by edition, so that it answers as the old
 * one, its feed of changes included; used by one thread.
 */
final class Rebuild {
  private final StoreSnapshot old;

  /** What is gone, by the edition in which it went; those in which none did are there too. */
  private final TreeMap<Edition, List<PatentChange>> goneByEdition = new TreeMap<>();

  Rebuild(StoreSnapshot old) {
    this.old = old;
    try (Results<PatentChange> changes = old.changesSince(Edition.EMPTY)) {
      for (PatentChange change : changes) {
        List<PatentChange> gone =
            goneByEdition.computeIfAbsent(change.edition(), edition -> new ArrayList<>());
        if (change.kind() != PatentChange.Kind.CHANGED) {
          gone.add(change);
        }
      }
    }
    if (old.edition().number() > 0) {
      goneByEdition.putIfAbsent(old.edition(), List.of());
    }
  }

  /** Writes into an empty store. */
  void into(PatentStore store) {
    try (Results<PatentChange> changes = old.changesSince(Edition.EMPTY)) {
      Patents patents = new Patents(changes.iterator());
      for (Map.Entry<Edition, List<PatentChange>> step : goneByEdition.entrySet()) {
        Edition edition = step.getKey();
        boolean last = edition.equals(old.edition());
        store.commit(
            new StoreCommit(
                edition,
                () -> patents.of(edition),
                step.getValue(),
                last ? old.facts() : List.of(),
                last ? old.cursors() : Map.of(),
                last ? old.reference() : Map.of()));
      }
    }
  }

  /** The patents of the feed, an edition at a time. */
  private final class Patents {
    private final Iterator<PatentChange> changes;
    private @Nullable PatentChange next;

    Patents(Iterator<PatentChange> changes) {
      this.changes = changes;
    }

    Iterator<StoredPatent> of(Edition edition) {
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          while ((next == null || next.kind() != PatentChange.Kind.CHANGED) && changes.hasNext()) {
            next = changes.next();
          }
          return next != null
              && next.kind() == PatentChange.Kind.CHANGED
              && next.edition().equals(edition);
        }

        @Override
        public StoredPatent next() {
          if (!hasNext() || next == null) {
            throw new NoSuchElementException();
          }
          PatentId id = next.id();
          next = null;
          return stored(id);
        }
      };
    }
  }

  private StoredPatent stored(PatentId id) {
    String key = NumberKey.find(PatentNumber.parse(id.value()));
    return old.bearing(Set.of(key)).stream()
        .filter(stored -> stored.patent().id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new StoreException(
                    "patent "
                        + id
                        + " can't be found in the library that is rebuilt; restore a backup of it,"
                        + " or sync into a new directory",
                    null));
  }
}
