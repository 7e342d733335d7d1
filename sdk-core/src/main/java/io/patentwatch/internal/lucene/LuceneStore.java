package io.patentwatch.internal.lucene;

import io.patentwatch.spi.PatentStore;
import io.patentwatch.spi.StoreCommit;
import io.patentwatch.spi.StoreSnapshot;
import java.nio.file.Path;

/** The embedded store, on Apache Lucene. */
public final class LuceneStore implements PatentStore {
  private LuceneStore() {}

  /** A store in memory. */
  public static LuceneStore inMemory() {
    throw new UnsupportedOperationException();
  }

  /** Opens the store in a directory for writing, creating it if there is none. */
  public static LuceneStore open(Path directory) {
    throw new UnsupportedOperationException();
  }

  /** Opens the store in a directory for reading. */
  public static LuceneStore openReadOnly(Path directory) {
    throw new UnsupportedOperationException();
  }

  @Override
  public StoreSnapshot snapshot() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void commit(StoreCommit commit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void verify() {
    throw new UnsupportedOperationException();
  }

  @Override
  public long sizeInBytes() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
