package io.patentwatch.source.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the caller says about the columns of a table.
 *
 * <p>It goes before the header names known by themselves: a meaning named here is read from the
 * columns named here only, and a column named here has no other meaning. Immutable and thread-safe.
 */
public final class ColumnMapping {
  private static final ColumnMapping NONE = new ColumnMapping(Map.of(), true);

  private final Map<Column, List<Place>> places;
  private final boolean header;

  private ColumnMapping(Map<Column, List<Place>> places, boolean header) {
    Map<Column, List<Place>> copy = new EnumMap<>(Column.class);
    places.forEach((column, named) -> copy.put(column, List.copyOf(named)));
    this.places = Map.copyOf(copy);
    this.header = header;
  }

  /** The mapping that says nothing: columns are known by their header names. */
  public static ColumnMapping none() {
    return NONE;
  }

  /** A builder of a mapping. */
  public static Builder builder() {
    return new Builder();
  }

  /** Where each meaning named stands. */
  public Map<Column, List<Place>> places() {
    return places;
  }

  /** Whether the table has a header row. */
  public boolean header() {
    return header;
  }

  /** Prints the meanings and their places. */
  @Override
  public String toString() {
    return places + (header ? "" : " without header");
  }

  /**
   * Where a column stands.
   *
   * @param name its header name, in which width, case, blanks and punctuation do not matter; absent
   *     where the index says it
   * @param index its position from 1; 0 where the name says it
   */
  public record Place(@Nullable String name, int index) {
    /**
     * Checks that it is one of the two.
     *
     * @throws IllegalArgumentException if it is both or neither
     */
    public Place {
      if (name == null ? index < 1 : index != 0 || name.isBlank()) {
        throw new IllegalArgumentException(
            "a column needs a header name or a position from 1, not " + name + " and " + index);
      }
    }

    @Override
    public String toString() {
      return name == null ? "column " + index : name;
    }
  }

  /** Collects the places of columns; not thread-safe. */
  public static final class Builder {
    private final Map<Column, List<Place>> places = new EnumMap<>(Column.class);
    private boolean header = true;

    private Builder() {}

    /** Reads a meaning from the column of this header; several columns in order of preference. */
    public Builder column(Column column, String header) {
      return add(column, new Place(Objects.requireNonNull(header, "header"), 0));
    }

    /** Reads a meaning from the column at this position, from 1. */
    public Builder column(Column column, int index) {
      return add(column, new Place(null, index));
    }

    /** The table has no header row: its first row is data. All columns are named by position. */
    public Builder withoutHeader() {
      header = false;
      return this;
    }

    private Builder add(Column column, Place place) {
      places.computeIfAbsent(column, ignored -> new ArrayList<>()).add(place);
      return this;
    }

    /**
     * The mapping.
     *
     * @throws IllegalArgumentException if there is no header and a column is named by one, or none
     *     holds a number
     */
    public ColumnMapping build() {
      if (!header) {
        places.forEach(
            (column, named) -> {
              for (Place place : named) {
                if (place.name() != null) {
                  throw new IllegalArgumentException(
                      column
                          + " is named '"
                          + place
                          + "' but the table has no header; give 1, 2, …");
                }
              }
            });
        if (!places.containsKey(Column.APPLICATION)
            && !places.containsKey(Column.PATENT)
            && !places.containsKey(Column.PUBLICATION)
            && !places.containsKey(Column.GRANT_PUBLICATION)) {
          throw new IllegalArgumentException(
              "a table without header needs the position of APPLICATION, PATENT, PUBLICATION or"
                  + " GRANT_PUBLICATION; given are "
                  + places.keySet());
        }
      }
      return new ColumnMapping(places, header);
    }
  }
}
