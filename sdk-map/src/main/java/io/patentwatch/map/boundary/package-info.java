/**
 * Shapes of regions: {@link io.patentwatch.map.boundary.Boundaries} reads them from GeoJSON, {@link
 * io.patentwatch.map.boundary.RegionLocator} finds the one of a point.
 */
@NullMarked
package io.patentwatch.map.boundary;

import org.jspecify.annotations.NullMarked;
