/**
 * The export of search results to files that people and programs read: {@link
 * io.patentwatch.export.PatentExport} is the way in, {@link io.patentwatch.export.Masking} spares
 * natural persons in whatever is made for others.
 */
@NullMarked
package io.patentwatch.export;

import org.jspecify.annotations.NullMarked;
