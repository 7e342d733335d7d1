package io.patentwatch.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A source's statement that an annual fee was paid.
 *
 * @param provenance where it was read
 * @param patent any number of the patent
 * @param feeYear the fee year paid for, from 1
 * @param paidOn the day of payment
 * @param amount in yuan, where stated
 */
public record PaymentRecord(
    Provenance provenance,
    PatentNumber patent,
    int feeYear,
    LocalDate paidOn,
    @Nullable BigDecimal amount)
    implements Statement {
  public PaymentRecord {
    Objects.requireNonNull(provenance, "provenance");
    Objects.requireNonNull(patent, "patent");
    Objects.requireNonNull(paidOn, "paidOn");
    if (feeYear < 1 || feeYear > 25) {
      throw new IllegalArgumentException("feeYear is " + feeYear + "; it lies in 1..25");
    }
  }
}
