/**
 * A paged JSON service described by a mapping file: {@link io.patentwatch.source.json.JsonSource}
 * reads it as a {@link io.patentwatch.source.json.JsonMapping} says.
 */
@NullMarked
package io.patentwatch.source.json;

import org.jspecify.annotations.NullMarked;
