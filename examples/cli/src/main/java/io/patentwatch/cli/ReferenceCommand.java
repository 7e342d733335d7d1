package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.json.JsonForm;
import io.patentwatch.json.JsonObject;
import io.patentwatch.reference.ReferenceUpdate;
import io.patentwatch.source.PatentSource;
import io.patentwatch.source.SyncReport;
import io.patentwatch.source.table.AgreementSource;
import io.patentwatch.source.table.PaymentSource;
import io.patentwatch.source.table.PopulationSource;
import io.patentwatch.source.table.ReportedSeriesSource;
import io.patentwatch.source.table.TagSource;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings reference data and office records into a library. */
@Command(
    name = "reference",
    description = "Brings reference data and office records into the library.",
    mixinStandardHelpOptions = true)
final class ReferenceCommand implements Callable<Integer> {
  private final Session session;
  private final Map<String, PatentSource> sources = new LinkedHashMap<>();
  @Mixin private LibraryOption library = new LibraryOption();

  @Option(names = "--registry", paramLabel = "F", description = "Enterprises, CSV or XLSX.")
  private @Nullable Path registry;

  @Option(
      names = "--industries",
      paramLabel = "F",
      description = "Industry rules, YAML, JSON or CSV.")
  private @Nullable Path industries;

  @Option(names = "--calendar", paramLabel = "F", description = "Holidays and working days, CSV.")
  private @Nullable Path calendar;

  @Option(names = "--population", paramLabel = "F", description = "Population, CSV.")
  private @Nullable Path population;

  @Option(
      names = "--reported",
      paramLabel = "F",
      description = "Figures that only an office has, CSV.")
  private @Nullable Path reported;

  @Option(names = "--agreements", paramLabel = "F", description = "Pledges and the like, CSV.")
  private @Nullable Path agreements;

  @Option(names = "--payments", paramLabel = "F", description = "Annual fees paid, CSV.")
  private @Nullable Path payments;

  @Option(names = "--tags", paramLabel = "F", description = "Tags of patents, CSV.")
  private @Nullable Path tags;

  @Option(names = "--divisions", paramLabel = "F", description = "A pack of divisions, CSV.")
  private @Nullable Path divisions;

  @Option(
      names = "--gazetteer",
      paramLabel = "F",
      description = "Villages, zones, firms and roads with their townships, CSV.")
  private @Nullable Path gazetteer;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Where rejected rows go, as JSON Lines: file, line, reason, raw.")
  private @Nullable Path rejectsFile;

  ReferenceCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ReferenceUpdate update = update();
    source("population", population, PopulationSource::of);
    source("reported", reported, ReportedSeriesSource::of);
    source("agreements", agreements, AgreementSource::of);
    source("payments", payments, PaymentSource::of);
    source("tags", tags, TagSource::of);
    if (update == null && sources.isEmpty()) {
      throw new UsageException("nothing to bring in; name a file, such as --registry F");
    }
    try (PatentDatabase database = library.write();
        SyncWatch watch = SyncWatch.to(rejectsFile, session)) {
      long reattributed = 0;
      if (update != null) {
        ReferenceUpdate.Report report = database.update(update);
        reattributed = report.reattributed();
        report.rows().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(rows -> piece(rows.getKey()).number("rows", rows.getValue()).build())
            .forEach(session::print);
      }
      for (Map.Entry<String, PatentSource> source : sources.entrySet()) {
        SyncReport report = database.sync(source.getValue(), watch);
        session.print(
            piece(source.getKey())
                .number("rows", report.records())
                .all(JsonForm.report(report))
                .build());
      }
      session.print(
          JsonObject.builder()
              .number("reattributed", reattributed)
              .number("edition", database.edition().number())
              .build());
      return watch.finish();
    }
  }

  private @Nullable ReferenceUpdate update() {
    ReferenceUpdate.Builder update = ReferenceUpdate.builder();
    int pieces = 0;
    if (registry != null) {
      update.registry(registry);
      pieces++;
    }
    pieces += piece(industries, update::industries);
    pieces += piece(calendar, update::calendar);
    pieces += piece(divisions, update::divisions);
    pieces += piece(gazetteer, update::gazetteer);
    return pieces == 0 ? null : update.build();
  }

  private static int piece(@Nullable Path file, Consumer<String> piece) {
    if (file == null) {
      return 0;
    }
    piece.accept(TextFile.read(file));
    return 1;
  }

  private void source(
      String name, @Nullable Path file, Function<Path, ? extends PatentSource> maker) {
    if (file != null) {
      sources.put(name, maker.apply(file));
    }
  }

  private static JsonObject.Builder piece(String name) {
    return JsonObject.builder().text("piece", name);
  }
}
