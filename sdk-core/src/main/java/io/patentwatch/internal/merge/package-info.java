/**
 * Statements to patents: {@link io.patentwatch.internal.merge.Grouping} says which records are one
 * patent's, {@link io.patentwatch.internal.merge.Merge} makes it of them, {@link
 * io.patentwatch.internal.merge.Attribution} places its parties and industries.
 *
 * <p>Pure functions: the answer depends on the set of statements alone, never on the order in which
 * they came.
 */
@NullMarked
package io.patentwatch.internal.merge;

import org.jspecify.annotations.NullMarked;
