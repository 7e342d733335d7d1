package io.patentwatch.benchmarks;

import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.RegionLevel;
import io.patentwatch.reference.Division;
import io.patentwatch.reference.Divisions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Where invented firms are: real townships of one province, real counties of the others. */
final class Places {
  /**
   * One place.
   *
   * @param code its code
   * @param county the short name of its county, as firms carry it
   * @param address its full name, from the province down
   */
  record Place(String code, String county, String address) {}

  private static final String TOWNSHIPS_OF = "330000";

  private final List<Place> all = new ArrayList<>();

  Places(Divisions divisions, long seed) {
    for (Division province : divisions.provinces()) {
      boolean deep = province.code().digits().equals(TOWNSHIPS_OF);
      add(divisions, province.code(), deep ? RegionLevel.TOWNSHIP : RegionLevel.COUNTY);
    }
    Collections.shuffle(all, new Random(seed));
  }

  private void add(Divisions divisions, DivisionCode above, RegionLevel level) {
    for (Division division : divisions.children(above)) {
      if (division.level() == level) {
        List<Division> path = divisions.path(division.code());
        String address = path.stream().map(Division::name).collect(Collectors.joining());
        String county =
            path.stream()
                .filter(part -> part.level() == RegionLevel.COUNTY)
                .map(Division::name)
                .findFirst()
                .orElse(division.name());
        String brief = county.length() > 2 ? county.substring(0, county.length() - 1) : county;
        all.add(new Place(division.code().digits(), brief, address));
      } else {
        add(divisions, division.code(), level);
      }
    }
  }

  /** In an order that depends on the seed alone; those in front have more firms. */
  List<Place> all() {
    return all;
  }
}
