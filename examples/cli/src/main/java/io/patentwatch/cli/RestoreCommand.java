package io.patentwatch.cli;

import io.patentwatch.json.JsonObject;
import io.patentwatch.model.Edition;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Brings a backup back. */
@Command(
    name = "restore",
    description = "Checks a backup and brings it back as a library; overwrites nothing.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private LibraryOption library = new LibraryOption();

  @Parameters(paramLabel = "BACKUP", description = "The directory that 'backup' wrote.")
  private Path backup = Path.of("");

  RestoreCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    long started = System.nanoTime();
    Edition edition = library.restore(backup);
    session.print(
        JsonObject.builder()
            .text("backup", backup)
            .number("edition", edition.number())
            .number("millis", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started))
            .build());
    return Status.DONE;
  }
}
