/**
 * Where facts come from: {@link io.patentwatch.source.PatentSource} states them page by page, and
 * {@code PatentDatabase.sync} is the only way in.
 */
@NullMarked
package io.patentwatch.source;

import org.jspecify.annotations.NullMarked;
