package io.patentwatch.internal.table;

import io.patentwatch.model.Provenance;
import io.patentwatch.model.Statement;
import io.patentwatch.source.Rejection;
import io.patentwatch.source.SourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The first table of a file in a layout of our own, CSV or XLSX, as the text of CSV. */
public final class PlainTable implements RowHandler {
  private final List<String> header;
  private final StringBuilder csv = new StringBuilder();
  private long line = 1;

  private PlainTable(List<String> header) {
    this.header = header;
  }

  /**
   * Reads a file. Each row keeps its line, so that what is said of a line of the text is true of
   * the file; of a line break in a cell a blank remains.
   *
   * @param columns the columns by which the header is known; one must be there
   * @param what what the file holds, for the message where no header is found
   * @throws SourceException if the file can't be read, or no table in it has such a header
   */
  public static String csv(Path file, List<String> columns, String what) {
    Sheets sheets = new Sheets();
    try (FileContents contents =
        new FileContents(
            file.toString(),
            FileReading.files(file.toString(), List.of(file)),
            ReadingOptions.ofDefaults(),
            finder(columns, what),
            false,
            (document, header, from1904) -> sheets.next(header))) {
      FilePage page = new FilePage();
      for (Content content = contents.next();
          content != null && sheets.first == null;
          content = contents.next()) {
        read(contents.open(content), sheets, page);
      }
      PlainTable first = sheets.first;
      if (first == null) {
        throw new Refusal("holds no table");
      }
      for (Rejection broken : page.page().map(all -> all.rejections()).orElse(List.of())) {
        throw new Refusal("line " + broken.line() + ": " + broken.reason());
      }
      return first.text();
    } catch (IOException failed) {
      throw new SourceException(file.toString(), Refusal.reason(failed), failed);
    }
  }

  /** The tables as they come; only the first is wanted. */
  private static final class Sheets {
    @Nullable PlainTable first;
    boolean more;

    PlainTable next(List<String> header) {
      PlainTable table = new PlainTable(header);
      more = first != null;
      first = first == null ? table : first;
      return table;
    }
  }

  private static void read(@Nullable FileRecords records, Sheets sheets, FilePage page)
      throws IOException {
    if (records == null) {
      return;
    }
    try (records) {
      while (!sheets.more && records.read(page)) {
        // The handler keeps the rows.
      }
    } catch (Refusal refused) {
      // Rows that state nothing by themselves are none to the reading.
      if (sheets.first == null) {
        throw refused;
      }
    }
  }

  private static HeaderFinder finder(List<String> columns, String what) {
    return new HeaderFinder() {
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
  }

  @Override
  public @Nullable Statement read(TableRow row, Provenance provenance) {
    boolean first = line == 1;
    // A header below a title stands right above its first row.
    for (; line < (first ? row.line() - 1 : row.line()); line++) {
      csv.append('\n');
    }
    if (first) {
      csv.append(row(header)).append('\n');
      line++;
    }
    csv.append(row(row.cells())).append('\n');
    line++;
    return null;
  }

  private String text() {
    return csv.isEmpty() ? row(header) : csv.toString();
  }

  private static String row(List<String> cells) {
    return new TableRow(0, cells.stream().map(cell -> cell.replaceAll("\\R", " ")).toList(), null)
        .csv();
  }
}
