package io.patentwatch.internal.merge;

import io.patentwatch.model.Edition;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.Statement;
import io.patentwatch.query.Results;
import io.patentwatch.spi.Facts;
import io.patentwatch.spi.StoreSnapshot;
import io.patentwatch.spi.StoredPatent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The patents of a library as they are without some of its statements; used by one thread.
 *
 * <p>The library is read twice, once for what goes and once for what stays, so that memory stays
 * the same however much is withdrawn.
 */
public final class Withdrawing implements Iterable<StoredPatent> {
  private static final int BATCH_PATENTS = 1000;

  private final StoreSnapshot snapshot;
  private final Merge merge;
  private final Edition edition;
  private final Predicate<Statement> withdrawn;
  private final List<Statement> facts;
  private final Set<String> factKeys = new HashSet<>();
  private final List<PatentChange> gone = new ArrayList<>();
  private long records;
  private long patents;

  /** Of what the predicate admits. */
  public Withdrawing(
      StoreSnapshot snapshot, Merge merge, Edition edition, Predicate<Statement> withdrawn) {
    this.snapshot = snapshot;
    this.merge = merge;
    this.edition = edition;
    this.withdrawn = withdrawn;
    this.facts = snapshot.facts().stream().filter(withdrawn).toList();
    facts.forEach(fact -> factKeys.addAll(Facts.keys(fact)));
    try (Results<StoredPatent> all = snapshot.everything()) {
      Batches batches = new Batches(all.iterator());
      while (batches.hasNext()) {
        gone.addAll(batches.next().gone());
      }
      records = batches.records;
      patents = batches.patents;
    }
  }

  /** The statements other than patent records that go. */
  public List<Statement> facts() {
    return facts;
  }

  /** The identities that go. */
  public List<PatentChange> gone() {
    return Collections.unmodifiableList(gone);
  }

  /** How many patent records go. */
  public long records() {
    return records;
  }

  /** How many patents rest on a statement that goes. */
  public long patents() {
    return patents;
  }

  /** Whether nothing goes. */
  public boolean isEmpty() {
    return records == 0 && facts.isEmpty();
  }

  @Override
  public Iterator<StoredPatent> iterator() {
    Batches batches = new Batches(snapshot.everything().iterator());
    return new Iterator<>() {
      private Iterator<StoredPatent> ready = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        while (!ready.hasNext() && batches.hasNext()) {
          ready = batches.next().patents().iterator();
        }
        return ready.hasNext();
      }

      @Override
      public StoredPatent next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return ready.next();
      }
    };
  }

  private boolean concerns(StoredPatent stored) {
    return stored.records().stream().anyMatch(withdrawn)
        || (!factKeys.isEmpty() && stored.keys().stream().anyMatch(factKeys::contains));
  }

  /** What becomes of the patents concerned, some at a time. */
  private final class Batches implements Iterator<Batch.Result> {
    private final Iterator<StoredPatent> all;
    private final Set<PatentId> done = new HashSet<>();
    private long records;
    private long patents;

    Batches(Iterator<StoredPatent> all) {
      this.all = all;
    }

    @Override
    public boolean hasNext() {
      return all.hasNext();
    }

    @Override
    public Batch.Result next() {
      Batch batch = new Batch(snapshot, withdrawn);
      int size = 0;
      while (all.hasNext() && size < BATCH_PATENTS) {
        StoredPatent stored = all.next();
        if (concerns(stored)) {
          patents++;
          records += stored.records().stream().filter(withdrawn).count();
          // One that hangs together with an earlier one went with it.
          if (!done.remove(stored.patent().id())) {
            done.addAll(batch.withdraw(stored));
            done.remove(stored.patent().id());
            size++;
          }
        }
      }
      return batch.finish(merge, edition);
    }
  }
}
