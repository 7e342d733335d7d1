package io.patentwatch.map.boundary;

/**
 * The offset of Chinese online maps, as it was found out and published by their users; the official
 * formula is not public. Undone by iteration, positions come back to within a millimetre of where
 * this formula took them from.
 */
final class Gcj02 {
  /** The Krasovsky ellipsoid that the formula is written for. */
  private static final double AXIS = 6_378_245.0;

  private static final double ECCENTRICITY = 0.00669342162296594323;
  private static final int MOST_STEPS = 30;
  private static final double CLOSE_DEGREES = 1e-9;

  private Gcj02() {}

  static Position fromWgs84(Position at) {
    if (isAbroad(at)) {
      return at;
    }
    double x = at.x() - 105;
    double y = at.y() - 35;
    double latitude = Math.toRadians(at.y());
    double magic = 1 - ECCENTRICITY * Math.sin(latitude) * Math.sin(latitude);
    double root = Math.sqrt(magic);
    double up = northward(x, y) * 180 / (AXIS * (1 - ECCENTRICITY) / (magic * root) * Math.PI);
    double across = eastward(x, y) * 180 / (AXIS / root * Math.cos(latitude) * Math.PI);
    return new Position(at.x() + across, at.y() + up);
  }

  static Position toWgs84(Position at) {
    Position guess = at;
    for (int i = 0; i < MOST_STEPS; i++) {
      Position there = fromWgs84(guess);
      double across = there.x() - at.x();
      double up = there.y() - at.y();
      guess = new Position(guess.x() - across, guess.y() - up);
      if (Math.abs(across) < CLOSE_DEGREES && Math.abs(up) < CLOSE_DEGREES) {
        break;
      }
    }
    return guess;
  }

  private static boolean isAbroad(Position at) {
    return at.x() < 72.004 || at.x() > 137.8347 || at.y() < 0.8293 || at.y() > 55.8271;
  }

  private static double northward(double x, double y) {
    return -100
        + 2 * x
        + 3 * y
        + 0.2 * y * y
        + 0.1 * x * y
        + 0.2 * Math.sqrt(Math.abs(x))
        + wave(x, 20, 6, 20, 2)
        + wave(y, 20, 1, 40, 1.0 / 3)
        + wave(y, 160, 1.0 / 12, 320, 1.0 / 30);
  }

  private static double eastward(double x, double y) {
    return 300
        + x
        + 2 * y
        + 0.1 * x * x
        + 0.1 * x * y
        + 0.1 * Math.sqrt(Math.abs(x))
        + wave(x, 20, 6, 20, 2)
        + wave(x, 20, 1, 40, 1.0 / 3)
        + wave(x, 150, 1.0 / 12, 300, 1.0 / 30);
  }

  private static double wave(
      double at, double height, double often, double otherHeight, double otherOften) {
    return (height * Math.sin(often * at * Math.PI)
            + otherHeight * Math.sin(otherOften * at * Math.PI))
        * 2
        / 3;
  }
}
