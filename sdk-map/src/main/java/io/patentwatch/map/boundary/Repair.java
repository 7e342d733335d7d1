package io.patentwatch.map.boundary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Makes shapes of polygons as read, repairing what is invalid. */
final class Repair {
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
    Geometry geometry = Geometries.FACTORY.createMultiPolygon(read.toArray(Polygon[]::new));
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
    Shape shape = Geometries.shape(name, geometry);
    if (shape == null) {
      problems.add(name + " has no area; not drawn");
    }
    return shape;
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
        lines.add(Geometries.FACTORY.createLinearRing(coordinates.toArray(Coordinate[]::new)));
      }
    }
    return lines.isEmpty()
        ? null
        : Geometries.FACTORY.createPolygon(
            lines.get(0), lines.subList(1, lines.size()).toArray(LinearRing[]::new));
  }
}
