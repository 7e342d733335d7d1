package io.patentwatch.reference;

import io.patentwatch.model.RegionLevel;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of a pack of divisions.
 *
 * @param digits the code
 * @param name the name
 * @param next the codes that came directly after it; null while it is in force in the edition
 * @param from the first day known on which it was in force; null for the first day of all
 * @param until the first day known on which it no longer was; null for one that is, and unknown
 */
record DivisionRow(
    String digits,
    String name,
    @Nullable Set<String> next,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  /** Parses {@code code,name[,successors[,from[,until]]]}; days read once come from the map. */
  static DivisionRow parse(String line, int number, Map<String, LocalDate> days) {
    int name = next(line, 0);
    int next = next(line, name);
    if (next > line.length() && isCode(line, name - 1) && next > name + 1) {
      // Most lines are no longer than that.
      return new DivisionRow(line.substring(0, name - 1), cell(line, name, next), null, null, null);
    }
    int from = next(line, next);
    int until = next(line, from);
    String digits = cell(line, 0, name);
    DivisionRow row =
        new DivisionRow(
            digits,
            cell(line, name, next),
            successors(cell(line, next, from)),
            day(cell(line, from, until), line, number, days),
            day(cell(line, until, next(line, until)), line, number, days));
    if (!isCode(digits, digits.length()) || row.name().isEmpty()) {
      throw new IllegalArgumentException(
          "line " + number + ": '" + line + "' is not code,name with a code of 6 or 9 digits");
    }
    return row;
  }

  /** Where the cell after one that starts at an index starts; beyond the end after the last. */
  private static int next(String line, int start) {
    int comma = start > line.length() ? -1 : line.indexOf(',', start);
    return comma < 0 ? line.length() + 1 : comma + 1;
  }

  private static String cell(String line, int start, int next) {
    return start >= next ? "" : line.substring(start, next - 1).strip();
  }

  private static @Nullable Set<String> successors(String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    return cell.equals("none")
        ? Set.of()
        : cell.indexOf('+') < 0 ? Set.of(cell) : Set.of(cell.split("\\+"));
  }

  private static @Nullable LocalDate day(
      String cell, String line, int number, Map<String, LocalDate> days) {
    if (cell.isEmpty()) {
      return null;
    }
    LocalDate day = days.get(cell);
    if (day == null) {
      try {
        day = LocalDate.parse(cell);
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException(
            "line " + number + ": '" + line + "' has a day that is not yyyy-MM-dd", e);
      }
      days.put(cell, day);
    }
    return day;
  }

  private static boolean isCode(String text, int length) {
    boolean code = length == 6 || length == 9;
    for (int i = 0; i < length && code; i++) {
      code = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return code;
  }

  boolean inForce() {
    return next == null;
  }

  /** Whether it was in force on a day before the edition; what is undated was not. */
  boolean inForceOn(LocalDate day) {
    return !isAfter(day) && (inForce() || until != null && until.isAfter(day));
  }

  /** Whether it came into force only after a day. */
  boolean isAfter(LocalDate day) {
    return from != null && from.isAfter(day);
  }

  RegionLevel level() {
    return Divisions.level(digits);
  }
}
