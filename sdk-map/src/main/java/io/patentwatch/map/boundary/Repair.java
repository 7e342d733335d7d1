package io.patentwatch.map.boundary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Makes shapes of polygons as read, repairing what is invalid. */
final class Repair {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Repair() {}

  /** The shape, or none where nothing of it has an area; what was done is added to the problems. */
  static @Nullable Shape shape(
      String name, List<List<List<Position>>> polygons, List<String> problems) {
    List<Polygon> read = new ArrayList<>();
    for (List<List<Position>> rings : polygons) {
      Polygon polygon = polygon(name, rings, problems);
      if (polygon != null) {
        read.add(polygon);
      }
    }
    Geometry geometry = FACTORY.createMultiPolygon(read.toArray(Polygon[]::new));
    IsValidOp validity = new IsValidOp(geometry);
    TopologyValidationError error = validity.getValidationError();
    if (error != null) {
      geometry = GeometryFixer.fix(geometry);
      problems.add(
          name
              + " is invalid at "
              + error.getCoordinate().getX()
              + ", "
              + error.getCoordinate().getY()
              + " ("
              + error.getMessage()
              + "); repaired");
    }
    List<List<Ring>> parts = new ArrayList<>();
    Polygon largest = null;
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        parts.add(rings(polygon));
        largest = largest == null || polygon.getArea() > largest.getArea() ? polygon : largest;
      }
    }
    if (largest == null) {
      problems.add(name + " has no area; not drawn");
      return null;
    }
    double tolerance = Math.sqrt(largest.getArea()) / 50;
    Coordinate inside = MaximumInscribedCircle.getCenter(largest, tolerance).getCoordinate();
    return new Shape(name, parts, new Position(inside.getX(), inside.getY()));
  }

  private static @Nullable Polygon polygon(
      String name, List<List<Position>> rings, List<String> problems) {
    List<LinearRing> lines = new ArrayList<>();
    for (List<Position> positions : rings) {
      List<Coordinate> coordinates = new ArrayList<>();
      positions.forEach(position -> coordinates.add(new Coordinate(position.x(), position.y())));
      if (!coordinates.isEmpty()
          && !coordinates.get(0).equals2D(coordinates.get(coordinates.size() - 1))) {
        coordinates.add(coordinates.get(0).copy());
        problems.add(name + " has a ring that does not end where it begins; closed");
      }
      if (coordinates.size() < 4) {
        problems.add(name + " has a ring of " + positions.size() + " positions; left out");
        if (lines.isEmpty()) {
          return null;
        }
      } else {
        lines.add(FACTORY.createLinearRing(coordinates.toArray(Coordinate[]::new)));
      }
    }
    return lines.isEmpty()
        ? null
        : FACTORY.createPolygon(
            lines.get(0), lines.subList(1, lines.size()).toArray(LinearRing[]::new));
  }

  private static List<Ring> rings(Polygon polygon) {
    List<Ring> rings = new ArrayList<>();
    rings.add(ring(polygon.getExteriorRing()));
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      rings.add(ring(polygon.getInteriorRingN(i)));
    }
    return rings;
  }

  private static Ring ring(LinearRing line) {
    List<Position> positions = new ArrayList<>();
    for (Coordinate coordinate : line.getCoordinates()) {
      positions.add(new Position(coordinate.getX(), coordinate.getY()));
    }
    return new Ring(positions);
  }
}
