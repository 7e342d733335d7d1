package io.patentwatch.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the texts of cells: what is missing, and several values in one. */
final class CellText {
  /** What exports write where there is nothing. */
  private static final Set<String> MISSING =
      Set.of(
          "", "-", "--", "---", "—", "——", "－", "/", "\\", "N/A", "n/a", "NA", "#N/A", "null",
          "NULL", "Null", "None", "NaN", "nan", "无", "暂无", "空");

  private CellText() {}

  /** The text without blanks around it; empty where it stands for a missing value. */
  static String of(String cell) {
    String text = SpreadsheetText.restored(trim(cell));
    return text.length() <= 4 && MISSING.contains(text) ? "" : text;
  }

  /** As {@link #of}, for cells in which 0 stands for a missing value too. */
  static String unlessZero(String cell) {
    String text = of(cell);
    return text.equals("0") ? "" : text;
  }

  /** The values of a cell, separated by {@code ; ； | ｜} or a line break. */
  static List<String> values(String cell) {
    List<String> values = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= cell.length(); at++) {
      if (at < cell.length() && !isSeparator(cell.charAt(at))) {
        continue;
      }
      String value = cell.substring(start, at);
      if (start > 0) {
        value = afterLostBreak(value);
      }
      value = unlessZero(value);
      if (!value.isEmpty()) {
        values.add(value);
      }
      start = at + 1;
    }
    return values;
  }

  /** Behind a separator, question marks stand for a line break that an encoding lost. */
  private static String afterLostBreak(String value) {
    int from = 0;
    while (from < value.length() && (value.charAt(from) == '?' || isBlank(value.charAt(from)))) {
      from++;
    }
    return value.substring(from);
  }

  /**
   * The persons of a cell. {@code 、} and commas separate as well where that is safe: nothing else
   * does, and all parts are Chinese names of two to four characters. Names of firms hold them too.
   */
  static List<String> persons(String cell) {
    List<String> values = values(cell);
    if (values.size() != 1) {
      return values;
    }
    String[] parts = values.get(0).split("[、,，]", -1);
    List<String> names = new ArrayList<>();
    for (String part : parts) {
      String name = trim(part);
      if (name.length() < 2
          || name.length() > 4
          || !name.codePoints()
              .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
        return values;
      }
      names.add(name);
    }
    return names;
  }

  private static boolean isSeparator(char c) {
    return c == ';' || c == '；' || c == '|' || c == '｜' || c == '\n' || c == '\r';
  }

  private static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return from == 0 && to == text.length() ? text : text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\uFEFF' || c == '\u200B';
  }
}
