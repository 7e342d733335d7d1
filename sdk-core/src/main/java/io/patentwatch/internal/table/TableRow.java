package io.patentwatch.internal.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table.
 *
 * @param line the line where it begins, or its row number, from 1
 * @param cells its cells as they are; of a row that is broken, its one line
 * @param problem why it can't be cut into cells; absent where it can
 */
record TableRow(long line, List<String> cells, @Nullable String problem) {
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
    if (problem != null) {
      return cells.get(0);
    }
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
