/**
 * Figures by region and industry: {@link io.patentwatch.map.PatentMap} is the way in.
 *
 * <p>A {@link io.patentwatch.map.MapQuery} asks for what a map shows, all shipped indicators of a
 * day with the years before. A {@link io.patentwatch.map.CellQuery} asks for any one count, told
 * apart by what is wanted, and its {@link io.patentwatch.map.Cell}s open into their patents. With
 * {@link io.patentwatch.map.PatentColumns} in memory both are answered in milliseconds.
 */
@NullMarked
package io.patentwatch.map;

import org.jspecify.annotations.NullMarked;
