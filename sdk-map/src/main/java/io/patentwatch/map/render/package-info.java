/** Pictures of a map: {@link io.patentwatch.map.render.MapReport} makes them all. */
@NullMarked
package io.patentwatch.map.render;

import org.jspecify.annotations.NullMarked;
