/**
 * What is made of a map for others: {@link io.patentwatch.map.render.MapReport} makes all pictures
 * and tables, {@link io.patentwatch.map.render.Bulletin} the sentences, {@link
 * io.patentwatch.map.render.Reconciliation} sets official figures beside ours.
 */
@NullMarked
package io.patentwatch.map.render;

import org.jspecify.annotations.NullMarked;
