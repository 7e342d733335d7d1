package io.patentwatch.sample;

import java.nio.charset.Charset;

/** Writes a CSV file. */
final class Sheet {
  private final StringBuilder text = new StringBuilder();
  private int rows;

  /** A line as it stands: a title, a header. */
  Sheet line(String line) {
    text.append(line).append('\n');
    return this;
  }

  Sheet row(Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      String cell = String.valueOf(cells[i]);
      boolean quoted = cell.contains(",") || cell.contains("\"") || cell.contains("\n");
      text.append(i == 0 ? "" : ",").append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
    text.append('\n');
    rows++;
    return this;
  }

  int rows() {
    return rows;
  }

  byte[] bytes(Charset charset) {
    return text.toString().getBytes(charset);
  }
}
