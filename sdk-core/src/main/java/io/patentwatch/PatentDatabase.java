package io.patentwatch;

import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.internal.lucene.LuceneStore;
import io.patentwatch.internal.merge.Batch;
import io.patentwatch.internal.merge.Merge;
import io.patentwatch.internal.merge.Reattribution;
import io.patentwatch.model.Edition;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Statement;
import io.patentwatch.query.Page;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.query.SearchRequest;
import io.patentwatch.reference.ReferenceData;
import io.patentwatch.reference.ReferenceUpdate;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.Rejection;
import io.patentwatch.source.SourcePage;
import io.patentwatch.source.SyncListener;
import io.patentwatch.source.SyncReport;
import io.patentwatch.spi.NumberKey;
import io.patentwatch.spi.PatentStore;
import io.patentwatch.spi.StoreCommit;
import io.patentwatch.spi.StoreSnapshot;
import io.patentwatch.spi.StoredPatent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A library of patents, kept in step with its sources: the way in to PatentWatch.
 *
 * <pre>{@code
 * try (PatentDatabase database = PatentDatabase.open(Path.of("tonglu"))) {
 *   database.sync(FileSource.of(Path.of("export.csv")));
 *   PatentQuery pens = PatentQuery.builder().text("中性笔").ipc("B43K").region("330122").build();
 *   for (Patent patent : database.search(pens).items()) {
 *     System.out.println(patent.id() + " " + patent.title());
 *   }
 * }
 * }</pre>
 *
 * <p>Thread-safe. Readers never wait for a writer; writers wait for each other. It starts no
 * threads and opens no connections. One process at a time can have a directory open for writing;
 * any number can read it by {@link #openReadOnly}.
 */
public final class PatentDatabase implements PatentLibrary, AutoCloseable {
  /** The time zone of legal dates. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final int BATCH_STATEMENTS = 10_000;

  private final PatentStore store;
  private final Clock clock;
  private final ReentrantLock writing = new ReentrantLock();
  private volatile @Nullable ReferenceData defaults;
  private volatile @Nullable Attributed attributed;

  /** Reference data with the pieces it was read from. */
  private record Attributed(Map<String, byte[]> pieces, ReferenceData data) {}

  private PatentDatabase(PatentStore store, Clock clock, @Nullable ReferenceData defaults) {
    this.store = store;
    this.clock = clock;
    this.defaults = defaults;
  }

  /**
   * Opens the library in a directory for reading and writing, creating it if there is none.
   *
   * @throws StoreException if it is open for writing elsewhere, damaged, or of another format
   */
  public static PatentDatabase open(Path directory) {
    return builder().directory(directory).open();
  }

  /**
   * Opens the library in a directory for reading; it follows what another process writes.
   *
   * @throws StoreException if there is no library, or it is damaged or of another format
   */
  public static PatentDatabase openReadOnly(Path directory) {
    return builder().directory(directory).readOnly().open();
  }

  /** A library in memory, gone when closed. */
  public static PatentDatabase inMemory() {
    return builder().open();
  }

  /** A builder of a library with options. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Brings in what a source states, from where the last sync of it stopped.
   *
   * @throws io.patentwatch.source.SourceException if the source fails; what was committed stays
   */
  public SyncReport sync(PatentSource source) {
    return sync(source, SyncListener.SILENT);
  }

  /**
   * Brings in what a source states, telling a listener as it goes.
   *
   * <p>Patents and the source's cursor are committed together, every ten thousand statements or so;
   * what a report calls committed is on disk.
   *
   * @throws io.patentwatch.source.SourceException if the source fails; what was committed stays
   */
  public SyncReport sync(PatentSource source, SyncListener listener) {
    writing.lock();
    try {
      return new Sync(source, listener).run();
    } finally {
      writing.unlock();
    }
  }

  /**
   * Replaces pieces of the reference data and attributes every patent anew, as one edition.
   *
   * @throws IllegalArgumentException if a piece can't be read; it names the line
   */
  public ReferenceUpdate.Report update(ReferenceUpdate update) {
    writing.lock();
    try (StoreSnapshot snapshot = store.snapshot()) {
      Map<String, byte[]> pieces = update.applyTo(snapshot.reference());
      ReferenceData data = ReferenceUpdate.read(pieces, defaults());
      Edition edition = snapshot.edition().next();
      try (Reattribution patents = new Reattribution(snapshot, new Merge(data))) {
        store.commit(
            new StoreCommit(edition, patents, List.of(), List.of(), Map.of(), update.pieces()));
        attributed = null;
        return new ReferenceUpdate.Report(update.rows(data), patents.changed(), edition);
      }
    } finally {
      writing.unlock();
    }
  }

  @Override
  public Edition edition() {
    try (StoreSnapshot snapshot = store.snapshot()) {
      return snapshot.edition();
    }
  }

  @Override
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  @Override
  public Optional<Patent> find(String number) {
    return findAll(number).stream().findFirst();
  }

  @Override
  public Optional<Patent> find(PatentId id) {
    return findAll(id.value()).stream().filter(patent -> patent.id().equals(id)).findFirst();
  }

  @Override
  public List<Patent> findAll(String number) {
    String key = NumberKey.find(PatentNumber.parse(number));
    try (StoreSnapshot snapshot = store.snapshot()) {
      return snapshot.named(key);
    }
  }

  @Override
  public List<PatentRecord> records(PatentId id) {
    String key = NumberKey.find(PatentNumber.parse(id.value()));
    try (StoreSnapshot snapshot = store.snapshot()) {
      for (StoredPatent stored : snapshot.bearing(Set.of(key))) {
        if (stored.patent().id().equals(id)) {
          return stored.records();
        }
      }
      return List.of();
    }
  }

  @Override
  public Page<Patent> search(SearchRequest request) {
    try (StoreSnapshot snapshot = store.snapshot()) {
      return snapshot.search(dated(request));
    }
  }

  @Override
  public Results<Patent> searchAll(SearchRequest request) {
    return Closing.of(store.snapshot(), snapshot -> snapshot.searchAll(dated(request)));
  }

  @Override
  public CountResult count(CountRequest request) {
    CountRequest dated = request.asOf() != null ? request : request.asOf(today());
    try (StoreSnapshot snapshot = store.snapshot()) {
      return snapshot.count(dated);
    }
  }

  @Override
  public Results<PatentOutline> outlines(PatentQuery query, LocalDate day) {
    return Closing.of(store.snapshot(), snapshot -> snapshot.outlines(query, day));
  }

  @Override
  public Results<PatentChange> changesSince(Edition edition) {
    return Closing.of(store.snapshot(), snapshot -> snapshot.changesSince(edition));
  }

  @Override
  public List<Statement> facts() {
    try (StoreSnapshot snapshot = store.snapshot()) {
      return snapshot.facts();
    }
  }

  @Override
  public ReferenceData reference() {
    try (StoreSnapshot snapshot = store.snapshot()) {
      return reference(snapshot);
    }
  }

  /** The cursors of the sources synced, by source id. */
  public Map<String, String> cursors() {
    try (StoreSnapshot snapshot = store.snapshot()) {
      return snapshot.cursors();
    }
  }

  /**
   * Reads everything and checks it.
   *
   * @throws StoreException at the first damage, naming it and the remedy
   */
  public void verify() {
    store.verify();
  }

  /** How many bytes the library takes up where it is kept. */
  public long sizeInBytes() {
    return store.sizeInBytes();
  }

  /** Frees what it holds; may be called again. Results still open end with an exception. */
  @Override
  public void close() {
    store.close();
  }

  private SearchRequest dated(SearchRequest request) {
    return request.asOf() != null ? request : request.asOf(today());
  }

  /** Read when first needed: opening a library to search it needs none. */
  private ReferenceData defaults() {
    ReferenceData known = defaults;
    if (known == null) {
      known = ReferenceData.ofDefaults();
      defaults = known;
    }
    return known;
  }

  private ReferenceData reference(StoreSnapshot snapshot) {
    Map<String, byte[]> pieces = snapshot.reference();
    Attributed known = attributed;
    if (known == null || !sameContent(known.pieces(), pieces)) {
      known = new Attributed(pieces, ReferenceUpdate.read(pieces, defaults()));
      attributed = known;
    }
    return known.data();
  }

  private static boolean sameContent(Map<String, byte[]> one, Map<String, byte[]> other) {
    return one.keySet().equals(other.keySet())
        && one.entrySet().stream()
            .allMatch(piece -> Arrays.equals(piece.getValue(), other.get(piece.getKey())));
  }

  /** One sync in progress. */
  private final class Sync {
    private final PatentSource source;
    private final SyncListener listener;
    private final long started = System.nanoTime();
    private long records;
    private long added;
    private long updated;
    private long unchanged;
    private long rejected;
    private long warnings;
    private Edition edition;
    private @Nullable String cursor;

    Sync(PatentSource source, SyncListener listener) {
      this.source = Objects.requireNonNull(source, "source");
      this.listener = Objects.requireNonNull(listener, "listener");
      try (StoreSnapshot snapshot = store.snapshot()) {
        edition = snapshot.edition();
        cursor = snapshot.cursors().get(source.id());
      }
    }

    SyncReport run() {
      try (PatentSource.Reading reading = source.open(cursor)) {
        List<SourcePage> pages = new ArrayList<>();
        int statements = 0;
        Optional<SourcePage> next;
        while ((next = reading.next()).isPresent()) {
          SourcePage page = next.get();
          pages.add(page);
          statements += page.statements().size();
          if (statements >= BATCH_STATEMENTS) {
            commit(pages);
            pages.clear();
            statements = 0;
          }
        }
        if (!pages.isEmpty()) {
          commit(pages);
        }
      }
      return report();
    }

    private void commit(List<SourcePage> pages) {
      String last = cursor;
      try (StoreSnapshot snapshot = store.snapshot()) {
        Batch batch = new Batch(snapshot);
        for (SourcePage page : pages) {
          last = page.cursor();
          records += page.statements().size() + page.rejections().size();
          rejected += page.rejections().size();
          count(batch.add(page.statements()), page.statements());
        }
        Edition next = snapshot.edition().next();
        Batch.Result result = batch.finish(new Merge(reference(snapshot)), next);
        if (!result.isEmpty() || !Objects.equals(last, snapshot.cursors().get(source.id()))) {
          store.commit(
              new StoreCommit(
                  next,
                  result.patents(),
                  result.gone(),
                  result.facts(),
                  last == null ? Map.of() : Map.of(source.id(), last),
                  Map.of()));
          edition = next;
          cursor = last;
        }
      }
      for (SourcePage page : pages) {
        for (Rejection rejection : page.rejections()) {
          listener.rejected(rejection);
        }
      }
      listener.committed(report());
    }

    private void count(List<Batch.Outcome> outcomes, List<Statement> statements) {
      for (int i = 0; i < outcomes.size(); i++) {
        switch (outcomes.get(i)) {
          case ADDED -> added++;
          case UPDATED -> updated++;
          case UNCHANGED -> unchanged++;
        }
        if (outcomes.get(i) != Batch.Outcome.UNCHANGED
            && statements.get(i) instanceof PatentRecord record) {
          warnings += record.warnings().size();
        }
      }
    }

    private SyncReport report() {
      return new SyncReport(
          source.id(),
          records,
          added,
          updated,
          unchanged,
          rejected,
          warnings,
          edition,
          cursor,
          Duration.ofNanos(System.nanoTime() - started));
    }
  }

  /** Collects the options of a {@link PatentDatabase}; not thread-safe. */
  public static final class Builder {
    private @Nullable Path directory;
    private boolean readOnly;
    private Clock clock = Clock.system(ZONE);
    private @Nullable ReferenceData defaults;

    private Builder() {}

    /** Keeps the library in a directory; without one it is in memory. */
    public Builder directory(Path path) {
      directory = Objects.requireNonNull(path, "path");
      return this;
    }

    /** Only reads, and follows what another process writes. */
    public Builder readOnly() {
      readOnly = true;
      return this;
    }

    /** Tells the time; by default the system's clock. */
    public Builder clock(Clock source) {
      clock = Objects.requireNonNull(source, "source");
      return this;
    }

    /**
     * Attributes by this reference data where the library holds no pieces of its own; by default
     * the bundled one, read when first needed. Databases of one process can share it.
     */
    public Builder defaults(ReferenceData reference) {
      defaults = Objects.requireNonNull(reference, "reference");
      return this;
    }

    /**
     * Opens the library.
     *
     * @throws IllegalArgumentException if it is to be read-only and has no directory
     * @throws StoreException if it can't be opened
     */
    public PatentDatabase open() {
      if (directory == null) {
        if (readOnly) {
          throw new IllegalArgumentException("a read-only library needs a directory");
        }
        return new PatentDatabase(LuceneStore.inMemory(), clock, defaults);
      }
      return new PatentDatabase(
          readOnly ? LuceneStore.openReadOnly(directory) : LuceneStore.open(directory),
          clock,
          defaults);
    }
  }
}
