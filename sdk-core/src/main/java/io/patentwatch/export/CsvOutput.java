package io.patentwatch.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.patentwatch.internal.table.SpreadsheetText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table as CSV. */
final class CsvOutput implements TableOutput {
  private final Writer text;
  private final CsvWriter csv;

  CsvOutput(OutputStream out, boolean byteOrderMark) throws IOException {
    text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    if (byteOrderMark) {
      text.write('\uFEFF');
    }
  }

  @Override
  public void row(List<String> cells) {
    CsvWriter unused = csv.writeRecord(cells.stream().map(SpreadsheetText::defused).toList());
  }

  @Override
  public void finish() throws IOException {
    csv.flush();
    text.flush();
  }
}
