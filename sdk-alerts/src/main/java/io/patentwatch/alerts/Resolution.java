package io.patentwatch.alerts;

import java.util.Objects;

/**
 * How a matter ended. Immutable.
 *
 * @param outcome what it came to
 * @param reason what shows it, in one line
 */
public record Resolution(Outcome outcome, String reason) {
  /** What a matter came to. */
  public enum Outcome {
    /** What the warning asked for was done: the fee was paid, the reply was filed. */
    ACTED("acted"),
    /** It was not done, and the right or chance is lost. */
    LOST("lost"),
    /** It no longer matters: the right was given up, sold, or the condition passed by itself. */
    MOOT("moot");

    private final String code;

    Outcome(String code) {
      this.code = code;
    }

    /** The written form: {@code acted}, {@code lost} or {@code moot}. */
    public String code() {
      return code;
    }

    @Override
    public String toString() {
      return code;
    }
  }

  /** Checks that nothing is missing. */
  public Resolution {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(reason, "reason");
  }

  /** It no longer matters, for a reason. */
  public static Resolution moot(String reason) {
    return new Resolution(Outcome.MOOT, reason);
  }

  @Override
  public String toString() {
    return outcome + ": " + reason;
  }
}
