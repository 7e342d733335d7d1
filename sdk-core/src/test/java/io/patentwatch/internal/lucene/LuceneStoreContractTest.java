package io.patentwatch.internal.lucene;

import io.patentwatch.spi.PatentStore;
import io.patentwatch.spi.contract.LibraryPair;
import io.patentwatch.spi.contract.PatentStoreContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import net.jqwik.api.Group;
import net.jqwik.api.lifecycle.AfterTry;

/** The store answers every question exactly as the model does, in memory and on disk. */
class LuceneStoreContractTest {
  @Group
  class InMemory extends PatentStoreContract {
    @Override
    protected PatentStore open() {
      return LuceneStore.inMemory();
    }

    @Override
    protected PatentStore openBackup(Path directory) {
      return LuceneStore.openReadOnly(directory);
    }
  }

  @Group
  class OnDisk extends PatentStoreContract {
    private final Deque<Path> directories = new ArrayDeque<>();

    @Override
    protected PatentStore open() throws IOException {
      directories.push(Files.createTempDirectory("library"));
      return LuceneStore.open(directories.peek());
    }

    @Override
    protected PatentStore reopen(PatentStore store) {
      store.close();
      return LuceneStore.open(directories.peek());
    }

    @Override
    protected PatentStore openBackup(Path backup) {
      return LuceneStore.open(backup);
    }

    @AfterTry
    void delete() throws IOException {
      while (!directories.isEmpty()) {
        LibraryPair.delete(directories.pop());
      }
    }

    /** Fewer are enough: the answers are those of the store in memory. */
    @Override
    protected long pairs() {
      return super.pairs() / 10;
    }
  }
}
