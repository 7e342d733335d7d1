package io.patentwatch.internal.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of a delimited text. */
final class DelimitedRows implements TableRows {
  private static final int MOST_FIELDS = 16_384;

  private final CloseableIterator<CsvRecord> records;
  private final int limit;
  private long line;

  DelimitedRows(Reader text, char delimiter, int limit) {
    this.limit = limit;
    records =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(true)
            .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
            .maxBufferSize(limit)
            .build(
                CsvRecordHandler.of(
                    fields ->
                        fields.maxFields(MOST_FIELDS).maxFieldSize(limit).maxRecordSize(limit)),
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
      line = record.getStartingLineNumber();
      return new TableRow(line, record.getFields());
    } catch (CsvParseException broken) {
      throw new Refusal(
          "the row after line "
              + line
              + " can't be read: it is longer than "
              + limit
              + " characters, has over "
              + MOST_FIELDS
              + " fields, or a quote opens there and never closes; mend or leave out that row",
          broken);
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    } catch (NoSuchElementException ended) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException ignored) {
      // Nothing is written, so nothing is lost.
    }
  }
}
