package io.patentwatch.internal.merge;

import io.patentwatch.model.PatentRecord;
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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The patents of a library that come out otherwise when they are merged anew, under new reference
 * data or from rewritten records, one after the other; read once, by one thread.
 */
public final class Remerging implements Iterable<StoredPatent>, AutoCloseable {
  private final StoreSnapshot snapshot;
  private final Merge merge;
  private final Results<StoredPatent> all;
  private final boolean hasFacts;
  private final UnaryOperator<PatentRecord> rewriting;
  private long changed;

  /** Of all patents of a snapshot, by a merge with the new reference data. */
  public Remerging(StoreSnapshot snapshot, Merge merge) {
    this(snapshot, merge, UnaryOperator.identity());
  }

  /** Of all patents of a snapshot, from their records as a function rewrites them. */
  public Remerging(StoreSnapshot snapshot, Merge merge, UnaryOperator<PatentRecord> rewriting) {
    this.snapshot = snapshot;
    this.merge = merge;
    this.rewriting = rewriting;
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
          if (!again.patent().equals(known.patent()) || !again.records().equals(known.records())) {
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
    List<PatentRecord> records = known.records().stream().map(rewriting).toList();
    return merge.of(new Grouping.Group(known.patent().id(), records, grouping), facts);
  }

  @Override
  public void close() {
    all.close();
  }
}
