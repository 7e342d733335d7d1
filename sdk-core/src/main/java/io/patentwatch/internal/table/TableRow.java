package io.patentwatch.internal.table;

import java.util.List;

/**
 * One row of a table.
 *
 * @param line the line where it begins, or its row number, from 1
 * @param cells its cells as they are
 */
record TableRow(long line, List<String> cells) {
  /** Whether no cell holds anything. */
  boolean isBlank() {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** How many characters it holds. */
  int length() {
    int length = 0;
    for (String cell : cells) {
      length += cell.length();
    }
    return length;
  }

  /** The row as a line of CSV, cells in full. */
  String csv() {
    StringBuilder csv = new StringBuilder(length() + cells.size());
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        csv.append(',');
      }
      String cell = cells.get(i);
      boolean quoted = false;
      for (int at = 0; at < cell.length() && !quoted; at++) {
        char c = cell.charAt(at);
        quoted = c == ',' || c == '"' || c == '\n' || c == '\r';
      }
      if (quoted) {
        csv.append('"').append(cell.replace("\"", "\"\"")).append('"');
      } else {
        csv.append(cell);
      }
    }
    return csv.toString();
  }
}
