package io.patentwatch.model;

/** What a legal event does to a patent or its application. */
public enum LegalEffect {
  /** The application was published (公布). */
  PUBLISHED("published"),
  /** Substantive examination began (实质审查的生效). */
  EXAMINATION("examination"),
  /** The right was granted (授权). */
  GRANTED("granted"),
  /** The right ended before its term, mostly because an annual fee was not paid (终止). */
  LAPSED("lapsed"),
  /** The term ended (期限届满). */
  EXPIRED("expired"),
  /** The right was given up, or is deemed to be (放弃). */
  ABANDONED("abandoned"),
  /** The whole right is void from the beginning, Law art. 47 (全部无效). */
  INVALIDATED("invalidated"),
  /** The right lives on with fewer claims, by partial invalidation or partial revocation. */
  PARTIALLY_INVALIDATED("partially-invalidated"),
  /** The right was revoked (撤销). */
  REVOKED("revoked"),
  /** The application was rejected (驳回). */
  REJECTED("rejected"),
  /** The application was withdrawn, or is deemed to be (撤回). */
  WITHDRAWN("withdrawn"),
  /** The right or application came back to life (恢复). */
  RESTORED("restored"),
  /** The right, or the right to it, passed to another (转移). */
  TRANSFERRED("transferred"),
  /** The applicant of a pending application, or what is known of it, changed. */
  APPLICANT_CHANGED("applicant-changed"),
  /** A licence contract was recorded (许可备案的生效). */
  LICENSED("licensed"),
  /** The record of a licence changed. */
  LICENCE_CHANGED("licence-changed"),
  /** The record of a licence was cancelled. */
  LICENCE_ENDED("licence-ended"),
  /** The owner declared an open licence, Law art. 50 (开放许可). */
  OPEN_LICENCE("open-licence"),
  /** The declaration of an open licence was withdrawn. */
  OPEN_LICENCE_ENDED("open-licence-ended"),
  /** A pledge was registered (质押登记的生效). */
  PLEDGED("pledged"),
  /** The registration of a pledge changed. */
  PLEDGE_CHANGED("pledge-changed"),
  /** The registration of a pledge was cancelled. */
  PLEDGE_ENDED("pledge-ended"),
  /** A court ordered preservation, Implementing Rules r.104 (保全). */
  PRESERVED("preserved"),
  /** The preservation was discharged (保全的解除). */
  PRESERVATION_ENDED("preservation-ended"),
  /** The holder's name changed; the holder is the same. */
  NAME_CHANGED("name-changed"),
  /** The holder's address changed, and perhaps its region. */
  ADDRESS_CHANGED("address-changed"),
  /** The term became longer (期限补偿, 续展). */
  TERM_EXTENDED("term-extended"),
  /** An annual fee was paid. */
  FEE_PAID("fee-paid"),
  /** An earlier publication was corrected (更正). */
  CORRECTED("corrected"),
  /** Nothing changed, or the code or text does not say what. */
  NONE("none");

  private final String code;

  LegalEffect(String code) {
    this.code = code;
  }

  /** The written form, such as {@code partially-invalidated}. */
  public String code() {
    return code;
  }

  /**
   * The effect by its written form.
   *
   * @throws IllegalArgumentException if there is none of that code
   */
  public static LegalEffect of(String code) {
    for (LegalEffect effect : values()) {
      if (effect.code.equals(code)) {
        return effect;
      }
    }
    throw new IllegalArgumentException("'" + code + "' is no legal effect");
  }

  @Override
  public String toString() {
    return code;
  }
}
