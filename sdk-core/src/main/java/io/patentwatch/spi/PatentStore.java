package io.patentwatch.spi;

import io.patentwatch.model.Edition;

/**
 * Where a library is kept.
 *
 * <p>One writer, many readers: snapshots may be taken by any thread at any time and never wait for
 * a commit; commits are serialised by the caller.
 */
public interface PatentStore extends AutoCloseable {
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
   * Writes a change in one atomic step: after a crash it is there as a whole or not at all, and
   * when this returns it is on disk.
   *
   * @throws io.patentwatch.StoreException if it can't be written; the library is as before
   */
  void commit(StoreCommit commit);

  /**
   * Reads everything and checks it against its checksums.
   *
   * @throws io.patentwatch.StoreException at the first damage, naming it and the remedy
   */
  void verify();

  /** How many bytes it takes up where it is kept. */
  long sizeInBytes();

  /** Frees what it holds; may be called again. */
  @Override
  void close();
}
