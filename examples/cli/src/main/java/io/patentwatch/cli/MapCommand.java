package io.patentwatch.cli;

import io.patentwatch.PatentDatabase;
import io.patentwatch.indicator.Additive;
import io.patentwatch.indicator.Figure;
import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.Stock;
import io.patentwatch.json.JsonObject;
import io.patentwatch.map.AgreementFigures;
import io.patentwatch.map.MapQuery;
import io.patentwatch.map.MapResult;
import io.patentwatch.map.PatentMap;
import io.patentwatch.map.Sector;
import io.patentwatch.map.boundary.Boundaries;
import io.patentwatch.map.boundary.Credit;
import io.patentwatch.map.boundary.Datum;
import io.patentwatch.map.boundary.RegionShapes;
import io.patentwatch.map.render.MapReport;
import io.patentwatch.model.DivisionCode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws the map of a library. */
@Command(
    name = "map",
    description = "Writes index.html, map.svg, map.geojson, map.echarts.json and indicators.csv.",
    mixinStandardHelpOptions = true)
final class MapCommand implements Callable<Integer> {
  private final Session session;
  @Mixin private LibraryOption library = new LibraryOption();

  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "D",
      description = "The day of the figures, yyyy-MM-dd.")
  private LocalDate day = LocalDate.EPOCH;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the files go.")
  private Path directory = Path.of("");

  @Option(
      names = "--within",
      paramLabel = "CODE",
      description = "A division; everything if left out.")
  private @Nullable String within;

  @Option(
      names = "--boundaries",
      paramLabel = "FILE",
      description = "Boundaries as GeoJSON; a schematic layout if left out.")
  private @Nullable Path boundaries;

  @Option(
      names = "--datum",
      paramLabel = "cgcs2000|wgs84|gcj02",
      description = "What the boundaries are measured against; not stated if left out.")
  private Datum datum = Datum.UNSTATED;

  @Option(
      names = "--to-wgs84",
      description = "Takes the boundaries from GCJ-02 to WGS 84; only with --datum gcj02.")
  private boolean undone;

  @Option(
      names = "--approval-number",
      paramLabel = "NUMBER",
      description = "The map approval number; without one, outputs say that they are internal.")
  private String approvalNumber = "";

  @Option(names = "--attribution", paramLabel = "TEXT", description = "Whose boundaries they are.")
  private String attribution = "";

  @Option(
      names = "--simplify",
      paramLabel = "DEGREES",
      description = "Leaves out bends of the boundaries smaller than this; 0.001 is some 100 m.")
  private double tolerance;

  @Option(names = "--lang", paramLabel = "zh|en", description = "The language; zh if left out.")
  private Language language = Language.ZH;

  MapCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Boundaries given = boundaries == null ? null : boundaries(boundaries);
    try (PatentDatabase database = library.read()) {
      MapResult result = result(database);
      MapReport report =
          MapReport.of(result).agreements(agreements(database)).language(language.locale());
      if (given != null) {
        RegionShapes shapes = given.join(result.places(), database.reference().divisions());
        shapes = tolerance > 0 ? shapes.simplified(tolerance) : shapes;
        shapes.problems().forEach(session::say);
        report = report.shapes(shapes);
      }
      session.print(
          JsonObject.builder()
              .texts("files", report.writeTo(directory))
              .text("asOf", day)
              .text("within", result.whole().code())
              .number("edition", result.edition().number())
              .objects("totals", totals(result))
              .build());
    }
    return Status.DONE;
  }

  private Boundaries boundaries(Path file) {
    if (undone && datum != Datum.GCJ02) {
      throw new UsageException("--to-wgs84 undoes GCJ-02; say --datum gcj02 if the file is in it");
    }
    Boundaries read =
        Boundaries.read(file).credited(new Credit(datum, approvalNumber, attribution));
    return undone ? read.toWgs84() : read;
  }

  private MapResult result(PatentDatabase database) {
    try {
      MapQuery query = PatentMap.of(database).query().asOf(day);
      return (within == null ? query : query.within(within)).run();
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private AgreementFigures agreements(PatentDatabase database) {
    return within == null
        ? AgreementFigures.of(database)
        : AgreementFigures.of(database, DivisionCode.of(within));
  }

  private List<JsonObject> totals(MapResult result) {
    return Stream.concat(result.stocks().stream(), result.flows().stream())
        .map(indicator -> total(result, indicator))
        .toList();
  }

  private JsonObject total(MapResult result, Additive indicator) {
    Figure figure =
        indicator instanceof Stock stock
            ? result.figure(stock, result.whole())
            : result.figure((Flow) indicator, result.whole());
    JsonObject.Builder object = JsonObject.builder().text("indicator", indicator.card().id());
    if (figure instanceof Figure.Missing missing) {
      return object.text("missing", missing.reason().in(language.locale())).build();
    }
    BigDecimal change = result.change(indicator, result.whole(), Sector.ALL).value().orElse(null);
    return object
        .number("value", figure.value().orElse(null))
        .truth("provisional", figure instanceof Figure.Provisional)
        .number("change", change)
        .build();
  }
}
