package io.patentwatch.internal.merge;

import io.patentwatch.model.Statement;
import io.patentwatch.query.Results;
import io.patentwatch.spi.StoreSnapshot;
import io.patentwatch.spi.StoredPatent;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The patents of a library whose attribution changes under new reference data, one after the other;
 * read once, by one thread.
 */
public final class Reattribution implements Iterable<StoredPatent>, AutoCloseable {
  private final StoreSnapshot snapshot;
  private final Merge merge;
  private final Results<StoredPatent> all;
  private final boolean hasFacts;
  private long changed;

  /** Of all patents of a snapshot, by a merge with the new reference data. */
  public Reattribution(StoreSnapshot snapshot, Merge merge) {
    this.snapshot = snapshot;
    this.merge = merge;
    this.all = snapshot.everything();
    this.hasFacts = snapshot.hasFacts();
  }

  /** How many have changed so far. */
  public long changed() {
    return changed;
  }

  @Override
  public Iterator<StoredPatent> iterator() {
    Iterator<StoredPatent> before = all.iterator();
    return new Iterator<>() {
      private @Nullable StoredPatent next;

      @Override
      public boolean hasNext() {
        while (next == null && before.hasNext()) {
          StoredPatent known = before.next();
          StoredPatent again = again(known);
          if (!again.patent().equals(known.patent())) {
            next = again;
          }
        }
        return next != null;
      }

      @Override
      public StoredPatent next() {
        if (!hasNext() || next == null) {
          throw new NoSuchElementException();
        }
        StoredPatent answer = next;
        next = null;
        changed++;
        return answer;
      }
    };
  }

  private StoredPatent again(StoredPatent known) {
    Collection<Statement> facts = List.of();
    if (hasFacts) {
      Set<String> keys = new TreeSet<>();
      known.records().forEach(record -> keys.addAll(Grouping.keys(record)));
      facts = snapshot.factsNaming(keys);
    }
    // The warnings of the grouping speak of other patents, which reference data do not move.
    List<String> grouping =
        known.patent().warnings().stream().filter(Grouping::isOfGrouping).toList();
    return merge.of(new Grouping.Group(known.patent().id(), known.records(), grouping), facts);
  }

  @Override
  public void close() {
    all.close();
  }
}
