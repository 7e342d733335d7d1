package io.patentwatch;

import dev.failsafe.Execution;
import dev.failsafe.RetryPolicy;
import io.patentwatch.internal.merge.Batch;
import io.patentwatch.internal.merge.ErasedNames;
import io.patentwatch.internal.merge.Merge;
import io.patentwatch.internal.work.Task;
import io.patentwatch.model.Edition;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Statement;
import io.patentwatch.reference.AddressLocator;
import io.patentwatch.reference.ReferenceData;
import io.patentwatch.source.Backoff;
import io.patentwatch.source.Cancellation;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.Rejection;
import io.patentwatch.source.SourcePage;
import io.patentwatch.source.SourceUnavailableException;
import io.patentwatch.source.SourceUsage;
import io.patentwatch.source.SyncEnding;
import io.patentwatch.source.SyncProgress;
import io.patentwatch.source.SyncReport;
import io.patentwatch.source.SyncRequest;
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
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * One sync in progress, used once, by one thread. It holds the library's lock for writing while it
 * commits, not while it reads or waits.
 */
final class Sync {
  private static final int BATCH_STATEMENTS = 10_000;

  /** With an executor the first commit is small, so that there is something to index early. */
  private static final int FIRST_BATCH_STATEMENTS = 2_000;

  private static final int BATCH_CHARACTERS = 16_000_000;
  private static final double JITTER = 0.2;

  /** Pages read for one commit, whether the source has ended with them, and by which failure. */
  private record Ahead(
      List<SourcePage> pages,
      boolean isLast,
      OptionalDouble share,
      SourceUsage usage,
      @Nullable RuntimeException failure) {
    boolean hasCursor() {
      return !pages.isEmpty() && pages.get(pages.size() - 1).cursor() != null;
    }
  }

  /** How many of what there was. */
  private static final class Totals {
    private long records;
    private long added;
    private long updated;
    private long unchanged;
    private long rejected;
    private long warnings;

    Totals copy() {
      Totals copy = new Totals();
      copy.records = records;
      copy.added = added;
      copy.updated = updated;
      copy.unchanged = unchanged;
      copy.rejected = rejected;
      copy.warnings = warnings;
      return copy;
    }

    void count(List<Batch.Outcome> outcomes, List<Statement> statements) {
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
  }

  private final PatentDatabase database;
  private final PatentStore store;
  private final Lock writing;
  private final @Nullable Executor executor;
  private final SyncRequest request;
  private final PatentSource source;
  private final Cancellation cancellation;
  private final long started = System.nanoTime();
  private @Nullable Merge merge;
  private SourceUsage earlier = SourceUsage.NONE;
  private SourceUsage usage = SourceUsage.NONE;
  private Totals totals = new Totals();
  private Edition edition;
  private @Nullable String cursor;

  Sync(
      PatentDatabase database,
      PatentStore store,
      Lock writing,
      @Nullable Executor executor,
      SyncRequest request) {
    this.database = database;
    this.store = store;
    this.writing = writing;
    this.executor = executor;
    this.request = request;
    this.source = request.source();
    this.cancellation = request.cancellation();
    try (StoreSnapshot snapshot = store.snapshot()) {
      edition = snapshot.edition();
      cursor = snapshot.cursors().get(source.id());
    }
  }

  SyncReport run() {
    SyncReport report;
    try {
      report = patiently();
    } catch (RuntimeException | Error failure) {
      request.listener().ended(report(SyncEnding.FAILED, failure.getMessage()));
      throw failure;
    }
    request.listener().ended(report);
    return report;
  }

  /** Reads to the end; where the source is unavailable, waits and goes on from the cursor. */
  private SyncReport patiently() {
    RetryPolicy<Object> policy = policy(request.backoff());
    Execution<Object> tries = Execution.of(policy);
    while (true) {
      long before = totals.records;
      try {
        return report(once(), null);
      } catch (SourceUnavailableException failure) {
        if (cancellation.isCancelled()) {
          return report(SyncEnding.CANCELLED, null);
        }
        if (totals.records > before) {
          tries = Execution.of(policy);
        }
        tries.recordException(failure);
        Duration asked = failure.retryAfter().orElse(Duration.ZERO);
        Duration delay = asked.compareTo(tries.getDelay()) > 0 ? asked : tries.getDelay();
        boolean isTooLong = asked.compareTo(request.backoff().longest()) > 0;
        if (tries.isComplete() || isTooLong || !isTimeLeft(delay)) {
          return report(SyncEnding.UNAVAILABLE, failure.getMessage());
        }
        request.listener().waiting(failure, delay);
        if (!cancellation.sleep(delay)) {
          return report(SyncEnding.CANCELLED, null);
        }
      }
    }
  }

  private static RetryPolicy<Object> policy(Backoff backoff) {
    var policy =
        RetryPolicy.builder()
            .handle(SourceUnavailableException.class)
            .withMaxRetries(backoff.retries())
            .withJitter(JITTER);
    return (backoff.longest().equals(backoff.first())
            ? policy.withDelay(backoff.first())
            : policy.withBackoff(backoff.first(), backoff.longest()))
        .build();
  }

  private boolean isTimeLeft(Duration needed) {
    return request
        .timeLimit()
        .map(limit -> elapsed().plus(needed).compareTo(limit) < 0)
        .orElse(true);
  }

  private SyncEnding once() {
    earlier = earlier.then(usage);
    usage = SourceUsage.NONE;
    try (PatentSource.Reading reading = source.open(cursor)) {
      Cancellation.Registration cancelling = cancellation.onCancel(reading::cancel);
      int first = executor == null ? BATCH_STATEMENTS : FIRST_BATCH_STATEMENTS;
      Task<Ahead> ahead = Task.offer(executor, () -> read(reading, first));
      if (executor != null) {
        // Beside the first reading; who needs them before they are there waits for them.
        Task<ReferenceData> unused = Task.offer(executor, database::defaults);
      }
      try {
        while (true) {
          Ahead read = finish(ahead);
          boolean isTimeUp = !isTimeLeft(Duration.ZERO);
          boolean goesOn = !read.isLast() && !isTimeUp && !cancellation.isCancelled();
          if (goesOn) {
            // Who is killed shall repeat no more than one page of a source that can go on.
            Executor helper = read.hasCursor() ? null : executor;
            ahead = Task.offer(helper, () -> read(reading, BATCH_STATEMENTS));
          }
          usage = read.usage();
          if (!read.pages().isEmpty()) {
            commit(read.pages(), read.share());
          }
          if (cancellation.isCancelled()) {
            return SyncEnding.CANCELLED;
          }
          if (read.failure() != null) {
            throw read.failure();
          }
          if (!goesOn) {
            return read.isLast() ? SyncEnding.COMPLETE : SyncEnding.TIME_UP;
          }
        }
      } finally {
        cancelling.close();
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
  private Ahead read(PatentSource.Reading reading, int most) {
    List<SourcePage> pages = new ArrayList<>();
    RuntimeException failure = null;
    int statements = 0;
    long characters = 0;
    boolean isLast = false;
    try {
      while (statements < most && characters < BATCH_CHARACTERS && !cancellation.isCancelled()) {
        Optional<SourcePage> next = reading.next();
        if (next.isEmpty()) {
          isLast = true;
          break;
        }
        pages.add(next.get());
        if (next.get().cursor() != null) {
          break;
        }
        statements += next.get().statements().size();
        characters += characters(next.get());
      }
    } catch (RuntimeException failed) {
      failure = failed;
    }
    return new Ahead(
        pages, isLast || failure != null, reading.progress(), reading.usage(), failure);
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

  private void commit(List<SourcePage> pages, OptionalDouble share) {
    writing.lock();
    try {
      commit(pages);
    } finally {
      writing.unlock();
    }
    for (SourcePage page : pages) {
      for (Rejection rejection : page.rejections()) {
        request.listener().rejected(rejection);
      }
    }
    request
        .listener()
        .committed(
            new SyncProgress(
                report(SyncEnding.COMPLETE, null), share.isPresent() ? share.getAsDouble() : null));
  }

  private void commit(List<SourcePage> pages) {
    String last = cursor;
    // Only what is on disk counts, whatever fails on the way there.
    Totals sum = totals.copy();
    try (StoreSnapshot snapshot = store.snapshot()) {
      Batch batch = new Batch(snapshot);
      for (SourcePage page : pages) {
        last = page.cursor();
        sum.records += page.statements().size() + page.rejections().size();
        sum.rejected += page.rejections().size();
        List<Statement> statements = admitted(page.statements(), snapshot);
        sum.count(batch.add(statements), statements);
      }
      Edition next = snapshot.edition().next();
      Batch.Result result = batch.finish(merge(database.reference(snapshot)), next);
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
    totals = sum;
  }

  /** The one of the commit before, which remembers, while the reference data stay the same. */
  private Merge merge(ReferenceData reference) {
    Merge known = merge;
    if (known == null || !known.isBy(reference)) {
      known = new Merge(reference);
      merge = known;
    }
    return known;
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

  private SyncReport report(SyncEnding ending, @Nullable String reason) {
    return new SyncReport(
        source.id(),
        totals.records,
        totals.added,
        totals.updated,
        totals.unchanged,
        totals.rejected,
        totals.warnings,
        edition,
        cursor,
        elapsed(),
        earlier.then(usage),
        ending,
        reason);
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - started);
  }
}
