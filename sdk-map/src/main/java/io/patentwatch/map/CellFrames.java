package io.patentwatch.map;

import io.patentwatch.PatentLibrary;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.RegionLevel;
import io.patentwatch.reference.Division;
import io.patentwatch.reference.Divisions;
import io.patentwatch.reference.IndustryRules;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The regions of the queries asked lately, and the fields of technology; thread-safe. */
final class CellFrames {
  private static final int KEPT = 16;

  private final Map<Key, Regions> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Regions> eldest) {
          return size() > KEPT;
        }
      };
  private @Nullable IndustryRules fields;

  /** What the regions of a query depend on. */
  private record Key(
      Divisions divisions,
      @Nullable LocalDate vintage,
      @Nullable DivisionCode within,
      @Nullable RegionLevel level,
      boolean split) {}

  /**
   * The regions of a query.
   *
   * @throws IllegalArgumentException if the divisions have no such region or level
   */
  synchronized Regions regions(PatentLibrary library, CellQuery query) {
    Divisions divisions = library.reference().divisions();
    boolean split = query.axes().contains(Axis.REGION);
    Key key = new Key(divisions, query.boundaries(), query.within(), query.level(), split);
    Regions regions = kept.get(key);
    if (regions == null) {
      LocalDate vintage = query.boundaries();
      Divisions of = vintage == null ? divisions : divisions.asOf(vintage);
      Regions.requireInForce(of, query.within());
      List<Division> units = split ? Regions.units(of, query.within(), query.level()) : null;
      regions = new Regions(of, query.within(), units);
      kept.put(key, regions);
    }
    return regions;
  }

  /** The 35 fields of technology, which are read when first needed. */
  synchronized IndustryRules fields() {
    IndustryRules known = fields;
    if (known == null) {
      known = IndustryRules.wipo35();
      fields = known;
    }
    return known;
  }
}
