/**
 * The values that everything else speaks in: numbers, classes, parties, legal events, the records
 * that sources state and the {@link io.patentwatch.model.Patent} they join into.
 *
 * <p>All types here are immutable, null-free unless marked, and know nothing of any other package.
 */
@NullMarked
package io.patentwatch.model;

import org.jspecify.annotations.NullMarked;
