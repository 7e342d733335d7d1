package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.indicator.CountField;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.json.JsonForm;
import io.patentwatch.json.JsonObject;
import io.patentwatch.query.PatentQuery;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Counts patents. */
@Command(
    name = "count",
    description = "Counts the patents that answer a query: the total, then cells by fields.",
    mixinStandardHelpOptions = true)
final class CountCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private LibraryOption library = new LibraryOption();
  @Mixin private DayOption asOf = new DayOption();

  @Option(
      names = "--by",
      paramLabel = "FIELD",
      split = ",",
      description =
          "Up to four of type status fees region region:rollup province city county township"
              + " industry ipc:section ipc:class ipc ipc:group ipc:rollup cpc loc loc:subclass wipo"
              + " ad pd gd, each also with :quarter or :month, pa pa:first pa:pair uscc in agent"
              + " event event:effect tag.")
  private List<String> by = List.of();

  @Option(
      names = "--applicants",
      description = "Also counts the different applicants, in all and in each cell.")
  private boolean applicants;

  @Parameters(paramLabel = "CQL", description = "The query; everything if left out.")
  private List<String> cql = List.of();

  CountCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    PatentQuery query = cql.equals(List.of("*")) ? PatentQuery.everything() : Queries.of(cql);
    List<CountField> fields = by.stream().map(CountCommand::field).toList();
    try (PatentDatabase database = library.read()) {
      CountRequest request;
      try {
        request = new CountRequest(query, fields, asOf.in(database), applicants);
      } catch (IllegalArgumentException e) {
        throw new UsageException(String.valueOf(e.getMessage()));
      }
      for (JsonObject line : JsonForm.count(database.count(request))) {
        session.print(line);
      }
    }
    return Status.DONE;
  }

  private static CountField field(String name) {
    return CountField.named(name.strip())
        .orElseThrow(
            () ->
                new UsageException(
                    "can't count by '"
                        + name
                        + "'; fields are "
                        + Arrays.stream(CountField.values())
                            .map(CountField::code)
                            .collect(Collectors.joining(" "))));
  }
}
