package io.patentwatch.internal.table;

import io.patentwatch.model.Provenance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of an office's table; each accessor says what is wrong with a cell in its exception. */
final class OfficeRow {
  private final TableRow row;
  private final Map<String, Integer> places;
  private final Provenance provenance;
  private final boolean from1904;

  OfficeRow(TableRow row, Map<String, Integer> places, Provenance provenance, boolean from1904) {
    this.row = row;
    this.places = places;
    this.provenance = provenance;
    this.from1904 = from1904;
  }

  /** Where it stands. */
  Provenance provenance() {
    return provenance;
  }

  /** The text of a cell, empty where there is none. */
  String textOrEmpty(String column) {
    Integer place = places.get(column);
    return place == null || place >= row.cells().size() ? "" : row.cells().get(place).strip();
  }

  /** The text of a cell, null where there is none. */
  @Nullable String textIfAny(String column) {
    String text = textOrEmpty(column);
    return text.isEmpty() ? null : text;
  }

  /** The text of a cell that must hold one. */
  String text(String column) {
    String text = textOrEmpty(column);
    if (text.isEmpty()) {
      throw new IllegalArgumentException(column + " is empty");
    }
    return text;
  }

  /** The values of a cell, separated by semicolons. */
  List<String> list(String column) {
    return CellText.values(textOrEmpty(column));
  }

  /** The date of a cell that must hold one. */
  LocalDate date(String column) {
    String text = text(column);
    LocalDate day = CellDate.parse(text, from1904);
    if (day == null) {
      throw new IllegalArgumentException(
          column + " is '" + text + "'; give a date such as 2021-11-30");
    }
    return day;
  }

  /** The date of a cell, null where there is none. */
  @Nullable LocalDate dateIfAny(String column) {
    return textOrEmpty(column).isEmpty() ? null : date(column);
  }

  /** The number of a cell that must hold one. */
  BigDecimal number(String column) {
    String text = text(column);
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException bad) {
      throw new IllegalArgumentException(
          column + " is '" + text + "'; give a number such as 453106 or 12.5", bad);
    }
  }

  /** The number of a cell, null where there is none. */
  @Nullable BigDecimal numberIfAny(String column) {
    return textOrEmpty(column).isEmpty() ? null : number(column);
  }

  /** The whole number of a cell, from the least to the most. */
  int whole(String column, int least, int most) {
    String text = text(column);
    try {
      int value = Integer.parseInt(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException bad) {
      // Said below.
    }
    throw new IllegalArgumentException(
        column + " is '" + text + "'; give a whole number in " + least + ".." + most);
  }
}
