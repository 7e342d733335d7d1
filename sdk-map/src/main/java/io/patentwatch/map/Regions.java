package io.patentwatch.map;

import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.RegionLevel;
import io.patentwatch.reference.Division;
import io.patentwatch.reference.Divisions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where regions count in one edition of the divisions: in a unit, unplaced, outside or not. */
final class Regions {
  /** Stands for a region that does not count. */
  static final int ELSEWHERE = -1;

  private final Divisions divisions;
  private final @Nullable String within;
  private final boolean split;
  private final List<Division> units;
  private final Map<String, Integer> slotOfPrefix = new HashMap<>();
  private final List<Row> rows;
  private @Nullable RegionSlots slots;

  /** Splits what lies in a division, or anywhere, by units; without units, all is one. */
  Regions(Divisions divisions, @Nullable DivisionCode within, @Nullable List<Division> units) {
    this.divisions = divisions;
    this.within = within == null ? null : within.prefix();
    this.split = units != null;
    this.units = units == null ? List.of() : units;
    for (int slot = 0; slot < this.units.size(); slot++) {
      slotOfPrefix.put(this.units.get(slot).code().prefix(), slot);
    }
    rows =
        this.units.stream()
            .map(
                unit ->
                    Row.value(
                        Axis.REGION,
                        unit.code().digits(),
                        Place.of(Place.Kind.DIVISION, unit).name()))
            .toList();
  }

  /**
   * The divisions by which what lies in a division, or anywhere, is split.
   *
   * @param level their level; absent for those right below
   * @throws IllegalArgumentException if the division is not in force, or has none of the level
   */
  static List<Division> units(
      Divisions divisions, @Nullable DivisionCode inside, @Nullable RegionLevel level) {
    requireInForce(divisions, inside);
    List<Division> below = inside == null ? divisions.provinces() : divisions.children(inside);
    if (level == null) {
      if (below.isEmpty()) {
        throw new IllegalArgumentException(
            "nothing lies below " + inside + "; give a county or higher");
      }
      return below;
    }
    List<Division> found = new ArrayList<>();
    Deque<Division> open = new ArrayDeque<>(below);
    while (!open.isEmpty()) {
      Division next = open.removeFirst();
      if (next.level() == level) {
        found.add(next);
      } else {
        open.addAll(divisions.children(next.code()));
      }
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "there is no " + level + " in " + inside + "; split by a level below it");
    }
    found.sort(Comparator.comparing(Division::code));
    return found;
  }

  /** Refuses a division that is not in force. */
  static void requireInForce(Divisions divisions, @Nullable DivisionCode inside) {
    if (inside != null && divisions.find(inside).isEmpty()) {
      throw new IllegalArgumentException(
          "no division "
              + inside
              + " in the edition of "
              + divisions.edition()
              + divisions.former(inside).map(former -> "; it was " + former).orElse("")
              + "; give one in force");
    }
  }

  List<Division> units() {
    return units;
  }

  Divisions divisions() {
    return divisions;
  }

  /** The rows of the units. */
  List<Row> rows() {
    return rows;
  }

  /** The slots of columns, which are kept for the next query. */
  synchronized RegionSlots slots(ColumnData data) {
    RegionSlots known = slots;
    known = known != null && known.isOf(data) ? known.grown() : RegionSlots.of(this, data);
    slots = known;
    return known;
  }

  /** How many slots there are: the units, the unplaced and, where all is asked, those outside. */
  int count() {
    return !split ? 1 : units.size() + (within == null ? 2 : 1);
  }

  int unplaced() {
    return units.size();
  }

  /** The slot of those outside mainland China; {@link #ELSEWHERE} within a division. */
  int outside() {
    return split && within == null ? units.size() + 1 : ELSEWHERE;
  }

  /** The slot of a region as outlines have it. */
  int slot(String region) {
    if (region.isEmpty()) {
      return within == null ? unplaced() : ELSEWHERE;
    }
    if (!isDivision(region)) {
      return within != null ? ELSEWHERE : split ? outside() : 0;
    }
    String here = here(region);
    if (within != null && !here.startsWith(within)) {
      return ELSEWHERE;
    }
    for (int length = here.length(); length > 0; length -= length == 9 ? 3 : 2) {
      Integer slot = slotOfPrefix.get(here.substring(0, length));
      if (slot != null) {
        return slot;
      }
    }
    return unplaced();
  }

  static boolean isDivision(String region) {
    return !region.isEmpty() && Character.isDigit(region.charAt(0));
  }

  /** What a region of any edition is here: itself, its one heir, or what its heirs all lie in. */
  private String here(String region) {
    DivisionCode code = new DivisionCode(region);
    if (divisions.find(code).isPresent()) {
      return region;
    }
    List<Division> heirs = divisions.resolve(code);
    if (region.length() == 9) {
      String county = region.substring(0, 6);
      boolean stands = divisions.find(new DivisionCode(county)).isPresent();
      if (stands) {
        boolean within = heirs.size() == 1 && heirs.get(0).code().digits().startsWith(county);
        return within ? heirs.get(0).code().digits() : county;
      }
      if (heirs.isEmpty()) {
        return here(county);
      }
    }
    return heirs.isEmpty() ? region : common(heirs);
  }

  /** The lowest division in which all of some lie; for several provinces the first's. */
  private String common(List<Division> heirs) {
    String common = heirs.get(0).code().digits();
    List<Division> path = divisions.path(heirs.get(0).code());
    for (int i = path.size() - 1; i >= 0; i--) {
      Division above = path.get(i);
      common = above.code().digits();
      if (heirs.stream().allMatch(heir -> divisions.path(heir.code()).contains(above))) {
        break;
      }
    }
    return common;
  }
}
