package io.patentwatch.source.table;

import io.patentwatch.internal.table.OfficeLayout;
import io.patentwatch.internal.table.OfficeTable;
import io.patentwatch.source.PatentSource;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Annual fees paid, from a table with the columns {@code patent,fee_year,paid_on,amount}.
 *
 * <p>A CSV file in any encoding and with any delimiter that {@code FileSource} reads, or an XLSX;
 * the columns are known by their header and stand in any order. Dates read {@code 2021-11-30}. A
 * bad row is a rejection with its line. Immutable and thread-safe.
 *
 * <pre>{@code
 * patent,fee_year,paid_on,amount
 * ZL201810000001.4,4,2021-06-30,900
 * }</pre>
 *
 * <p>{@code patent} is any number of the patent, {@code fee_year} counts from 1 (the year of
 * filing), {@code amount} is in yuan and may be empty.
 */
public final class PaymentSource implements PatentSource {
  private final OfficeTable table;

  private PaymentSource(Path path, OfficeLayout layout) {
    table = new OfficeTable("payments", path, layout);
  }

  /** A source of this file. */
  public static PaymentSource of(Path path) {
    return new PaymentSource(path, OfficeLayout.PAYMENTS);
  }

  /** A source of a table of fees or receipts whose columns bear other names. */
  public static PaymentSource of(Path path, ReceiptColumns columns) {
    return new PaymentSource(path, OfficeLayout.receipts(columns));
  }

  /** {@code payments}. */
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
