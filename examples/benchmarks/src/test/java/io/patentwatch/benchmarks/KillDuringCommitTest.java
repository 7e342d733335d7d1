package io.patentwatch.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.PatentDatabase;
import io.patentwatch.model.Patent;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One library, whose process is killed again and again while it commits and merges: 5 times, or 100
 * in the long run.
 */
class KillDuringCommitTest {
  private final StepSource source = new StepSource();

  @TempDir Path library;

  @Test
  void commits_killedAtRandomMoments_loseNothingAndRepeatNothing()
      throws IOException, InterruptedException {
    // Seeded, so that a failure names its moment; the machine makes it random enough.
    Random random = new Random(20_240_102);
    int step = 0;
    int kills = LongRun.choose(5, 100);
    for (int kill = 0; kill < kills; kill++) {
      long after = random.nextInt(1_500);
      int acknowledged = Math.max(step, killed(after));
      try (PatentDatabase database = PatentDatabase.open(library)) {
        step = Integer.parseInt(database.cursors().getOrDefault(StepSource.ID, "0"));
        assertThat(step)
            .as("steps there after a kill at %d ms", after)
            .isBetween(acknowledged, acknowledged + 1);
        assertThat(database.edition().number()).isEqualTo(step);
        assertThat(ids(database)).as("patents of step %d", step).isEqualTo(expected(step));
        database.verify();
      }
    }
    assertThat(step).as("commits that were made in all").isGreaterThanOrEqualTo(kills);
  }

  /**
   * Kills the process some milliseconds after its first commit; the last step it acknowledged, or
   * 0.
   */
  private int killed(long millis) throws IOException, InterruptedException {
    try (ChildProcess process = ChildProcess.start("256m", CommitProcess.class, library)) {
      process.await("committed ");
      Thread.sleep(millis);
      assertThat(process.isAlive()).as("%s", process.lines()).isTrue();
      process.kill();
      int last = 0;
      for (String line : process.lines()) {
        if (line.matches("committed \\d+")) {
          last = Integer.parseInt(line.substring("committed ".length()));
        }
      }
      return last;
    }
  }

  private List<String> expected(int steps) {
    TreeSet<String> ids = new TreeSet<>();
    for (int index = 0; index < steps * StepSource.PATENTS; index++) {
      ids.add(source.patent(index));
    }
    return List.copyOf(ids);
  }

  private static List<String> ids(PatentDatabase database) {
    List<String> ids = new ArrayList<>();
    try (Results<Patent> all = database.searchAll(PatentQuery.everything())) {
      all.forEach(patent -> ids.add(patent.id().value()));
    }
    return ids;
  }
}
