package io.patentwatch.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library of a million patents in a heap of 256 MB in the long run; here 60,000 in 112 MB. */
class SmallHeapTest {
  @TempDir Path place;

  @Test
  void everyCall_onALibraryThatWouldNotFitTheHeap_answers()
      throws IOException, InterruptedException {
    int patents = LongRun.choose(60_000, 1_000_000);
    String heap = LongRun.choose("112m", "256m");
    try (ChildProcess process =
        ChildProcess.start(heap, SmallHeapProcess.class, place.resolve("db"), patents)) {
      assertThat(process.end(LongRun.choose(10L, 90L))).as("%s", process.lines()).isZero();
      assertThat(process.lines())
          .containsSubsequence(
              "synced " + patents,
              "read " + patents,
              "relevant 100",
              "outlines " + patents,
              "counted " + patents,
              "changes " + patents,
              "verified " + patents);
    }
  }
}
