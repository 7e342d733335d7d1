package io.patentwatch.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingProgressTest {
  private static final int ROWS = 5_000;

  @Test
  void progress_plainAndPackedFiles_risesToTheWhole(@TempDir Path directory) throws IOException {
    StringBuilder table = new StringBuilder("公开（公告）号,名称,摘要\n");
    for (int row = 0; row < ROWS; row++) {
      table.append("CN").append(111_000_000 + row).append("B,一种笔,摘要").append(row).append('\n');
    }
    Files.writeString(directory.resolve("a.csv"), table);
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(directory.resolve("b.csv.gz")))) {
      out.write(table.toString().getBytes(UTF_8));
    }
    FileSource source = FileSource.of(directory);

    List<Double> shares = new ArrayList<>();
    try (PatentSource.Reading reading = source.open(null)) {
      while (reading.next().isPresent()) {
        shares.add(reading.progress().orElseThrow());
      }
    }

    assertThat(source.files()).hasSize(2);
    assertThat(shares).hasSizeGreaterThanOrEqualTo(2 * ROWS / 2_000).isSorted();
    assertThat(shares.get(0)).isPositive().isLessThan(1);
    assertThat(shares.get(shares.size() - 1)).isEqualTo(1);
  }
}
