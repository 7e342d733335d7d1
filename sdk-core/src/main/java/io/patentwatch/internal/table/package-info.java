/**
 * Tables as people have them, read row by row in constant memory: what a file is, its encoding and
 * delimiter, its header, and what a row says.
 */
@NullMarked
package io.patentwatch.internal.table;

import org.jspecify.annotations.NullMarked;
