package io.patentwatch.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A query that is asked anew after commits; closing it ends that. Thread-safe.
 *
 * @see PatentMap#watch
 */
public final class MapWatch implements AutoCloseable {
  private final PatentMap map;
  private final Consumer<CellChanges> listener;
  private CellTable last;

  MapWatch(PatentMap map, CellTable first, Consumer<CellChanges> listener) {
    this.map = map;
    this.last = first;
    this.listener = listener;
  }

  /** The cells as the listener last knew them; at first those at the time of the watch. */
  public synchronized CellTable table() {
    return last;
  }

  /** Counts again and tells what changed, if the library has another edition. */
  synchronized void look(Function<CellQuery, CellTable> counting) {
    CellTable now = counting.apply(last.query());
    if (now.edition().equals(last.edition())) {
      return;
    }
    CellTable before = last;
    last = now;
    List<CellChanges.Change> changes = changes(before, now);
    if (!changes.isEmpty()) {
      listener.accept(new CellChanges(before.edition(), now.edition(), changes, now));
    }
  }

  private static List<CellChanges.Change> changes(CellTable before, CellTable now) {
    Map<Key, Fraction> old = new LinkedHashMap<>();
    before.cells().forEach(cell -> old.put(Key.of(cell), cell.amount()));
    List<CellChanges.Change> changes = new ArrayList<>();
    Set<Key> seen = new LinkedHashSet<>();
    for (Cell cell : now.cells()) {
      Key key = Key.of(cell);
      Fraction amount = old.getOrDefault(key, Fraction.ZERO);
      if (!amount.equals(cell.amount())) {
        changes.add(new CellChanges.Change(cell, amount));
      }
      seen.add(key);
    }
    for (Map.Entry<Key, Fraction> gone : old.entrySet()) {
      if (!seen.contains(gone.getKey())) {
        Key key = gone.getKey();
        changes.add(new CellChanges.Change(new Cell(now, key.time(), key.rows()), gone.getValue()));
      }
    }
    return changes;
  }

  /** A cell by its place. */
  private record Key(int time, List<Row> rows) {
    static Key of(Cell cell) {
      return new Key(cell.time(), cell.rows());
    }
  }

  /** Ends the watch; may be called again. */
  @Override
  public void close() {
    map.end(this);
  }
}
