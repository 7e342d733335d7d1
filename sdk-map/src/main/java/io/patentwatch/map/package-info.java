/**
 * Figures by region and industry: {@link io.patentwatch.map.PatentMap} is the way in, {@link
 * io.patentwatch.map.MapResult} the answer.
 */
@NullMarked
package io.patentwatch.map;

import org.jspecify.annotations.NullMarked;
