package io.patentwatch.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.PatentDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A CSV far larger than the heap of 512 MB in the long run (5 GB); here a slice of it. */
class BigFileTest {
  private static final long MEGABYTE = 1_000_000;

  @TempDir Path place;

  @Test
  void sync_ofAFileLargerThanTheHeap_importsEveryRow() throws IOException, InterruptedException {
    Path file = place.resolve("big.csv");
    long bytes = LongRun.choose(100 * MEGABYTE, 5_000 * MEGABYTE);
    // The slice keeps the ratio of file and heap as far as a JVM can live on it.
    String heap = LongRun.choose("96m", "512m");
    long rows = GeneratedTable.writeBytes(new GeneratedPatents(13), bytes, file);
    assertThat(Files.size(file)).isGreaterThanOrEqualTo(bytes);
    Path library = place.resolve("db");
    try (ChildProcess process = ChildProcess.start(heap, ImportProcess.class, library, file)) {
      assertThat(process.end(LongRun.choose(10L, 600L))).as("%s", process.lines()).isZero();
      assertThat(process.lines()).contains("done " + rows + " 0");
    }
    Files.delete(file);
    try (PatentDatabase database = PatentDatabase.openReadOnly(library)) {
      database.verify();
    }
  }
}
