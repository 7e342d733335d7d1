package io.patentwatch.spi.contract;

import io.patentwatch.StoreException;
import io.patentwatch.model.Edition;
import io.patentwatch.spi.PatentStore;
import io.patentwatch.spi.StoreCapabilities;
import io.patentwatch.spi.StoreCapabilities.Feature;
import io.patentwatch.spi.StoreCommit;
import io.patentwatch.spi.StoreSnapshot;
import java.nio.file.Path;

/**
 * A store that keeps a library in plain maps and asks each patent in turn: too slow and too
 * forgetful to be used, simple enough to be right. Others are measured by it.
 */
public final class ModelStore implements PatentStore {
  private volatile ModelLibrary library;
  private volatile boolean closed;

  private ModelStore(ModelLibrary library) {
    this.library = library;
  }

  /** An empty one. */
  public static ModelStore empty() {
    return new ModelStore(ModelLibrary.EMPTY);
  }

  /** One with what this one keeps. */
  public ModelStore copy() {
    return new ModelStore(library);
  }

  /** Forgets what was at earlier editions. */
  void forgetPast() {
    library = library.withoutPast();
  }

  @Override
  public StoreCapabilities capabilities() {
    return StoreCapabilities.of(
        Feature.ATOMIC_COMMITS, Feature.ISOLATED_SNAPSHOTS, Feature.COMPLETE_FEED, Feature.DURABLE);
  }

  @Override
  public StoreSnapshot snapshot() {
    requireOpen();
    return new ModelSnapshot(this, library);
  }

  @Override
  public void commit(StoreCommit commit) {
    requireOpen();
    library = library.after(commit);
  }

  @Override
  public void verify() {
    requireOpen();
  }

  @Override
  public Edition backup(Path directory) {
    throw new UnsupportedOperationException("this store makes no backups");
  }

  @Override
  public long sizeInBytes() {
    requireOpen();
    return library.patents().size();
  }

  void requireOpen() {
    if (closed) {
      throw new StoreException("the library was closed while in use; open it again", null);
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
