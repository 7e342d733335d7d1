package io.patentwatch.map.render;

import io.patentwatch.indicator.Additive;
import io.patentwatch.indicator.Stock;
import io.patentwatch.map.AgreementFigures;
import io.patentwatch.map.MapResult;
import io.patentwatch.map.boundary.RegionShapes;
import io.patentwatch.map.boundary.Schematic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A map in all its outputs: page, picture, GeoJSON, ECharts option and table.
 *
 * <pre>{@code
 * List<Path> files = MapReport.of(map).writeTo(Path.of("out"));
 * }</pre>
 *
 * <p>All outputs show the same figures, the same colours and the same credits. They name regions
 * and industries only, no people. Immutable and thread-safe.
 */
public final class MapReport {
  private final MapResult result;
  private final RegionShapes shapes;
  private final Locale locale;
  private final Additive coloured;
  private final @Nullable AgreementFigures agreements;

  private MapReport(
      MapResult result,
      RegionShapes shapes,
      Locale locale,
      Additive coloured,
      @Nullable AgreementFigures agreements) {
    this.result = result;
    this.shapes = shapes;
    this.locale = locale;
    this.coloured = coloured;
    this.agreements = agreements;
  }

  /** A report in Chinese on the schematic layout, coloured by valid inventions. */
  public static MapReport of(MapResult result) {
    return new MapReport(
        result,
        Schematic.of(result.places()),
        Locale.SIMPLIFIED_CHINESE,
        result.stocks().contains(Stock.VALID_INVENTIONS)
            ? Stock.VALID_INVENTIONS
            : result.stocks().get(0),
        null);
  }

  /** The same drawn with other shapes. */
  public MapReport shapes(RegionShapes newShapes) {
    return new MapReport(result, Objects.requireNonNull(newShapes), locale, coloured, agreements);
  }

  /** The same in another language: Chinese for a Chinese locale, English for any other. */
  public MapReport language(Locale newLocale) {
    return new MapReport(result, shapes, Objects.requireNonNull(newLocale), coloured, agreements);
  }

  /**
   * The same coloured by another indicator.
   *
   * @throws IllegalArgumentException if the map was not asked for it
   */
  public MapReport coloured(Additive indicator) {
    if (!result.stocks().contains(indicator) && !result.flows().contains(indicator)) {
      throw new IllegalArgumentException(
          "the map has no " + indicator + "; ask the query to measure it");
    }
    return new MapReport(result, shapes, locale, indicator, agreements);
  }

  /** The same with pledges, licences and transfers on page and table; without this, it has none. */
  public MapReport agreements(AgreementFigures figures) {
    return new MapReport(
        result, shapes, locale, coloured, Objects.requireNonNull(figures, "figures"));
  }

  /** One HTML page with everything in it; it fetches nothing. */
  public String html() {
    return page(null);
  }

  /**
   * The same page, which keeps itself up to date without being loaded anew: at each event {@code
   * map} of a stream of server-sent events it fetches itself from where it came and shows what is
   * new, with place, indicator and industry chosen as they were. It fetches from its own host only.
   *
   * @param events the address of the stream, on the page's own host, such as {@code /events}
   */
  public String liveHtml(String events) {
    return page(Objects.requireNonNull(events, "events"));
  }

  /**
   * A page with the map drawn by Apache ECharts, to zoom and to move, where the WebJar {@code
   * org.webjars:echarts} is on the class path: its script stands in the page, which fetches
   * nothing. Empty without it.
   */
  public Optional<String> interactiveHtml() {
    return EchartsPage.of(result, shapes, new Speech(locale), coloured);
  }

  private String page(@Nullable String events) {
    return new MapPage(result, shapes, agreements, locale, coloured, csv(), events).html();
  }

  /** A picture of the map with its title, legend and credits, as SVG for a light background. */
  public String svg() {
    return new MapPicture(result, shapes, locale, coloured).svg();
  }

  /**
   * The places with their figures as a GeoJSON feature collection, wound by RFC 7946; those without
   * a shape have no geometry. A schematic layout is flagged {@code "schematic": true}, and its
   * coordinates, near 0, 0, are none of the earth.
   */
  public String geoJson() {
    return GeoJson.of(result, shapes, locale);
  }

  /**
   * An ECharts option and the map it names: {@code map.name} and {@code map.geoJson} for {@code
   * echarts.registerMap}, {@code option} for {@code setOption}.
   */
  public String echarts() {
    return EchartsOption.of(result, shapes, locale, coloured);
  }

  /**
   * The figures as a table, a line for each indicator, place and industry: UTF-8 with a byte order
   * mark, and no cell that a spreadsheet would take for a formula. Its last lines, of indicator
   * {@code credit}, are the credits that every output bears.
   */
  public String csv() {
    return table().csv();
  }

  /**
   * The same table as XLSX: its values and changes are numbers where there are any, all other cells
   * texts, which no program takes for a formula.
   */
  public byte[] workbook() {
    return table().workbook();
  }

  private IndicatorTable table() {
    return new IndicatorTable(result, shapes, agreements, locale);
  }

  /**
   * Writes {@code index.html}, {@code map.svg}, {@code map.geojson}, {@code map.echarts.json} and
   * {@code indicators.csv} into a directory, which is made if need be, and names them; also {@code
   * interactive.html}, if {@link #interactiveHtml} has one.
   *
   * @throws UncheckedIOException if a file cannot be written
   */
  public List<Path> writeTo(Path directory) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("index.html", html());
    files.put("map.svg", svg());
    files.put("map.geojson", geoJson());
    files.put("map.echarts.json", echarts());
    files.put("indicators.csv", csv());
    interactiveHtml().ifPresent(page -> files.put("interactive.html", page));
    List<Path> written = new ArrayList<>();
    try {
      Files.createDirectories(directory);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = directory.resolve(file.getKey());
        Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        written.add(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the map cannot be written to " + directory, e);
    }
    return List.copyOf(written);
  }
}
