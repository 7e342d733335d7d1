package io.patentwatch.map.render;

import static io.patentwatch.map.render.Markup.text;
import static io.patentwatch.map.render.Numbers.coordinate;

import io.patentwatch.indicator.Wording;
import io.patentwatch.map.MapResult;
import io.patentwatch.map.Place;
import io.patentwatch.map.boundary.Position;
import io.patentwatch.map.boundary.RegionShapes;
import io.patentwatch.map.boundary.Ring;
import io.patentwatch.map.boundary.Shape;
import java.util.List;
import java.util.Locale;

/** The regions of a map as SVG elements, without the frame around them. */
final class Drawing {
  static final double WIDTH = 760;
  private static final double MAX_HEIGHT = 620;
  private static final double CHIP_HEIGHT = 62;
  private static final double CHIP_GAP = 12;
  private static final double LARGEST_HEXAGON = 84;

  /** Smaller type than this can't be read on a page. */
  private static final double SMALLEST_TYPE = 8;

  private final MapResult result;
  private final RegionShapes shapes;
  private final Locale locale;
  private final Layer layer;

  private final double scale;
  private final double stretch;
  private final double left;
  private final double top;
  private final double drawn;
  private final double height;

  Drawing(MapResult result, RegionShapes shapes, Locale locale, Layer layer) {
    this.result = result;
    this.shapes = shapes;
    this.locale = locale;
    this.layer = layer;
    double minX = Double.POSITIVE_INFINITY;
    double maxX = Double.NEGATIVE_INFINITY;
    double minY = Double.POSITIVE_INFINITY;
    double maxY = Double.NEGATIVE_INFINITY;
    for (List<Shape> group : List.of(List.copyOf(shapes.shapes().values()), shapes.unjoined())) {
      for (Shape shape : group) {
        for (List<Ring> polygon : shape.polygons()) {
          for (Position at : polygon.get(0).positions()) {
            minX = Math.min(minX, at.x());
            maxX = Math.max(maxX, at.x());
            minY = Math.min(minY, at.y());
            maxY = Math.max(maxY, at.y());
          }
        }
      }
    }
    if (minX > maxX) {
      minX = maxX = minY = maxY = 0;
    }
    // A degree of longitude is shorter than one of latitude; a schematic layout has no degrees.
    stretch = shapes.schematic() ? 1 : Math.cos(Math.toRadians((minY + maxY) / 2));
    double across = Math.max((maxX - minX) * stretch, 1e-9);
    double up = Math.max(maxY - minY, 1e-9);
    double fit = Math.min((WIDTH - 8) / across, MAX_HEIGHT / up);
    scale = shapes.schematic() ? Math.min(fit, LARGEST_HEXAGON) : fit;
    drawn = up * scale;
    left = (WIDTH - across * scale) / 2 - minX * stretch * scale;
    top = 4 + maxY * scale;
    height = drawn + 8 + (chips() > 0 ? CHIP_HEIGHT : 0);
  }

  double height() {
    return height;
  }

  private long chips() {
    return result.places().stream().filter(place -> place.kind() != Place.Kind.DIVISION).count();
  }

  /** The elements, in a page to point at, walk over and press. */
  String body() {
    StringBuilder out = new StringBuilder();
    for (Shape shape : shapes.unjoined()) {
      out.append("<path class=\"kx\" d=\"")
          .append(path(shape))
          .append("\"><title>")
          .append(text(Markup.shortened(shape.name(), 60)))
          .append("</title></path>\n");
    }
    boolean first = true;
    int index = 0;
    double chipX = (WIDTH - chipsWidth()) / 2;
    for (Place place : result.places()) {
      index++;
      if (place.kind() == Place.Kind.DIVISION) {
        Shape shape = place.division().flatMap(shapes::shape).orElse(null);
        if (shape != null) {
          region(out, place, shape, index, first);
          first = false;
        }
      } else {
        chipX += chip(out, place, index, chipX, first);
        first = false;
      }
    }
    return out.toString();
  }

  private void region(StringBuilder out, Place place, Shape shape, int index, boolean first) {
    double x = x(shape.label());
    double y = y(shape.label());
    open(out, place, index, x, y, first);
    out.append("<path class=\"").append(layer.colourClass(place)).append("\" d=\"");
    out.append(path(shape)).append("\"/>");
    labels(out, place, shape, x, y);
    out.append("</g>\n");
  }

  private void open(StringBuilder out, Place place, int index, double x, double y, boolean first) {
    out.append("<g class=\"u ")
        .append(layer.colourClass(place))
        .append("\" data-p=\"")
        .append(index)
        .append("\" data-x=\"")
        .append(coordinate(x))
        .append("\" data-y=\"")
        .append(coordinate(y))
        .append("\" role=\"button\" aria-pressed=\"false\" tabindex=\"")
        .append(first ? 0 : -1)
        .append("\" aria-label=\"")
        .append(text(Markup.shortened(place.name().in(locale), 60)))
        .append(new Wording("：", ": ").in(locale))
        .append(text(layer.indicator().card().name().in(locale)))
        .append(' ')
        .append(Numbers.count(layer.count(place)))
        .append(new Wording("，同比 ", ", year on year ").in(locale))
        .append(layer.changeText(place))
        .append("\">");
  }

  private void labels(StringBuilder out, Place place, Shape shape, double x, double y) {
    String name = Markup.shortened(place.name().in(locale), 12);
    double ems = Math.max(Markup.ems(name), 3);
    double size =
        shapes.schematic() ? Math.min(0.25, 1.48 / ems) * scale : Math.min(15, room(shape) / ems);
    double valueSize = shapes.schematic() ? 0.34 * scale : Math.min(17, size * 1.2);
    boolean named = size >= SMALLEST_TYPE;
    if (named) {
      label(out, "n", x, y - valueSize * 0.35, size, text(name));
    }
    if (valueSize >= SMALLEST_TYPE) {
      label(
          out,
          "v",
          x,
          y + valueSize * (named ? 0.78 : 0.36),
          valueSize,
          Numbers.count(layer.count(place)));
    }
  }

  private static void label(
      StringBuilder out, String style, double x, double y, double size, String content) {
    out.append("<text class=\"").append(style).append("\" x=\"").append(coordinate(x));
    out.append("\" y=\"").append(coordinate(y)).append("\" font-size=\"");
    out.append(coordinate(size)).append("\">").append(content).append("</text>");
  }

  /** How wide a line may be around the label: the width of the shape there, near enough. */
  private double room(Shape shape) {
    double near = Double.POSITIVE_INFINITY;
    double labelX = x(shape.label());
    double labelY = y(shape.label());
    for (List<Ring> polygon : shape.polygons()) {
      for (Position at : polygon.get(0).positions()) {
        if (Math.abs(y(at) - labelY) < 24) {
          near = Math.min(near, Math.abs(x(at) - labelX));
        }
      }
    }
    return near == Double.POSITIVE_INFINITY ? 200 : near * 1.9;
  }

  private double chip(StringBuilder out, Place place, int index, double chipX, boolean first) {
    String name = place.name().in(locale);
    String count = Numbers.count(layer.count(place));
    double width = chipWidth(place);
    double y = drawn + 8 + 14;
    open(out, place, index, chipX + width / 2, y + 20, first);
    out.append("<rect class=\"chip\" x=\"").append(coordinate(chipX)).append("\" y=\"");
    out.append(coordinate(y)).append("\" width=\"").append(coordinate(width));
    out.append("\" height=\"40\" rx=\"20\"/><text class=\"n s\" font-size=\"18\" x=\"");
    out.append(coordinate(chipX + 18)).append("\" y=\"").append(coordinate(y + 26));
    out.append("\">").append(text(name)).append("</text><text class=\"v e\" font-size=\"20\" x=\"");
    out.append(coordinate(chipX + width - 18)).append("\" y=\"").append(coordinate(y + 26.5));
    out.append("\">").append(count).append("</text></g>\n");
    return width + CHIP_GAP;
  }

  private double chipWidth(Place place) {
    return Markup.ems(place.name().in(locale)) * 18
        + Markup.ems(Numbers.count(layer.count(place))) * 22
        + 44;
  }

  private double chipsWidth() {
    return result.places().stream()
            .filter(place -> place.kind() != Place.Kind.DIVISION)
            .mapToDouble(place -> chipWidth(place) + CHIP_GAP)
            .sum()
        - CHIP_GAP;
  }

  private String path(Shape shape) {
    StringBuilder out = new StringBuilder();
    for (List<Ring> polygon : shape.polygons()) {
      for (Ring ring : polygon) {
        List<Position> positions = ring.positions();
        for (int i = 0; i < positions.size() - 1; i++) {
          out.append(i == 0 ? 'M' : 'L').append(coordinate(x(positions.get(i)))).append(' ');
          out.append(coordinate(y(positions.get(i))));
        }
        out.append('Z');
      }
    }
    return out.toString();
  }

  private double x(Position at) {
    return left + at.x() * stretch * scale;
  }

  private double y(Position at) {
    return top - at.y() * scale;
  }
}
