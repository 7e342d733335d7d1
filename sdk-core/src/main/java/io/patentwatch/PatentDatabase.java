package io.patentwatch;

import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.internal.lucene.LuceneStore;
import io.patentwatch.internal.merge.ErasedNames;
import io.patentwatch.internal.merge.Merge;
import io.patentwatch.internal.merge.Remerging;
import io.patentwatch.internal.merge.Withdrawing;
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
import io.patentwatch.source.SyncInProgressException;
import io.patentwatch.source.SyncListener;
import io.patentwatch.source.SyncReport;
import io.patentwatch.source.SyncRequest;
import io.patentwatch.source.WithdrawalReport;
import io.patentwatch.spi.NumberKey;
import io.patentwatch.spi.PatentHistory;
import io.patentwatch.spi.PatentStore;
import io.patentwatch.spi.StoreCommit;
import io.patentwatch.spi.StoreSnapshot;
import io.patentwatch.spi.StoredPatent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
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

  private final PatentStore store;
  private final Clock clock;
  private final @Nullable Executor executor;
  private final ReentrantLock writing = new ReentrantLock();
  private final Set<String> syncing = ConcurrentHashMap.newKeySet();
  private final Object reading = new Object();
  private final @Nullable AnswerCache cache;
  private volatile @Nullable ReferenceData defaults;
  private volatile @Nullable Attributed attributed;

  /** Reference data with the pieces it was read from. */
  private record Attributed(Map<String, byte[]> pieces, ReferenceData data) {}

  private PatentDatabase(PatentStore store, Builder options) {
    this.store = store;
    this.clock = options.clock;
    this.executor = options.executor;
    this.defaults = options.defaults;
    this.cache = options.cached == 0 ? null : new AnswerCache(options.cached);
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

  /**
   * Brings a backup back into a directory, after reading all of it and checking it. The backup
   * stays as it is, and nothing is overwritten.
   *
   * <p>The library is then at the backup's edition. Who followed its changes further than that
   * reads everything anew: the editions after it will be others.
   *
   * @param backup what {@link #backup} wrote
   * @param directory where to; absent or empty
   * @return the edition of the library restored
   * @throws StoreException if the backup is damaged, or the directory is not empty or can't be
   *     written
   */
  public static Edition restore(Path backup, Path directory) {
    try (PatentStore kept = LuceneStore.openReadOnly(backup)) {
      kept.verify();
      return kept.backup(directory);
    }
  }

  /**
   * Writes a library anew from what it keeps: every patent with its records, facts, cursors and
   * reference data, at the edition it has. Earlier editions are gone in the new one, so that who
   * follows its changes reads everything anew. It is the remedy where a release of PatentWatch, or
   * the Lucene in it, keeps libraries in another form than the one that wrote this library; the new
   * one answers as the old one did. The old one stays as it is, and nothing is overwritten.
   *
   * @param old the library to read; nobody should write it meanwhile
   * @param directory where to; absent or empty
   * @return the edition, which is that of the old library
   * @throws StoreException if the old library is damaged or its records are in a form that this
   *     release doesn't know, or the directory is not empty or can't be written
   */
  public static Edition rebuild(Path old, Path directory) {
    return LuceneStore.rebuild(old, directory);
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
   * @throws SyncInProgressException if the source is being synced already
   */
  public SyncReport sync(PatentSource source) {
    return sync(SyncRequest.of(source));
  }

  /**
   * Brings in what a source states, from where the last sync of it stopped, telling a listener as
   * it goes.
   *
   * @throws io.patentwatch.source.SourceException if the source fails; what was committed stays
   * @throws SyncInProgressException if the source is being synced already
   */
  public SyncReport sync(PatentSource source, SyncListener listener) {
    return sync(SyncRequest.builder(source).listener(listener).build());
  }

  /**
   * Brings in what a source states, from where the last sync of it stopped, the way the request
   * says.
   *
   * <p>Patents and the source's cursor are committed together: each page of a source that has a
   * cursor, every ten thousand statements or so of one that has none. What a report calls committed
   * is on disk. Other sources can be synced meanwhile; they wait for each other only to commit.
   * With an {@link Builder#executor}, the source is read by it, by one thread at a time, and one
   * that has no cursor up to one commit ahead; the listener is told by the caller.
   *
   * <p>A source that is unavailable is tried again as the request's {@link
   * io.patentwatch.source.Backoff} says; where it stays so, the report says when and why. One that
   * fails for good ends the sync with its exception, after what it had given is committed.
   *
   * @throws io.patentwatch.source.SourceException if the source fails for good; what was committed
   *     stays
   * @throws SyncInProgressException if the source is being synced already
   */
  public SyncReport sync(SyncRequest request) {
    String source = request.source().id();
    if (!syncing.add(source)) {
      throw new SyncInProgressException(source);
    }
    try {
      return new Sync(this, store, writing, executor, request).run();
    } finally {
      syncing.remove(source);
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
      try (Remerging patents = new Remerging(snapshot, new Merge(data))) {
        store.commit(
            new StoreCommit(edition, patents, List.of(), List.of(), Map.of(), update.pieces()));
        attributed = null;
        return new ReferenceUpdate.Report(update.rows(data), patents.changed(), edition);
      }
    } finally {
      writing.unlock();
    }
  }

  /**
   * Takes out all that a source stated, and its cursor, as one edition: patents become what they
   * are without it, joined identities part again, and those without a record left are gone. A
   * library that never read the source would be the same.
   *
   * <p>Reads the whole library twice, in constant memory.
   *
   * @param source the source's id, as its statements' provenance has it
   * @throws SyncInProgressException if the source is being synced
   */
  public WithdrawalReport withdraw(String source) {
    if (!syncing.add(source)) {
      throw new SyncInProgressException(source);
    }
    try {
      return withdraw(source, statement -> true, Set.of(source));
    } finally {
      syncing.remove(source);
    }
  }

  /**
   * Takes out some of what a source stated, as one edition; its cursor stays.
   *
   * <p>What a source repeated is kept once, with the first provenance in order: withdrawn there, it
   * is withdrawn though the source said it elsewhere too; another sync brings it back.
   *
   * @param source the source's id, as its statements' provenance has it
   * @param which which of its statements, such as those of one file: {@code statement ->
   *     statement.provenance().document().equals(file)}
   */
  public WithdrawalReport withdraw(String source, Predicate<? super Statement> which) {
    return withdraw(source, which, Set.of());
  }

  private WithdrawalReport withdraw(
      String source, Predicate<? super Statement> which, Set<String> restarted) {
    Predicate<Statement> withdrawn =
        statement -> statement.provenance().source().equals(source) && which.test(statement);
    writing.lock();
    try (StoreSnapshot snapshot = store.snapshot()) {
      Edition edition = snapshot.edition().next();
      Withdrawing patents =
          new Withdrawing(snapshot, new Merge(reference(snapshot)), edition, withdrawn);
      boolean forgets = restarted.stream().anyMatch(snapshot.cursors()::containsKey);
      if (patents.isEmpty() && !forgets) {
        return new WithdrawalReport(source, 0, 0, 0, 0, snapshot.edition());
      }
      store.commit(
          new StoreCommit(
              edition,
              patents,
              patents.gone(),
              List.of(),
              Map.of(),
              Map.of(),
              patents.facts(),
              restarted,
              false));
      return new WithdrawalReport(
          source,
          patents.records(),
          patents.facts().size(),
          patents.patents(),
          patents.gone().size(),
          edition);
    } finally {
      writing.unlock();
    }
  }

  /**
   * Erases a natural person's data, as one edition: a stable pseudonym takes the place of the name
   * wherever it is that of a party, inventor, agent or party to an agreement, or stands in the text
   * of a legal event or a warning, and of the person's addresses no more is left than the divisions
   * down to the township. Patents stay, and figures with them, unless an address can't be located
   * alike by its divisions alone or the name decided between statements of one day. Names are
   * compared without width, case and blanks; all who bear the name are meant. Titles and abstracts
   * are left as published.
   *
   * <p>When it returns, nothing of it is left in the files of the library; earlier editions are
   * gone, so that {@link #changesSince} makes every reader read anew and lose it too. What comes in
   * by a later {@link #sync} is erased at the door: to that end the library keeps a keyed digest of
   * the name, from which it can't be read, though a guess could be confirmed by who has the files.
   * Backups, exports and ledgers are the host's to cleanse.
   *
   * <p>Reads the whole library and rewrites what is affected.
   *
   * @param name the name as written, in full
   * @throws IllegalArgumentException if it is blank, or that of an enterprise of the registry
   */
  public ErasureReport erase(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("the name to erase is blank; give it as it is written");
    }
    writing.lock();
    try (StoreSnapshot snapshot = store.snapshot()) {
      ReferenceData data = reference(snapshot);
      if (data.registry().knows(name)) {
        throw new IllegalArgumentException(
            "'"
                + name
                + "' is an enterprise of the registry; only natural persons are erased, take it"
                + " out of the registry if it is one");
      }
      ErasedNames names = ErasedNames.of(snapshot.reference()).and(name);
      List<Statement> before = new ArrayList<>();
      List<Statement> after = new ArrayList<>();
      for (Statement fact : snapshot.facts()) {
        Statement erased = names.erased(fact, data.locator());
        if (!erased.equals(fact)) {
          before.add(fact);
          after.add(erased);
        }
      }
      Edition edition = snapshot.edition().next();
      try (Remerging patents =
          new Remerging(
              snapshot, new Merge(data), record -> names.erased(record, data.locator()))) {
        store.commit(
            new StoreCommit(
                edition,
                patents,
                List.of(),
                after,
                Map.of(),
                Map.of(ErasedNames.PIECE, names.toPiece()),
                before,
                Set.of(),
                true));
        if (cache != null) {
          cache.forgetBefore(edition);
        }
        return new ErasureReport(
            names.pseudonym(name).orElseThrow(), patents.changed(), before.size(), edition);
      }
    } finally {
      writing.unlock();
    }
  }

  @Override
  public Edition edition() {
    return store.edition();
  }

  @Override
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  @Override
  public Optional<Patent> find(String number) {
    List<Patent> found = findAll(number);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }

  @Override
  public Optional<Patent> find(PatentId id) {
    return findAll(id.value()).stream().filter(patent -> patent.id().equals(id)).findFirst();
  }

  @Override
  public List<Patent> findAll(String number) {
    Objects.requireNonNull(number, "number");
    return cache == null
        ? named(number)
        : cache.named(store.edition(), number, () -> named(number));
  }

  private List<Patent> named(String number) {
    String key = NumberKey.find(PatentNumber.parse(number));
    try (StoreSnapshot snapshot = store.snapshot()) {
      return List.copyOf(snapshot.named(key));
    }
  }

  @Override
  public List<PatentRecord> records(PatentId id) {
    return stored(id).map(StoredPatent::records).orElse(List.of());
  }

  /** A patent with its records. */
  Optional<StoredPatent> stored(PatentId id) {
    String key = NumberKey.find(PatentNumber.parse(id.value()));
    try (StoreSnapshot snapshot = store.snapshot()) {
      return snapshot.bearing(Set.of(key)).stream()
          .filter(stored -> stored.patent().id().equals(id))
          .findFirst();
    }
  }

  @Override
  public Page<Patent> search(SearchRequest request) {
    SearchRequest dated = dated(request);
    return cache == null ? page(dated) : cache.page(store.edition(), dated, () -> page(dated));
  }

  private Page<Patent> page(SearchRequest dated) {
    try (StoreSnapshot snapshot = store.snapshot()) {
      return snapshot.search(dated);
    }
  }

  @Override
  public Results<Patent> searchAll(SearchRequest request) {
    return Closing.of(store.snapshot(), snapshot -> snapshot.searchAll(dated(request)));
  }

  @Override
  public CountResult count(CountRequest request) {
    CountRequest dated = request.asOf() != null ? request : request.asOf(today());
    return cache == null
        ? counted(dated)
        : cache.count(store.edition(), dated, () -> counted(dated));
  }

  private CountResult counted(CountRequest dated) {
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
  public Results<PatentOutline> outlinesSince(Edition edition, Consumer<? super PatentId> gone) {
    return Closing.of(store.snapshot(), snapshot -> snapshot.outlinesSince(edition, gone));
  }

  /** What became of the patents that changed after an edition. */
  Results<PatentHistory> historiesSince(Edition edition) {
    return Closing.of(store.snapshot(), snapshot -> snapshot.historiesSince(edition));
  }

  /** The library as last committed; must be closed. */
  StoreSnapshot snapshot() {
    return store.snapshot();
  }

  @Override
  public PatentLibrary scoped(PatentQuery filter) {
    return new ScopedLibrary(this, filter);
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

  /** How its cache has served; all zero without one, see {@link Builder#cache}. */
  public CacheStatistics cacheStatistics() {
    return cache == null ? CacheStatistics.NONE : cache.statistics();
  }

  /**
   * Writes the library as last committed to a directory of its own, from which {@link #restore}
   * brings it back; it can be opened as it is, too. Readers and writers go on meanwhile, in this
   * process and in others; what they commit then is not in it. A file is copied only if its
   * checksum is right.
   *
   * <p>The backup is there as a whole or not at all: it is written beside under a name that ends in
   * {@code .incomplete}, and renamed when all of it is on disk. What a killed process leaves under
   * that name is no library, and the next backup to the same place replaces it.
   *
   * @param directory where to; absent or empty
   * @return the edition that was backed up
   * @throws StoreException if the directory is not empty or can't be written, or the library is
   *     damaged
   */
  public Edition backup(Path directory) {
    return store.backup(directory);
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
  ReferenceData defaults() {
    ReferenceData known = defaults;
    if (known != null) {
      return known;
    }
    synchronized (reading) {
      known = defaults;
      if (known == null) {
        known = ReferenceData.ofDefaults();
        defaults = known;
      }
      return known;
    }
  }

  /** The reference data of an edition. */
  ReferenceData reference(StoreSnapshot snapshot) {
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

  /** Collects the options of a {@link PatentDatabase}; not thread-safe. */
  public static final class Builder {
    private @Nullable Path directory;
    private boolean readOnly;
    private Clock clock = Clock.system(ZONE);
    private @Nullable ReferenceData defaults;
    private @Nullable Executor executor;
    private int cached;

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
     * Lets this executor help while the library is written: it reads the source ahead and indexes
     * beside the thread that syncs, which does itself what the executor does not come to. By
     * default none, and everything is done by the calling thread. The content of the library is the
     * same either way. The executor is not shut down by the library.
     */
    public Builder executor(Executor helper) {
      executor = Objects.requireNonNull(helper, "helper");
      return this;
    }

    /**
     * Keeps what was answered lately in memory: {@code find} by number for up to this many patents,
     * and pages and counts with up to as many patents again. By default 0, nothing. An answer is
     * good for one edition and day, so that no answer is ever older than the library; a patent
     * takes some 2 to 10 KB. Where the library is read-only, each call still looks at the disk for
     * a newer edition, some 0.1 ms. {@link PatentDatabase#cacheStatistics} says how it serves.
     */
    public Builder cache(int patents) {
      cached = patents;
      return this;
    }

    /**
     * Opens the library.
     *
     * @throws IllegalArgumentException if the cache is to be smaller than nothing, or it is to be
     *     read-only and has no directory
     * @throws StoreException if it can't be opened
     */
    public PatentDatabase open() {
      if (cached < 0) {
        throw new IllegalArgumentException("cache of " + cached + " patents; 0 is none");
      }
      if (directory == null) {
        if (readOnly) {
          throw new IllegalArgumentException("a read-only library needs a directory");
        }
        return new PatentDatabase(LuceneStore.inMemory(executor), this);
      }
      return new PatentDatabase(
          readOnly ? LuceneStore.openReadOnly(directory) : LuceneStore.open(directory, executor),
          this);
    }
  }
}
