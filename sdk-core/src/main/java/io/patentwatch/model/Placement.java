package io.patentwatch.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a party is, and how that is known.
 *
 * @param region the region; absent where none is certain
 * @param reason what decided, or why nothing did
 * @param basis which kind of fact decided
 * @param candidates the regions between which nothing decided; empty otherwise
 */
public record Placement(
    @Nullable Region region, Basis basis, String reason, List<Region> candidates) {
  /** Which kind of fact decided a placement. */
  public enum Basis {
    /** The address of the statement. */
    ADDRESS,
    /** A road, village, zone or firm of the gazetteer. */
    GAZETTEER,
    /** The enterprise that the party was matched with. */
    ENTERPRISE,
    /** Nothing. */
    NONE
  }

  public Placement {
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(reason, "reason");
    candidates = List.copyOf(candidates);
  }

  /** A placement that names no region, and why. */
  public static Placement none(String reason) {
    return new Placement(null, Basis.NONE, reason, List.of());
  }

  /** The division's code, or empty when unplaced or outside mainland China. */
  public Optional<DivisionCode> code() {
    return region == null ? Optional.empty() : Optional.ofNullable(region.code());
  }
}
