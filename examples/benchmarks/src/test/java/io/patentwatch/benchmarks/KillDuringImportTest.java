package io.patentwatch.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.PatentDatabase;
import io.patentwatch.model.Patent;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.source.FileSource;
import io.patentwatch.source.SyncReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that are killed while they import: 5, or 50 in the long run. */
class KillDuringImportTest {
  private static final int PATENTS = 24_000;

  private final GeneratedPatents patents = new GeneratedPatents(11);

  /** How many rows each edition of an undisturbed import covers. */
  private final TreeMap<Long, Long> rowsByEdition = new TreeMap<>();

  @TempDir Path place;

  @Test
  void import_killedAtRandomMoments_keepsWhatWasAcknowledgedAndCompletesToTheSame()
      throws IOException, InterruptedException {
    Path file = place.resolve("patents.csv");
    long rows = GeneratedTable.write(patents, PATENTS, file);
    Path undisturbed = place.resolve("undisturbed");
    long started = System.nanoTime();
    try (ChildProcess process =
        ChildProcess.start("512m", ImportProcess.class, undisturbed, file)) {
      assertThat(process.end(10)).as("%s", process.lines()).isZero();
      rowsByEdition.put(0L, 0L);
      rowsByEdition.putAll(acknowledged(process.lines()));
    }
    long duration = (System.nanoTime() - started) / 1_000_000;
    assertThat(rowsByEdition).hasSizeGreaterThan(2);
    assertThat(rowsByEdition.lastEntry().getValue()).isEqualTo(rows);

    // Seeded, so that a failure names its moment; the machine makes it random enough.
    Random random = new Random(20_240_101);
    int kills = LongRun.choose(5, 50);
    Path disturbed = place.resolve("disturbed");
    int interrupted = 0;
    for (int i = 0; i < kills; i++) {
      Path library = disturbed.resolve(Integer.toString(i));
      long after = 200 + (long) (random.nextDouble() * duration);
      interrupted += killed(library, file, after) ? 1 : 0;
      try (PatentDatabase database = PatentDatabase.open(library)) {
        SyncReport report = database.sync(FileSource.of(file));
        assertThat(report.records()).isEqualTo(rows);
        assertThat(report.rejected()).isZero();
        database.verify();
      }
      SameContent.require(library, undisturbed);
    }
    assertThat(interrupted).as("imports that were killed before their end").isPositive();
  }

  /** Kills an import after some milliseconds and checks what it left; whether it was running. */
  private boolean killed(Path library, Path file, long millis)
      throws IOException, InterruptedException {
    TreeMap<Long, Long> acknowledged = new TreeMap<>();
    boolean running;
    try (ChildProcess process = ChildProcess.start("512m", ImportProcess.class, library, file)) {
      Thread.sleep(millis);
      running = process.isAlive();
      process.kill();
      acknowledged.put(0L, 0L);
      acknowledged.putAll(acknowledged(process.lines()));
    }
    try (PatentDatabase database = PatentDatabase.open(library)) {
      long edition = database.edition().number();
      assertThat(edition)
          .as("edition after a kill at %d ms", millis)
          .isBetween(acknowledged.lastKey(), acknowledged.lastKey() + 1);
      assertThat(ids(database))
          .as("patents of edition %d after a kill at %d ms", edition, millis)
          .isEqualTo(idsOfFirst(rowsByEdition.get(edition)));
      database.verify();
    }
    return running;
  }

  private static TreeMap<Long, Long> acknowledged(List<String> lines) {
    TreeMap<Long, Long> commits = new TreeMap<>();
    for (String line : lines) {
      String[] words = line.split(" ");
      if (words.length == 3 && words[0].equals("committed")) {
        commits.put(Long.parseLong(words[1]), Long.parseLong(words[2]));
      }
    }
    return commits;
  }

  private Set<String> idsOfFirst(long rows) {
    Set<String> ids = new HashSet<>();
    long row = 0;
    for (int index = 0; row < rows; index++) {
      row += patents.records(index).stream().filter(r -> r.publication() != null).count();
      ids.add(patents.id(index));
    }
    return ids;
  }

  private static Set<String> ids(PatentDatabase database) {
    Set<String> ids = new HashSet<>();
    try (Results<Patent> all = database.searchAll(PatentQuery.everything())) {
      for (Patent patent : all) {
        ids.add(patent.id().value());
      }
    }
    return ids;
  }
}
