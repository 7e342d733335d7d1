/**
 * Files as people have them, read record by record in constant memory: what a file is, by its
 * content; of tables their encoding and delimiter, their header, and what a row says.
 */
@NullMarked
package io.patentwatch.internal.table;

import org.jspecify.annotations.NullMarked;
