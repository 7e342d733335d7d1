package io.patentwatch.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Exports far larger than their heap of 24 MB: 200,000 patents, in the long run 2.2 million, which
 * fill three sheets.
 */
class BigExportTest {
  @TempDir Path place;

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx", "jsonl"})
  void export_largerThanTheHeap_writesEveryPatent(String format)
      throws IOException, InterruptedException {
    int patents = LongRun.choose(200_000, 2_200_000);
    Path file = place.resolve("export." + format);
    try (ChildProcess process =
        ChildProcess.start("24m", ExportProcess.class, format, patents, file)) {
      assertThat(process.end(LongRun.choose(10L, 60L))).as("%s", process.lines()).isZero();
      assertThat(process.lines()).containsExactly("exported " + patents);
    }
    if (format.equals("xlsx")) {
      assertThat(Files.size(file)).isPositive();
    } else {
      try (var lines = Files.lines(file)) {
        assertThat(lines.count()).isEqualTo(patents + (format.equals("csv") ? 1 : 0));
      }
    }
  }
}
