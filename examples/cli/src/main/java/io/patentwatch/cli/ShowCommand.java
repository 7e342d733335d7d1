package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.json.JsonForm;
import io.patentwatch.model.Patent;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints patents with where they come from and why. */
@Command(
    name = "show",
    description = "Prints a patent with its records, attribution and timeline.",
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
  private final Session session;
  private int missing;
  @Mixin private LibraryOption library = new LibraryOption();
  @Mixin private DayOption asOf = new DayOption();

  @Parameters(
      paramLabel = "NUMBER",
      description = "Any number of a patent, in any spelling; standard input if left out.")
  private List<String> numbers = List.of();

  ShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (PatentDatabase database = library.read()) {
      LocalDate day = asOf.in(database);
      Lines.each(session, numbers, (line, number) -> show(database, day, line));
    }
    return missing == 0 ? Status.DONE : Status.SOME_REJECTED;
  }

  private void show(PatentDatabase database, LocalDate day, String number) {
    if (number.isBlank()) {
      return;
    }
    List<Patent> found;
    try {
      found = database.findAll(number);
    } catch (IllegalArgumentException e) {
      missing++;
      session.say(String.valueOf(e.getMessage()));
      return;
    }
    if (found.isEmpty()) {
      missing++;
      session.say("'" + number + "' is borne by no patent of this library");
    }
    for (Patent patent : found) {
      session.print(JsonForm.detail(patent, database.records(patent.id()), day));
    }
  }
}
