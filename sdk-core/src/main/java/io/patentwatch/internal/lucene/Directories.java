package io.patentwatch.internal.lucene;

import io.patentwatch.spi.PatentStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Where indexes are kept. */
final class Directories {
  private Directories() {}

  static PatentStore inMemory(@Nullable Executor executor) {
    return IndexStore.open(new ByteBuffersDirectory(), "memory", executor);
  }

  static PatentStore open(Path path, @Nullable Executor executor) {
    return on(path, (directory, place) -> IndexStore.open(directory, place, executor));
  }

  static PatentStore openReadOnly(Path path) {
    return on(path, IndexStore::openReadOnly);
  }

  /** For reading what another release may have written. */
  static PatentStore openAnyFormat(Path path) {
    return on(path, IndexStore::openAnyFormat);
  }

  private static PatentStore on(Path path, BiFunction<Directory, String, PatentStore> open) {
    Directory directory = Faults.translate(path.toString(), () -> FSDirectory.open(path));
    try {
      return open.apply(directory, path.toString());
    } catch (RuntimeException | Error failure) {
      try {
        directory.close();
      } catch (IOException also) {
        failure.addSuppressed(also);
      }
      throw failure;
    }
  }
}
