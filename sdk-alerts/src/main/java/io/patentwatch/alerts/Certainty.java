package io.patentwatch.alerts;

/** How sure an alert is, the surest first. */
public enum Certainty {
  /** What it says is on record. */
  CERTAIN("certain"),
  /** An annual fee is not paid, by the word of the office or of complete books. */
  UNPAID("unpaid"),
  /**
   * Whether an annual fee was paid, or another act done, is not on record: no published source in
   * China says so. It asks for confirmation and never means that the fee is unpaid, the act not
   * done or the right ended.
   */
  UNCONFIRMED("unconfirmed");

  private final String code;

  Certainty(String code) {
    this.code = code;
  }

  /** The written form: {@code certain}, {@code unpaid} or {@code unconfirmed}. */
  public String code() {
    return code;
  }

  @Override
  public String toString() {
    return code;
  }
}
