package io.patentwatch.map.render;

import io.patentwatch.indicator.ReportedFigures;
import io.patentwatch.indicator.Wording;
import io.patentwatch.map.Sector;
import java.util.List;

/** What the codes of reported figures are called. */
final class Labels {
  private Labels() {}

  static Wording populationKind(String kind) {
    return switch (kind) {
      case "permanent-residents" -> new Wording("常住人口", "permanent residents");
      case "registered" -> new Wording("户籍人口", "registered");
      case "" -> new Wording("口径未注明", "kind not stated");
      default -> new Wording(kind, kind);
    };
  }

  /** What a reported line is of: its industry and kind, as far as it names them. */
  static Wording subject(ReportedFigures.Line line, List<Sector> sectors) {
    Wording industry =
        sectors.stream()
            .filter(one -> one.kind() == Sector.Kind.NAMED && one.code().equals(line.industry()))
            .map(Sector::name)
            .findFirst()
            .orElse(new Wording(line.industry(), line.industry()));
    Wording kind =
        switch (line.kind()) {
          case "design" -> new Wording("外观设计", "designs");
          case "utility-model" -> new Wording("实用新型", "utility models");
          case "invention" -> new Wording("发明", "inventions");
          default -> new Wording(line.kind(), line.kind());
        };
    boolean both = !line.industry().isEmpty() && !line.kind().isEmpty();
    return new Wording(
        industry.chinese() + (both ? "·" : "") + kind.chinese(),
        industry.english() + (both ? ", " : "") + kind.english());
  }
}
