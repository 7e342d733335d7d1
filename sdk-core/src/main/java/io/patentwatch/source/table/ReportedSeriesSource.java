package io.patentwatch.source.table;

import io.patentwatch.internal.table.OfficeLayout;
import io.patentwatch.internal.table.OfficeTable;
import io.patentwatch.source.PatentSource;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Figures only an office has, from a table with the columns {@code
 * measure,kind,region,industry,from,to,value,reporter}.
 *
 * <p>A CSV file in any encoding and with any delimiter that {@code FileSource} reads, or an XLSX;
 * the columns are known by their header and stand in any order. Dates read {@code 2021-11-30}. A
 * bad row is a rejection with its line. Immutable and thread-safe.
 *
 * <pre>{@code
 * measure,kind,region,industry,from,to,value,reporter
 * fast-track-filings,design,330122,,2021-01-01,2021-11-30,162,county IP office
 * }</pre>
 *
 * <p>{@code kind} and {@code industry} may be empty; {@code region} is a division code.
 */
public final class ReportedSeriesSource implements PatentSource {
  private final OfficeTable table;

  private ReportedSeriesSource(Path path) {
    table = new OfficeTable("reported-series", path, OfficeLayout.REPORTED_SERIES);
  }

  /** A source of this file. */
  public static ReportedSeriesSource of(Path path) {
    return new ReportedSeriesSource(path);
  }

  /** {@code reported-series}. */
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
