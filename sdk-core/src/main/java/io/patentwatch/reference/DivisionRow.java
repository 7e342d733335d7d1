package io.patentwatch.reference;

import io.patentwatch.model.RegionLevel;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
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
    List<String> cells = cells(line);
    String digits = cells.get(0);
    String name = cells.size() < 2 ? "" : cells.get(1);
    if (!isCode(digits) || name.isEmpty()) {
      throw new IllegalArgumentException(
          "line " + number + ": '" + line + "' is not code,name with a code of 6 or 9 digits");
    }
    String next = cells.size() < 3 ? "" : cells.get(2);
    return new DivisionRow(
        digits,
        name,
        next.isEmpty() ? null : next.equals("none") ? Set.of() : Set.of(next.split("\\+")),
        day(cells, 3, line, number, days),
        day(cells, 4, line, number, days));
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>(5);
    int start = 0;
    for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', start)) {
      cells.add(line.substring(start, comma).strip());
      start = comma + 1;
    }
    cells.add(line.substring(start).strip());
    return cells;
  }

  private static @Nullable LocalDate day(
      List<String> cells, int cell, String line, int number, Map<String, LocalDate> days) {
    if (cells.size() <= cell || cells.get(cell).isEmpty()) {
      return null;
    }
    try {
      return days.computeIfAbsent(cells.get(cell), LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "line " + number + ": '" + line + "' has a day that is not yyyy-MM-dd", e);
    }
  }

  private static boolean isCode(String digits) {
    boolean code = digits.length() == 6 || digits.length() == 9;
    for (int i = 0; i < digits.length() && code; i++) {
      code = digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
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
