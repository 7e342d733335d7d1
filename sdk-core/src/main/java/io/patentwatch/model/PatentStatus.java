package io.patentwatch.model;

/** What stands of an application or a right on a day. */
public enum PatentStatus {
  /** Filed, neither granted nor ended. */
  PENDING("pending"),
  /** Granted and neither ended nor expired, as far as is known. */
  IN_FORCE("in-force"),
  /** Ended because an annual fee was not paid, by the office's own word. */
  LAPSED("lapsed"),
  /** The term is over. */
  EXPIRED("expired"),
  /** Given up by its holder, or deemed so. */
  ABANDONED("abandoned"),
  /** Declared wholly invalid: void from the beginning (Patent Law, article 47). */
  INVALIDATED("invalidated"),
  /** Revoked. */
  REVOKED("revoked"),
  /** The application was rejected. */
  REJECTED("rejected"),
  /** The application was withdrawn or deemed so. */
  WITHDRAWN("withdrawn"),
  /** Nothing known says which. */
  UNKNOWN("unknown");

  private final String code;

  PatentStatus(String code) {
    this.code = code;
  }

  /** The written form, such as {@code in-force}. */
  public String code() {
    return code;
  }

  @Override
  public String toString() {
    return code;
  }
}
