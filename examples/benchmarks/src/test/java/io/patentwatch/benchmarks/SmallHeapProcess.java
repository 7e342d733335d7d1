package io.patentwatch.benchmarks;

import io.patentwatch.PatentDatabase;
import io.patentwatch.indicator.CountField;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.model.Edition;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.query.Cql;
import io.patentwatch.query.Page;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.query.SearchRequest;
import io.patentwatch.query.Sort;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Fills a library with so many patents and asks it everything that goes through all of them. */
final class SmallHeapProcess {
  private static final LocalDate DAY = GeneratedPatents.LAST_DAY;

  private SmallHeapProcess() {}

  public static void main(String[] arguments) {
    int patents = Integer.parseInt(arguments[1]);
    PatentQuery everything = PatentQuery.everything();
    try (PatentDatabase database = PatentDatabase.open(Path.of(arguments[0]))) {
      say("synced", database.sync(new GeneratedSource(new GeneratedPatents(17), patents)).added());
      long read = 0;
      try (Results<Patent> all =
          database.searchAll(
              SearchRequest.builder(everything).sort(Sort.parse("ad:desc")).build())) {
        for (Patent patent : all) {
          read += patent.id().value().isEmpty() ? 0 : 1;
        }
      }
      say("read", read);
      say("relevant", relevant(database));
      long outlines = 0;
      try (Results<PatentOutline> all = database.outlines(everything, DAY)) {
        for (PatentOutline outline : all) {
          outlines += outline.filed() == 0 ? 0 : 1;
        }
      }
      say("outlines", outlines);
      CountResult count =
          database.count(
              new CountRequest(
                  everything,
                  List.of(CountField.REGION, CountField.FIRST_HOLDER, CountField.FILED_YEAR),
                  DAY));
      say("counted", count.total());
      long changes = 0;
      try (Results<PatentChange> all = database.changesSince(Edition.EMPTY)) {
        for (PatentChange change : all) {
          changes += change.id().value().isEmpty() ? 0 : 1;
        }
      }
      say("changes", changes);
      database.verify();
      say("verified", patents);
    }
  }

  private static long relevant(PatentDatabase database) {
    Page<Patent> page =
        database.search(
            SearchRequest.builder(Cql.parse("ta=笔 or ta=装置"))
                .sort(Sort.BY_RELEVANCE)
                .limit(100)
                .build());
    return page.items().size();
  }

  private static void say(String what, long count) {
    System.out.println(what + " " + count);
  }
}
