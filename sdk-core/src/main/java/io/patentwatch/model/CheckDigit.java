package io.patentwatch.model;

/** What the check digit of an application number, as it was given, says. */
public enum CheckDigit {
  /** It was given and agrees with the digits before it. */
  OK("ok"),
  /** It was given and disagrees: one of the digits is mistaken. */
  WRONG("wrong"),
  /** None was given, or the office that issued the number has none. */
  ABSENT("absent");

  private final String code;

  CheckDigit(String code) {
    this.code = code;
  }

  /** The written form: {@code ok}, {@code wrong} or {@code absent}. */
  public String code() {
    return code;
  }

  @Override
  public String toString() {
    return code;
  }
}
