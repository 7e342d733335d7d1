package io.patentwatch.source.table;

import io.patentwatch.internal.table.OfficeLayout;
import io.patentwatch.internal.table.OfficeTable;
import io.patentwatch.source.PatentSource;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Marks on patents that no publication contains, from a table with the columns {@code
 * patent,tag,date}.
 *
 * <p>A CSV file in any encoding and with any delimiter that {@code FileSource} reads, or an XLSX;
 * the columns are known by their header and stand in any order. Dates read {@code 2021-11-30}. A
 * bad row is a rejection with its line. Immutable and thread-safe.
 *
 * <pre>{@code
 * patent,tag,date
 * ZL201830000001.4,fast-track,2021-03-01
 * }</pre>
 *
 * <p>{@code patent} is any number of the patent; {@code date} may be empty.
 */
public final class TagSource implements PatentSource {
  private final OfficeTable table;

  private TagSource(Path path) {
    table = new OfficeTable("tags", path, OfficeLayout.TAGS);
  }

  /** A source of this file. */
  public static TagSource of(Path path) {
    return new TagSource(path);
  }

  /** {@code tags}. */
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
