package com.example.embed;

import io.patentwatch.PatentDatabase;
import io.patentwatch.PatentException;
import io.patentwatch.source.Cancellation;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.SyncReport;
import io.patentwatch.source.SyncRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps a library in step with its sources: the schedule and the thread are the host's, and a sync
 * goes on where the last one stopped.
 *
 * <pre>{@code
 * ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
 * Schedule schedule = new Schedule(database, List.of(deliveries, view, service), log::info);
 * schedule.start(timer, Duration.ofMinutes(10));
 * …
 * schedule.stop();   // ends a sync in progress; what it has committed stays
 * timer.shutdown();
 * }</pre>
 */
public final class Schedule {
  private final PatentDatabase database;
  private final List<PatentSource> sources;
  private final Consumer<String> told;
  private final Cancellation stop = new Cancellation();

  public Schedule(PatentDatabase database, List<PatentSource> sources, Consumer<String> told) {
    this.database = database;
    this.sources = List.copyOf(sources);
    this.told = told;
  }

  /** Syncs now, and again so long after each round has ended. */
  public void start(ScheduledExecutorService timer, Duration pause) {
    timer.scheduleWithFixedDelay(this::round, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends what is in progress; no further round does anything. */
  public void stop() {
    stop.cancel();
  }

  private void round() {
    for (PatentSource source : sources) {
      if (stop.isCancelled()) {
        return;
      }
      try {
        SyncReport report =
            database.sync(
                SyncRequest.builder(source)
                    .cancellation(stop)
                    .timeLimit(Duration.ofMinutes(30))
                    .build());
        told.accept(
            source.id() + ": " + report.added() + " added, " + report.updated() + " updated, "
                + report.rejected() + " rejected, " + report.ending());
      } catch (PatentException failed) {
        // An exception would end the schedule; the other sources and the next round go on.
        told.accept(failed.getMessage());
      }
    }
  }
}
