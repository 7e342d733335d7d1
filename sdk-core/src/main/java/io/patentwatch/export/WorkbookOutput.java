package io.patentwatch.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A table as XLSX, in memory that does not grow: the sheets stream first, then the parts that name
 * them.
 */
final class WorkbookOutput implements TableOutput {
  /** The most rows of a sheet, header included. */
  static final int MOST_ROWS = 1_048_576;

  private static final int MOST_CHARS = 32_767;
  private static final String NUMBER = "-?(?=[0-9.]{1,16}$)[0-9]{1,15}(\\.[0-9]+)?";
  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final ZipOutputStream zip;
  private final Writer text;
  private final int mostRows;
  private final String sheet;
  private final Set<Integer> numbers;
  private List<String> header = List.of();
  private int sheets;
  private int rows;

  WorkbookOutput(OutputStream out, int mostRows, String sheet, Set<Integer> numbers) {
    if (!sheet.matches("[\\p{L}\\p{N} ]{1,25}")) {
      throw new IllegalArgumentException(
          "a sheet named '" + sheet + "'; give 1 to 25 letters, digits and spaces");
    }
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
    this.mostRows = mostRows;
    this.sheet = sheet;
    this.numbers = Set.copyOf(numbers);
  }

  /** Writes a row; the first is the header, which begins each sheet. */
  @Override
  public void row(List<String> cells) throws IOException {
    if (sheets == 0) {
      header = cells;
      beginSheet();
      return;
    }
    if (rows == mostRows) {
      endSheet();
      beginSheet();
    }
    write(cells);
  }

  private void beginSheet() throws IOException {
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + ++sheets + ".xml"));
    rows = 0;
    text.write(XML);
    text.write("<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">");
    text.write(
        "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
    text.write("</sheetView></sheetViews><sheetData>");
    write(header);
  }

  private void endSheet() throws IOException {
    text.write("</sheetData></worksheet>");
    endPart();
  }

  private void endPart() throws IOException {
    text.flush();
    zip.closeEntry();
  }

  private void write(List<String> cells) throws IOException {
    rows++;
    text.write("<row r=\"" + rows + "\">");
    for (int i = 0; i < cells.size(); i++) {
      if (numbers.contains(i) && cells.get(i).matches(NUMBER)) {
        text.write("<c r=\"" + column(i) + rows + "\"><v>" + cells.get(i) + "</v></c>");
      } else if (!cells.get(i).isEmpty()) {
        text.write(
            "<c r=\"" + column(i) + rows + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        escape(fitting(cells.get(i)));
        text.write("</t></is></c>");
      }
    }
    text.write("</row>");
  }

  /** The letters of a column: A, B, …, Z, AA, … */
  private static String column(int index) {
    String last = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? last : column(index / 26 - 1) + last;
  }

  private static String fitting(String cell) {
    if (cell.length() <= MOST_CHARS) {
      return cell;
    }
    int end = MOST_CHARS - 1;
    return cell.substring(0, Character.isHighSurrogate(cell.charAt(end - 1)) ? end - 1 : end) + '…';
  }

  /** Characters that XML has no place for are written as {@code _x0007_}, as the format has it. */
  private void escape(String cell) throws IOException {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      switch (c) {
        case '&' -> text.write("&amp;");
        case '<' -> text.write("&lt;");
        case '>' -> text.write("&gt;");
        case '_' -> text.write(isEscape(cell, i) ? "_x005F_" : "_");
        default -> {
          if (isPlain(cell, i)) {
            text.write(c);
          } else if (Character.isSurrogate(c)) {
            text.write('\uFFFD');
          } else {
            text.write(String.format("_x%04X_", (int) c));
          }
        }
      }
    }
  }

  private static boolean isPlain(String cell, int at) {
    char c = cell.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < cell.length() && Character.isLowSurrogate(cell.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(cell.charAt(at - 1));
    }
    return c == '\t' || c == '\n' || (c >= ' ' && c < '\uFFFE');
  }

  private static boolean isEscape(String cell, int at) {
    return cell.length() >= at + 7
        && cell.charAt(at + 1) == 'x'
        && cell.charAt(at + 6) == '_'
        && cell.substring(at + 2, at + 6).chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }

  @Override
  public void finish() throws IOException {
    endSheet();
    StringBuilder names = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    StringBuilder types = new StringBuilder();
    for (int i = 1; i <= sheets; i++) {
      String name = i == 1 ? sheet : sheet + " " + i;
      names.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(name, i, i));
      relations.append(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
      types.append(type("/xl/worksheets/sheet" + i + ".xml", "worksheet+xml"));
    }
    part(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
            .formatted(MAIN, OFFICE, names));
    part("xl/_rels/workbook.xml.rels", relations(relations.toString()));
    part("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
    part(
        "[Content_Types].xml",
        "<Types xmlns=\"%scontent-types\"><Default Extension=\"rels\" ContentType=\"%s\"/>%s%s</Types>"
            .formatted(
                PACKAGE,
                "application/vnd.openxmlformats-package.relationships+xml",
                type("/xl/workbook.xml", "sheet.main+xml"),
                types));
    zip.finish();
    zip.flush();
  }

  private void part(String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    text.write(XML + content);
    endPart();
  }

  private static String relations(String relations) {
    return "<Relationships xmlns=\"%srelationships\">%s</Relationships>"
        .formatted(PACKAGE, relations);
  }

  private static String relation(int id, String kind, String target) {
    return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, kind, target);
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\"%s\" ContentType=\"%s%s\"/>".formatted(part, TYPES, kind);
  }
}
