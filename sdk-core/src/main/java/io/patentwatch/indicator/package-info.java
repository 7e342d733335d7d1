/**
 * Counting: what is counted, how, and the answer; the only counting there is, so that warnings and
 * map can't disagree.
 *
 * <p>An {@link io.patentwatch.indicator.Indicator} says what is measured and shows it on its {@link
 * io.patentwatch.indicator.Card}; {@link io.patentwatch.Indicators} computes them.
 */
@NullMarked
package io.patentwatch.indicator;

import org.jspecify.annotations.NullMarked;
