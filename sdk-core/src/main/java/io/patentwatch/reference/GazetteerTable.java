package io.patentwatch.reference;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.patentwatch.internal.text.Suggestion;
import io.patentwatch.model.RegionLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the CSV layout of {@link Gazetteer#parse}. */
final class GazetteerTable {
  private static final List<String> COLUMNS =
      List.of("name", "kind", "county", "township", "patents");

  private final Divisions divisions;
  private final DivisionText cells;

  GazetteerTable(Divisions divisions) {
    this.divisions = divisions;
    cells = new DivisionText(divisions);
  }

  List<GazetteerPlace> read(String csv) {
    List<GazetteerPlace> places = new ArrayList<>();
    String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      boolean checked = false;
      for (NamedCsvRecord row : rows) {
        if (!checked) {
          check(row.getHeader());
          checked = true;
        }
        GazetteerPlace place = place(row);
        if (place != null) {
          places.add(place);
        }
      }
    } catch (CsvParseException e) {
      throw new IllegalArgumentException("gazetteer is no CSV: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return places;
  }

  private static void check(List<String> header) {
    for (String column : header) {
      if (!COLUMNS.contains(column.strip().toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException(
            "gazetteer line 1: unknown column '" + column + "'" + Suggestion.of(column, COLUMNS));
      }
    }
    for (String column : List.of("name", "kind", "township")) {
      if (!header.contains(column)) {
        throw new IllegalArgumentException(
            "gazetteer line 1: column '"
                + column
                + "' is missing; the columns are "
                + String.join(",", COLUMNS));
      }
    }
    if (new HashSet<>(header).size() < header.size()) {
      throw new IllegalArgumentException("gazetteer line 1: a column comes twice; remove one");
    }
  }

  private @Nullable GazetteerPlace place(NamedCsvRecord row) {
    String name = text(row, "name");
    String township = text(row, "township");
    if (township.isEmpty()) {
      return null;
    }
    if (AddressText.of(name).length() < 2) {
      throw refused(row, "'" + name + "' is no name of a place; give two characters or more");
    }
    return new GazetteerPlace(name, kind(row), township(row, township));
  }

  private static GazetteerPlace.Kind kind(NamedCsvRecord row) {
    String text = text(row, "kind").toLowerCase(Locale.ROOT);
    for (GazetteerPlace.Kind kind : GazetteerPlace.Kind.values()) {
      if (text.equals(kind.code()) || text.equals(kind.chinese())) {
        return kind;
      }
    }
    throw refused(
        row,
        "unknown kind '"
            + text
            + "'"
            + Suggestion.of(
                text,
                Arrays.stream(GazetteerPlace.Kind.values())
                    .map(GazetteerPlace.Kind::code)
                    .toList()));
  }

  private Division township(NamedCsvRecord row, String township) {
    String county = text(row, "county");
    List<Division> within = county.isEmpty() ? List.of() : read(row, county);
    List<Division> found =
        read(row, township).stream()
            .filter(division -> division.level().compareTo(RegionLevel.COUNTY) >= 0)
            .filter(division -> county.isEmpty() || isWithin(division, within))
            .toList();
    if (found.size() != 1) {
      throw refused(
          row,
          "'"
              + township
              + "' is "
              + (found.isEmpty() ? "no township or county" : "more than one division")
              + (county.isEmpty() ? "" : " of '" + county + "'")
              + " in edition "
              + divisions.edition()
              + "; give its full name and its county, such as 桐庐县,分水镇, or its code");
    }
    return found.get(0);
  }

  private static boolean isWithin(Division division, List<Division> counties) {
    return counties.stream()
        .anyMatch(county -> !county.equals(division) && county.code().contains(division.code()));
  }

  private List<Division> read(NamedCsvRecord row, String cell) {
    try {
      return cells.read(cell);
    } catch (IllegalArgumentException e) {
      throw refused(row, String.valueOf(e.getMessage()));
    }
  }

  private static String text(NamedCsvRecord row, String column) {
    return row.findField(column).map(String::strip).orElse("");
  }

  private static IllegalArgumentException refused(NamedCsvRecord row, String problem) {
    return new IllegalArgumentException(
        "gazetteer line " + row.getStartingLineNumber() + ": " + problem);
  }
}
