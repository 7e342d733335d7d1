package io.patentwatch.source.table;

import io.patentwatch.internal.table.OfficeLayout;
import io.patentwatch.internal.table.OfficeTable;
import io.patentwatch.source.PatentSource;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Pledges, licences and transfers, from a table with the columns {@code
 * number,kind,from,to,effective,ended,amount,patents,trademarks}.
 *
 * <p>A CSV file in any encoding and with any delimiter that {@code FileSource} reads, or an XLSX;
 * the columns are known by their header and stand in any order. Dates read {@code 2021-11-30}. A
 * bad row is a rejection with its line. Immutable and thread-safe.
 *
 * <pre>{@code
 * number,kind,from,to,effective,ended,amount,patents,trademarks
 * Y2021330000001,pledge,Firm A,Bank B,2021-03-01,,5000000,ZL201810000001.4;ZL201820000002.5,
 * }</pre>
 *
 * <p>{@code kind} is {@code pledge}, {@code licence} or {@code transfer} (质押, 许可, 转让); {@code
 * patents} and {@code trademarks} are separated by {@code ;} and at least one is given; {@code
 * amount} is in yuan. The optional columns {@code from_address} and {@code to_address} hold
 * addresses.
 */
public final class AgreementSource implements PatentSource {
  private final OfficeTable table;

  private AgreementSource(Path path) {
    table = new OfficeTable("agreements", path, OfficeLayout.AGREEMENTS);
  }

  /** A source of this file. */
  public static AgreementSource of(Path path) {
    return new AgreementSource(path);
  }

  /** {@code agreements}. */
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
