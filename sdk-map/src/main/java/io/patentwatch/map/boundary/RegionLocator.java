package io.patentwatch.map.boundary;

import io.patentwatch.model.DivisionCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Says which region a point lies in, in time that hardly grows with the number of regions or the
 * length of their borders; immutable and thread-safe.
 *
 * <p>Points and boundaries must be in one datum: a GCJ-02 point lies some hundred metres away from
 * where WGS 84 boundaries have it.
 */
public final class RegionLocator {
  private final STRtree tree = new STRtree();

  private record Region(DivisionCode code, IndexedPointInAreaLocator area) {}

  private RegionLocator(RegionShapes shapes) {
    shapes
        .shapes()
        .forEach(
            (code, shape) -> {
              Geometry geometry = Geometries.of(shape);
              tree.insert(
                  geometry.getEnvelopeInternal(),
                  new Region(code, new IndexedPointInAreaLocator(geometry)));
            });
    // Built now, it is never changed again, and threads can share it.
    tree.build();
  }

  /**
   * A locator in boundaries.
   *
   * @throws IllegalArgumentException if the shapes are a schematic layout, in which no point of the
   *     earth lies
   */
  public static RegionLocator of(RegionShapes shapes) {
    if (shapes.schematic()) {
      throw new IllegalArgumentException(
          "a schematic layout has no places on the earth; give boundaries");
    }
    return new RegionLocator(shapes);
  }

  /**
   * The region that a point lies in; empty where it lies in none. On a border, which belongs to all
   * that share it, the first by code.
   */
  public Optional<DivisionCode> locate(Position point) {
    Coordinate at = new Coordinate(point.x(), point.y());
    List<?> near = tree.query(new Envelope(at));
    return near.stream()
        .flatMap(one -> one instanceof Region region ? Stream.of(region) : Stream.empty())
        .filter(region -> region.area().locate(at) != Location.EXTERIOR)
        .map(Region::code)
        .min(Comparator.naturalOrder());
  }
}
