package io.patentwatch.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A table being written, row by row, the first its header, as {@link ExportFormat} says of CSV and
 * XLSX. Used by one thread.
 */
public interface TableOutput {
  /**
   * A table on a stream, CSV with a byte order mark.
   *
   * @throws IllegalArgumentException if the format is no table
   * @throws IOException if the stream cannot be written
   */
  static TableOutput of(ExportFormat format, OutputStream out) throws IOException {
    return switch (format) {
      case CSV -> new CsvOutput(out, true);
      case XLSX -> new WorkbookOutput(out, WorkbookOutput.MOST_ROWS);
      case JSON_LINES ->
          throw new IllegalArgumentException(format + " is no table; give csv or xlsx");
    };
  }

  /** Writes a row. */
  void row(List<String> cells) throws IOException;

  /** Writes what must follow the last row; the stream below stays open. */
  void finish() throws IOException;
}
