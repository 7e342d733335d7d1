/**
 * Counting: what is counted, how, and the answer; the only counting there is, so that warnings and
 * map can't disagree.
 */
@NullMarked
package io.patentwatch.indicator;

import org.jspecify.annotations.NullMarked;
