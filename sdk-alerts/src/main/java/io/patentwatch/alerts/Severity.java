package io.patentwatch.alerts;

/** How much an alert matters, the least first. */
public enum Severity {
  /** Good to know; nothing is lost by waiting. */
  INFO("info"),
  /** To be planned for. */
  NOTICE("notice"),
  /** To be acted on now. */
  WARNING("warning"),
  /** A right is about to be lost, or can only just be saved. */
  CRITICAL("critical");

  private final String code;

  Severity(String code) {
    this.code = code;
  }

  /** The written form: {@code info}, {@code notice}, {@code warning} or {@code critical}. */
  public String code() {
    return code;
  }

  @Override
  public String toString() {
    return code;
  }
}
