package io.patentwatch.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An annual fee paid.
 *
 * @param feeYear the fee year paid for, from 1
 * @param paidOn the day of payment
 * @param amount in yuan, where stated
 */
public record Payment(int feeYear, LocalDate paidOn, @Nullable BigDecimal amount) {
  public Payment {
    Objects.requireNonNull(paidOn, "paidOn");
  }
}
