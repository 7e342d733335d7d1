package io.patentwatch.map.render;

import static io.patentwatch.map.render.Markup.text;
import static io.patentwatch.map.render.Numbers.coordinate;

import io.patentwatch.indicator.Additive;
import io.patentwatch.indicator.Wording;
import io.patentwatch.map.MapResult;
import io.patentwatch.map.Sector;
import io.patentwatch.map.boundary.RegionShapes;
import java.util.List;
import java.util.Locale;

/** A map as one SVG file. */
final class MapPicture {
  private static final double MARGIN = 40;
  private static final double HEAD = 132;
  private static final double LINE = 18;

  private final MapResult result;
  private final RegionShapes shapes;
  private final Locale locale;
  private final Layer layer;

  MapPicture(MapResult result, RegionShapes shapes, Locale locale, Additive coloured) {
    this.result = result;
    this.shapes = shapes;
    this.locale = locale;
    layer = new Layer(result, coloured, Sector.ALL);
  }

  String svg() {
    Drawing drawing = new Drawing(result, shapes, locale, layer);
    List<String> credits = Lines.credits(shapes, locale);
    double width = Drawing.WIDTH + 2 * MARGIN;
    double foot = HEAD + drawing.height() + 30;
    double height = foot + credits.size() * LINE + 14;
    String title = Markup.shortened(Lines.title(result, locale), 30);
    String subtitle =
        layer.indicator().card().name().in(locale)
            + new Wording("，截至 ", ", as of ").in(locale)
            + result.day();
    StringBuilder out = new StringBuilder();
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(coordinate(width))
        .append(' ')
        .append(coordinate(height))
        .append("\" width=\"")
        .append(coordinate(width))
        .append("\" height=\"")
        .append(coordinate(height))
        .append("\" role=\"img\" aria-labelledby=\"t\">\n<title id=\"t\">")
        .append(text(title + " — " + subtitle))
        .append("</title>\n<style>")
        .append(style())
        .append("</style>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    line(out, "h", MARGIN, 54, 27, title);
    line(out, "m", MARGIN, 80, 15, subtitle + " · " + total());
    legend(out);
    out.append("<g transform=\"translate(")
        .append(coordinate(MARGIN))
        .append(' ')
        .append(coordinate(HEAD))
        .append(")\">\n")
        // Buttons belong to the page; a picture has nothing to press.
        .append(
            drawing
                .body()
                .replaceAll(
                    " role=\"button\" aria-pressed=\"false\" tabindex=\"-?[0-9]\"",
                    " role=\"img\""))
        .append("</g>\n");
    for (int i = 0; i < credits.size(); i++) {
      line(out, "m", MARGIN, foot + i * LINE, 12, credits.get(i));
    }
    return out.append("</svg>\n").toString();
  }

  private String total() {
    return new Wording("合计 ", "total ").in(locale)
        + Numbers.count(layer.count(result.whole()))
        + " "
        + layer.indicator().card().unit().in(locale);
  }

  private void legend(StringBuilder out) {
    double x = MARGIN;
    double y = 98;
    for (ColourScale.Bin bin : layer.scale().bins()) {
      x = swatch(out, "k" + bin.step(), x, y, bin.label());
    }
    swatch(out, "k0", x, y, "0");
  }

  private static double swatch(StringBuilder out, String colour, double x, double y, String label) {
    out.append("<rect class=\"")
        .append(colour)
        .append(" w\" x=\"")
        .append(coordinate(x))
        .append("\" y=\"")
        .append(coordinate(y))
        .append("\" width=\"22\" height=\"12\" rx=\"2\"/>");
    line(out, "m", x + 28, y + 10.5, 12, label);
    return x + 28 + Markup.ems(label) * 12 + 20;
  }

  private static void line(
      StringBuilder out, String style, double x, double y, double size, String content) {
    out.append("<text class=\"")
        .append(style)
        .append("\" x=\"")
        .append(coordinate(x))
        .append("\" y=\"")
        .append(coordinate(y))
        .append("\" font-size=\"")
        .append(coordinate(size))
        .append("\">")
        .append(text(content))
        .append("</text>\n");
  }

  private String style() {
    StringBuilder style =
        new StringBuilder(
            "text{font-family:'PingFang SC','Noto Sans CJK SC','Source Han Sans SC','Microsoft"
                + " YaHei',sans-serif;fill:#1b2a30}"
                + ".h{font-family:'Songti SC','Noto Serif CJK SC','Source Han Serif"
                + " SC',Georgia,serif;font-weight:700}.m{fill:#5c6a70}"
                + ".u .n,.u .v{text-anchor:middle}.u .v{font-weight:700}.u .s{text-anchor:start}"
                + ".u .e{text-anchor:end}"
                + ".u path{stroke:#fff;stroke-width:"
                + (shapes.schematic() ? "0" : "1.2")
                + ";stroke-linejoin:round}.w{stroke:#d8d5cc;stroke-width:.6}"
                + ".k4 text,.k5 text{fill:#fff}.chip{fill:#fff;stroke:#8b979c;stroke-dasharray:4 3}"
                + ".u.k4>.chip~text,.u.k5>.chip~text{fill:#1b2a30}"
                + ".kx{fill:#fff;stroke:#b9c0c2;stroke-dasharray:3 3}");
    style.append("path.k0,rect.k0{fill:").append(ColourScale.ZERO).append("}");
    style.append(".u path.k0{stroke:#cfcabd;stroke-width:1}");
    for (int i = 0; i < ColourScale.COLOURS.size(); i++) {
      String step = "k" + (i + 1);
      style
          .append("path.")
          .append(step)
          .append(",rect.")
          .append(step)
          .append("{fill:")
          .append(ColourScale.COLOURS.get(i))
          .append("}");
    }
    return style.toString();
  }
}
