package io.patentwatch.map.boundary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A closed line: the first position is the last too.
 *
 * @param positions four or more
 */
public record Ring(List<Position> positions) {
  public Ring {
    positions = List.copyOf(positions);
    if (positions.size() < 4 || !positions.get(0).equals(positions.get(positions.size() - 1))) {
      throw new IllegalArgumentException("a ring ends where it begins and has 4 positions or more");
    }
  }

  /** Whether it runs counterclockwise, as the outside of a polygon does in RFC 7946. */
  public boolean isCounterclockwise() {
    double area = 0;
    for (int i = 1; i < positions.size(); i++) {
      Position one = positions.get(i - 1);
      Position other = positions.get(i);
      area += one.x() * other.y() - other.x() * one.y();
    }
    return area > 0;
  }

  /** The same line in the direction asked for. */
  public Ring wound(boolean counterclockwise) {
    if (isCounterclockwise() == counterclockwise) {
      return this;
    }
    List<Position> turned = new ArrayList<>(positions);
    Collections.reverse(turned);
    return new Ring(turned);
  }
}
