package io.patentwatch.map.boundary;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The area of a region.
 *
 * @param name the region's name, as its source has it
 * @param polygons its parts; each the outside, counterclockwise, then the holes, clockwise, as RFC
 *     7946 winds them
 * @param label where its name can stand: inside its largest part
 */
public record Shape(String name, List<List<Ring>> polygons, Position label) {
  public Shape {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(label, "label");
    polygons = polygons.stream().map(Shape::wound).toList();
    if (polygons.isEmpty()) {
      throw new IllegalArgumentException("the shape of " + name + " has no polygon");
    }
  }

  private static List<Ring> wound(List<Ring> polygon) {
    if (polygon.isEmpty()) {
      throw new IllegalArgumentException("a polygon needs an outside");
    }
    return IntStream.range(0, polygon.size()).mapToObj(i -> polygon.get(i).wound(i == 0)).toList();
  }
}
