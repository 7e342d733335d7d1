package io.patentwatch.spi;

import io.patentwatch.model.Edition;
import java.nio.file.Path;

/**
 * Where a library is kept.
 *
 * <p>One writer, many readers: snapshots may be taken by any thread at any time and never wait for
 * a commit; commits are serialised by the caller.
 */
public interface PatentStore extends AutoCloseable {
  /** What it can do; the same as long as it is open. */
  StoreCapabilities capabilities();

  /** The library as last committed; must be closed. */
  StoreSnapshot snapshot();

  /**
   * The edition that a snapshot taken now would have; cheaper than to take one, where the store
   * can.
   */
  default Edition edition() {
    try (StoreSnapshot snapshot = snapshot()) {
      return snapshot.edition();
    }
  }

  /**
   * Writes a change in one step: after a crash it is there as a whole or not at all, and when this
   * returns it is kept, as far as the store {@linkplain StoreCapabilities.Feature states}.
   *
   * @throws IllegalArgumentException if its edition does not follow the library's
   * @throws io.patentwatch.StoreException if it can't be written; the library is as before
   */
  void commit(StoreCommit commit);

  /**
   * Reads everything and checks it against its checksums.
   *
   * @throws io.patentwatch.StoreException at the first damage, naming it and the remedy
   */
  void verify();

  /**
   * Writes the library as last committed to a directory of its own, while it is read and written.
   * What is there is a whole library or none: a copy that was cut short stays beside it under
   * another name, and the next one takes its place.
   *
   * @param directory where to; absent or empty
   * @return the edition written
   * @throws io.patentwatch.StoreException if the directory is not empty, or can't be written, or
   *     the library is damaged; there is no backup then
   * @throws UnsupportedOperationException without {@link StoreCapabilities.Feature#BACKUP}
   */
  Edition backup(Path directory);

  /** How many bytes it takes up where it is kept. */
  long sizeInBytes();

  /** Frees what it holds; may be called again. */
  @Override
  void close();
}
