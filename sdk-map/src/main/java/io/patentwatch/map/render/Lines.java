package io.patentwatch.map.render;

import io.patentwatch.indicator.Wording;
import io.patentwatch.map.MapResult;
import io.patentwatch.map.Place;
import io.patentwatch.map.boundary.Credit;
import io.patentwatch.map.boundary.RegionShapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines that every output of a map carries. */
final class Lines {
  static final Wording SCHEMATIC =
      new Wording(
          "示意图：六边形等大排列，不表示实际位置、面积与界线",
          "Schematic: equal hexagons, not true positions, areas or boundaries");
  private static final Wording INTERNAL = new Wording("内部使用", "For internal use");

  private Lines() {}

  static String title(MapResult result, Locale locale) {
    Place whole = result.whole();
    return new Wording(
            (whole.code() == null ? "全库" : whole.name().chinese()) + "专利监测图",
            "Patent monitor: " + whole.name().english())
        .in(locale);
  }

  /** What must stand under a map: whose it is, by which datum and approval. */
  static List<String> credits(RegionShapes shapes, Locale locale) {
    List<String> lines = new ArrayList<>();
    Credit credit = shapes.credit();
    if (shapes.schematic()) {
      lines.add(SCHEMATIC.in(locale));
    } else {
      String datum = credit.datum().label();
      lines.add(
          datum.isEmpty()
              ? new Wording("坐标系未注明", "Datum not stated").in(locale)
              : new Wording("坐标系 " + datum, "Datum " + datum).in(locale));
      if (!credit.attribution().isEmpty()) {
        lines.add(new Wording("界线来源：", "Boundaries: ").in(locale) + credit.attribution());
      }
    }
    lines.add(
        credit.approvalNumber().isEmpty()
            ? INTERNAL.in(locale)
            : new Wording("审图号：", "Map approval number: ").in(locale) + credit.approvalNumber());
    return lines;
  }
}
