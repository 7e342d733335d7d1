package io.patentwatch.source.table;

import io.patentwatch.internal.table.OfficeLayout;
import io.patentwatch.internal.table.OfficeTable;
import io.patentwatch.model.ReportedSeries;
import io.patentwatch.source.PatentSource;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The population of divisions, from a table with the columns {@code
 * region,year,kind,value,reporter}; each row is a {@link ReportedSeries} of the measure {@code
 * population} over its year.
 *
 * <p>A CSV file in any encoding and with any delimiter that {@code FileSource} reads, or an XLSX;
 * the columns are known by their header and stand in any order. Dates read {@code 2021-11-30}. A
 * bad row is a rejection with its line. Immutable and thread-safe.
 *
 * <pre>{@code
 * region,year,kind,value,reporter
 * 330122,2020,permanent-residents,453106,county bureau of statistics
 * }</pre>
 *
 * <p>{@code value} is in persons.
 */
public final class PopulationSource implements PatentSource {
  private final OfficeTable table;

  private PopulationSource(Path path) {
    table = new OfficeTable("population", path, OfficeLayout.POPULATION);
  }

  /** A source of this file. */
  public static PopulationSource of(Path path) {
    return new PopulationSource(path);
  }

  /** {@code population}. */
  @Override
  public String id() {
    return table.id();
  }

  /**
   * Begins to read at the start; there is no cursor.
   *
   * @throws io.patentwatch.source.SourceException if the file is absent, empty or not this table
   */
  @Override
  public Reading open(@Nullable String cursor) {
    return table.open();
  }
}
