package io.patentwatch.map;

import io.patentwatch.indicator.Wording;
import io.patentwatch.reference.Industry;
import io.patentwatch.reference.IndustryRules;
import java.util.ArrayList;
import java.util.List;

/** The rows of the industries: those of the rules in their order, then any other found. */
final class Sectors {
  private Sectors() {}

  static List<Sector> of(IndustryRules rules, List<String> found) {
    List<Sector> sectors = new ArrayList<>();
    for (Industry industry : rules.industries()) {
      sectors.add(
          new Sector(
              Sector.Kind.NAMED,
              industry.code(),
              new Wording(industry.name(), industry.nameEnglish()),
              industry.parent()));
    }
    for (String code : found) {
      if (rules.find(code).isEmpty()) {
        sectors.add(new Sector(Sector.Kind.NAMED, code, new Wording(code, code), null));
      }
    }
    sectors.add(Sector.NONE);
    return sectors;
  }
}
