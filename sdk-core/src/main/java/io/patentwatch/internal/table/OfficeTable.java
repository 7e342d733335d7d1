package io.patentwatch.internal.table;

import io.patentwatch.model.Provenance;
import io.patentwatch.model.Statement;
import io.patentwatch.source.PatentSource;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A table of an office in a layout of our own: its columns are named exactly. */
public final class OfficeTable {
  private final String id;
  private final Path path;
  private final List<String> required;
  private final List<String> optional;
  private final Function<Row, Statement> reader;

  /**
   * Describes a table.
   *
   * @param id the source's id
   * @param path the file
   * @param required the columns that must be there
   * @param optional those that may
   * @param reader makes a statement of a row
   */
  public OfficeTable(
      String id,
      Path path,
      List<String> required,
      List<String> optional,
      Function<Row, Statement> reader) {
    this.id = id;
    this.path = Objects.requireNonNull(path, "path");
    this.required = List.copyOf(required);
    this.optional = List.copyOf(optional);
    this.reader = reader;
  }

  /** The source's id. */
  public String id() {
    return id;
  }

  /** Begins to read. */
  public PatentSource.Reading open() {
    return FileReading.open(
        id,
        List.of(path),
        ReadingOptions.ofDefaults(),
        finder(),
        false,
        (document, header, from1904) -> handler(header, from1904));
  }

  private HeaderFinder finder() {
    return new HeaderFinder() {
      @Override
      public int score(List<String> cells) {
        List<String> names = cells.stream().map(OfficeTable::fold).toList();
        return names.containsAll(required) ? required.size() : 0;
      }

      @Override
      public String needed() {
        return "needed are "
            + String.join(", ", required)
            + (optional.isEmpty() ? "" : "; possible are " + String.join(", ", optional));
      }
    };
  }

  private RowHandler handler(List<String> header, boolean from1904) throws Refusal {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String name = fold(header.get(i));
      if (name.isEmpty()) {
        continue;
      }
      if (!required.contains(name) && !optional.contains(name)) {
        throw new Refusal(
            "the column '"
                + name
                + "' is unknown; the columns are "
                + required
                + " and "
                + optional);
      }
      if (places.putIfAbsent(name, i) != null) {
        throw new Refusal("the column '" + name + "' stands twice; remove one");
      }
    }
    return (row, provenance) -> {
      if (row.cells().size() > header.size()) {
        throw new IllegalArgumentException(
            "the row has " + row.cells().size() + " cells, the header " + header.size());
      }
      return reader.apply(new Row(row, places, provenance, from1904));
    };
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(java.util.Locale.ROOT);
  }

  /** One row; each accessor says what is wrong with a cell in its exception. */
  public static final class Row {
    private final TableRow row;
    private final Map<String, Integer> places;
    private final Provenance provenance;
    private final boolean from1904;

    private Row(
        TableRow row, Map<String, Integer> places, Provenance provenance, boolean from1904) {
      this.row = row;
      this.places = places;
      this.provenance = provenance;
      this.from1904 = from1904;
    }

    /** Where it stands. */
    public Provenance provenance() {
      return provenance;
    }

    /** The text of a cell, empty where there is none. */
    public String textOrEmpty(String column) {
      Integer place = places.get(column);
      return place == null || place >= row.cells().size() ? "" : row.cells().get(place).strip();
    }

    /** The text of a cell, null where there is none. */
    public @Nullable String textIfAny(String column) {
      String text = textOrEmpty(column);
      return text.isEmpty() ? null : text;
    }

    /** The text of a cell that must hold one. */
    public String text(String column) {
      String text = textOrEmpty(column);
      if (text.isEmpty()) {
        throw new IllegalArgumentException(column + " is empty");
      }
      return text;
    }

    /** The values of a cell, separated by semicolons. */
    public List<String> list(String column) {
      return CellText.values(textOrEmpty(column));
    }

    /** The date of a cell that must hold one. */
    public LocalDate date(String column) {
      String text = text(column);
      LocalDate day = CellDate.parse(text, from1904);
      if (day == null) {
        throw new IllegalArgumentException(
            column + " is '" + text + "'; give a date such as 2021-11-30");
      }
      return day;
    }

    /** The date of a cell, null where there is none. */
    public @Nullable LocalDate dateIfAny(String column) {
      return textOrEmpty(column).isEmpty() ? null : date(column);
    }

    /** The number of a cell that must hold one. */
    public BigDecimal number(String column) {
      String text = text(column);
      try {
        return new BigDecimal(text);
      } catch (NumberFormatException bad) {
        throw new IllegalArgumentException(
            column + " is '" + text + "'; give a number such as 453106 or 12.5", bad);
      }
    }

    /** The number of a cell, null where there is none. */
    public @Nullable BigDecimal numberIfAny(String column) {
      return textOrEmpty(column).isEmpty() ? null : number(column);
    }

    /** The whole number of a cell, from the least to the most. */
    public int whole(String column, int least, int most) {
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
}
