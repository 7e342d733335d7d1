package io.patentwatch.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.PatentDatabase;
import io.patentwatch.StoreException;
import io.patentwatch.model.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it backs up: 4 times, or 50 in the long run. */
class KillDuringBackupTest {
  private static final int STEPS = 40;

  @TempDir Path place;

  @Test
  void backup_killedAtRandomMoments_isWholeOrNone() throws IOException, InterruptedException {
    Path library = place.resolve("library");
    Edition edition;
    try (PatentDatabase database = PatentDatabase.open(library)) {
      for (int step = 0; step < STEPS; step++) {
        database.sync(new StepSource());
      }
      edition = database.edition();
    }
    Random random = new Random(20_240_103);
    int made = 0;
    for (int kill = LongRun.choose(4, 50); kill > 0; kill--) {
      Path backups = Files.createDirectory(place.resolve("backups-" + kill));
      List<String> acknowledged = killed(library, backups, random.nextInt(800));
      for (String line : acknowledged) {
        assertThat(backups.resolve(line.substring("backed up ".length()))).isDirectory();
      }
      for (Path backup : list(backups)) {
        if (backup.toString().endsWith(".incomplete")) {
          assertNoLibrary(backup);
          try (PatentDatabase database = PatentDatabase.openReadOnly(library)) {
            String name = backup.getFileName().toString().replace(".incomplete", "");
            assertThat(database.backup(backups.resolve(name))).isEqualTo(edition);
          }
          assertThat(backup).doesNotExist();
        } else {
          assertWhole(backup, edition);
          made++;
        }
      }
    }
    assertThat(made).as("backups that were made").isPositive();
  }

  private static void assertWhole(Path backup, Edition edition) {
    try (PatentDatabase database = PatentDatabase.openReadOnly(backup)) {
      assertThat(database.edition()).isEqualTo(edition);
      database.verify();
    }
  }

  /** All files may be there and only the renaming missing; then it is whole, else no library. */
  private static void assertNoLibrary(Path incomplete) throws IOException {
    boolean listed =
        list(incomplete).stream()
            .anyMatch(file -> file.getFileName().toString().startsWith("segments_"));
    if (!listed) {
      assertThatThrownBy(() -> PatentDatabase.openReadOnly(incomplete))
          .isInstanceOf(StoreException.class);
    }
  }

  private static List<String> killed(Path library, Path backups, long millis)
      throws IOException, InterruptedException {
    try (ChildProcess process = ChildProcess.start("256m", BackupProcess.class, library, backups)) {
      process.await("backed up ");
      Thread.sleep(millis);
      process.kill();
      return process.lines().stream()
          .filter(line -> line.matches("backed up backup-\\d+"))
          .toList();
    }
  }

  private static List<Path> list(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }
}
