package io.patentwatch.map.render;

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
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The figures of a map as CSV. */
final class IndicatorTable {
  private static final String MARK = "\uFEFF";
  private static final int DECIMALS = 6;

  private IndicatorTable() {}

  static String csv(
      MapResult result, RegionShapes shapes, @Nullable AgreementFigures agreements, Locale locale) {
    StringBuilder out = new StringBuilder(MARK);
    line(
        out,
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
    List<Additive> counts = new ArrayList<>(result.stocks());
    counts.addAll(result.flows());
    List<Place> places = new ArrayList<>(List.of(result.whole()));
    places.addAll(result.places());
    for (Additive indicator : counts) {
      for (Place place : places) {
        row(out, result, indicator, place, Sector.ALL, locale);
      }
      for (Sector sector : result.sectors()) {
        row(out, result, indicator, result.whole(), sector, locale);
      }
      row(out, result, indicator, result.whole(), Sector.OVERLAP, locale);
    }
    Ratio perHead = Ratio.VALID_INVENTIONS_PER_10000;
    if (result.stocks().contains(((Ratio.Counted) perHead.numerator()).stock())) {
      for (Place place : places) {
        if (place.division().isPresent()) {
          perHead(out, result, perHead, place, locale);
        }
      }
    }
    Ratio fastTrack = Ratio.FAST_TRACK_GRANTED_OVER_FILED;
    for (ReportedFigures.Line reported : result.reported(fastTrack)) {
      for (ReportedFigures.Point point : reported.points()) {
        line(
            out,
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
        agreement(out, result, agreements, measure, locale);
      }
    }
    for (String credit : Lines.credits(shapes, locale)) {
      line(out, "credit", "", "", "", "", "", "", "", "", "", "", "", credit);
    }
    return out.toString();
  }

  private static void agreement(
      StringBuilder out,
      MapResult result,
      AgreementFigures agreements,
      AgreementFigures.Measure measure,
      Locale locale) {
    Period year = Period.yearTo(result.day());
    Figure figure = agreements.figure(measure, year);
    Place whole = result.whole();
    line(
        out,
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

  private static void row(
      StringBuilder out,
      MapResult result,
      Additive indicator,
      Place place,
      Sector sector,
      Locale locale) {
    int year = result.day().getYear();
    Figure figure = result.inYear(indicator, place, sector, year);
    Figure change = result.change(indicator, place, sector);
    boolean stock = result.stocks().contains(indicator);
    line(
        out,
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

  private static void perHead(
      StringBuilder out, MapResult result, Ratio ratio, Place place, Locale locale) {
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
        out,
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

  private static void line(StringBuilder out, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      out.append(i == 0 ? "" : ",").append(cell(cells[i]));
    }
    out.append("\r\n");
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
