package io.patentwatch.spi.contract;

import io.patentwatch.spi.PatentStore;
import io.patentwatch.spi.StoreCommit;
import io.patentwatch.spi.StoreSnapshot;
import io.patentwatch.support.RandomPatents;
import io.patentwatch.support.RandomQueries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;

/** A store with the model that was written alike; used by one thread. */
public final class LibraryPair {
  private final PatentStore store;
  private final ModelStore model = ModelStore.empty();
  private final RandomCommits commits;
  private final Random random;

  /** An empty store with an empty model. */
  public LibraryPair(PatentStore store, Random random) {
    this.store = store;
    this.commits = new RandomCommits(random);
    this.random = random;
  }

  /** Commits something to both. */
  public void commit() {
    try (StoreSnapshot before = model.snapshot()) {
      StoreCommit commit = commits.after(before);
      store.commit(commit);
      model.commit(commit);
    }
  }

  /** Makes earlier editions unknown, as a library rebuilt has them. */
  public void forgetPast() {
    model.forgetPast();
  }

  /** Fails unless a store answers as the model does. */
  public void agree(PatentStore other) {
    try (StoreSnapshot actual = other.snapshot();
        StoreSnapshot expected = model.snapshot()) {
      Agreement agreement = new Agreement(other.capabilities(), actual, expected, random);
      agreement.onTheLibrary(commits);
      RandomQueries queries = new RandomQueries(random);
      RandomPatents patents = new RandomPatents(random);
      for (int i = 0; i < 10; i++) {
        agreement.on(queries.query(random.nextInt(4)), patents.day());
      }
    }
  }

  /** Takes a directory away with what is in it. */
  public static void delete(Path directory) throws IOException {
    try (Stream<Path> below = Files.walk(directory)) {
      for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
