package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.indicator.CountField;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.json.JsonObject;
import io.patentwatch.query.PatentQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what is in a library. */
@Command(
    name = "stat",
    description = "Says what is in the library.",
    mixinStandardHelpOptions = true)
final class StatCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private LibraryOption library = new LibraryOption();
  @Mixin private DayOption asOf = new DayOption();

  StatCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (PatentDatabase database = library.read()) {
      LocalDate day = asOf.in(database);
      CountResult types = count(database, day, CountField.TYPE);
      CountResult statuses = count(database, day, CountField.STATUS);
      session.print(
          JsonObject.builder()
              .number("edition", types.edition().number())
              .text("asOf", day)
              .number("patents", types.total())
              .object("types", cells(types))
              .object("statuses", cells(statuses))
              .number("facts", database.facts().size())
              .objects(
                  "sources",
                  new TreeMap<>(database.cursors())
                      .entrySet().stream()
                          .map(
                              source ->
                                  JsonObject.builder()
                                      .text("id", source.getKey())
                                      .text("cursor", source.getValue())
                                      .build())
                          .toList())
              .number("size", database.sizeInBytes())
              .build());
    }
    return Status.DONE;
  }

  private static CountResult count(PatentDatabase database, LocalDate day, CountField field) {
    return database.count(new CountRequest(PatentQuery.everything(), List.of(field), day));
  }

  private static JsonObject cells(CountResult result) {
    JsonObject.Builder object = JsonObject.builder();
    for (CountResult.Cell cell : result.cells()) {
      object.number(cell.key().get(0), cell.count());
    }
    return object.build();
  }
}
