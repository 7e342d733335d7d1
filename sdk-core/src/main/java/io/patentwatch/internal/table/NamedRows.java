package io.patentwatch.internal.table;

import io.patentwatch.model.Provenance;
import io.patentwatch.model.Statement;
import io.patentwatch.source.table.Column;
import io.patentwatch.source.table.ColumnMapping;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes statements of rows whose columns have names, wherever the rows come from: patents, or what
 * an office's table states where all columns are those of one. Immutable.
 */
public final class NamedRows {
  private final List<String> names;
  private final @Nullable PatentHeader patents;
  private final @Nullable RowHandler office;

  private NamedRows(
      List<String> names, @Nullable PatentHeader patents, @Nullable RowHandler office) {
    this.names = names;
    this.patents = patents;
    this.office = office;
  }

  /**
   * Finds out what columns mean.
   *
   * @param apart names that may stand beside the columns of an office's table
   * @throws IllegalArgumentException if they make no patents, or the mapping names what is not
   *     there
   */
  public static NamedRows of(List<String> names, Set<String> apart, ColumnMapping mapping) {
    List<String> copy = List.copyOf(names);
    try {
      if (mapping.places().isEmpty()) {
        for (OfficeLayout layout : OfficeLayout.OWN) {
          List<String> own =
              names.stream()
                  .map(name -> apart.contains(name) && !layout.has(name) ? "" : name)
                  .toList();
          if (layout.isHeader(own)) {
            return new NamedRows(copy, null, layout.handler(own, false));
          }
        }
      }
      HeaderFinder finder = PatentHeader.finder(mapping);
      if (finder.score(names) == 0) {
        throw new IllegalArgumentException(
            "no column is known to hold the number of a patent; " + finder.needed());
      }
      return new NamedRows(copy, PatentHeader.bind(names, mapping), null);
    } catch (IOException refused) {
      throw new IllegalArgumentException(refused.getMessage(), refused);
    }
  }

  /** The names by which {@link #byColumn} knows columns, and those of an office's tables. */
  public static Set<String> known() {
    Set<String> known = new TreeSet<>();
    for (Column column : Column.values()) {
      known.add(column.name());
    }
    OfficeLayout.OWN.forEach(layout -> known.addAll(layout.columns()));
    return known;
  }

  /** The mapping of columns that bear the names of their meanings; none of an office's table. */
  public static ColumnMapping byColumn(Set<String> names) {
    ColumnMapping.Builder mapping = ColumnMapping.builder();
    for (Column column : Column.values()) {
      if (names.contains(column.name())) {
        mapping.column(column, column.name());
      }
    }
    return mapping.build();
  }

  /** Which columns are read, by their index. */
  public Set<Integer> used() {
    Set<Integer> used = new TreeSet<>();
    PatentHeader header = patents;
    if (header == null) {
      IntStream.range(0, names.size()).forEach(used::add);
      return used;
    }
    for (Column column : Column.values()) {
      for (int place : header.places(column)) {
        used.add(place);
      }
    }
    return used;
  }

  /**
   * What a row states.
   *
   * @param cells a text for each column, empty where there is none
   * @param statedOn the day from which it speaks if it names current holders; by default the latest
   *     date in it
   * @throws IllegalArgumentException if it must be rejected; the message says why
   */
  public Statement read(List<String> cells, Provenance provenance, @Nullable LocalDate statedOn) {
    TableRow row = new TableRow(provenance.line(), cells, null);
    PatentHeader header = patents;
    if (header != null) {
      return PatentRow.read(header, row, provenance, statedOn, false);
    }
    RowHandler handler = office;
    try {
      Statement statement = handler == null ? null : handler.read(row, provenance);
      if (statement == null) {
        throw new IllegalArgumentException("the row states nothing");
      }
      return statement;
    } catch (IOException refused) {
      throw new IllegalArgumentException(refused.getMessage(), refused);
    }
  }

  /** A row as a line of CSV. */
  public static String csv(List<String> cells) {
    return new TableRow(0, cells, null).csv();
  }
}
