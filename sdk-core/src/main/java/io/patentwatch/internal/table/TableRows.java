package io.patentwatch.internal.table;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one table in their order, read once. */
interface TableRows extends AutoCloseable {
  /** The next row that is not blank, or null after the last. */
  @Nullable TableRow next() throws IOException;

  /** Whether plain numbers in date columns count days from 1904 rather than 1900. */
  default boolean countsFrom1904() {
    return false;
  }

  @Override
  void close();
}
