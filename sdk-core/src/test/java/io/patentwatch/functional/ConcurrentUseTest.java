package io.patentwatch.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.PatentDatabase;
import io.patentwatch.StoreException;
import io.patentwatch.indicator.CountField;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.model.Edition;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.support.ListSource;
import io.patentwatch.support.RandomPatents;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentUseTest {
  private static final LocalDate DAY = LocalDate.of(2021, 6, 1);
  private static final PatentQuery ALL = PatentQuery.everything();
  private static final List<Consumer<PatentDatabase>> USES =
      List.of(
          database -> database.search(ALL),
          database -> read(database.searchAll(ALL)),
          database -> read(database.outlines(ALL, DAY)),
          database -> read(database.changesSince(Edition.EMPTY)),
          database -> database.count(new CountRequest(ALL, List.of(CountField.TYPE), DAY)),
          database -> database.find("CN102000001A"),
          database -> database.reference().divisions(),
          PatentDatabase::verify,
          PatentDatabase::sizeInBytes,
          database -> database.sync(ListSource.of(List.of(record(new Random())))));

  @TempDir Path directory;

  private static PatentRecord record(Random random) {
    return new RandomPatents(random).record();
  }

  private static void read(Results<?> results) {
    try (results) {
      results.forEach(result -> assertThat(result).isNotNull());
    }
  }

  @RepeatedTest(5)
  void close_whileEverythingIsInUse_endsItWithAClearErrorAndLosesNothing() throws Exception {
    PatentDatabase database = PatentDatabase.open(directory);
    for (int i = 0; i < 30; i++) {
      database.sync(ListSource.of(List.of(record(new Random(i)))));
    }
    CountDownLatch used = new CountDownLatch(USES.size());
    ExecutorService threads = Executors.newFixedThreadPool(USES.size());
    try {
      List<Future<StoreException>> users = new ArrayList<>();
      for (Consumer<PatentDatabase> use : USES) {
        users.add(threads.submit(() -> untilClosed(database, use, used)));
      }
      assertThat(used.await(2, TimeUnit.MINUTES)).as("all are in use").isTrue();
      database.close();
      for (Future<StoreException> user : users) {
        assertThat(user.get(2, TimeUnit.MINUTES)).hasMessageContaining("closed while in use");
      }
    } finally {
      threads.shutdownNow();
    }
    assertThatThrownBy(() -> database.search(ALL)).isInstanceOf(StoreException.class);
    database.close();
    try (PatentDatabase again = PatentDatabase.open(directory)) {
      again.verify();
    }
  }

  private static StoreException untilClosed(
      PatentDatabase database, Consumer<PatentDatabase> use, CountDownLatch used) {
    try {
      use.accept(database);
      used.countDown();
      while (true) {
        use.accept(database);
      }
    } catch (StoreException closed) {
      return closed;
    }
  }
}
