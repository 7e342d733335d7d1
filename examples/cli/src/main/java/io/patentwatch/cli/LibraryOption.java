package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.model.Edition;
import java.nio.file.Path;
import java.util.concurrent.Executors;
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

  /** The library for writing; it must be there. */
  PatentDatabase change() {
    read().close();
    return write();
  }

  /** The library for writing; made where there is none. All processors help. */
  PatentDatabase write() {
    return PatentDatabase.builder()
        .directory(directory)
        .executor(
            Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(), LibraryOption::daemon))
        .open();
  }

  /** A thread that does not keep the process from ending. */
  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "patentwatch-helper");
    thread.setDaemon(true);
    return thread;
  }

  /** Makes the library from a backup. */
  Edition restore(Path backup) {
    return PatentDatabase.restore(backup, directory);
  }
}
