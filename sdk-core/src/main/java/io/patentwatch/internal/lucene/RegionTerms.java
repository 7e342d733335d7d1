package io.patentwatch.internal.lucene;

import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.query.FieldTerms;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The terms of the regions a patent belongs to: those it lies in and all above them. */
final class RegionTerms {
  /** Stands in the column for a patent whose region is not the same on all days. */
  static final String VARIES = "~";

  private RegionTerms() {}

  /** The terms of one region; none of the unplaced. */
  static List<String> of(String region) {
    return region.isEmpty() ? List.of() : FieldTerms.regionTerms(region);
  }

  /**
   * The division at a level that a division of mainland China is or lies in.
   *
   * @param digits how many significant digits the level has: 2, 4, 6 or 9
   * @return empty where the region reaches less far down
   */
  static Optional<String> at(String region, int digits) {
    if (new DivisionCode(region).prefix().length() < digits) {
      return Optional.empty();
    }
    return Optional.of(DivisionCode.of(region.substring(0, digits)).digits());
  }

  /** Whether it is a division and not a part of the world outside the mainland. */
  static boolean isMainland(String region) {
    return !region.isEmpty() && Character.isDigit(region.charAt(0));
  }

  /** The terms that hold on every day. */
  static Set<String> always(PatentOutline outline) {
    Set<String> terms = new LinkedHashSet<>();
    for (int i = 0; i < outline.regionCount(); i++) {
      if (i == 0) {
        terms.addAll(of(outline.region(0)));
      } else {
        terms.retainAll(of(outline.region(i)));
      }
    }
    return terms;
  }

  /** The terms that hold on any day. */
  static Set<String> ever(PatentOutline outline) {
    Set<String> terms = new LinkedHashSet<>();
    for (int i = 0; i < outline.regionCount(); i++) {
      terms.addAll(of(outline.region(i)));
    }
    return terms;
  }

  /** Whether it has a region on every day. */
  static boolean isAlwaysPlaced(PatentOutline outline) {
    for (int i = 0; i < outline.regionCount(); i++) {
      if (outline.region(i).isEmpty()) {
        return false;
      }
    }
    return outline.regionCount() > 0;
  }

  /** The region of all days, or {@link #VARIES}. */
  static String column(PatentOutline outline) {
    if (outline.regionCount() == 0) {
      return PatentOutline.UNPLACED;
    }
    for (int i = 1; i < outline.regionCount(); i++) {
      if (!outline.region(i).equals(outline.region(0))) {
        return VARIES;
      }
    }
    return outline.region(0);
  }
}
