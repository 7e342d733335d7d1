package io.patentwatch.map.boundary;

import io.patentwatch.model.DivisionCode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

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

  /** The shape of a region, if it has one. */
  public Optional<Shape> shape(DivisionCode region) {
    return Optional.ofNullable(shapes.get(region));
  }
}
