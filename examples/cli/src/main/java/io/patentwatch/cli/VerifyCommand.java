package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.json.JsonObject;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks a library. */
@Command(
    name = "verify",
    description = "Reads the whole library and checks it.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private LibraryOption library = new LibraryOption();

  VerifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    long started = System.nanoTime();
    try (PatentDatabase database = library.read()) {
      database.verify();
      session.print(
          JsonObject.builder()
              .truth("intact", true)
              .number("edition", database.edition().number())
              .number("size", database.sizeInBytes())
              .number("millis", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started))
              .build());
    }
    return Status.DONE;
  }
}
