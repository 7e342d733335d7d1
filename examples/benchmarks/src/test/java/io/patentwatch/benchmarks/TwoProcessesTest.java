package io.patentwatch.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.PatentDatabase;
import io.patentwatch.StoreException;
import io.patentwatch.model.Patent;
import io.patentwatch.query.Page;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process writes, this and three others read the same directory. */
class TwoProcessesTest {
  private static final int PATENTS = 25_000;
  private static final SearchRequest ALL =
      SearchRequest.builder(PatentQuery.everything()).limit(0).build();

  @TempDir Path place;

  @Test
  void openReadOnly_whileAnotherProcessWrites_followsItsCommits()
      throws IOException, InterruptedException {
    Path file = place.resolve("patents.csv");
    GeneratedTable.write(new GeneratedPatents(14), PATENTS, file);
    Path library = Files.createDirectory(place.resolve("db"));
    PatentDatabase.open(library).close();
    TreeMap<Long, Long> seen = new TreeMap<>();
    try (PatentDatabase reader = PatentDatabase.openReadOnly(library);
        ChildProcess first = ChildProcess.start("128m", ReadProcess.class, library, PATENTS);
        ChildProcess second = ChildProcess.start("128m", ReadProcess.class, library, PATENTS);
        ChildProcess third = ChildProcess.start("128m", ReadProcess.class, library, PATENTS);
        ChildProcess writer = ChildProcess.start("512m", ImportProcess.class, library, file)) {
      boolean refused = false;
      while (writer.isAlive()) {
        Page<Patent> page = reader.search(ALL);
        Long before = seen.put(page.edition().number(), page.total());
        assertThat(before).as("patents of edition %s", page.edition()).isIn(null, page.total());
        if (!refused && page.edition().number() > 0) {
          refused = true;
          assertThatThrownBy(() -> PatentDatabase.open(library))
              .isInstanceOf(StoreException.class)
              .hasMessageContaining("is open for writing in another process")
              .hasMessageContaining("openReadOnly");
        }
        Thread.sleep(20);
      }
      assertThat(writer.end(1)).as("%s", writer.lines()).isZero();
      Page<Patent> last = reader.search(ALL);
      seen.put(last.edition().number(), last.total());
      assertThat(last.total()).isEqualTo(PATENTS);
      for (ChildProcess other : List.of(first, second, third)) {
        assertThat(other.end(1)).as("%s", other.lines()).isZero();
        List<String> lines =
            other.lines().stream().filter(line -> line.startsWith("seen ")).toList();
        assertThat(lines).as("what a reader saw").isNotEmpty();
        for (String line : lines) {
          String[] words = line.split(" ");
          Long before = seen.put(Long.parseLong(words[1]), Long.parseLong(words[2]));
          assertThat(before).as(line).isIn(null, Long.parseLong(words[2]));
        }
      }
      for (String line : writer.lines()) {
        if (line.startsWith("committed")) {
          assertThat(last.edition().number()).isGreaterThanOrEqualTo(edition(line));
        }
      }
    }
    assertThat(seen).as("editions seen while it was written").hasSizeGreaterThan(2);
    assertThat(List.copyOf(seen.values())).isSorted();
  }

  private static long edition(String line) {
    return Long.parseLong(line.split(" ")[1]);
  }
}
