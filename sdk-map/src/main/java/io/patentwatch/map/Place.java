package io.patentwatch.map;

import io.patentwatch.indicator.Wording;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.reference.Division;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of a map: a division, the whole of them, or what lies in none.
 *
 * @param kind which sort of row
 * @param code the division's code; absent for what is no division
 * @param name its name
 */
public record Place(Kind kind, @Nullable DivisionCode code, Wording name) {
  /** Which sort of row a place is. */
  public enum Kind {
    /** All that is counted. */
    WHOLE,
    /** A division of the level that is split by. */
    DIVISION,
    /** In the whole, but in no division of the level that is certain. */
    UNPLACED,
    /** Outside mainland China. */
    OUTSIDE
  }

  /** Patents in the whole that no division of the level is certain for. */
  public static final Place UNPLACED =
      new Place(Kind.UNPLACED, null, new Wording("未能定位", "Unplaced"));

  /** Patents whose first-named holder is outside mainland China. */
  public static final Place OUTSIDE =
      new Place(Kind.OUTSIDE, null, new Wording("境外", "Outside mainland China"));

  public Place {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
  }

  static Place of(Kind kind, Division division) {
    return new Place(kind, division.code(), new Wording(division.name(), division.name()));
  }

  /** The division, where it is one. */
  public Optional<DivisionCode> division() {
    return Optional.ofNullable(code);
  }

  @Override
  public String toString() {
    return code == null ? name.toString() : code + " " + name;
  }
}
