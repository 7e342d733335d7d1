package io.patentwatch.export;

import java.io.IOException;
import java.util.List;

/** A table being written, row by row. */
interface TableOutput {
  /** Writes a row. */
  void row(List<String> cells) throws IOException;

  /** Writes what must follow the last row; the stream below stays open. */
  void finish() throws IOException;
}
