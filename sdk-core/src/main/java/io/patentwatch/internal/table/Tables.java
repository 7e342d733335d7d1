package io.patentwatch.internal.table;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The tables of one file, one after the other. */
interface Tables extends AutoCloseable {
  /** The next table, whose header is found, or null after the last. */
  @Nullable Table next() throws IOException;

  @Override
  void close();
}
