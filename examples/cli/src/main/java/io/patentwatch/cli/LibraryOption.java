package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.model.Edition;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the library. */
final class LibraryOption {
  @Option(
      names = "--db",
      required = true,
      paramLabel = "DIR",
      description = "The directory of the library.")
  private Path directory = Path.of("");

  /** The library for reading; another process may write it. */
  PatentDatabase read() {
    return PatentDatabase.openReadOnly(directory);
  }

  /** The library for writing; made where there is none. */
  PatentDatabase write() {
    return PatentDatabase.open(directory);
  }

  /** Makes the library from a backup. */
  Edition restore(Path backup) {
    return PatentDatabase.restore(backup, directory);
  }
}
