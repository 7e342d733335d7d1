package io.patentwatch.map.render;

import io.patentwatch.export.TableOutput;
import io.patentwatch.indicator.Additive;
import io.patentwatch.indicator.Figure;
import io.patentwatch.indicator.Period;
import io.patentwatch.indicator.Ratio;
import io.patentwatch.indicator.ReportedFigures;
import io.patentwatch.indicator.Wording;
import io.patentwatch.map.AgreementFigures;
import io.patentwatch.map.MapResult;
import io.patentwatch.map.Place;
import io.patentwatch.map.Sector;
import io.patentwatch.map.boundary.RegionShapes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The figures of a map as a table. */
final class IndicatorTable {
  private static final String MARK = "\uFEFF";
  private static final List<String> HEADER =
      List.of(
          "indicator",
          "name",
          "region",
          "region_name",
          "industry",
          "industry_name",
          "from",
          "to",
          "value",
          "unit",
          "year_on_year_percent",
          "state",
          "note");
  private static final Set<Integer> NUMBERS =
      Set.of(HEADER.indexOf("value"), HEADER.indexOf("year_on_year_percent"));
  private static final int DECIMALS = 6;

  private final List<List<String>> lines = new ArrayList<>(List.of(HEADER));
  private final MapResult result;
  private final Locale locale;

  IndicatorTable(
      MapResult result, RegionShapes shapes, @Nullable AgreementFigures agreements, Locale locale) {
    this.result = result;
    this.locale = locale;
    List<Additive> counts = new ArrayList<>(result.stocks());
    counts.addAll(result.flows());
    List<Place> places = new ArrayList<>(List.of(result.whole()));
    places.addAll(result.places());
    for (Additive indicator : counts) {
      for (Place place : places) {
        row(indicator, place, Sector.ALL);
      }
      for (Sector sector : result.sectors()) {
        row(indicator, result.whole(), sector);
      }
      row(indicator, result.whole(), Sector.OVERLAP);
    }
    Ratio perHead = Ratio.VALID_INVENTIONS_PER_10000;
    if (result.stocks().contains(((Ratio.Counted) perHead.numerator()).stock())) {
      for (Place place : places) {
        if (place.division().isPresent()) {
          perHead(perHead, place);
        }
      }
    }
    Ratio fastTrack = Ratio.FAST_TRACK_GRANTED_OVER_FILED;
    for (ReportedFigures.Line reported : result.reported(fastTrack)) {
      for (ReportedFigures.Point point : reported.points()) {
        line(
            fastTrack.card().id(),
            fastTrack.card().name().in(locale),
            reported.region().digits(),
            "",
            reported.industry(),
            "",
            point.period().from().toString(),
            point.period().to().toString(),
            value(point.figure()),
            "%",
            "",
            state(point.figure()),
            join(reported.kind(), note(point.figure(), locale)));
      }
    }
    if (agreements != null) {
      for (AgreementFigures.Measure measure : AgreementFigures.Measure.values()) {
        agreement(agreements, measure);
      }
    }
    for (String credit : Lines.credits(shapes, locale)) {
      line("credit", "", "", "", "", "", "", "", "", "", "", "", credit);
    }
  }

  /** As CSV with a byte order mark. */
  String csv() {
    StringBuilder out = new StringBuilder(MARK);
    for (List<String> line : lines) {
      for (int i = 0; i < line.size(); i++) {
        out.append(i == 0 ? "" : ",").append(cell(line.get(i)));
      }
      out.append("\r\n");
    }
    return out.toString();
  }

  /** As XLSX, whose figures are numbers. */
  byte[] workbook() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      TableOutput table = TableOutput.workbook(out, "indicators", NUMBERS);
      for (List<String> line : lines) {
        table.row(line);
      }
      table.finish();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return out.toByteArray();
  }

  private void agreement(AgreementFigures agreements, AgreementFigures.Measure measure) {
    Period year = Period.yearTo(result.day());
    Figure figure = agreements.figure(measure, year);
    Place whole = result.whole();
    line(
        measure.card().id(),
        measure.card().name().in(locale),
        whole.code() == null ? kind(whole) : whole.code().digits(),
        whole.name().in(locale),
        "all",
        Sector.ALL.name().in(locale),
        year.from().toString(),
        year.to().toString(),
        value(figure),
        measure.card().unit().in(locale),
        rounded(agreements.change(measure, year)),
        state(figure),
        note(figure, locale));
  }

  private void row(Additive indicator, Place place, Sector sector) {
    int year = result.day().getYear();
    Figure figure = result.inYear(indicator, place, sector, year);
    Figure change = result.change(indicator, place, sector);
    boolean stock = result.stocks().contains(indicator);
    line(
        indicator.card().id(),
        indicator.card().name().in(locale),
        place.code() == null ? kind(place) : place.code().digits(),
        place.name().in(locale),
        sector.kind() == Sector.Kind.NAMED ? sector.code() : kind(sector),
        sector.name().in(locale),
        (stock ? result.day() : result.day().withDayOfYear(1)).toString(),
        result.day().toString(),
        value(figure),
        indicator.card().unit().in(locale),
        sector.kind() == Sector.Kind.OVERLAP ? "" : rounded(change),
        state(figure),
        note(figure, locale));
  }

  private void perHead(Ratio ratio, Place place) {
    Figure figure = result.figure(ratio, place);
    ReportedFigures.Population population = result.population(place);
    String basis =
        population
            .day()
            .map(
                day ->
                    new Wording("人口", "population").in(locale)
                        + " "
                        + value(population.figure())
                        + join(" " + population.kind(), day.toString()))
            .orElse("");
    line(
        ratio.card().id(),
        ratio.card().name().in(locale),
        place.code() == null ? "" : place.code().digits(),
        place.name().in(locale),
        "all",
        Sector.ALL.name().in(locale),
        result.day().toString(),
        result.day().toString(),
        rounded(figure),
        ratio.card().unit().in(locale),
        "",
        state(figure),
        join(basis, note(figure, locale)));
  }

  private static String kind(Place place) {
    return place.kind().name().toLowerCase(Locale.ROOT);
  }

  private static String kind(Sector sector) {
    return sector.kind().name().toLowerCase(Locale.ROOT);
  }

  private static String value(Figure figure) {
    return figure
        .value()
        .map(
            value ->
                value
                    .setScale(Math.min(value.scale(), DECIMALS), RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString())
        .orElse("");
  }

  private static String rounded(Figure figure) {
    return figure
        .value()
        .map(value -> value.setScale(2, RoundingMode.HALF_UP).toPlainString())
        .orElse("");
  }

  private static String state(Figure figure) {
    if (figure instanceof Figure.Missing) {
      return "missing";
    }
    return figure instanceof Figure.Provisional ? "provisional" : "known";
  }

  private static String note(Figure figure, Locale locale) {
    if (figure instanceof Figure.Missing missing) {
      return missing.reason().in(locale);
    }
    return figure instanceof Figure.Provisional provisional ? provisional.reason().in(locale) : "";
  }

  private static String join(String one, String other) {
    return one.isEmpty() ? other : other.isEmpty() ? one : one + ", " + other;
  }

  private void line(String... cells) {
    lines.add(List.of(cells));
  }

  /** A cell by RFC 4180; an apostrophe goes before what a spreadsheet would take for a formula. */
  static String cell(String raw) {
    String text = raw;
    boolean number = text.matches("-?[0-9]+(\\.[0-9]+)?");
    if (!text.isEmpty()
        && !number
        && "=+-@\t\r\n|%＝＋－＠".indexOf(text.strip().isEmpty() ? '\t' : text.stripLeading().charAt(0))
            >= 0
        && text.length() > 1) {
      text = "'" + text;
    }
    return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? "\"" + text.replace("\"", "\"\"") + "\""
        : text;
  }
}
