/** Shapes of regions: {@link io.patentwatch.map.boundary.Boundaries} reads them from GeoJSON. */
@NullMarked
package io.patentwatch.map.boundary;

import org.jspecify.annotations.NullMarked;
