package io.patentwatch.map.boundary;

/**
 * What coordinates are measured against. None is turned into another, unless {@link
 * Boundaries#toWgs84} asks for it.
 */
public enum Datum {
  /** China Geodetic Coordinate System 2000 (GB/T 18522): the one for public maps of China. */
  CGCS2000("CGCS2000"),
  /** World Geodetic System 1984. */
  WGS84("WGS 84"),
  /** The offset coordinates of Chinese online maps, some hundred metres away from the others. */
  GCJ02("GCJ-02"),
  /** Nobody says. */
  UNSTATED("");

  private final String label;

  Datum(String label) {
    this.label = label;
  }

  /** The usual spelling; empty when unstated. */
  public String label() {
    return label;
  }
}
