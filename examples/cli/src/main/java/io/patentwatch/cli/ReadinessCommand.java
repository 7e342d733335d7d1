package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.Readiness;
import io.patentwatch.json.JsonForm;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what of a library can be trusted and what to load next. */
@Command(
    name = "readiness",
    description =
        "Says which indicators and warnings can be trusted with the data present, and what to load"
            + " next.",
    mixinStandardHelpOptions = true)
final class ReadinessCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private LibraryOption library = new LibraryOption();
  @Mixin private DayOption asOf = new DayOption();

  @Option(names = "--lang", paramLabel = "zh|en", description = "The language; en if left out.")
  private Language language = Language.EN;

  ReadinessCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (PatentDatabase database = library.read()) {
      session.print(
          JsonForm.readiness(Readiness.of(database, asOf.in(database)), language.locale()));
    }
    return Status.DONE;
  }
}
