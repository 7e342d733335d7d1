package io.patentwatch.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.patentwatch.PatentDatabase;
import io.patentwatch.source.FileSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** An import that meets the end of its disk, in a process of its own. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "limits and mounts are those of a Unix shell")
class FullDiskTest {
  @TempDir Path place;
  private Path small;
  private Path large;

  @BeforeEach
  void writeTables() throws IOException {
    GeneratedPatents patents = new GeneratedPatents(12);
    small = place.resolve("small.csv");
    large = place.resolve("large.csv");
    GeneratedTable.write(patents, 500, small);
    GeneratedTable.write(patents, 12_000, large);
  }

  @Test
  void sync_onAFullDisk_failsClearlyAndLeavesTheLibraryAsItWas()
      throws IOException, InterruptedException {
    Path disk = Files.createDirectory(place.resolve("disk"));
    List<String> mount =
        List.of("sh", "-c", "mount -t tmpfs -o size=12m none \"$0\" && exec \"$@\"", "" + disk);
    List<String> alone = new ArrayList<>(mount);
    if (!"root".equals(System.getProperty("user.name"))) {
      alone.addAll(0, List.of("unshare", "--user", "--map-root-user", "--mount"));
    } else {
      alone.addAll(0, List.of("unshare", "--mount"));
    }
    assumeTrue(
        succeeds(alone, "true"), "this machine lets nobody but root mount a small disk; skipped");
    List<String> command = new ArrayList<>(alone);
    command.addAll(
        ChildProcess.command("512m", FullDiskProcess.class, disk.resolve("db"), small, large));

    assertThat(assertFailsClearly(command))
        .contains("no backup the directory ", "backup can't be written", "there is no library");
  }

  @Test
  void sync_beyondTheLargestFileAllowed_failsClearlyAndLeavesTheLibraryAsItWas()
      throws IOException, InterruptedException {
    Path library = place.resolve("db");
    List<String> command =
        new ArrayList<>(List.of("bash", "-c", "ulimit -f 2048 && exec \"$0\" \"$@\""));
    command.addAll(ChildProcess.command("512m", FullDiskProcess.class, library, small, large));

    assertThat(assertFailsClearly(command)).contains("backed up ");
    try (PatentDatabase database = PatentDatabase.open(library)) {
      assertThat(database.sync(FileSource.of(large)).rejected()).isZero();
      database.verify();
    }
  }

  private static String assertFailsClearly(List<String> command)
      throws IOException, InterruptedException {
    try (ChildProcess process = ChildProcess.start(command)) {
      int status = process.end(5);
      String output = String.join("\n", process.lines());
      assertThat(status).as(output).isZero();
      assertThat(output)
          .contains("full the library in ", "can't be written", "make room on the disk")
          .endsWith("untouched");
      return output;
    }
  }

  private static boolean succeeds(List<String> prefix, String command) throws InterruptedException {
    List<String> whole = new ArrayList<>(prefix);
    whole.add(command);
    try (ChildProcess process = ChildProcess.start(whole)) {
      return process.end(1) == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }
}
