package io.patentwatch.internal.table;

import io.patentwatch.source.table.Column;
import io.patentwatch.source.table.ColumnMapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which column of a patent table means what. */
final class PatentHeader {
  private static final Set<Column> NUMBERS =
      EnumSet.of(Column.APPLICATION, Column.PATENT, Column.PUBLICATION, Column.GRANT_PUBLICATION);

  private final Map<Column, int[]> places;
  private final List<String> names;
  private final List<String> unknown;

  private PatentHeader(Map<Column, int[]> places, List<String> names, List<String> unknown) {
    this.places = places;
    this.names = names;
    this.unknown = unknown;
  }

  /** Where a meaning stands, the preferred column first; nowhere if the table lacks it. */
  int[] places(Column column) {
    int[] found = places.get(column);
    return found == null ? new int[0] : found;
  }

  boolean has(Column column) {
    return places.containsKey(column);
  }

  /** The header name of a column, for messages. */
  String name(int index) {
    return index < names.size() ? names.get(index) : "column " + (index + 1);
  }

  /** How many columns there are; 0 where the table has no header. */
  int width() {
    return names.size();
  }

  /** The names that mean nothing known. */
  List<String> unknown() {
    return unknown;
  }

  /** Finds the header of a patent table: it must name a column of numbers. */
  static HeaderFinder finder(ColumnMapping mapping) {
    Map<String, Column> mapped = mapped(mapping);
    boolean byPosition =
        mapping.places().entrySet().stream()
            .anyMatch(
                place ->
                    NUMBERS.contains(place.getKey())
                        && place.getValue().stream().anyMatch(named -> named.name() == null));
    return new HeaderFinder() {
      @Override
      public int score(List<String> cells) {
        int score = 0;
        boolean number = byPosition;
        for (String cell : cells) {
          if (cell.length() > 60) {
            continue; // No header name is that long, and folding texts costs.
          }
          Column column = mapped.get(Headings.fold(cell));
          if (column == null) {
            Headings.Heading heading = Headings.of(cell);
            column = heading == null ? null : heading.column();
          }
          if (column != null) {
            score++;
            number |= NUMBERS.contains(column);
          }
        }
        return number ? score : 0;
      }

      @Override
      public String needed() {
        return "needed is a column with 申请号 (application number) or 公开（公告）号 (publication"
            + " number), or a mapping that says which column holds it";
      }
    };
  }

  private static Map<String, Column> mapped(ColumnMapping mapping) {
    Map<String, Column> mapped = new HashMap<>();
    mapping
        .places()
        .forEach(
            (column, named) -> {
              for (ColumnMapping.Place place : named) {
                if (place.name() != null) {
                  mapped.put(Headings.fold(place.name()), column);
                }
              }
            });
    return mapped;
  }

  /**
   * Binds the columns.
   *
   * @throws Refusal if a header stands twice, or a mapping names what is not there
   */
  static PatentHeader bind(List<String> cells, ColumnMapping mapping) throws Refusal {
    Map<Column, List<int[]>> found = new EnumMap<>(Column.class);
    Set<Integer> taken = new HashSet<>();
    bindMapped(cells, mapping, found, taken);
    Map<String, Integer> seen = new HashMap<>();
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i).strip();
      if (cell.isEmpty() || taken.contains(i)) {
        continue;
      }
      Headings.Heading heading = Headings.of(cell);
      if (heading == null) {
        unknown.add(cell);
        continue;
      }
      Column column = heading.column();
      if (column == null || mapping.places().containsKey(column)) {
        continue;
      }
      Integer before = seen.putIfAbsent(Headings.fold(cell), i);
      if (before != null) {
        throw new Refusal(
            "the header "
                + cell
                + " stands twice, in columns "
                + (before + 1)
                + " and "
                + (i + 1)
                + "; rename or remove one, or say by a mapping which to read");
      }
      found
          .computeIfAbsent(column, ignored -> new ArrayList<>())
          .add(new int[] {heading.rank(), i});
    }
    Map<Column, int[]> places = new EnumMap<>(Column.class);
    found.forEach(
        (column, ranked) -> {
          ranked.sort(Comparator.comparingInt(place -> place[0]));
          places.put(column, ranked.stream().mapToInt(place -> place[1]).toArray());
        });
    return new PatentHeader(places, cells.stream().map(String::strip).toList(), unknown);
  }

  private static void bindMapped(
      List<String> cells, ColumnMapping mapping, Map<Column, List<int[]>> found, Set<Integer> taken)
      throws Refusal {
    for (Map.Entry<Column, List<ColumnMapping.Place>> entry : mapping.places().entrySet()) {
      int rank = 0;
      for (ColumnMapping.Place place : entry.getValue()) {
        int index = place.name() == null ? place.index() - 1 : find(cells, place.name());
        if (mapping.header() && index >= cells.size()) {
          throw new Refusal(
              "the mapping reads "
                  + entry.getKey()
                  + " from "
                  + place
                  + ", but there are only "
                  + cells.size()
                  + " columns");
        }
        taken.add(index);
        found
            .computeIfAbsent(entry.getKey(), ignored -> new ArrayList<>())
            .add(new int[] {rank++, index});
      }
    }
  }

  private static int find(List<String> cells, String name) throws Refusal {
    String wanted = Headings.fold(name);
    int found = -1;
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).length() <= 200 && Headings.fold(cells.get(i)).equals(wanted)) {
        if (found >= 0) {
          throw new Refusal(
              "the mapping names the header " + name + ", which stands twice; give its position");
        }
        found = i;
      }
    }
    if (found < 0) {
      throw new Refusal("the mapping names the header " + name + ", which is not there: " + cells);
    }
    return found;
  }

  /** Whether a row among the data is a header again, as in files joined or of changing fields. */
  static boolean isHeaderAgain(TableRow row, HeaderFinder finder) {
    for (String cell : row.cells()) {
      if (!cell.isBlank()) {
        return cell.length() <= 60 && known(cell) && finder.score(row.cells()) >= 2;
      }
    }
    return false;
  }

  private static boolean known(String cell) {
    char first = cell.charAt(0);
    // Most first cells are a running number or a patent number: not worth folding.
    if (first >= '0' && first <= '9') {
      return false;
    }
    return Headings.of(cell) != null;
  }
}
