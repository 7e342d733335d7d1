package io.patentwatch.source;

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

  /**
   * Everything read so far is on disk.
   *
   * @param soFar the report as it would be if the source ended here
   */
  default void committed(SyncReport soFar) {}
}
