package io.patentwatch.source.table;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The headers under which a table of fees or receipts, such as those of CNIPA, says which annual
 * fees were paid. Width, case, blanks and punctuation do not matter in them; columns beside these
 * are not read. Immutable.
 *
 * <pre>{@code
 * new ReceiptColumns("申请号", "费用种类", "缴费日期", "缴费金额")
 * }</pre>
 *
 * <p>A row of another fee, a surcharge (滞纳金) among them, is a rejection that says so: nothing but
 * annual fees paid is kept.
 *
 * @param patent of any number of the patent
 * @param fee of the fee's name with its year, such as {@code 发明专利第4年年费}, or the year alone
 * @param paidOn of the day of payment
 * @param amount of the amount in yuan; absent where the table has none
 */
public record ReceiptColumns(String patent, String fee, String paidOn, @Nullable String amount) {
  /**
   * Checks them.
   *
   * @throws IllegalArgumentException if one is blank
   */
  public ReceiptColumns {
    Objects.requireNonNull(patent, "patent");
    Objects.requireNonNull(fee, "fee");
    Objects.requireNonNull(paidOn, "paidOn");
    if (patent.isBlank() || fee.isBlank() || paidOn.isBlank()) {
      throw new IllegalArgumentException(
          "patent, fee and paidOn each need the header of a column; given are '"
              + patent
              + "', '"
              + fee
              + "' and '"
              + paidOn
              + "'");
    }
  }
}
