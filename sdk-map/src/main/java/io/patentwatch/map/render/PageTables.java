package io.patentwatch.map.render;

import static io.patentwatch.map.render.Markup.text;

import io.patentwatch.indicator.Additive;
import io.patentwatch.indicator.Figure;
import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.Indicator;
import io.patentwatch.indicator.Ratio;
import io.patentwatch.indicator.ReportedFigures;
import io.patentwatch.indicator.Stock;
import io.patentwatch.indicator.Wording;
import io.patentwatch.map.MapResult;
import io.patentwatch.map.Place;
import io.patentwatch.map.Sector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** The tables of a page: by region, by industry, and what is reported. */
final class PageTables {
  private static final String DASH = "—";

  /** More rows than a browser can sort and lay out between a click and the next blink. */
  private static final int LONG = 100;

  private final MapResult result;
  private final List<Place> places;
  private final Speech speech;
  private final String csv;
  private final List<Layer> columns = new ArrayList<>();
  private final StringBuilder out = new StringBuilder();

  PageTables(MapResult result, List<Place> places, Speech speech, String csv) {
    this.result = result;
    this.places = places;
    this.speech = speech;
    this.csv = csv;
    result.stocks().forEach(stock -> columns.add(new Layer(result, stock, Sector.ALL)));
    result.flows().forEach(flow -> columns.add(new Layer(result, flow, Sector.ALL)));
  }

  String html() {
    regions();
    industries();
    reported();
    return out.toString();
  }

  /** The end of a sortable table; a long one is cut by the script, and opened by a button. */
  private void close(int rows) {
    out.append("</tfoot>\n</table></div>\n");
    if (rows > LONG) {
      out.append("<button type=\"button\" class=\"button more\" hidden>")
          .append(speech.say("显示全部 ", "Show all "))
          .append(Numbers.count(rows))
          .append("</button>\n");
    }
    out.append("</section>\n");
  }

  private void regions() {
    boolean heads = hasPopulation();
    open("table", speech.say("分区域明细", "Figures by region"), speech.say("区域", "Region"), heads);
    for (int i = 1; i < places.size(); i++) {
      region(places.get(i), i, heads);
    }
    out.append("</tbody>\n<tfoot>\n");
    region(places.get(0), 0, heads);
    close(places.size() - 1);
  }

  private void industries() {
    open(
        "industries",
        speech.say("分产业明细", "Figures by industry"),
        speech.say("产业", "Industry"),
        false);
    List<Sector> sectors = result.sectors();
    for (int i = 0; i < sectors.size(); i++) {
      sector(sectors.get(i), i);
    }
    sector(Sector.OVERLAP, sectors.size());
    out.append("</tbody>\n<tfoot>\n");
    sector(Sector.ALL, -1);
    close(sectors.size() + 1);
  }

  private void open(String id, String title, String first, boolean heads) {
    boolean download = id.equals("table");
    out.append("<section class=\"panel\" aria-labelledby=\"")
        .append(id)
        .append("-title\">\n<div class=\"bar\"><h2 id=\"")
        .append(id)
        .append("-title\">")
        .append(title)
        .append("</h2>");
    if (download) {
      out.append("<a class=\"button\" download=\"indicators-")
          .append(result.day())
          .append(".csv\" href=\"data:text/csv;charset=utf-8;base64,")
          .append(Base64.getEncoder().encodeToString(csv.getBytes(StandardCharsets.UTF_8)))
          .append("\">")
          .append(speech.say("下载 CSV", "Download CSV"))
          .append("</a>");
    }
    out.append("</div>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"")
        .append(id)
        .append("-title\"><table class=\"sortable\" id=\"")
        .append(id)
        .append("\">\n<thead><tr><th scope=\"col\" aria-sort=\"none\"><button type=\"button\">")
        .append(first)
        .append("</button></th>");
    for (Layer column : columns) {
      heading(
          column.indicator(),
          column.indicator() instanceof Flow ? speech.say("本年", "this year") : "");
    }
    if (heads) {
      heading(Ratio.VALID_INVENTIONS_PER_10000, "");
    }
    out.append("</tr></thead>\n<tbody>\n");
  }

  private boolean hasPopulation() {
    return result.stocks().contains(Stock.VALID_INVENTIONS)
        && result.places().stream().anyMatch(place -> result.population(place).day().isPresent());
  }

  private void heading(Indicator indicator, String addition) {
    out.append("<th scope=\"col\" aria-sort=\"none\" title=\"")
        .append(speech.say(indicator.card().definition()))
        .append("\"><button type=\"button\">")
        .append(speech.say(indicator.card().name()));
    if (!addition.isEmpty()) {
      out.append(" <small>").append(addition).append("</small>");
    }
    out.append("</button></th>");
  }

  private void region(Place place, int index, boolean heads) {
    row("data-p", index, place.kind().name(), place.name());
    for (Layer column : columns) {
      cell(column.figure(place), column.change(place), 1);
    }
    if (heads) {
      perHead(place);
    }
    out.append("</tr>\n");
  }

  private void sector(Sector sector, int index) {
    row("data-i", index, sector.parent() != null ? "part" : sector.kind().name(), sector.name());
    int sign = sector.kind() == Sector.Kind.OVERLAP ? -1 : 1;
    for (Layer column : columns) {
      Additive indicator = column.indicator();
      Figure figure = result.inYear(indicator, result.whole(), sector, result.day().getYear());
      Figure change =
          sign < 0
              ? new Figure.Missing(new Wording("不计算", "not computed"))
              : result.change(indicator, result.whole(), sector);
      cell(figure, change, sign);
    }
    out.append("</tr>\n");
  }

  private void row(String attribute, int index, String kind, Wording name) {
    out.append("<tr ")
        .append(attribute)
        .append("=\"")
        .append(index)
        .append("\" data-k=\"")
        .append(kind.toLowerCase(Locale.ROOT))
        .append("\"><th scope=\"row\"><bdi>")
        .append(speech.say(name))
        .append("</bdi></th>");
  }

  private void cell(Figure figure, Figure change, int sign) {
    long count = Numbers.count(figure);
    boolean missing = figure instanceof Figure.Missing;
    out.append("<td data-v=\"")
        .append(missing ? -1 : sign * count)
        .append(missing ? "\" title=\"" + speech.reason(figure) + "\">" : "\">")
        .append(
            missing
                ? DASH
                : sign < 0 && count > 0 ? "−" + Numbers.count(count) : Numbers.count(count));
    if (figure instanceof Figure.Provisional) {
      out.append("<sup title=\"").append(speech.reason(figure)).append("\">*</sup>");
    }
    out.append(" <small>")
        .append(change instanceof Figure.Missing ? DASH : speech.change(change))
        .append("</small></td>");
  }

  private void perHead(Place place) {
    Figure figure =
        place.division().isPresent()
            ? result.figure(Ratio.VALID_INVENTIONS_PER_10000, place)
            : new Figure.Missing(new Wording("", ""));
    out.append("<td data-v=\"")
        .append(
            figure.value().map(value -> Numbers.decimal(value, 4).replace(",", "")).orElse("-1"))
        .append("\" title=\"")
        .append(speech.reason(figure))
        .append("\">")
        .append(figure.value().map(value -> Numbers.decimal(value, 1)).orElse(DASH))
        .append("</td>");
  }

  private void reported() {
    Ratio ratio = Ratio.FAST_TRACK_GRANTED_OVER_FILED;
    List<ReportedFigures.Line> lines = result.reported(ratio);
    if (lines.isEmpty()) {
      return;
    }
    out.append("<section class=\"panel\" aria-labelledby=\"fast-title\">\n<h2 id=\"fast-title\">")
        .append(speech.say(ratio.card().name()))
        .append("</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\"")
        .append(" aria-labelledby=\"fast-title\"><table class=\"plain\"><thead><tr>");
    for (String column :
        List.of(
            speech.say("对象", "Of"),
            speech.say("期间", "Period"),
            speech.say("提交", "Filed"),
            speech.say("授权", "Granted"),
            speech.say("授权/提交", "Granted over filed"))) {
      out.append("<th scope=\"col\">").append(column).append("</th>");
    }
    out.append("</tr></thead><tbody>\n");
    for (ReportedFigures.Line line : lines) {
      Wording subject = Labels.subject(line, result.sectors());
      for (ReportedFigures.Point point : line.points()) {
        out.append("<tr><th scope=\"row\"><bdi>")
            .append(
                subject.chinese().isEmpty() ? text(line.region().digits()) : speech.say(subject))
            .append("</bdi></th><td>")
            .append(speech.say(Periods.name(point.period())))
            .append("</td><td>")
            .append(Numbers.plain(point.denominator()))
            .append("</td><td>")
            .append(Numbers.plain(point.numerator()))
            .append("</td><td>")
            .append(Numbers.percent(point.figure()))
            .append(" <small>")
            .append(speech.reason(point.figure()))
            .append("</small></td></tr>\n");
      }
    }
    out.append("</tbody></table></div>\n<p class=\"small\">")
        .append(speech.say(ratio.card().definition()))
        .append(speech.say("。", ". "))
        .append(speech.say(ratio.card().countingRule()))
        .append(speech.say("。", "."))
        .append("</p>\n</section>\n");
  }
}
