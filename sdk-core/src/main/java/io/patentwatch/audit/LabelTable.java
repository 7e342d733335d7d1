package io.patentwatch.audit;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A table of labelled cases. */
final class LabelTable {
  private LabelTable() {}

  /** A row; its cells are empty where the column or the cell is missing. */
  record Row(NamedCsvRecord record) {
    String text(String column) {
      return record.findField(column).map(String::strip).orElse("");
    }

    @Nullable String textIfAny(String column) {
      String text = text(column);
      return text.isEmpty() ? null : text;
    }

    IllegalArgumentException refused(String problem) {
      return LabelTable.refused(record.getStartingLineNumber(), problem);
    }
  }

  /** Reads CSV with a header that has these columns and perhaps others. */
  static <T> List<T> read(Reader csv, List<String> columns, Function<Row, T> reader) {
    List<T> labels = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord row : rows) {
        for (String column : columns) {
          if (!row.getHeader().contains(column)) {
            throw refused(
                1, "column '" + column + "' is missing; needed are " + String.join(",", columns));
          }
        }
        labels.add(reader.apply(new Row(row)));
      }
    } catch (CsvParseException e) {
      throw new IllegalArgumentException("the labels are no CSV: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("the labels cannot be read", e);
    }
    return labels;
  }

  private static IllegalArgumentException refused(long line, String problem) {
    return new IllegalArgumentException("labels line " + line + ": " + problem);
  }
}
