package io.patentwatch.internal.table;

import io.patentwatch.source.SourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The first table of a file in a layout of our own, CSV or XLSX, as the text of CSV. */
public final class PlainTable {
  private PlainTable() {}

  /**
   * Reads a file. Each row keeps its line, so that what is said of a line of the text is true of
   * the file; of a line break in a cell a blank remains.
   *
   * @param columns the columns by which the header is known; one must be there
   * @param what what the file holds, for the message where no header is found
   * @throws SourceException if the file can't be read, or no table in it has such a header
   */
  public static String csv(Path file, List<String> columns, String what) {
    HeaderFinder finder =
        new HeaderFinder() {
          @Override
          public int score(List<String> cells) {
            return (int)
                cells.stream()
                    .filter(cell -> columns.contains(cell.strip().toLowerCase(Locale.ROOT)))
                    .count();
          }

          @Override
          public String needed() {
            return what + " has the columns " + String.join(",", columns);
          }
        };
    List<Path> files = FileReading.files(file.toString(), List.of(file));
    try (FileTables tables = new FileTables(files, ReadingOptions.ofDefaults(), finder)) {
      for (Content content = tables.next(); content != null; content = tables.next()) {
        Tables opened = tables.open(content);
        if (opened != null) {
          try (opened;
              Table table = opened.next()) {
            if (table != null) {
              return csv(table);
            }
          }
        }
      }
      throw new SourceException(file.toString(), "holds no table", null);
    } catch (IOException failed) {
      throw new SourceException(file.toString(), Refusal.reason(failed), failed);
    }
  }

  private static String csv(Table table) throws IOException {
    StringBuilder csv = new StringBuilder();
    long line = 1;
    for (TableRow row = table.rows().next(); row != null; row = table.rows().next()) {
      boolean first = line == 1;
      // A header below a title stands right above its first row.
      for (; line < (first ? row.line() - 1 : row.line()); line++) {
        csv.append('\n');
      }
      if (first) {
        csv.append(row(table.header())).append('\n');
        line++;
      }
      if (row.problem() != null) {
        throw new Refusal("line " + row.line() + ": " + row.problem());
      }
      csv.append(row(row.cells())).append('\n');
      line++;
    }
    return csv.isEmpty() ? row(table.header()) : csv.toString();
  }

  private static String row(List<String> cells) {
    return new TableRow(0, cells.stream().map(cell -> cell.replaceAll("\\R", " ")).toList(), null)
        .csv();
  }
}
