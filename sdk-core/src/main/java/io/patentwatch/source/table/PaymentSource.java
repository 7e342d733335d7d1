package io.patentwatch.source.table;

import io.patentwatch.internal.table.OfficeTable;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PaymentRecord;
import io.patentwatch.source.PatentSource;
import java.nio.file.Path;
import java.util.List;
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

  private PaymentSource(Path path) {
    table =
        new OfficeTable(
            "payments",
            path,
            List.of("patent", "fee_year", "paid_on"),
            List.of("amount"),
            PaymentSource::read);
  }

  /** A source of this file. */
  public static PaymentSource of(Path path) {
    return new PaymentSource(path);
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

  private static PaymentRecord read(OfficeTable.Row row) {
    return new PaymentRecord(
        row.provenance(),
        PatentNumber.parse(row.text("patent")),
        row.whole("fee_year", 1, 25),
        row.date("paid_on"),
        row.numberIfAny("amount"));
  }
}
