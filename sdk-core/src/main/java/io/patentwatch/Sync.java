package io.patentwatch;

import io.patentwatch.internal.merge.Batch;
import io.patentwatch.internal.merge.ErasedNames;
import io.patentwatch.internal.merge.Merge;
import io.patentwatch.internal.work.Task;
import io.patentwatch.model.Edition;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Statement;
import io.patentwatch.reference.AddressLocator;
import io.patentwatch.reference.ReferenceData;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.Rejection;
import io.patentwatch.source.SourcePage;
import io.patentwatch.source.SyncListener;
import io.patentwatch.source.SyncReport;
import io.patentwatch.spi.PatentStore;
import io.patentwatch.spi.StoreCommit;
import io.patentwatch.spi.StoreSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** One sync in progress; used once, by the thread that holds the library's lock for writing. */
final class Sync {
  private static final int BATCH_STATEMENTS = 10_000;

  /** With an executor the first commit is small, so that there is something to index early. */
  private static final int FIRST_BATCH_STATEMENTS = 2_000;

  private static final int BATCH_CHARACTERS = 16_000_000;

  /** Pages read for one commit, whether the source has ended with them, and by which failure. */
  private record Ahead(
      List<SourcePage> pages, boolean isLast, @Nullable RuntimeException failure) {}

  private final PatentDatabase database;
  private final PatentStore store;
  private final @Nullable Executor executor;
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

  Sync(
      PatentDatabase database,
      PatentStore store,
      @Nullable Executor executor,
      PatentSource source,
      SyncListener listener) {
    this.database = database;
    this.store = store;
    this.executor = executor;
    this.source = Objects.requireNonNull(source, "source");
    this.listener = Objects.requireNonNull(listener, "listener");
    try (StoreSnapshot snapshot = store.snapshot()) {
      edition = snapshot.edition();
      cursor = snapshot.cursors().get(source.id());
    }
  }

  SyncReport run() {
    try (PatentSource.Reading reading = source.open(cursor)) {
      int first = executor == null ? BATCH_STATEMENTS : FIRST_BATCH_STATEMENTS;
      Task<Ahead> ahead = Task.offer(executor, () -> read(reading, first));
      if (executor != null) {
        // Beside the first reading; who needs them before they are there waits for them.
        Task<ReferenceData> unused = Task.offer(executor, database::defaults);
      }
      try {
        while (true) {
          Ahead read = finish(ahead);
          if (!read.isLast()) {
            ahead = Task.offer(executor, () -> read(reading, BATCH_STATEMENTS));
          }
          if (!read.pages().isEmpty()) {
            commit(read.pages());
          }
          if (read.failure() != null) {
            throw read.failure();
          }
          if (read.isLast()) {
            return report();
          }
        }
      } finally {
        ahead.abandon();
      }
    }
  }

  private static Ahead finish(Task<Ahead> reading) {
    try {
      return reading.finish();
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }

  /** Reads what makes up one commit, or what there is of it before the source fails. */
  private static Ahead read(PatentSource.Reading reading, int most) {
    List<SourcePage> pages = new ArrayList<>();
    int statements = 0;
    long characters = 0;
    try {
      while (statements < most && characters < BATCH_CHARACTERS) {
        Optional<SourcePage> next = reading.next();
        if (next.isEmpty()) {
          return new Ahead(pages, true, null);
        }
        pages.add(next.get());
        statements += next.get().statements().size();
        characters += characters(next.get());
      }
      return new Ahead(pages, false, null);
    } catch (RuntimeException failure) {
      return new Ahead(pages, true, failure);
    }
  }

  private static long characters(SourcePage page) {
    long characters = 0;
    for (Statement statement : page.statements()) {
      if (statement instanceof PatentRecord record && record.abstractText() != null) {
        characters += record.abstractText().length();
      }
    }
    return characters;
  }

  private void commit(List<SourcePage> pages) {
    String last = cursor;
    try (StoreSnapshot snapshot = store.snapshot()) {
      Batch batch = new Batch(snapshot);
      for (SourcePage page : pages) {
        last = page.cursor();
        records += page.statements().size() + page.rejections().size();
        rejected += page.rejections().size();
        List<Statement> statements = admitted(page.statements(), snapshot);
        count(batch.add(statements), statements);
      }
      Edition next = snapshot.edition().next();
      Batch.Result result = batch.finish(new Merge(database.reference(snapshot)), next);
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

  /** What comes in, without the names of those whose data were erased. */
  private List<Statement> admitted(List<Statement> statements, StoreSnapshot snapshot) {
    Map<String, byte[]> pieces = snapshot.reference();
    if (!pieces.containsKey(ErasedNames.PIECE)) {
      return statements;
    }
    ErasedNames names = ErasedNames.of(pieces);
    AddressLocator locator = database.reference(snapshot).locator();
    return statements.stream().map(statement -> names.erased(statement, locator)).toList();
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
