package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.json.JsonObject;
import io.patentwatch.model.Edition;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Backs a library up. */
@Command(
    name = "backup",
    description = "Writes the library to a directory of its own, while it is in use.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private LibraryOption library = new LibraryOption();

  @Parameters(
      paramLabel = "BACKUP",
      description = "Where to: a directory that is empty or not there.")
  private Path backup = Path.of("");

  BackupCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    long started = System.nanoTime();
    try (PatentDatabase database = library.read()) {
      Edition edition = database.backup(backup);
      session.print(
          JsonObject.builder()
              .text("backup", backup)
              .number("edition", edition.number())
              .number("millis", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started))
              .build());
    }
    return Status.DONE;
  }
}
