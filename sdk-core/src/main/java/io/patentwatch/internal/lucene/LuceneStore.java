package io.patentwatch.internal.lucene;

import io.patentwatch.StoreException;
import io.patentwatch.model.Edition;
import io.patentwatch.query.Results;
import io.patentwatch.spi.PatentStore;
import io.patentwatch.spi.StoreCommit;
import io.patentwatch.spi.StoreSnapshot;
import io.patentwatch.spi.StoredPatent;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The embedded store, on Apache Lucene.
 *
 * <p>It looks at the Lucene that is there before anything of the store is loaded, so that a foreign
 * one ends in a message and not in a missing method.
 */
public final class LuceneStore {
  private LuceneStore() {}

  /** A store in memory, without an executor. */
  public static PatentStore inMemory() {
    return inMemory(null);
  }

  /** A store in memory; an executor may index beside the thread that commits. */
  public static PatentStore inMemory(@Nullable Executor executor) {
    return guarded(() -> Directories.inMemory(executor));
  }

  /** Opens the store in a directory for writing, without an executor. */
  public static PatentStore open(Path directory) {
    return open(directory, null);
  }

  /**
   * Opens the store in a directory for writing, creating it if there is none; an executor may index
   * beside the thread that commits.
   *
   * @throws StoreException if it is open for writing elsewhere, damaged, or of another format
   */
  public static PatentStore open(Path directory, @Nullable Executor executor) {
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new StoreException(directory + " is a file; a library is a directory", null);
    }
    try {
      Files.createDirectories(directory);
    } catch (FileAlreadyExistsException file) {
      throw new StoreException(file.getMessage() + " is a file; a library is a directory", file);
    } catch (IOException fault) {
      throw new StoreException(
          "the directory " + directory + " can't be created (" + fault + "); check its parent",
          fault);
    }
    return guarded(() -> Directories.open(directory, executor));
  }

  /**
   * Opens the store in a directory for reading; each snapshot is what was last committed.
   *
   * @throws StoreException if there is none, or it is damaged or of another format
   */
  public static PatentStore openReadOnly(Path directory) {
    requireDirectory(directory);
    return guarded(() -> Directories.openReadOnly(directory));
  }

  /**
   * Writes the library of a directory anew into another from what it keeps, whatever the format of
   * its index; the old one stays as it is.
   *
   * @return the edition, which is that of the old one
   * @throws StoreException if the old one is damaged, or the directory is not empty
   */
  public static Edition rebuild(Path old, Path directory) {
    requireDirectory(old);
    return guarded(
        () -> {
          try (PatentStore from = Directories.openAnyFormat(old);
              StoreSnapshot kept = from.snapshot()) {
            return WholeDirectory.fill(
                directory,
                path -> {
                  try (PatentStore to = Directories.open(path, null)) {
                    copy(kept, to);
                  }
                  return kept.edition();
                });
          }
        });
  }

  /** As one commit: what patents were at earlier editions is not brought over. */
  private static void copy(StoreSnapshot kept, PatentStore to) {
    if (kept.edition().equals(Edition.EMPTY)) {
      return;
    }
    try (Results<StoredPatent> patents = kept.everything()) {
      to.commit(
          new StoreCommit(
              kept.edition(),
              patents,
              List.of(),
              kept.facts(),
              kept.cursors(),
              kept.reference(),
              List.of(),
              Set.of(),
              true));
    }
  }

  private static void requireDirectory(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new StoreException(
          "there is no directory "
              + directory
              + "; name that of a library, or create one by opening it for writing",
          null);
    }
  }

  private static <T> T guarded(Supplier<T> open) {
    LuceneVersion.requireFit();
    try {
      return open.get();
    } catch (LinkageError | ServiceConfigurationError mixed) {
      throw LuceneVersion.mixed(mixed);
    }
  }
}
