package io.patentwatch.benchmarks;

import io.patentwatch.PatentDatabase;
import io.patentwatch.query.Cql;
import io.patentwatch.query.SearchRequest;
import io.patentwatch.query.Sort;
import java.nio.file.Path;

/** Opens a library, asks one query and prints the nanoseconds of its processor and of the clock. */
final class OpenOnce {
  private OpenOnce() {}

  /**
   * Runs.
   *
   * @param arguments the directory
   */
  public static void main(String[] arguments) {
    long clock = System.nanoTime();
    long before = Timings.now();
    openAndAsk(Path.of(arguments[0]));
    System.out.println(Timings.now() - before + " " + (System.nanoTime() - clock));
  }

  static void openAndAsk(Path directory) {
    try (PatentDatabase database = PatentDatabase.open(directory)) {
      SearchRequest request =
          SearchRequest.builder(Cql.parse("region=330122"))
              .asOf(GeneratedPatents.LAST_DAY)
              .sort(new Sort(Sort.Key.FILED, true))
              .limit(20)
              .build();
      Sink.take(database.search(request));
    }
  }
}
