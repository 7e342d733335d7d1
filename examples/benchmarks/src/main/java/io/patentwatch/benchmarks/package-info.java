/**
 * Benchmarks of PatentWatch beside plain Lucene on the same generated patents, and the generator
 * itself; {@link io.patentwatch.benchmarks.Benchmarks} is the way in.
 */
@NullMarked
package io.patentwatch.benchmarks;

import org.jspecify.annotations.NullMarked;
