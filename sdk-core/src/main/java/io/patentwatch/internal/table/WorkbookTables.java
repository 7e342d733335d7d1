package io.patentwatch.internal.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The tables of an XLSX: each sheet with a known header. The only class that knows fastexcel, so
 * that nothing needs it before a workbook is read.
 */
final class WorkbookTables implements Tables {
  private final String name;
  private final @Nullable HeaderFinder finder;
  private final ReadableWorkbook workbook;
  private final Iterator<Sheet> sheets;
  private final int limit;
  private final boolean several;
  private List<String> widest = List.of();
  private boolean found;
  private boolean filled;

  private WorkbookTables(
      String name, ReadableWorkbook workbook, @Nullable HeaderFinder finder, int limit) {
    this.name = name;
    this.finder = finder;
    this.workbook = workbook;
    this.limit = limit;
    List<Sheet> all = workbook.getSheets().toList();
    several = all.size() > 1;
    sheets = all.iterator();
  }

  static Tables open(String name, Path file, @Nullable HeaderFinder finder, int limit)
      throws IOException {
    try {
      return new WorkbookTables(name, new ReadableWorkbook(file.toFile()), finder, limit);
    } catch (IOException | RuntimeException broken) {
      throw damaged(broken);
    }
  }

  private static Refusal damaged(Exception cause) {
    return new Refusal(
        "its XLSX content is damaged ("
            + cause.getMessage()
            + "); open it in a spreadsheet program"
            + " and save it again",
        cause);
  }

  @Override
  public @Nullable Table next() throws IOException {
    while (sheets.hasNext()) {
      Sheet sheet = sheets.next();
      String document = several ? name + "#" + sheet.getName() : name;
      if (finder == null) {
        return new Table(document, List.of(), new SheetRows(sheet, workbook.isDate1904(), limit));
      }
      List<TableRow> rows = new ArrayList<>();
      SheetRows read = new SheetRows(sheet, workbook.isDate1904(), limit);
      try {
        Table.head(read, rows);
      } catch (IOException | RuntimeException failed) {
        read.close();
        throw failed;
      }
      filled |= !rows.isEmpty();
      Table.Head head = new Table.Head(rows);
      TableRow header = head.header(finder);
      if (header != null) {
        found = true;
        read.putBack(rows.stream().filter(row -> row.line() > header.line()).toList());
        return new Table(document, header.cells(), read);
      }
      read.close();
      if (head.widest().size() > widest.size()) {
        widest = head.widest();
      }
    }
    if (!found && finder != null) {
      if (!filled) {
        throw new Refusal("is empty: no sheet holds a cell");
      }
      found = true;
      throw Table.unknown(widest, finder, "the sheets of a workbook");
    }
    return null;
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException ignored) {
      // Nothing is written, so nothing is lost.
    }
  }

  /** The rows of one sheet. */
  private static final class SheetRows implements TableRows {
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final boolean from1904;
    private final int limit;
    private final Deque<TableRow> back = new ArrayDeque<>();

    SheetRows(Sheet sheet, boolean from1904, int limit) throws IOException {
      this.from1904 = from1904;
      this.limit = limit;
      try {
        stream = sheet.openStream();
        rows = stream.iterator();
      } catch (RuntimeException broken) {
        throw damaged(broken);
      }
    }

    void putBack(List<TableRow> read) {
      back.addAll(read);
    }

    @Override
    public boolean countsFrom1904() {
      return from1904;
    }

    @Override
    public @Nullable TableRow next() throws IOException {
      TableRow again = back.poll();
      if (again != null) {
        return again;
      }
      try {
        while (rows.hasNext()) {
          Row row = rows.next();
          TableRow read = new TableRow(row.getRowNum(), cells(row), null);
          if (read.length() > limit) {
            throw new Refusal(
                "row "
                    + row.getRowNum()
                    + " is longer than "
                    + limit
                    + " characters; leave it out");
          }
          if (!read.isBlank()) {
            return read;
          }
        }
        return null;
      } catch (RuntimeException broken) {
        throw damaged(broken);
      }
    }

    private static List<String> cells(Row row) {
      int count = row.getCellCount();
      List<String> cells = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        Cell cell = row.hasCell(i) ? row.getCell(i) : null;
        cells.add(cell == null ? "" : text(cell));
      }
      return cells;
    }

    private static String text(Cell cell) {
      if (cell.getType() == CellType.NUMBER) {
        BigDecimal number = cell.asNumber();
        // The file writes 2.021106850315E12 for a whole number: all its digits are there.
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
      }
      String text = cell.getType() == CellType.FORMULA ? cell.getRawValue() : cell.getText();
      return text == null ? "" : text;
    }

    @Override
    public void close() {
      stream.close();
    }
  }
}
