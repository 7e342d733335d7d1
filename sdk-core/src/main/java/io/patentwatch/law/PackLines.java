package io.patentwatch.law;

import io.patentwatch.model.PatentType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The rows of a dated pack: comma-separated lines after a fixed header, comments dropped. */
final class PackLines {
  private final List<Row> rows;

  private PackLines(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /** One row with its place, which every complaint about it names. */
  record Row(String pack, int line, List<String> cells) {
    LocalDate date(int column) {
      try {
        return LocalDate.parse(cells.get(column));
      } catch (DateTimeParseException notDate) {
        throw refused("'" + cells.get(column) + "' is not a date; write it as 2026-10-01");
      }
    }

    int number(int column) {
      try {
        return Integer.parseInt(cells.get(column));
      } catch (NumberFormatException notNumber) {
        throw refused("'" + cells.get(column) + "' is not a whole number");
      }
    }

    PatentType type(String code) {
      return Arrays.stream(PatentType.values())
          .filter(type -> type.code().equals(code))
          .findFirst()
          .orElseThrow(
              () ->
                  refused(
                      "'" + code + "' is no type; write " + Arrays.toString(PatentType.values())));
    }

    IllegalArgumentException refused(String reason) {
      return new IllegalArgumentException(pack + " line " + line + ": " + reason);
    }
  }

  static PackLines of(String pack, List<String> header, List<String> lines) {
    List<Row> rows = new ArrayList<>();
    boolean first = true;
    for (int index = 0; index < lines.size(); index++) {
      String text = lines.get(index);
      if (index == 0 && text.startsWith("\uFEFF")) {
        text = text.substring(1);
      }
      text = text.strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      List<String> cells = new ArrayList<>();
      for (String cell : text.split(",", -1)) {
        cells.add(cell.strip());
      }
      Row row = new Row(pack, index + 1, List.copyOf(cells));
      boolean isHeader = first && header.get(0).equals(cells.get(0).toLowerCase(Locale.ROOT));
      first = false;
      if (isHeader) {
        continue;
      }
      if (cells.size() != header.size()) {
        throw row.refused("'" + text + "' should read " + String.join(",", header));
      }
      rows.add(row);
    }
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(
          pack + " is empty; give at least one line " + String.join(",", header));
    }
    return new PackLines(rows);
  }

  static List<String> readAll(Reader reader) {
    return new BufferedReader(reader).lines().toList();
  }

  static List<String> bundled(String name) {
    try (InputStream stream = PackLines.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing from the jar; use an unaltered one");
      }
      return readAll(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  List<Row> rows() {
    return rows;
  }
}
