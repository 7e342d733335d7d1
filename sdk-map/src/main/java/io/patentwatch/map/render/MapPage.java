package io.patentwatch.map.render;

import static io.patentwatch.map.render.Markup.text;
import static io.patentwatch.map.render.Numbers.coordinate;

import io.patentwatch.indicator.Additive;
import io.patentwatch.indicator.Figure;
import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.Stock;
import io.patentwatch.indicator.Wording;
import io.patentwatch.map.AgreementFigures;
import io.patentwatch.map.MapResult;
import io.patentwatch.map.Place;
import io.patentwatch.map.Sector;
import io.patentwatch.map.boundary.RegionShapes;
import io.patentwatch.model.PatentType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map as one HTML page that fetches nothing. */
final class MapPage {
  private final MapResult result;
  private final RegionShapes shapes;
  private final @Nullable AgreementFigures agreements;
  private final Locale locale;
  private final Speech speech;
  private final String csv;
  private final @Nullable String events;
  private final List<Layer> layers = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();

  MapPage(
      MapResult result,
      RegionShapes shapes,
      @Nullable AgreementFigures agreements,
      Locale locale,
      Additive coloured,
      String csv,
      @Nullable String events) {
    this.result = result;
    this.shapes = shapes;
    this.agreements = agreements;
    this.locale = locale;
    this.csv = csv;
    this.events = events;
    speech = new Speech(locale);
    Set<Additive> indicators = new LinkedHashSet<>(List.of(coloured));
    indicators.addAll(result.stocks());
    result.flows().stream()
        .filter(flow -> flow.event() == Flow.Event.GRANTED)
        .filter(flow -> flow.types().isEmpty() || flow.types().contains(PatentType.INVENTION))
        .forEach(indicators::add);
    indicators.forEach(indicator -> layers.add(new Layer(result, indicator, Sector.ALL)));
    places.add(result.whole());
    places.addAll(result.places());
  }

  String html() {
    Layer first = layers.get(0);
    String title = Lines.title(result, locale);
    StringBuilder out = new StringBuilder(1 << 16);
    out.append(Markup.head(title, "page.css", locale, events == null ? "'none'" : "'self'"))
        .append("<body>\n");
    header(out, title);
    out.append("<main>\n")
        .append(new PageCards(result, agreements, speech).html())
        .append("<div class=\"grid\">\n");
    map(out, first);
    side(out, first);
    out.append("</div>\n")
        .append(new PageTables(result, places, speech, csv).html())
        .append(new PageNotes(result, shapes, agreements, speech).html())
        .append("</main>\n<div id=\"tip\" aria-hidden=\"true\"></div>\n")
        .append("<script type=\"application/json\" id=\"data\">")
        .append(PageData.of(result, places, layers, locale))
        .append("</script>\n<script>\n")
        .append(Markup.resource("page.js"))
        .append("</script>\n");
    if (events != null) {
      out.append("<p id=\"live\" role=\"status\" data-events=\"")
          .append(text(events))
          .append("\" data-told=\"")
          .append(speech.say("已更新", "Updated"))
          .append("\"></p>\n<script>\n")
          .append(Markup.resource("live.js"))
          .append("</script>\n");
    }
    return out.append("</body>\n</html>\n").toString();
  }

  private String say(String chinese, String english) {
    return speech.say(chinese, english);
  }

  private String say(Wording wording) {
    return speech.say(wording);
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

  private void map(StringBuilder out, Layer layer) {
    out.append("<section class=\"panel map\" aria-labelledby=\"map-title\">\n<div class=\"bar\">")
        .append("<h2 id=\"map-title\">")
        .append(say("区域分布", "By region"))
        .append("<span id=\"only\"></span></h2>\n<div class=\"tabs\" role=\"group\" aria-label=\"")
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
        .append(speech.change(layer.change(result.whole())))
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
                "点选产业，地图只显示该产业。一件专利属于几个产业时各计一次，重复数另列并从合计中减去。",
                "Press an industry to see it alone on the map. A patent of several industries counts in"
                    + " each; the overlap is shown and taken off."))
        .append("</p>\n</section>\n");
  }

  private String trendTitle(Layer layer) {
    return layer.indicator() instanceof Stock
        ? say("各年末存量", "At the end of each year")
        : say("各年数量", "By year");
  }
}
