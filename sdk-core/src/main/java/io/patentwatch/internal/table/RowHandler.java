package io.patentwatch.internal.table;

import io.patentwatch.model.Provenance;
import io.patentwatch.model.Statement;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes statements of the rows of one table. */
interface RowHandler {
  /**
   * What a row states; null where it is no row of data but a header again.
   *
   * @throws IllegalArgumentException if it must be rejected; the message says why
   * @throws IOException if the rest of the table can't be read
   */
  @Nullable Statement read(TableRow row, Provenance provenance) throws IOException;

  /** Makes the handler of a table. */
  interface Factory {
    /** The handler of a table, by its header. */
    RowHandler of(String document, List<String> header, boolean from1904) throws IOException;
  }
}
