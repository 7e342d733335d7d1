package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.indicator.Figure;
import io.patentwatch.json.JsonObject;
import io.patentwatch.map.render.Reconciliation;
import io.patentwatch.model.ReportedSeries;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.Rejection;
import io.patentwatch.source.SourcePage;
import io.patentwatch.source.table.ReportedSeriesSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sets official figures beside those of a library. */
@Command(
    name = "reconcile",
    description = "Official figures against ours: the difference, and what explains it.",
    mixinStandardHelpOptions = true)
final class ReconcileCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private LibraryOption library = new LibraryOption();

  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "D",
      description = "The day as of which ours are counted, yyyy-MM-dd.")
  private LocalDate day = LocalDate.EPOCH;

  @Option(
      names = "--reported",
      required = true,
      paramLabel = "F",
      description =
          "The official figures, CSV or XLSX: measure,kind,region,industry,from,to,value,reporter.")
  private Path file = Path.of("");

  @Option(names = "--lang", paramLabel = "zh|en", description = "The language; zh if left out.")
  private Language language = Language.ZH;

  ReconcileCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<ReportedSeries> reported = new ArrayList<>();
    List<Rejection> rejected = new ArrayList<>();
    read(reported, rejected);
    rejected.forEach(
        each -> session.say(each.document() + ":" + each.line() + ": " + each.reason()));
    try (PatentDatabase database = library.read()) {
      Reconciliation.of(database, day, reported).rows().forEach(row -> session.print(object(row)));
    }
    return rejected.isEmpty() ? Status.DONE : Status.SOME_REJECTED;
  }

  private void read(List<ReportedSeries> reported, List<Rejection> rejected) {
    try (PatentSource.Reading reading = ReportedSeriesSource.of(file).open(null)) {
      for (Optional<SourcePage> page = reading.next(); page.isPresent(); page = reading.next()) {
        page.get().statements().stream().map(ReportedSeries.class::cast).forEach(reported::add);
        rejected.addAll(page.get().rejections());
      }
    }
  }

  private JsonObject object(Reconciliation.Row row) {
    Locale locale = language.locale();
    JsonObject.Builder object =
        JsonObject.builder()
            .text("measure", row.measure())
            .text("name", row.name().in(locale))
            .textUnlessEmpty("kind", row.kind())
            .text("region", row.region())
            .textUnlessEmpty("industry", row.industry())
            .text("from", row.period().from())
            .text("to", row.period().to())
            .number("ours", row.ours().value().orElse(null));
    if (row.ours() instanceof Figure.Missing missing) {
      object.text("missing", missing.reason().in(locale));
    }
    return object
        .truth("contradicts", row.contradicts())
        .objects("official", row.officials().stream().map(ReconcileCommand::object).toList())
        .objects(
            "explanations", row.explanations().stream().map(each -> object(each, locale)).toList())
        .build();
  }

  private static JsonObject object(Reconciliation.Official official) {
    return JsonObject.builder()
        .text("reporter", official.publisher())
        .number("value", official.value())
        .number("difference", official.difference())
        .text("verdict", official.verdict().name().toLowerCase(Locale.ROOT))
        .build();
  }

  private static JsonObject object(Reconciliation.Explanation explanation, Locale locale) {
    JsonObject.Builder object = JsonObject.builder().text("text", explanation.text().in(locale));
    return explanation.patents() == null
        ? object.build()
        : object.text("cql", explanation.patents()).number("count", explanation.count()).build();
  }
}
