/**
 * What the columns of a table mean, and the office's own tables: {@link
 * io.patentwatch.source.table.ColumnMapping} says it where the header does not. Patent tables
 * themselves are read by {@code FileSource}.
 */
@NullMarked
package io.patentwatch.source.table;

import org.jspecify.annotations.NullMarked;
