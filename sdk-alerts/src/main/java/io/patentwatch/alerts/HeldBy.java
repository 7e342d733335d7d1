package io.patentwatch.alerts;

/** What keeps an alert from being told though its condition stands. */
public enum HeldBy {
  /** That step of the matter, or a more urgent one, was told before. */
  EARLIER_TELLING("earlier-telling"),
  /** A silence that somebody gave a reason for. */
  SILENCE("silence"),
  /** Another rule that has something to say of the same patent. */
  INHIBITION("inhibition"),
  /** Somebody acknowledged the matter when it was no less severe. */
  ACKNOWLEDGEMENT("acknowledgement");

  private final String code;

  HeldBy(String code) {
    this.code = code;
  }

  /** The written form, such as {@code earlier-telling}. */
  public String code() {
    return code;
  }

  @Override
  public String toString() {
    return code;
  }
}
