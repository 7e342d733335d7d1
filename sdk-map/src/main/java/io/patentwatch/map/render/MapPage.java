package io.patentwatch.map.render;

import static io.patentwatch.map.render.Markup.text;
import static io.patentwatch.map.render.Numbers.coordinate;

import io.patentwatch.indicator.Additive;
import io.patentwatch.indicator.Card;
import io.patentwatch.indicator.Figure;
import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.Indicator;
import io.patentwatch.indicator.Period;
import io.patentwatch.indicator.Ratio;
import io.patentwatch.indicator.ReportedFigures;
import io.patentwatch.indicator.Stock;
import io.patentwatch.indicator.Wording;
import io.patentwatch.map.MapResult;
import io.patentwatch.map.Place;
import io.patentwatch.map.Sector;
import io.patentwatch.map.boundary.RegionShapes;
import io.patentwatch.model.PatentType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map as one HTML page that fetches nothing. */
final class MapPage {
  private static final String DASH = "—";

  private final MapResult result;
  private final RegionShapes shapes;
  private final Locale locale;
  private final String csv;
  private final List<Layer> layers = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();

  MapPage(MapResult result, RegionShapes shapes, Locale locale, Additive coloured, String csv) {
    this.result = result;
    this.shapes = shapes;
    this.locale = locale;
    this.csv = csv;
    Set<Additive> indicators = new LinkedHashSet<>(List.of(coloured));
    indicators.addAll(result.stocks());
    result.flows().stream()
        .filter(flow -> flow.event() == Flow.Event.GRANTED)
        .filter(flow -> flow.types().isEmpty() || flow.types().contains(PatentType.INVENTION))
        .forEach(indicators::add);
    indicators.forEach(indicator -> layers.add(new Layer(result, indicator)));
    places.add(result.whole());
    places.addAll(result.places());
  }

  String html() {
    Layer first = layers.get(0);
    String title = Lines.title(result, locale);
    StringBuilder out = new StringBuilder(1 << 16);
    out.append("<!doctype html>\n<html lang=\"")
        .append(say("zh-CN", "en"))
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
        .append(text(title))
        .append(
            "</title>\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
        .append("<meta name=\"color-scheme\" content=\"light dark\">\n")
        // Even if something got in, it could fetch and send nothing.
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
        .append(" style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:;")
        .append(" base-uri 'none'; form-action 'none'\">\n")
        .append("<link rel=\"icon\" href=\"data:,\">\n<style>\n")
        .append(resource("page.css"))
        .append("</style>\n</head>\n<body>\n");
    header(out, title);
    out.append("<main>\n");
    cards(out);
    out.append("<div class=\"grid\">\n");
    map(out, first);
    side(out, first);
    out.append("</div>\n");
    table(out);
    reported(out);
    notes(out);
    out.append("</main>\n<div id=\"tip\" aria-hidden=\"true\"></div>\n");
    out.append("<script type=\"application/json\" id=\"data\">")
        .append(PageData.of(result, places, layers, locale))
        .append("</script>\n<script>\n")
        .append(resource("page.js"))
        .append("</script>\n</body>\n</html>\n");
    return out.toString();
  }

  private String say(String chinese, String english) {
    return new Wording(chinese, english).in(locale);
  }

  private String say(Wording wording) {
    return text(wording.in(locale));
  }

  private void header(StringBuilder out, String title) {
    out.append("<header>\n<p class=\"eyebrow\">")
        .append(say("截至 ", "As of "))
        .append("<time datetime=\"")
        .append(result.day())
        .append("\">")
        .append(result.day())
        .append("</time></p>\n<h1><bdi>")
        .append(text(title))
        .append("</bdi></h1>\n<p class=\"lead\">")
        .append(lead(layers.get(0)))
        .append("</p>\n</header>\n");
  }

  /** The page in a sentence: how many, how that changed, and where most are. */
  private String lead(Layer layer) {
    long total = layer.count(result.whole());
    Figure change = layer.change(result.whole());
    String name = say(layer.indicator().card().name());
    StringBuilder line = new StringBuilder();
    line.append(name).append(say(" ", ": ")).append(Numbers.count(total)).append(say(" 件", ""));
    if (!(change instanceof Figure.Missing)) {
      line.append(say("，同比 ", ", year on year ")).append(Numbers.change(change));
    }
    places.stream()
        .filter(place -> place.kind() == Place.Kind.DIVISION && layer.count(place) > 0)
        .max(Comparator.comparingLong(layer::count))
        .ifPresent(
            most ->
                line.append(say("；最多的是", "; most are in "))
                    .append("<bdi>")
                    .append(text(Markup.shortened(most.name().in(locale), 30)))
                    .append("</bdi>")
                    .append(say("，", ", "))
                    .append(Numbers.count(layer.count(most)))
                    .append(say(" 件，占 ", ", or "))
                    .append(
                        Numbers.decimal(BigDecimal.valueOf(100.0 * layer.count(most) / total), 1))
                    .append("%"));
    return line.append(say("。", ".")).toString();
  }

  private void cards(StringBuilder out) {
    out.append("<section class=\"cards\" aria-label=\"")
        .append(say("主要指标", "Key figures"))
        .append("\">\n");
    count(out, Stock.VALID_INVENTIONS, say("较上年同日", "on the year"), "");
    count(
        out,
        Flow.INVENTION_GRANTS,
        say("较上年同期", "on the same period a year before"),
        say("年初至今", "year to date"));
    perHead(out);
    fastTrack(out);
    out.append("</section>\n");
  }

  private void count(StringBuilder out, Additive indicator, String compared, String addition) {
    if (!result.stocks().contains(indicator) && !result.flows().contains(indicator)) {
      return;
    }
    Layer layer = new Layer(result, indicator);
    Figure change = layer.change(result.whole());
    card(
        out,
        indicator.card(),
        addition,
        Numbers.count(layer.count(result.whole())),
        "",
        indicator.card().unit().in(locale),
        changeLine(change, compared));
  }

  private String changeLine(Figure change, String compared) {
    if (change instanceof Figure.Missing missing) {
      return say("同比 — ", "year on year — ") + text(missing.reason().in(locale));
    }
    return change(change) + " <span>" + compared + "</span>";
  }

  /** A change as markup: the direction in words for those who do not see the sign. */
  private static String change(Figure change) {
    String shown = Numbers.change(change);
    String direction =
        change instanceof Figure.Missing
            ? "no"
            : shown.startsWith("+") ? "up" : shown.startsWith("−") ? "down" : "no";
    return "<b class=\"" + direction + "\">" + shown + "</b>";
  }

  private void perHead(StringBuilder out) {
    Ratio ratio = Ratio.VALID_INVENTIONS_PER_10000;
    if (!result.stocks().contains(Stock.VALID_INVENTIONS)) {
      return;
    }
    Figure figure = result.figure(ratio, result.whole());
    ReportedFigures.Population population = result.population(result.whole());
    String line =
        population
            .day()
            .map(
                day ->
                    say("人口 ", "population ")
                        + Numbers.count(
                            population.figure().value().orElse(BigDecimal.ZERO).longValue())
                        + say("（", " (")
                        + text(populationKind(population.kind()))
                        + say("，", ", ")
                        + day
                        + say("）", ")"))
            .orElseGet(() -> reason(figure));
    figureCard(out, ratio, figure, line);
  }

  private String populationKind(String kind) {
    return switch (kind) {
      case "permanent-residents" -> say("常住人口", "permanent residents");
      case "registered" -> say("户籍人口", "registered");
      case "" -> say("口径未注明", "kind not stated");
      default -> kind;
    };
  }

  private void fastTrack(StringBuilder out) {
    Ratio ratio = Ratio.FAST_TRACK_GRANTED_OVER_FILED;
    List<ReportedFigures.Line> lines = result.reported(ratio);
    if (lines.isEmpty()) {
      Figure missing =
          new Figure.Missing(
              new Wording("没有报送的预审提交与授权数", "no fast-track filings and grants are reported"));
      figureCard(out, ratio, missing, reason(missing));
      return;
    }
    ReportedFigures.Line line = lines.get(0);
    ReportedFigures.Point latest = line.latest();
    StringBuilder basis = new StringBuilder(text(subject(line)));
    basis.append(basis.isEmpty() ? "" : say("，", "; ")).append(pair(latest));
    if (line.points().size() > 1) {
      ReportedFigures.Point before = line.points().get(line.points().size() - 2);
      basis
          .append(say("；", "; "))
          .append(period(before))
          .append(say("为 ", ": "))
          .append(percent(before.figure()));
    }
    figureCard(out, ratio, latest.figure(), basis.toString());
  }

  private String subject(ReportedFigures.Line line) {
    String industry =
        result.sectors().stream()
            .filter(one -> one.kind() == Sector.Kind.NAMED && one.code().equals(line.industry()))
            .map(one -> one.name().in(locale))
            .findFirst()
            .orElse(line.industry());
    String kind =
        switch (line.kind()) {
          case "design" -> say("外观设计", "designs");
          case "utility-model" -> say("实用新型", "utility models");
          case "invention" -> say("发明", "inventions");
          default -> line.kind();
        };
    return industry.isEmpty() || kind.isEmpty()
        ? industry + kind
        : industry + say("·", ", ") + kind;
  }

  private String pair(ReportedFigures.Point point) {
    return period(point) + " " + number(point.numerator()) + "/" + number(point.denominator());
  }

  private static String number(@Nullable BigDecimal value) {
    return value == null
        ? DASH
        : Numbers.decimal(value, Math.max(0, value.stripTrailingZeros().scale()));
  }

  private String period(ReportedFigures.Point point) {
    Period period = point.period();
    int year = period.from().getYear();
    if (period.equals(Period.year(year))) {
      return year + say("年", "");
    }
    boolean months =
        period.from().getDayOfMonth() == 1
            && period.to().getDayOfMonth() == period.to().lengthOfMonth()
            && period.to().getYear() == year;
    return months
        ? say(
            year + "年" + period.from().getMonthValue() + "–" + period.to().getMonthValue() + "月",
            month(period.from()) + "–" + month(period.to()) + " " + year)
        : period.from() + say("至", " to ") + period.to();
  }

  private static String month(LocalDate day) {
    return day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }

  private static String percent(Figure figure) {
    return figure.value().map(value -> Numbers.decimal(value, 1) + "%").orElse(DASH);
  }

  private void figureCard(StringBuilder out, Ratio ratio, Figure figure, String line) {
    boolean percent = ratio.scale() == 100;
    card(
        out,
        ratio.card(),
        "",
        figure.value().map(value -> Numbers.decimal(value, 1)).orElse(DASH),
        figure instanceof Figure.Provisional ? "*" : "",
        figure instanceof Figure.Missing ? "" : percent ? "%" : ratio.card().unit().in(locale),
        line);
  }

  private String reason(Figure figure) {
    if (figure instanceof Figure.Missing missing) {
      return text(missing.reason().in(locale));
    }
    return figure instanceof Figure.Provisional provisional
        ? text(provisional.reason().in(locale))
        : "";
  }

  private void card(
      StringBuilder out,
      Card card,
      String addition,
      String value,
      String mark,
      String unit,
      String line) {
    out.append("<article class=\"card\" title=\"")
        .append(text(card.definition().in(locale)))
        .append("\"><h2>")
        .append(say(card.name()));
    if (!addition.isEmpty()) {
      out.append(" <small>").append(addition).append("</small>");
    }
    out.append("</h2><p class=\"value\">").append(value);
    if (!mark.isEmpty()) {
      out.append("<sup>").append(mark).append("</sup>");
    }
    out.append(" <small>")
        .append(text(unit))
        .append("</small></p><p class=\"line\">")
        .append(line)
        .append("</p></article>\n");
  }

  private void map(StringBuilder out, Layer layer) {
    out.append("<section class=\"panel map\" aria-labelledby=\"map-title\">\n<div class=\"bar\">")
        .append("<h2 id=\"map-title\">")
        .append(say("区域分布", "By region"))
        .append("</h2>\n<div class=\"tabs\" role=\"group\" aria-label=\"")
        .append(say("指标", "Indicator"))
        .append("\">");
    for (int i = 0; i < layers.size(); i++) {
      out.append("<button type=\"button\" data-m=\"")
          .append(i)
          .append("\" aria-pressed=\"")
          .append(i == 0)
          .append("\">")
          .append(say(layers.get(i).indicator().card().name()))
          .append("</button>");
    }
    out.append("</div></div>\n<ul class=\"legend\" id=\"legend\" aria-label=\"")
        .append(say("图例", "Legend"))
        .append("\">");
    for (ColourScale.Bin bin : layer.scale().bins()) {
      out.append("<li><i class=\"k")
          .append(bin.step())
          .append("\"></i>")
          .append(bin.label())
          .append("</li>");
    }
    out.append("<li><i class=\"k0\"></i>0</li></ul>\n");
    Drawing drawing = new Drawing(result, shapes, locale, layer);
    out.append("<svg class=\"")
        .append(shapes.schematic() ? "plan" : "plan bounds")
        .append("\" viewBox=\"0 0 ")
        .append(coordinate(Drawing.WIDTH))
        .append(' ')
        .append(coordinate(drawing.height()))
        .append("\" role=\"group\" aria-label=\"")
        .append(say("区域图，方向键移动，回车选中", "Map of regions: arrow keys move, Enter selects"))
        .append("\">\n")
        .append(drawing.body())
        .append("</svg>\n<p class=\"credit\">");
    List<String> credits = Lines.credits(shapes, locale);
    for (int i = 0; i < credits.size(); i++) {
      out.append(i == 0 ? "" : " · ").append("<bdi>").append(text(credits.get(i))).append("</bdi>");
    }
    out.append("</p>\n</section>\n");
  }

  private void side(StringBuilder out, Layer layer) {
    out.append("<section class=\"panel side\" aria-live=\"polite\">\n")
        .append("<div class=\"bar\"><h2 id=\"place\"><bdi>")
        .append(say(result.whole().name()))
        .append("</bdi></h2><button type=\"button\" id=\"back\" hidden>")
        .append(say("返回", "Back to "))
        .append("<bdi>")
        .append(text(Markup.shortened(result.whole().name().in(locale), 12)))
        .append("</bdi></button></div>\n<p class=\"focus\"><span id=\"fname\">")
        .append(say(layer.indicator().card().name()))
        .append("</span> <strong id=\"fvalue\">")
        .append(Numbers.count(layer.count(result.whole())))
        .append("</strong> <span id=\"fchange\">")
        .append(change(layer.change(result.whole())))
        .append("</span></p>\n<h3 id=\"trend-title\">")
        .append(trendTitle(layer))
        .append("</h3>\n<svg id=\"trend\" viewBox=\"0 0 460 168\" role=\"img\"")
        .append(" aria-labelledby=\"trend-title trend-text\"></svg>\n")
        .append("<p class=\"hidden\" id=\"trend-text\">");
    for (int year : result.years()) {
      out.append(year)
          .append(": ")
          .append(
              Numbers.count(
                  Numbers.count(
                      result.inYear(layer.indicator(), result.whole(), Sector.ALL, year))))
          .append("; ");
    }
    out.append("</p>\n<h3>")
        .append(say("产业领域", "By industry"))
        .append("</h3>\n<ul class=\"bars\" id=\"bars\">");
    for (Sector sector : result.sectors()) {
      out.append("<li><span><bdi>")
          .append(say(sector.name()))
          .append("</bdi></span> <b>")
          .append(
              Numbers.count(
                  Numbers.count(
                      result.inYear(
                          layer.indicator(), result.whole(), sector, result.day().getYear()))))
          .append("</b></li>");
    }
    out.append("</ul>\n<p class=\"small\">")
        .append(
            say(
                "一件专利属于几个产业时各计一次，重复数另列并从合计中减去。",
                "A patent of several industries counts in each; the overlap is shown and taken off."))
        .append("</p>\n</section>\n");
  }

  private String trendTitle(Layer layer) {
    return layer.indicator() instanceof Stock
        ? say("各年末存量", "At the end of each year")
        : say("各年数量", "By year");
  }

  private void table(StringBuilder out) {
    String name = "indicators-" + result.day() + ".csv";
    out.append("<section class=\"panel\" aria-labelledby=\"table-title\">\n<div class=\"bar\">")
        .append("<h2 id=\"table-title\">")
        .append(say("分区域明细", "Figures by region"))
        .append("</h2><a class=\"button\" download=\"")
        .append(name)
        .append("\" href=\"data:text/csv;charset=utf-8;base64,")
        .append(Base64.getEncoder().encodeToString(csv.getBytes(StandardCharsets.UTF_8)))
        .append("\">")
        .append(say("下载 CSV", "Download CSV"))
        .append("</a></div>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\"")
        .append(" aria-labelledby=\"table-title\"><table id=\"table\">\n<thead><tr>")
        .append("<th scope=\"col\" aria-sort=\"none\"><button type=\"button\">")
        .append(say("区域", "Region"))
        .append("</button></th>");
    List<Additive> columns = new ArrayList<>(result.stocks());
    columns.addAll(result.flows());
    List<Layer> figures = columns.stream().map(column -> new Layer(result, column)).toList();
    boolean heads = hasPopulation();
    for (Additive column : columns) {
      heading(out, column, column instanceof Flow ? say("本年", "this year") : "");
    }
    if (heads) {
      heading(out, Ratio.VALID_INVENTIONS_PER_10000, "");
    }
    out.append("</tr></thead>\n<tbody>\n");
    for (int i = 1; i < places.size(); i++) {
      row(out, places.get(i), i, figures, heads);
    }
    out.append("</tbody>\n<tfoot>\n");
    row(out, places.get(0), 0, figures, heads);
    out.append("</tfoot>\n</table></div>\n</section>\n");
  }

  private boolean hasPopulation() {
    return result.stocks().contains(Stock.VALID_INVENTIONS)
        && result.places().stream().anyMatch(place -> result.population(place).day().isPresent());
  }

  private void heading(StringBuilder out, Indicator indicator, String addition) {
    out.append("<th scope=\"col\" aria-sort=\"none\" title=\"")
        .append(text(indicator.card().definition().in(locale)))
        .append("\"><button type=\"button\">")
        .append(say(indicator.card().name()));
    if (!addition.isEmpty()) {
      out.append(" <small>").append(addition).append("</small>");
    }
    out.append("</button></th>");
  }

  private void row(StringBuilder out, Place place, int index, List<Layer> figures, boolean heads) {
    out.append("<tr data-p=\"")
        .append(index)
        .append("\" data-k=\"")
        .append(place.kind().name().toLowerCase(Locale.ROOT))
        .append("\"><th scope=\"row\"><bdi>")
        .append(say(place.name()))
        .append("</bdi></th>");
    for (Layer layer : figures) {
      long count = layer.count(place);
      Figure figure = layer.figure(place);
      out.append("<td data-v=\"").append(count).append("\">").append(Numbers.count(count));
      if (figure instanceof Figure.Provisional provisional) {
        out.append("<sup title=\"").append(say(provisional.reason())).append("\">*</sup>");
      }
      Figure change = layer.change(place);
      out.append(" <small>");
      out.append(change instanceof Figure.Missing ? DASH : change(change)).append("</small></td>");
    }
    if (heads) {
      Figure figure =
          place.division().isPresent()
              ? result.figure(Ratio.VALID_INVENTIONS_PER_10000, place)
              : new Figure.Missing(new Wording("", ""));
      out.append("<td data-v=\"")
          .append(
              figure.value().map(value -> Numbers.decimal(value, 4).replace(",", "")).orElse("-1"))
          .append("\" title=\"")
          .append(reason(figure))
          .append("\">")
          .append(figure.value().map(value -> Numbers.decimal(value, 1)).orElse(DASH))
          .append("</td>");
    }
    out.append("</tr>\n");
  }

  private void reported(StringBuilder out) {
    Ratio ratio = Ratio.FAST_TRACK_GRANTED_OVER_FILED;
    List<ReportedFigures.Line> lines = result.reported(ratio);
    if (lines.isEmpty()) {
      return;
    }
    out.append("<section class=\"panel\" aria-labelledby=\"fast-title\">\n<h2 id=\"fast-title\">")
        .append(say(ratio.card().name()))
        .append("</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\"")
        .append(" aria-labelledby=\"fast-title\"><table class=\"plain\"><thead><tr>");
    for (String column :
        List.of(
            say("对象", "Of"),
            say("期间", "Period"),
            say("提交", "Filed"),
            say("授权", "Granted"),
            say("授权/提交", "Granted over filed"))) {
      out.append("<th scope=\"col\">").append(column).append("</th>");
    }
    out.append("</tr></thead><tbody>\n");
    for (ReportedFigures.Line line : lines) {
      for (ReportedFigures.Point point : line.points()) {
        out.append("<tr><th scope=\"row\"><bdi>")
            .append(text(subject(line).isEmpty() ? line.region().digits() : subject(line)))
            .append("</bdi></th><td>")
            .append(period(point))
            .append("</td><td>")
            .append(number(point.denominator()))
            .append("</td><td>")
            .append(number(point.numerator()))
            .append("</td><td>")
            .append(percent(point.figure()))
            .append(" <small>")
            .append(reason(point.figure()))
            .append("</small></td></tr>\n");
      }
    }
    out.append("</tbody></table></div>\n<p class=\"small\">")
        .append(say(ratio.card().definition()))
        .append(say("。", ". "))
        .append(say(ratio.card().countingRule()))
        .append(say("。", "."))
        .append("</p>\n</section>\n");
  }

  private void notes(StringBuilder out) {
    out.append("<footer>\n<ul>");
    long unconfirmed = result.unconfirmed(result.whole());
    if (unconfirmed > 0) {
      note(
          out,
          "有效专利中 " + Numbers.count(unconfirmed) + " 件的当年年费缴纳情况未公开、未确认，按官方口径仍计入。",
          "Of the valid patents, "
              + Numbers.count(unconfirmed)
              + " have no payment of the running annual fee on record; by the official convention they"
              + " count.");
    }
    if (result.nowhere() > 0 && result.whole().code() != null) {
      note(
          out,
          "库中另有 " + Numbers.count(result.nowhere()) + " 件有效专利的第一权利人地址无法定位到任何区划，不在本图之内。",
          Numbers.count(result.nowhere())
              + " more valid patents in the library have a first-named holder who can't be placed in"
              + " any division; they are not on this map.");
    }
    note(
        out,
        "“未能定位”指在本区域内、但无法确定所属下级区划的专利；各区域与其相加等于合计。",
        "Unplaced patents are in the whole, but in no certain part of it; the parts and they add up.");
    note(out, "* 为暂计数，以后可能增加。", "* Provisional: more may yet become known.");
    for (String problem : shapes.problems().stream().limit(20).toList()) {
      out.append("<li><bdi>").append(text(Markup.shortened(problem, 300))).append("</bdi></li>");
    }
    if (shapes.problems().size() > 20) {
      note(
          out,
          "另有 " + (shapes.problems().size() - 20) + " 条图形说明。",
          (shapes.problems().size() - 20) + " more remarks on the shapes.");
    }
    out.append("</ul>\n<details><summary>")
        .append(say("指标口径", "How it is counted"))
        .append("</summary><dl>");
    List<Indicator> indicators = new ArrayList<>(result.stocks());
    indicators.addAll(result.flows());
    indicators.addAll(Ratio.shipped());
    for (Indicator indicator : indicators) {
      Card card = indicator.card();
      out.append("<dt>")
          .append(say(card.name()))
          .append("</dt><dd>")
          .append(say(card.definition()))
          .append(say("。", ". "))
          .append(say(card.countingRule()))
          .append(say("。", "."))
          .append("</dd>");
    }
    out.append("</dl></details>\n<p>")
        .append(say("资料版次 ", "Library edition "))
        .append(text(result.edition().toString()))
        .append("</p>\n</footer>\n");
  }

  private void note(StringBuilder out, String chinese, String english) {
    out.append("<li>").append(say(chinese, english)).append("</li>");
  }

  private static String resource(String name) {
    try (InputStream stream = MapPage.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(
            name + " is missing beside MapPage; the jar was repackaged without resources");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
