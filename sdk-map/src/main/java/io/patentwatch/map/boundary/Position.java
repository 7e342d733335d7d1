package io.patentwatch.map.boundary;

/**
 * A point of a shape.
 *
 * @param x degrees of longitude, or units to the right in a schematic layout
 * @param y degrees of latitude, or units upwards in a schematic layout
 */
public record Position(double x, double y) {
  public Position {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException("position " + x + ", " + y + " is not finite");
    }
  }
}
