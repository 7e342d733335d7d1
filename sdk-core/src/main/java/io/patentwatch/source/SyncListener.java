package io.patentwatch.source;

import java.time.Duration;

/**
 * Hears of a sync while it runs, on the thread that runs it.
 *
 * <p>An exception it throws ends the sync; what was committed before stays.
 */
public interface SyncListener {
  /** A listener that hears nothing. */
  SyncListener SILENT = new SyncListener() {};

  /** A record was rejected. */
  default void rejected(Rejection rejection) {}

  /** Everything read so far is on disk. */
  default void committed(SyncProgress progress) {}

  /**
   * The source is unavailable; it will be tried again.
   *
   * @param failure why
   * @param delay how long the sync waits first
   */
  default void waiting(SourceUnavailableException failure, Duration delay) {}

  /**
   * The sync has ended, well or not. Of a sync that ends with an exception, this is where its
   * report can be had.
   */
  default void ended(SyncReport report) {}
}
