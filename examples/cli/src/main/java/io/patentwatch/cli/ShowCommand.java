package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.json.JsonForm;
import io.patentwatch.json.JsonObject;
import io.patentwatch.model.Patent;
import io.patentwatch.query.Cql;
import io.patentwatch.query.Explanation;
import io.patentwatch.query.PatentQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--explain",
      paramLabel = "CQL",
      description = "Adds why the patent answers this query, or why not.")
  private @Nullable String explain;

  @Parameters(
      paramLabel = "NUMBER",
      description = "Any number of a patent, in any spelling; standard input if left out.")
  private List<String> numbers = List.of();

  ShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    PatentQuery query = explain == null ? null : Cql.parse(explain);
    try (PatentDatabase database = library.read()) {
      LocalDate day = asOf.in(database);
      Lines.each(session, numbers, (line, number) -> show(database, day, query, line));
    }
    return missing == 0 ? Status.DONE : Status.SOME_REJECTED;
  }

  private void show(
      PatentDatabase database, LocalDate day, @Nullable PatentQuery query, String number) {
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
      JsonObject detail = JsonForm.detail(patent, database.records(patent.id()), day);
      session.print(query == null ? detail : explained(detail, query.explain(patent, day)));
    }
  }

  private static JsonObject explained(JsonObject detail, Explanation explanation) {
    return detail.extend().object("explanation", JsonForm.explanation(explanation)).build();
  }
}
