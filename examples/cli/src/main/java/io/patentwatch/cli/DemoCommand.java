package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.indicator.Additive;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.Figure;
import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.Period;
import io.patentwatch.indicator.Ratio;
import io.patentwatch.indicator.ReportedFigures;
import io.patentwatch.indicator.Stock;
import io.patentwatch.map.AgreementFigures;
import io.patentwatch.map.MapResult;
import io.patentwatch.map.PatentMap;
import io.patentwatch.map.Sector;
import io.patentwatch.map.render.MapReport;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.Patent;
import io.patentwatch.query.Cql;
import io.patentwatch.query.Page;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.SearchRequest;
import io.patentwatch.query.Sort;
import io.patentwatch.sample.SampleCounty;
import io.patentwatch.source.SyncReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Does the main job end to end on a sample county. */
@Command(
    name = "demo",
    description = "Imports a sample county, queries it, warns, and draws its map.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private static final String COUNTY = "330122";
  private static final String PENS = "ta=中性笔 and ipc=B43K and region=330122 and status=in-force";
  private static final int SHOWN = 3;

  private final Session session;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where everything goes; ${DEFAULT-VALUE} if left out.")
  private Path directory = Path.of("patentwatch-demo");

  DemoCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    LocalDate day = SampleCounty.day();
    say("PatentWatch on a sample county: real divisions and classes, invented patents; %s", day);
    make(directory);
    try (PatentDatabase database = PatentDatabase.open(directory.resolve("library"))) {
      load(database);
      query(database, day);
      warn(database, day);
      map(database, day);
    }
    say("");
    say("Go on with the same library, such as:");
    say(
        "  java -jar patentwatch.jar bulletin --db %s --as-of %s --within %s --lang en",
        directory.resolve("library"), day, COUNTY);
    say(
        "  java -jar patentwatch.jar reconcile --db %s --as-of %s --reported %s --lang en",
        directory.resolve("library"), day, directory.resolve("sample/office/published.csv"));
    say(
        "  java -jar patentwatch.jar count --db %s --as-of %s --by township region=%s",
        directory.resolve("library"), day, COUNTY);
    return Status.DONE;
  }

  private void load(PatentDatabase database) {
    List<SyncReport> reports =
        SampleCounty.ofDefaults().load(database, directory.resolve("sample"));
    long patents =
        database.count(new CountRequest(PatentQuery.everything(), List.of(), null)).total();
    say("");
    say(
        "1 Library   %,d records in %s: %,d added, %,d updated, %,d unchanged, %,d rejected",
        sum(reports, SyncReport::records),
        directory.resolve("sample"),
        sum(reports, SyncReport::added),
        sum(reports, SyncReport::updated),
        sum(reports, SyncReport::unchanged),
        sum(reports, SyncReport::rejected));
    say("            are %,d patents, each application once", patents);
  }

  private void query(PatentDatabase database, LocalDate day) {
    SearchRequest request =
        SearchRequest.builder(Cql.parse(PENS))
            .asOf(day)
            .sort(Sort.parse("gd:desc"))
            .limit(SHOWN)
            .build();
    Page<Patent> page = database.search(request);
    say("");
    say("2 Query     %s", PENS);
    say("            %,d patents, the latest granted first:", page.total());
    for (Patent patent : page.items()) {
      say("            %s %s %s", patent.id(), patent.granted(), patent.title());
    }
  }

  private void warn(PatentDatabase database, LocalDate day) {
    say("");
    say("3 Warning   by the office's rules, %s", directory.resolve("sample/office/rules.yaml"));
    new DemoWarnings(database, COUNTY, directory).tell(day, this);
  }

  private void map(PatentDatabase database, LocalDate day) {
    MapResult map = PatentMap.of(database).query().within(COUNTY).asOf(day).run();
    say("");
    say("4 Map       valid inventions         %s", line(map, Stock.VALID_INVENTIONS));
    say("            invention grants to date %s", line(map, Flow.INVENTION_GRANTS));
    say(
        "            per 10,000 people        %s",
        text(map.figure(Ratio.VALID_INVENTIONS_PER_10000, map.whole()), 0));
    for (ReportedFigures.Line line : map.reported(Ratio.FAST_TRACK_GRANTED_OVER_FILED)) {
      say("            %s", fastTrack(line));
    }
    AgreementFigures agreements = AgreementFigures.of(database, DivisionCode.of(COUNTY));
    Period year = Period.yearTo(day);
    say(
        "            transfers and licences   %s",
        text(agreements.figure(AgreementFigures.Measure.TRANSFERS_AND_LICENCES, year), 0));
    say(
        "            pledges, yuan            %s, on the year +%s %%",
        text(agreements.figure(AgreementFigures.Measure.PLEDGE_AMOUNT, year), 0),
        text(agreements.change(AgreementFigures.Measure.PLEDGE_AMOUNT, year), 2));
    MapReport report = MapReport.of(map).agreements(agreements);
    Path page = report.writeTo(directory.resolve("map")).get(0);
    Path english = report.language(Locale.ENGLISH).writeTo(directory.resolve("map-en")).get(0);
    say("            open %s", page.toAbsolutePath().normalize().toUri());
    say("            or   %s (English)", english.toAbsolutePath().normalize().toUri());
  }

  private static String line(MapResult map, Additive indicator) {
    Figure figure =
        indicator instanceof Stock stock
            ? map.figure(stock, map.whole())
            : map.figure((Flow) indicator, map.whole());
    Figure change = map.change(indicator, map.whole(), Sector.ALL);
    return text(figure, 0)
        + ", on the year "
        + (change.value().filter(percent -> percent.signum() > 0).isPresent() ? "+" : "")
        + text(change, 1)
        + " %";
  }

  private static String fastTrack(ReportedFigures.Line line) {
    StringBuilder text = new StringBuilder("fast track, granted in the year over filed in it:");
    for (ReportedFigures.Point point : line.points()) {
      text.append(' ')
          .append(point.period())
          .append(' ')
          .append(text(point.figure(), 1))
          .append(" %");
    }
    return text.toString();
  }

  private static String text(Figure figure, int decimals) {
    return figure
        .value()
        .map(value -> value.setScale(decimals, RoundingMode.HALF_UP))
        .map(BigDecimal::toPlainString)
        .orElseGet(figure::toString);
  }

  private static long sum(List<SyncReport> reports, ToLongFunction<SyncReport> part) {
    return reports.stream().mapToLong(part).sum();
  }

  private static void make(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Prints a line for people. */
  void say(String format, @Nullable Object... values) {
    session.line(String.format(Locale.ROOT, format, values));
    session.flush();
  }
}
