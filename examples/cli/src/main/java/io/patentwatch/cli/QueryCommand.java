package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.json.JsonForm;
import io.patentwatch.json.JsonObject;
import io.patentwatch.model.Patent;
import io.patentwatch.query.Page;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.SearchRequest;
import io.patentwatch.query.Sort;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the patents that answer a query. */
@Command(
    name = "query",
    description = "Prints the patents that answer a query, one a line.",
    mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {
  /** Patents of one page are in memory together. */
  private static final int PAGE = 500;

  private final Session session;
  @Mixin private LibraryOption library = new LibraryOption();
  @Mixin private DayOption asOf = new DayOption();

  @Option(
      names = "--sort",
      paramLabel = "FIELD[:desc]",
      description =
          "id, ap, pn, ad, pd, gd or rel (relevance), with :asc or :desc; id if left out.")
  private String sort = "id";

  @Option(names = "--limit", paramLabel = "N", description = "The most patents; 25 if left out.")
  private long limit = 25;

  @Option(
      names = "--after",
      paramLabel = "CURSOR",
      description = "Goes on after the page that printed this cursor.")
  private @Nullable String after;

  @Option(
      names = "--highlight",
      description = "Adds where the texts have what the query looks for.")
  private boolean highlight;

  @Parameters(paramLabel = "CQL", arity = "1..*", description = "The query; * for everything.")
  private List<String> cql = List.of();

  QueryCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new UsageException("--limit is " + limit + "; give 1 or more");
    }
    PatentQuery query = cql.equals(List.of("*")) ? PatentQuery.everything() : Queries.of(cql);
    Sort order = order();
    try (PatentDatabase database = library.read()) {
      LocalDate day = asOf.in(database);
      String cursor = after;
      long left = limit;
      do {
        SearchRequest request =
            SearchRequest.builder(query)
                .asOf(day)
                .sort(order)
                .limit((int) Math.min(left, PAGE))
                .after(cursor)
                .build();
        Page<Patent> page = page(database, request);
        if (page.movedFrom() != null) {
          session.say(
              "the library went from edition "
                  + page.movedFrom()
                  + " to "
                  + page.edition()
                  + "; what was written meanwhile may be missing or come again");
        }
        for (Patent patent : page.items()) {
          JsonObject printed = JsonForm.patent(patent, day);
          session.print(highlight ? highlighted(printed, query, patent) : printed);
        }
        left -= page.items().size();
        cursor = page.next();
      } while (left > 0 && cursor != null);
      session.flush();
      if (cursor != null) {
        session.say("next: " + cursor);
      }
    }
    return Status.DONE;
  }

  private static JsonObject highlighted(JsonObject printed, PatentQuery query, Patent patent) {
    return printed
        .extend()
        .objects("highlights", query.highlights(patent).stream().map(JsonForm::highlight).toList())
        .build();
  }

  private Page<Patent> page(PatentDatabase database, SearchRequest request) {
    try {
      return database.search(request);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private Sort order() {
    try {
      return Sort.parse(sort);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
