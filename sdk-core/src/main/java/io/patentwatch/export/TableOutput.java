package io.patentwatch.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

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
      case XLSX -> workbook(out, "patents", Set.of());
      case JSON_LINES ->
          throw new IllegalArgumentException(format + " is no table; give csv or xlsx");
    };
  }

  /**
   * A table on a stream as XLSX, of which some columns can be counted with.
   *
   * @param sheet the name of its sheet; letters, digits and spaces, 25 at most
   * @param numbers the columns, from 0, whose cells are numbers where they are decimals of at most
   *     15 digits, more than which a workbook does not keep
   * @throws IllegalArgumentException if the name is none
   */
  static TableOutput workbook(OutputStream out, String sheet, Set<Integer> numbers) {
    return new WorkbookOutput(out, WorkbookOutput.MOST_ROWS, sheet, numbers);
  }

  /** Writes a row. */
  void row(List<String> cells) throws IOException;

  /** Writes what must follow the last row; the stream below stays open. */
  void finish() throws IOException;
}
