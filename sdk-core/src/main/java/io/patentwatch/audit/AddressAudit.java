package io.patentwatch.audit;

import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.RegionLevel;
import io.patentwatch.reference.AddressLocator;
import io.patentwatch.reference.Division;
import io.patentwatch.reference.Divisions;
import io.patentwatch.reference.Location;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The scoring of a locator against addresses labelled by hand.
 *
 * <p>Each level is scored by itself. Down to the level of its label a case is labelled; an answer
 * that goes further is beyond it, and counts as wrong, for the labels leave that open. A label
 * whose code the edition has split allows each of the parts. Cases outside mainland China are
 * scored under {@value #OUTSIDE}. Immutable and thread-safe.
 */
public final class AddressAudit {
  /** The name of the score of what lies outside mainland China. */
  public static final String OUTSIDE = "outside";

  private static final List<RegionLevel> LEVELS =
      List.of(RegionLevel.PROVINCE, RegionLevel.CITY, RegionLevel.COUNTY, RegionLevel.TOWNSHIP);

  private final AddressLocator locator;
  private final Divisions divisions;

  private AddressAudit(AddressLocator locator, Divisions divisions) {
    this.locator = Objects.requireNonNull(locator, "locator");
    this.divisions = Objects.requireNonNull(divisions, "divisions");
  }

  /**
   * An audit of a locator.
   *
   * @param divisions the divisions it answers with
   */
  public static AddressAudit of(AddressLocator locator, Divisions divisions) {
    return new AddressAudit(locator, divisions);
  }

  /**
   * Locates every address and compares.
   *
   * @throws IllegalArgumentException if a label's code means no division of the edition
   */
  public AuditReport run(Iterable<AddressLabel> labels) {
    AuditTally tally = new AuditTally("address");
    for (AddressLabel label : labels) {
      tally.addCase();
      Location location = locator.locate(label.address());
      AuditConfusion.Example shown = new AuditConfusion.Example(label.address(), location.reason());
      RegionLevel found = location.level();
      tally.add(
          OUTSIDE,
          label.outside() == null ? Set.of() : Set.of(label.outside().code()),
          found == null || found.isMainland() ? null : found.code(),
          shown);
      List<Division> meant = meant(label.code());
      for (RegionLevel level : LEVELS) {
        tally.add(
            level.code(),
            at(level, meant),
            location.path().stream()
                .filter(division -> division.level() == level)
                .map(Division::toString)
                .findFirst()
                .orElse(null),
            shown);
      }
    }
    return tally.report();
  }

  private List<Division> meant(@Nullable DivisionCode code) {
    if (code == null) {
      return List.of();
    }
    List<Division> meant = divisions.resolve(code);
    if (meant.isEmpty()) {
      throw new IllegalArgumentException(
          "label " + code + " means no division of edition " + divisions.edition());
    }
    return meant;
  }

  private Set<String> at(RegionLevel level, List<Division> meant) {
    Set<String> found = new LinkedHashSet<>();
    for (Division division : meant) {
      divisions.path(division.code()).stream()
          .filter(above -> above.level() == level)
          .map(Division::toString)
          .forEach(found::add);
    }
    return found;
  }
}
