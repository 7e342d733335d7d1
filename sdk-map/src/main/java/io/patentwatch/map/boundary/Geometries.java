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

/** Shapes as JTS sees them, and back. */
final class Geometries {
  static final GeometryFactory FACTORY = new GeometryFactory();

  private Geometries() {}

  static Geometry of(Shape shape) {
    return FACTORY.createMultiPolygon(
        shape.polygons().stream().map(Geometries::polygon).toArray(Polygon[]::new));
  }

  private static Polygon polygon(List<Ring> rings) {
    List<LinearRing> lines = rings.stream().map(Geometries::line).toList();
    return FACTORY.createPolygon(
        lines.get(0), lines.subList(1, lines.size()).toArray(LinearRing[]::new));
  }

  private static LinearRing line(Ring ring) {
    return FACTORY.createLinearRing(
        ring.positions().stream()
            .map(position -> new Coordinate(position.x(), position.y()))
            .toArray(Coordinate[]::new));
  }

  /** The shape of what has an area of a geometry; none where nothing has. */
  static @Nullable Shape shape(String name, Geometry geometry) {
    List<List<Ring>> parts = new ArrayList<>();
    Polygon largest = null;
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        parts.add(rings(polygon));
        largest = largest == null || polygon.getArea() > largest.getArea() ? polygon : largest;
      }
    }
    if (largest == null) {
      return null;
    }
    double tolerance = Math.sqrt(largest.getArea()) / 50;
    Coordinate inside = MaximumInscribedCircle.getCenter(largest, tolerance).getCoordinate();
    return new Shape(name, parts, new Position(inside.getX(), inside.getY()));
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
