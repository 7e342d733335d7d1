package io.patentwatch.map;

import io.patentwatch.PatentLibrary;
import io.patentwatch.model.Edition;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The map of a library: the way in to its figures by region and industry.
 *
 * <pre>{@code
 * MapResult map = PatentMap.of(database).query().within("330122").asOf(asOf).run();
 * Figure valid = map.figure(Stock.VALID_INVENTIONS, map.whole());
 * }</pre>
 *
 * <p>There are three ways to the same figures. {@link #of(PatentLibrary)} scans the library for
 * each answer; {@link #inMemory} keeps {@link PatentColumns}, which answer in milliseconds and
 * follow the library by themselves; where these would not fit, the store's own counting answers
 * what it can say, and refuses the rest by name.
 *
 * <p>Thread-safe, as the library is. What the library does not show, such as what lies outside a
 * scope, is on no map of it.
 */
public final class PatentMap {
  private final PatentLibrary library;
  private final boolean pushesDown;
  private final long mostBytes;
  private final CellFrames frames = new CellFrames();
  private final List<MapWatch> watches = new CopyOnWriteArrayList<>();
  private volatile @Nullable PatentColumns columns;

  private PatentMap(
      PatentLibrary library, @Nullable PatentColumns columns, boolean pushesDown, long mostBytes) {
    this.library = Objects.requireNonNull(library, "library");
    this.columns = columns;
    this.pushesDown = pushesDown;
    this.mostBytes = mostBytes;
  }

  /** The map of a library, which it scans for each answer. */
  public static PatentMap of(PatentLibrary library) {
    return new PatentMap(library, null, false, 0);
  }

  /** The map of a library by columns that the host built or opened of it. */
  public static PatentMap of(PatentColumns columns) {
    return new PatentMap(columns.library(), columns, false, Long.MAX_VALUE);
  }

  /** The map of a library whose columns it builds now and keeps in memory. */
  public static PatentMap inMemory(PatentLibrary library) {
    return of(PatentColumns.of(library));
  }

  /**
   * The map of a library whose columns it keeps in memory as long as they fit; else {@link #count}
   * is answered by the store's own counting, and {@link #query} by scans.
   *
   * @param mostBytes how many bytes the columns may take up, of some 70 a patent; with 0 the store
   *     always counts
   * @throws IllegalArgumentException if it is less than 0
   */
  public static PatentMap inMemory(PatentLibrary library, long mostBytes) {
    if (mostBytes < 0) {
      throw new IllegalArgumentException(
          "columns of " + mostBytes + " bytes; give 0, for none, or more");
    }
    PatentColumns columns = mostBytes == 0 ? null : PatentColumns.of(library, mostBytes);
    return new PatentMap(library, columns, true, mostBytes);
  }

  /** The columns that fit; none for a map that scans, or where they don't. */
  private @Nullable PatentColumns fitting() {
    PatentColumns kept = columns;
    if (kept != null && mostBytes < Long.MAX_VALUE) {
      Edition unused = kept.refresh();
      if (kept.bytes() > mostBytes) {
        columns = null;
        return null;
      }
    }
    return kept;
  }

  /** A query of the whole library today, by province, with the nine years before. */
  public MapQuery query() {
    return new MapQuery(library, fitting());
  }

  /**
   * Counts in cells.
   *
   * @throws IllegalArgumentException if the divisions have no such region or level, if that are
   *     more cells than can be, or if the store counts and can't say it; the message names what
   */
  public CellTable count(CellQuery query) {
    PatentColumns kept = fitting();
    if (kept == null && pushesDown) {
      return new PushDown(library, frames, query).count();
    }
    return kept == null
        ? new CellCounting(library, frames, query)
            .count(PatentColumns.of(library), () -> PatentColumns.of(library))
        : new CellCounting(library, frames, query).count(kept, () -> kept);
  }

  /**
   * Tells a listener which cells change. It is told by {@link #refresh}, in the thread that calls
   * it: the host does so after its syncs, such as from a {@code SyncListener}, or at its own pace.
   *
   * @param query what to watch
   * @param listener what to tell, once for each refresh at another edition that changes any cell
   * @return what ends it when closed
   */
  public MapWatch watch(CellQuery query, Consumer<CellChanges> listener) {
    MapWatch watch = new MapWatch(this, count(query), Objects.requireNonNull(listener, "listener"));
    watches.add(watch);
    return watch;
  }

  void end(MapWatch watch) {
    watches.remove(watch);
  }

  /**
   * Takes in what was committed and tells all who watch.
   *
   * @return the edition of the library at the time
   * @throws RuntimeException what a listener threw first, after all others were told
   */
  public Edition refresh() {
    PatentColumns kept = fitting();
    Edition edition = kept == null ? library.edition() : kept.refresh();
    RuntimeException failure = null;
    for (MapWatch watch : watches) {
      try {
        watch.look(this::count);
      } catch (RuntimeException thrown) {
        if (failure == null) {
          failure = thrown;
        } else {
          failure.addSuppressed(thrown);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
    return edition;
  }
}
