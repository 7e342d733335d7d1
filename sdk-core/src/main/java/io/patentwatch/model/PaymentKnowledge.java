package io.patentwatch.model;

/**
 * What is known of the payment of the annual fees due so far.
 *
 * <p>No published source in China carries payments, so the usual answer is {@link #UNCONFIRMED}; it
 * is never a lapse.
 */
public enum PaymentKnowledge {
  /** A payment of the fee year that runs on the day is on record. */
  PAID("paid"),
  /** The office, or the holder's own books, say that the fee was not paid. */
  UNPAID("unpaid"),
  /** Nothing on record says either. */
  UNCONFIRMED("unconfirmed");

  private final String code;

  PaymentKnowledge(String code) {
    this.code = code;
  }

  /** The written form: {@code paid}, {@code unpaid} or {@code unconfirmed}. */
  public String code() {
    return code;
  }

  @Override
  public String toString() {
    return code;
  }
}
