package io.patentwatch.map;

import io.patentwatch.EditionGoneException;
import io.patentwatch.PatentDatabase;
import io.patentwatch.PatentLibrary;
import io.patentwatch.StoreException;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.model.Edition;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.reference.IndustryRules;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The patents of a library in memory, column by column, as a {@link PatentMap} counts them fastest.
 *
 * <p>They are built from one scan, hold whole timelines, so that another day needs nothing new, and
 * follow the library's changes: {@link #refresh} costs what changed. About 65 bytes a patent, 16
 * more once changes are followed, and for each axis of classes that was asked 4 and what its
 * different combinations take up: of 1 M invented patents 4 in all for sections, 7 for WIPO's
 * fields and 26 for subclasses. {@link #bytes} counts them all. Of a scoped view they hold what the
 * view shows, and are built anew when its day changes, as its fence may have moved.
 *
 * <p>Thread-safe: readers wait for a refresh only while it puts in what it has read. It starts no
 * threads and holds nothing but memory.
 */
public final class PatentColumns {
  private static final int KEPT_FILTERS = 8;
  private static final int CHECKED = 1 << 16;
  private static final int SAMPLES = 64;

  private final PatentLibrary library;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final ReentrantLock refreshing = new ReentrantLock();
  private final Map<FilterKey, RowFilter> filters =
      new LinkedHashMap<>(KEPT_FILTERS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<FilterKey, RowFilter> eldest) {
          return size() > KEPT_FILTERS;
        }
      };
  private volatile ColumnData data;

  /** Which rows a query finds in some columns at an edition. */
  private record FilterKey(PatentQuery query, LocalDate day, ColumnData data, Edition edition) {}

  private PatentColumns(PatentLibrary library, ColumnData data) {
    this.library = library;
    this.data = data;
  }

  /** Builds the columns of a library. */
  public static PatentColumns of(PatentLibrary library) {
    return Objects.requireNonNull(of(library, Long.MAX_VALUE));
  }

  /** Builds the columns of a library, if they take up no more than so many bytes. */
  static @Nullable PatentColumns of(PatentLibrary library, long mostBytes) {
    ColumnData built = scan(library, mostBytes);
    if (built == null) {
      return null;
    }
    PatentColumns columns = new PatentColumns(library, built);
    Edition unused = columns.refresh();
    return columns;
  }

  /**
   * Opens columns that were saved and brings them up to the library's edition; if the library no
   * longer tells the changes since then, they are built anew.
   *
   * @param library the whole library that they were saved of; there is no opening for a scoped
   *     view, since nothing in a file keeps to its fence
   * @param file what {@link #save} wrote
   * @throws StoreException if the file can't be read, is damaged, of another format or of another
   *     library
   */
  public static PatentColumns open(PatentDatabase library, Path file) {
    PatentColumns columns = new PatentColumns(library, ColumnFile.read(file));
    columns.data.day = library.today();
    if (columns.data.edition.compareTo(library.edition()) > 0) {
      throw foreign(file);
    }
    Edition unused = columns.refresh();
    columns.requireOf(file);
    return columns;
  }

  private static StoreException foreign(Path file) {
    return new StoreException(
        "the columns in " + file + " are not of this library; delete the file and build them anew",
        null);
  }

  /** Compares their number, and some of them, with the library. */
  private void requireOf(Path file) {
    ColumnData now = data;
    if (!library.edition().equals(now.edition)) {
      return;
    }
    long total = library.count(CountRequest.builder(PatentQuery.everything()).build()).total();
    Set<PatentId> some = new LinkedHashSet<>();
    int step = Math.max(1, now.shards.size() / SAMPLES);
    for (int i = 0; i < now.shards.size(); i += step) {
      Shard shard = now.shards.get(i);
      if (shard.size > 0) {
        some.add(new PatentId(now.identities.text(shard.ids[shard.size / 2])));
      }
    }
    long found =
        library
            .count(
                CountRequest.builder(NamedPatents.of(some.stream().map(PatentId::value).toList()))
                    .build())
            .total();
    boolean here = library.edition().equals(now.edition);
    if (here && (total != now.size() || found != some.size())) {
      throw foreign(file);
    }
  }

  private static @Nullable ColumnData scan(PatentLibrary library, long mostBytes) {
    ColumnData built = new ColumnData();
    built.edition = library.edition();
    built.day = library.today();
    try (Results<PatentOutline> all = library.outlines(PatentQuery.everything(), built.day)) {
      for (PatentOutline outline : all) {
        built.append(outline);
        if (built.size() % CHECKED == 0 && built.bytes() > mostBytes) {
          return null;
        }
      }
    }
    if (built.bytes() > mostBytes) {
      return null;
    }
    built.arrange();
    return built;
  }

  /**
   * Takes in what was committed since the last time.
   *
   * @return the edition that they are now at, which is the library's at some moment of the call
   */
  public Edition refresh() {
    if (isCurrent()) {
      return data.edition;
    }
    refreshing.lock();
    try {
      while (!isCurrent()) {
        if (isMovedFence()) {
          replace(Objects.requireNonNull(scan(library, Long.MAX_VALUE)));
        } else {
          follow();
        }
      }
      return data.edition;
    } finally {
      refreshing.unlock();
    }
  }

  private boolean isCurrent() {
    return library.edition().equals(data.edition) && !isMovedFence();
  }

  private boolean isMovedFence() {
    return !(library instanceof PatentDatabase) && !library.today().equals(data.day);
  }

  private void replace(ColumnData other) {
    lock.writeLock().lock();
    try {
      data = other;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Takes in the changes up to an edition that holds from before they are read until after. */
  private void follow() {
    Edition to = library.edition();
    List<PatentId> gone = new ArrayList<>();
    List<PatentOutline> changed = new ArrayList<>();
    try (Results<PatentOutline> outlines = library.outlinesSince(data.edition, gone::add)) {
      outlines.forEach(changed::add);
    } catch (EditionGoneException unknown) {
      replace(Objects.requireNonNull(scan(library, Long.MAX_VALUE)));
      return;
    }
    if (!library.edition().equals(to)) {
      return;
    }
    lock.writeLock().lock();
    try {
      gone.forEach(data::remove);
      data.put(changed);
      data.edition = to;
    } finally {
      lock.writeLock().unlock();
    }
  }

  PatentLibrary library() {
    return library;
  }

  /** The edition of the library that they are at. */
  public Edition edition() {
    return data.edition;
  }

  /** How many patents they hold. */
  public long size() {
    return locked(data -> (long) data.size());
  }

  /** How many bytes of memory they take up, but for the texts of regions and classes. */
  public long bytes() {
    return locked(ColumnData::bytes);
  }

  private <T> T locked(Function<ColumnData, T> reading) {
    lock.readLock().lock();
    try {
      return reading.apply(data);
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Writes them to a file, with a checksum, in a form that depends on the library's content and
   * edition alone, not on how they came to it. The file is replaced as a whole.
   *
   * @throws StoreException if the file can't be written
   */
  public void save(Path file) {
    lock.readLock().lock();
    try {
      ColumnFile.write(data, file);
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Reads the columns at the library's edition, with the rows that a query finds.
   *
   * @param matching which patents
   * @param day the day for clauses that depend on one and name none
   */
  <T> T read(
      PatentQuery matching, LocalDate day, BiFunction<ColumnData, @Nullable RowFilter, T> reading) {
    return read(matching, day, Map.of(), reading);
  }

  /**
   * Reads the columns, and the values of their rows on axes of classes.
   *
   * @param classes the axes, and by which rules each
   */
  <T> T read(
      PatentQuery matching,
      LocalDate day,
      Map<Axis, IndustryRules> classes,
      BiFunction<ColumnData, @Nullable RowFilter, T> reading) {
    while (true) {
      Edition at = refresh();
      FilterKey key = new FilterKey(matching, day, data, at);
      RowFilter filter = null;
      if (!(matching instanceof PatentQuery.Everything)) {
        filter = filter(key);
        if (filter == null) {
          continue;
        }
      }
      boolean known;
      lock.readLock().lock();
      try {
        known =
            classes.entrySet().stream()
                .allMatch(each -> data.isKnown(each.getKey(), each.getValue()));
        if (known && (filter == null || isAt(key))) {
          return reading.apply(data, filter);
        }
      } finally {
        lock.readLock().unlock();
      }
      if (!known) {
        learn(classes);
      }
    }
  }

  private void learn(Map<Axis, IndustryRules> classes) {
    lock.writeLock().lock();
    try {
      classes.forEach(data::learn);
    } finally {
      lock.writeLock().unlock();
    }
  }

  private boolean isAt(FilterKey key) {
    return data == key.data() && data.edition.equals(key.edition());
  }

  /** The rows of a query at an edition; nothing if the library has left it. */
  private @Nullable RowFilter filter(FilterKey key) {
    synchronized (filters) {
      RowFilter known = filters.get(key);
      if (known != null) {
        return known;
      }
    }
    List<PatentId> ids = new ArrayList<>();
    PatentQuery asked = RowFilters.left(key.query());
    boolean store = !(asked instanceof PatentQuery.Everything);
    if (store) {
      try (Results<PatentOutline> outlines = library.outlines(asked, key.day())) {
        outlines.forEach(outline -> ids.add(outline.id()));
      }
      if (!library.edition().equals(key.edition())) {
        return null;
      }
    }
    lock.writeLock().lock();
    try {
      if (!isAt(key)) {
        return null;
      }
      RowFilter filter = RowFilters.of(key.query(), key.day(), data, store ? ids : null);
      synchronized (filters) {
        filters.put(key, filter);
      }
      return filter;
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public String toString() {
    return size() + " patents at edition " + edition();
  }
}
