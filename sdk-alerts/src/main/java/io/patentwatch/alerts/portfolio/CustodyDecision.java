package io.patentwatch.alerts.portfolio;

/** What is to become of a patent in custody. */
public enum CustodyDecision {
  /** It is kept: its fees are to be paid. */
  KEEP("keep"),
  /** It is given up: its fees are not to be paid, and nobody is reminded of them. */
  ABANDON("abandon"),
  /** It is to be sold: until then its fees are to be paid. */
  SELL("sell");

  private final String code;

  CustodyDecision(String code) {
    this.code = code;
  }

  /** The written form: {@code keep}, {@code abandon} or {@code sell}. */
  public String code() {
    return code;
  }

  /**
   * The decision of a written form.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static CustodyDecision of(String code) {
    for (CustodyDecision decision : values()) {
      if (decision.code.equals(code)) {
        return decision;
      }
    }
    throw new IllegalArgumentException("'" + code + "' is no decision; give keep, abandon or sell");
  }

  @Override
  public String toString() {
    return code;
  }
}
