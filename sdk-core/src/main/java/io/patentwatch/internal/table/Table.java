package io.patentwatch.internal.table;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table whose header is found.
 *
 * @param document the name under which its rows are reported
 * @param header the header cells; empty where it has none
 * @param rows what follows the header
 */
record Table(String document, List<String> header, TableRows rows) implements AutoCloseable {
  private static final int PREAMBLE = 50;

  /** The first cells of a file, in which a header is sought. */
  record Head(List<TableRow> rows) {
    /** The row most like a header, the first of equals, or null. */
    @Nullable TableRow header(HeaderFinder finder) {
      TableRow best = null;
      int most = 0;
      for (TableRow row : rows) {
        int score = finder.score(row.cells());
        if (score > most) {
          most = score;
          best = row;
        }
      }
      return best;
    }

    int score(HeaderFinder finder) {
      TableRow best = header(finder);
      return best == null ? 0 : finder.score(best.cells());
    }

    /** The row with the most cells filled: what a person would take for the header. */
    List<String> widest() {
      List<String> widest = List.of();
      int most = 0;
      for (TableRow row : rows) {
        int filled = 0;
        for (String cell : row.cells()) {
          filled += cell.isBlank() ? 0 : 1;
        }
        if (filled > most) {
          most = filled;
          widest = row.cells();
        }
      }
      return widest;
    }
  }

  /** Collects the first rows, as far as a header may stand. */
  static void head(TableRows rows, List<TableRow> head) throws IOException {
    TableRow row;
    while (head.size() < PREAMBLE && (row = rows.next()) != null) {
      head.add(row);
    }
  }

  /** Says that no header was found, what stands there and what is needed. */
  static Refusal unknown(List<String> widest, HeaderFinder finder, String how) {
    String seen =
        widest.stream()
            .filter(cell -> !cell.isBlank())
            .limit(60)
            .map(cell -> cell.length() <= 40 ? cell.strip() : cell.strip().substring(0, 40) + "…")
            .collect(java.util.stream.Collectors.joining(", "));
    return new Refusal(
        "no known header is in its first rows ("
            + how
            + "); the columns seen are: "
            + seen
            + "; "
            + finder.needed());
  }

  @Override
  public void close() {
    rows.close();
  }
}
