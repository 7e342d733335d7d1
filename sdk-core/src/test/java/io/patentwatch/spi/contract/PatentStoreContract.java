package io.patentwatch.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.StoreException;
import io.patentwatch.indicator.CountField;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.model.Edition;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.query.Page;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.query.SearchRequest;
import io.patentwatch.query.Sort;
import io.patentwatch.spi.PatentStore;
import io.patentwatch.spi.StoreCapabilities;
import io.patentwatch.spi.StoreCapabilities.Feature;
import io.patentwatch.spi.StoreCommit;
import io.patentwatch.spi.StoreSnapshot;
import io.patentwatch.spi.StoredPatent;
import io.patentwatch.support.RandomPatents;
import io.patentwatch.support.RandomQueries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * What every store owes: extend it and say how yours is opened. It holds the store to exactly what
 * its {@link StoreCapabilities} state, and compares its answers with those of a {@link ModelStore}.
 *
 * <p>It runs under jqwik with AssertJ. {@code -Dpatentwatch.long=true} asks ten million pairs of
 * query and patent instead of a hundred thousand.
 */
public abstract class PatentStoreContract {
  private static final int TRIES = 50;

  /** A library with more is begun anew, as its feed is asked from each. */
  private static final int EDITIONS = 60;

  private static final int QUERIES_OF_AN_EDITION = 15;
  private static final int READERS = 4;
  private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

  /** An empty store. */
  protected abstract PatentStore open() throws IOException;

  /** Closes a store that is {@link Feature#DURABLE} and opens what it kept. */
  protected PatentStore reopen(PatentStore store) throws IOException {
    throw new AssertionError(store + " is durable; override reopen to show it");
  }

  /** Opens what a store that makes a {@link Feature#BACKUP} wrote to a directory. */
  protected PatentStore openBackup(Path directory) throws IOException {
    throw new AssertionError("the store makes backups; override openBackup to show them");
  }

  /** How many pairs of query and patent are asked in all. */
  protected long pairs() {
    return Boolean.getBoolean("patentwatch.long") ? 10_000_000 : 100_000;
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void answers_toAnyQueryAfterAnyCommits_areThoseOfTheModel(@ForAll Random random)
      throws IOException {
    RandomQueries queries = new RandomQueries(random);
    RandomPatents patents = new RandomPatents(random);
    for (long asked = 0; asked < pairs() / TRIES; ) {
      asked += asked(queries, patents, random, pairs() / TRIES - asked);
    }
  }

  /** Compares a library with the model over some editions, and tells how many pairs were asked. */
  private long asked(RandomQueries queries, RandomPatents patents, Random random, long enough)
      throws IOException {
    RandomCommits commits = new RandomCommits(random);
    long asked = 0;
    try (PatentStore store = open();
        PatentStore model = ModelStore.empty()) {
      for (int edition = 0; edition < EDITIONS && asked < enough; edition++) {
        commit(commits, store, model);
        try (StoreSnapshot actual = store.snapshot();
            StoreSnapshot expected = model.snapshot()) {
          Agreement agreement = new Agreement(store.capabilities(), actual, expected, random);
          if (random.nextInt(10) == 0) {
            agreement.onTheLibrary(commits);
          }
          long size = Agreement.read(expected.everything()).size();
          for (int i = 0; i < QUERIES_OF_AN_EDITION; i++) {
            agreement.on(queries.query(random.nextInt(4)), patents.day());
            asked += size;
          }
        }
      }
      try (StoreSnapshot actual = store.snapshot();
          StoreSnapshot expected = model.snapshot()) {
        new Agreement(store.capabilities(), actual, expected, random).onTheLibrary(commits);
      }
    }
    return asked;
  }

  private static StoreCommit commit(RandomCommits commits, PatentStore store, PatentStore model) {
    try (StoreSnapshot before = model.snapshot()) {
      StoreCommit commit = commits.after(before);
      store.commit(commit);
      model.commit(commit);
      return commit;
    }
  }

  @Property(tries = 5, shrinking = ShrinkingMode.OFF)
  void pages_whileOthersCommit_goOnByKeyAndSayFromWhichEdition(@ForAll Random random)
      throws IOException {
    RandomCommits commits = new RandomCommits(random);
    try (PatentStore store = open();
        PatentStore model = ModelStore.empty()) {
      for (int i = 0; i < 5; i++) {
        commit(commits, store, model);
      }
      for (Sort.Key key : store.capabilities().sorts()) {
        Sort sort = new Sort(key, random.nextBoolean());
        String cursor = null;
        String expectedCursor = null;
        do {
          SearchRequest.Builder request = all().sort(sort).limit(1 + random.nextInt(5));
          Page<Patent> page = search(store, request.after(cursor).build());
          Page<Patent> expected = search(model, request.after(expectedCursor).build());
          assertThat(page.items()).as("page by %s", sort).isEqualTo(expected.items());
          assertThat(page.total()).isEqualTo(expected.total());
          assertThat(page.edition()).isEqualTo(expected.edition());
          assertThat(page.movedFrom()).as("moved from").isEqualTo(expected.movedFrom());
          assertThat(page.next() == null).as("last page").isEqualTo(expected.next() == null);
          cursor = page.next();
          expectedCursor = expected.next();
          if (random.nextBoolean()) {
            commit(commits, store, model);
          }
        } while (cursor != null);
      }
    }
  }

  @Example
  void cursor_ofNoPageOrAnotherOrder_isRefused() throws IOException {
    try (PatentStore store = open()) {
      store.commit(commitOf(1, 9));
      String cursor = search(store, all().limit(2).build()).next();
      assertThatThrownBy(() -> search(store, all().after("nonsense!").build()))
          .isInstanceOf(IllegalArgumentException.class);
      Sort other = new Sort(Sort.Key.ID, true);
      assertThatThrownBy(() -> search(store, all().sort(other).after(cursor).build()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Example
  void ordersAndCounts_notStated_areRefused() throws IOException {
    try (PatentStore store = open()) {
      store.commit(commitOf(1, 3));
      assertThat(store.capabilities().sorts()).as("orders").contains(Sort.Key.ID);
      for (Sort.Key key : Sort.Key.values()) {
        SearchRequest request = all().sort(new Sort(key, false)).build();
        statedOrRefused(store.capabilities().sorts().contains(key), () -> search(store, request));
      }
      for (CountField field : CountField.values()) {
        statedOrRefused(
            store.capabilities().counts().contains(field),
            () -> {
              try (StoreSnapshot snapshot = store.snapshot()) {
                return snapshot.count(
                    new CountRequest(PatentQuery.everything(), List.of(field), DAY));
              }
            });
      }
    }
  }

  private static void statedOrRefused(boolean stated, Supplier<?> use) {
    if (stated) {
      assertThat(use.get()).isNotNull();
    } else {
      assertThatThrownBy(use::get).isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Example
  void commit_whoseEditionDoesNotFollow_isRefused() throws IOException {
    try (PatentStore store = open()) {
      store.commit(commitOf(2, 3));
      for (long edition = 1; edition <= 2; edition++) {
        StoreCommit late = commitOf(edition, 5);
        assertThatThrownBy(() -> store.commit(late)).isInstanceOf(IllegalArgumentException.class);
      }
      assertThat(size(store)).isEqualTo(3);
      store.commit(commitOf(3, 5));
      assertThat(size(store)).isEqualTo(5);
    }
  }

  @Example
  void commit_thatFails_leavesTheLibraryAsItWas() throws IOException {
    try (PatentStore store = open()) {
      store.commit(commitOf(1, 20));
      Iterator<StoredPatent> patents = commitOf(2, 50).patents().iterator();
      Iterable<StoredPatent> failing =
          () ->
              new Iterator<>() {
                @Override
                public boolean hasNext() {
                  return true;
                }

                @Override
                public StoredPatent next() {
                  if (!patents.hasNext()) {
                    throw new IllegalStateException("the source is gone");
                  }
                  return patents.next();
                }
              };
      Map<String, String> cursors = Map.of("source", "2");
      assertThatThrownBy(
              () ->
                  store.commit(
                      new StoreCommit(
                          new Edition(2), failing, List.of(), List.of(), cursors, Map.of())))
          .hasMessage("the source is gone");
      try (StoreSnapshot snapshot = store.snapshot()) {
        assertThat(snapshot.cursors()).isEmpty();
      }
      if (store.capabilities().has(Feature.ATOMIC_COMMITS)) {
        assertThat(size(store)).isEqualTo(20);
        assertThat(search(store, all().build()).edition()).isEqualTo(new Edition(1));
      }
      store.commit(commitOf(2, 25));
      assertThat(size(store)).isGreaterThanOrEqualTo(25);
    }
  }

  @Property(tries = 5, shrinking = ShrinkingMode.OFF)
  void snapshot_whateverIsCommitted_staysAtItsEdition(@ForAll Random random) throws IOException {
    RandomCommits commits = new RandomCommits(random);
    try (PatentStore store = open();
        PatentStore model = ModelStore.empty()) {
      if (!store.capabilities().has(Feature.ISOLATED_SNAPSHOTS)) {
        return;
      }
      for (int i = 0; i < 5; i++) {
        commit(commits, store, model);
        try (StoreSnapshot actual = store.snapshot();
            StoreSnapshot expected = model.snapshot();
            Results<Patent> begun = actual.searchAll(all().build())) {
          Iterator<Patent> patents = begun.iterator();
          List<Patent> wanted = Agreement.read(expected.searchAll(all().build()));
          commit(commits, store, model);
          commit(commits, store, model);
          List<Patent> found = new ArrayList<>();
          patents.forEachRemaining(found::add);
          assertThat(found).isEqualTo(wanted);
          new Agreement(store.capabilities(), actual, expected, random).onTheLibrary(commits);
        }
      }
    }
  }

  @Property(tries = 5, shrinking = ShrinkingMode.OFF)
  void reopened_aDurableStore_isWhatItWasAndItsCursorsGoOn(@ForAll Random random)
      throws IOException {
    RandomCommits commits = new RandomCommits(random);
    PatentStore store = open();
    try (PatentStore model = ModelStore.empty()) {
      if (!store.capabilities().has(Feature.DURABLE)) {
        return;
      }
      for (int i = 0; i < 5; i++) {
        commit(commits, store, model);
        commit(commits, store, model);
        SearchRequest first = all().limit(3).build();
        String cursor = search(store, first).next();
        String expectedCursor = search(model, first).next();
        store = reopen(store);
        try (StoreSnapshot actual = store.snapshot();
            StoreSnapshot expected = model.snapshot()) {
          new Agreement(store.capabilities(), actual, expected, random).onTheLibrary(commits);
          assertThat(Agreement.read(actual.searchAll(all().after(cursor).build())))
              .isEqualTo(Agreement.read(expected.searchAll(all().after(expectedCursor).build())));
        }
        store.verify();
      }
    } finally {
      store.close();
    }
  }

  @Property(tries = 2, shrinking = ShrinkingMode.OFF)
  void backup_whileTheStoreIsWritten_isTheLibraryOfItsEdition(@ForAll Random random)
      throws Exception {
    RandomCommits commits = new RandomCommits(random);
    Path place = Files.createTempDirectory("backup");
    List<StoreSnapshot> editions = Collections.synchronizedList(new ArrayList<>());
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (PatentStore store = open();
        PatentStore model = ModelStore.empty()) {
      if (!store.capabilities().has(Feature.BACKUP)) {
        assertThatThrownBy(() -> store.backup(place))
            .isInstanceOf(UnsupportedOperationException.class);
        return;
      }
      editions.add(model.snapshot());
      Future<?> writer =
          threads.submit(
              () -> {
                for (int i = 0; i < 12; i++) {
                  commit(commits, store, model);
                  editions.add(model.snapshot());
                }
              });
      Map<Path, Edition> backups = new LinkedHashMap<>();
      while (!writer.isDone()) {
        Path directory = place.resolve("backup " + backups.size());
        backups.put(directory, store.backup(directory));
      }
      writer.get();
      for (Map.Entry<Path, Edition> backup : backups.entrySet()) {
        assertThatThrownBy(() -> store.backup(backup.getKey())).isInstanceOf(StoreException.class);
        try (PatentStore copy = openBackup(backup.getKey());
            StoreSnapshot actual = copy.snapshot()) {
          copy.verify();
          StoreSnapshot expected = editions.get((int) backup.getValue().number());
          new Agreement(copy.capabilities(), actual, expected, random).onTheLibrary(commits);
        }
      }
      assertThat(backups).isNotEmpty();
    } finally {
      threads.shutdownNow();
      LibraryPair.delete(place);
    }
  }

  @Example
  void readers_whileOneWrites_eachSeeOneEdition() throws Exception {
    try (PatentStore store = open()) {
      boolean isolated = store.capabilities().has(Feature.ISOLATED_SNAPSHOTS);
      AtomicBoolean written = new AtomicBoolean();
      Callable<Long> reading =
          () -> {
            long last = 0;
            do {
              Page<Patent> page = search(store, all().limit(1).build());
              long edition = page.edition().number();
              assertThat(edition).as("edition").isGreaterThanOrEqualTo(last);
              assertThat(!isolated || page.total() == edition * 3).as("of one edition").isTrue();
              last = edition;
            } while (!written.get());
            return last;
          };
      Callable<Long> writing =
          () -> {
            try {
              for (int edition = 1; edition <= 30; edition++) {
                store.commit(commitOf(edition, edition * 3));
              }
            } finally {
              written.set(true);
            }
            return 30L;
          };
      List<Callable<Long>> all = new ArrayList<>(Collections.nCopies(READERS, reading));
      all.add(writing);
      assertThat(together(all, () -> {})).hasSize(READERS + 1);
      assertThat(size(store)).isEqualTo(90);
    }
  }

  @Example
  void close_whileInUse_endsReadersWithAClearError() throws Exception {
    PatentStore store = open();
    store.commit(commitOf(1, 200));
    List<Consumer<StoreSnapshot>> uses =
        List.of(
            snapshot -> snapshot.search(all().build()),
            snapshot -> Agreement.read(snapshot.searchAll(all().build())),
            snapshot -> Agreement.read(snapshot.everything()),
            snapshot -> Agreement.read(snapshot.changesSince(Edition.EMPTY)),
            snapshot ->
                Agreement.<PatentOutline>read(snapshot.outlines(PatentQuery.everything(), DAY)),
            snapshot ->
                snapshot.count(
                    new CountRequest(PatentQuery.everything(), List.of(CountField.TYPE), DAY)));
    CountDownLatch used = new CountDownLatch(uses.size());
    List<Callable<Long>> readers = new ArrayList<>();
    for (Consumer<StoreSnapshot> use : uses) {
      readers.add(
          () -> {
            try {
              for (long rounds = 0; ; rounds++) {
                try (StoreSnapshot snapshot = store.snapshot()) {
                  use.accept(snapshot);
                }
                if (rounds == 0) {
                  used.countDown();
                }
              }
            } catch (StoreException closed) {
              assertThat(closed).hasMessageContaining("closed while in use");
              return 0L;
            }
          });
    }
    Iterator<Patent> begun = store.snapshot().searchAll(all().build()).iterator();
    assertThat(begun.next()).isNotNull();
    together(
        readers,
        () -> {
          boolean all = used.await(1, TimeUnit.MINUTES);
          assertThat(all).as("all have begun to read").isTrue();
          store.close();
        });
    store.close();
    for (Callable<?> late :
        List.<Callable<?>>of(begun::next, store::snapshot, () -> commit(store, commitOf(2, 1)))) {
      assertThatThrownBy(late::call)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("closed while in use");
    }
  }

  private static boolean commit(PatentStore store, StoreCommit commit) {
    store.commit(commit);
    return true;
  }

  /** Something that may fail. */
  private interface Step {
    void run() throws Exception;
  }

  /** Runs tasks at the same time, and beside them a step; what any of them throws, this throws. */
  private static List<Long> together(List<Callable<Long>> tasks, Step beside) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      List<Future<Long>> running = tasks.stream().map(threads::submit).toList();
      beside.run();
      List<Long> ended = new ArrayList<>();
      for (Future<Long> task : running) {
        ended.add(task.get(5, TimeUnit.MINUTES));
      }
      return ended;
    } finally {
      threads.shutdownNow();
    }
  }

  private static SearchRequest.Builder all() {
    return SearchRequest.builder(PatentQuery.everything()).asOf(DAY);
  }

  private static Page<Patent> search(PatentStore store, SearchRequest request) {
    try (StoreSnapshot snapshot = store.snapshot()) {
      return snapshot.search(request);
    }
  }

  private static long size(PatentStore store) {
    return search(store, all().limit(0).build()).total();
  }

  /** A commit of the patents 1, 2, 3 …, the first of them always the same. */
  private static StoreCommit commitOf(long edition, int count) {
    List<StoredPatent> patents = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      patents.add(new RandomPatents(new Random(i)).stored(i));
    }
    return new StoreCommit(new Edition(edition), patents, List.of(), List.of(), Map.of(), Map.of());
  }
}
