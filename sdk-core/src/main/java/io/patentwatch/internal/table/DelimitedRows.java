package io.patentwatch.internal.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a delimited text.
 *
 * <p>A row whose quotes are broken costs itself alone: its line is given as it is, and reading
 * begins again behind it.
 */
final class DelimitedRows implements TableRows {
  private static final int MOST_FIELDS = 16_384;

  private final RecordedText text;
  private final char delimiter;
  private final int limit;
  private CloseableIterator<CsvRecord> records;

  /** The lines before the first of {@link #records}. */
  private long before;

  /** The line behind the last row read. */
  private long next = 1;

  DelimitedRows(Reader reader, char delimiter, int limit) {
    this.text = new RecordedText(reader);
    this.delimiter = delimiter;
    this.limit = limit;
    records = records();
  }

  private CloseableIterator<CsvRecord> records() {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(limit)
        .build(
            CsvRecordHandler.of(
                fields -> fields.maxFields(MOST_FIELDS).maxFieldSize(limit).maxRecordSize(limit)),
            text)
        .iterator();
  }

  @Override
  public @Nullable TableRow next() throws IOException {
    while (true) {
      TableRow row = read();
      if (row == null || !row.isBlank()) {
        return row;
      }
    }
  }

  private @Nullable TableRow read() throws IOException {
    try {
      if (!records.hasNext()) {
        return null;
      }
      CsvRecord record = records.next();
      long line = before + record.getStartingLineNumber();
      next = line + 1;
      for (String cell : record.getFields()) {
        next += breaks(cell);
      }
      text.forgetBefore(next);
      return new TableRow(line, record.getFields(), null);
    } catch (CsvParseException broken) {
      return beginAgain(broken);
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  private TableRow beginAgain(CsvParseException broken) throws IOException {
    text.forgetBefore(next);
    String raw = text.takeLine(limit);
    long line = text.line() - 1;
    before = line;
    next = line + 1;
    records = records();
    String why = broken.getCause() == null ? broken.getMessage() : broken.getCause().getMessage();
    return new TableRow(
        line,
        java.util.List.of(raw),
        "the quotes of the row are broken ("
            + why
            + "); quote its texts and double the quotes in"
            + " them");
  }

  private static int breaks(String cell) {
    int breaks = 0;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == cell.length() || cell.charAt(i + 1) != '\n'))) {
        breaks++;
      }
    }
    return breaks;
  }

  @Override
  public void close() {
    try {
      text.close();
    } catch (IOException ignored) {
      // Nothing is written, so nothing is lost.
    }
  }
}
