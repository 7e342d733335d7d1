package io.patentwatch.map.boundary;

import io.patentwatch.model.DivisionCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;

/**
 * What the regions of a map are drawn as: boundaries, or a layout that only shows which there are.
 *
 * @param shapes the shape of each region that has one, by code
 * @param unjoined shapes of a source that are none of the regions: drawn without a figure
 * @param schematic whether they are a layout, and no boundaries
 * @param credit what must stand under the map
 * @param problems what was repaired, not found or not used; empty if all fits
 */
public record RegionShapes(
    Map<DivisionCode, Shape> shapes,
    List<Shape> unjoined,
    boolean schematic,
    Credit credit,
    List<String> problems) {
  public RegionShapes {
    shapes = Collections.unmodifiableMap(new TreeMap<>(shapes));
    unjoined = List.copyOf(unjoined);
    Objects.requireNonNull(credit, "credit");
    problems = List.copyOf(problems);
  }

  /**
   * The same with fewer positions: borders that regions share stay shared, so that no gap or
   * overlap appears between them. Good for pages and pictures; what lies where is then only near
   * enough.
   *
   * @param tolerance the side of the square that the largest bend left out may have, in degrees:
   *     0.001 is some 100 metres
   * @throws IllegalArgumentException if it is not 0 or more
   */
  public RegionShapes simplified(double tolerance) {
    if (!(tolerance >= 0)) {
      throw new IllegalArgumentException("the tolerance is " + tolerance + "; give 0 or more");
    }
    if (tolerance == 0) {
      return this;
    }
    List<DivisionCode> codes = List.copyOf(shapes.keySet());
    List<Shape> all = new ArrayList<>(shapes.values());
    all.addAll(unjoined);
    Geometry[] simple =
        CoverageSimplifier.simplify(
            all.stream().map(Geometries::of).toArray(Geometry[]::new), tolerance);
    Map<DivisionCode, Shape> kept = new TreeMap<>();
    List<Shape> others = new ArrayList<>();
    for (int i = 0; i < simple.length; i++) {
      Shape before = all.get(i);
      // A region too small for the tolerance stays as it is: none is ever lost.
      Shape after = Objects.requireNonNullElse(Geometries.shape(before.name(), simple[i]), before);
      if (i < codes.size()) {
        kept.put(codes.get(i), after);
      } else {
        others.add(after);
      }
    }
    return new RegionShapes(kept, others, schematic, credit, problems);
  }

  /** The shape of a region, if it has one. */
  public Optional<Shape> shape(DivisionCode region) {
    return Optional.ofNullable(shapes.get(region));
  }
}
