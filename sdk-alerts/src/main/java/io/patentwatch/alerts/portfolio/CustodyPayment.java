package io.patentwatch.alerts.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An annual fee paid for a patent in custody. Immutable.
 *
 * @param feeYear the fee year paid for, 1 to 25
 * @param paidOn the day of payment
 * @param amount in yuan, where known
 * @param receipt the number of the receipt, possibly empty, without {@code ;}
 */
public record CustodyPayment(
    int feeYear, LocalDate paidOn, @Nullable BigDecimal amount, String receipt) {
  private static final int LAST_YEAR = 25;

  /**
   * Checks the fee year and the receipt.
   *
   * @throws IllegalArgumentException if it is not 1 to 25, or the receipt has a {@code ;}
   */
  public CustodyPayment {
    if (feeYear < 1 || feeYear > LAST_YEAR) {
      throw new IllegalArgumentException("fee year " + feeYear + "; give 1 to " + LAST_YEAR);
    }
    Objects.requireNonNull(paidOn, "paidOn");
    if (receipt.contains(";")) {
      throw new IllegalArgumentException("receipt '" + receipt + "' has a ';'; give one receipt");
    }
  }
}
