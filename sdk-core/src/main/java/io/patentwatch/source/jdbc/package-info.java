/**
 * A table or view of the host's own database: {@link io.patentwatch.source.jdbc.JdbcSource} follows
 * it by a change column.
 */
@NullMarked
package io.patentwatch.source.jdbc;

import org.jspecify.annotations.NullMarked;
