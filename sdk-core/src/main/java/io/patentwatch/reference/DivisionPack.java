package io.patentwatch.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file of divisions says.
 *
 * @param edition the day whose state it shows
 * @param since the first day from which the divisions in force are known; the edition if unstated
 * @param rows its rows by code, of one code the one in force first, then the last to go
 */
record DivisionPack(LocalDate edition, LocalDate since, List<DivisionRow> rows) {
  private static final String EDITION = "# edition ";
  private static final String SINCE = "# since ";

  private static final Comparator<DivisionRow> OF_ONE_CODE =
      Comparator.comparing(DivisionRow::inForce, Comparator.reverseOrder())
          .thenComparing(
              DivisionRow::until,
              Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()).reversed())
          .thenComparing(DivisionRow::name);

  static DivisionPack parse(Reader csv) {
    LocalDate edition = null;
    LocalDate since = null;
    List<DivisionRow> rows = new ArrayList<>();
    Map<String, LocalDate> days = new HashMap<>();
    try {
      BufferedReader lines = new BufferedReader(csv);
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (number == 1 && line.startsWith("\uFEFF")) {
          line = line.substring(1);
        }
        if (!line.isEmpty() && Character.isDigit(line.charAt(0))) {
          rows.add(DivisionRow.parse(line, number, days));
        } else if (line.startsWith(EDITION)) {
          edition = day(line, EDITION, number);
        } else if (line.startsWith(SINCE)) {
          since = day(line, SINCE, number);
        } else if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("code,")) {
          rows.add(DivisionRow.parse(line, number, days));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the divisions cannot be read", e);
    }
    return checked(edition, since, rows);
  }

  private static DivisionPack checked(
      @Nullable LocalDate edition, @Nullable LocalDate since, List<DivisionRow> rows) {
    if (edition == null) {
      throw new IllegalArgumentException(
          "the divisions are undated; put a line such as '# edition 2023-06-30' on top");
    }
    if (since != null && since.isAfter(edition)) {
      throw new IllegalArgumentException(
          "the divisions are known since " + since + ", after their edition " + edition);
    }
    rows.sort(DivisionPack::compare);
    DivisionRow before = null;
    for (DivisionRow row : rows) {
      if (before != null
          && before.digits().equals(row.digits())
          && (row.inForce() || before.name().equals(row.name()))) {
        throw new IllegalArgumentException(
            "code " + row.digits() + " comes twice; keep one line a code that is in force");
      }
      before = row;
    }
    return new DivisionPack(edition, since == null ? edition : since, List.copyOf(rows));
  }

  private static int compare(DivisionRow one, DivisionRow other) {
    int byCode = one.digits().compareTo(other.digits());
    return byCode != 0 ? byCode : OF_ONE_CODE.compare(one, other);
  }

  private static LocalDate day(String line, String kind, int number) {
    try {
      return LocalDate.parse(line.substring(kind.length()).strip());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "line " + number + ": '" + line + "' does not date the divisions; write yyyy-MM-dd", e);
    }
  }
}
