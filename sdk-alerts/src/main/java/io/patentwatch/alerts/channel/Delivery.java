package io.patentwatch.alerts.channel;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt to send a message. Immutable.
 *
 * @param outcome what became of it
 * @param reason why, in one line, without secrets; for a message sent, the receipt if there is one
 * @param retryAfter how long to wait before the next attempt, where the other side said so; else
 *     the sender's own back-off holds
 */
public record Delivery(Outcome outcome, String reason, @Nullable Duration retryAfter) {
  /** What can become of an attempt. */
  public enum Outcome {
    /** The other side took it. */
    SENT("sent"),
    /** It did not arrive, and may if tried again. */
    FAILED("failed"),
    /** It did not arrive and never will: the address is wrong, the message refused. */
    REFUSED("refused"),
    /** It may have arrived or not: the answer never came. */
    AMBIGUOUS("ambiguous");

    private final String code;

    Outcome(String code) {
      this.code = code;
    }

    /** The written form: {@code sent}, {@code failed}, {@code refused} or {@code ambiguous}. */
    public String code() {
      return code;
    }

    @Override
    public String toString() {
      return code;
    }
  }

  /**
   * Checks the wait.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public Delivery {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(reason, "reason");
    if (retryAfter != null && retryAfter.isNegative()) {
      throw new IllegalArgumentException("retry after " + retryAfter + "; give zero or more");
    }
  }

  /** It was taken, with a receipt or an empty text. */
  public static Delivery sent(String receipt) {
    return new Delivery(Outcome.SENT, receipt, null);
  }

  /** It did not arrive; try again after the sender's own back-off. */
  public static Delivery failed(String reason) {
    return new Delivery(Outcome.FAILED, reason, null);
  }

  /** It did not arrive; try again no earlier than after a while. */
  public static Delivery failed(String reason, Duration retryAfter) {
    return new Delivery(Outcome.FAILED, reason, Objects.requireNonNull(retryAfter, "retryAfter"));
  }

  /** It will never arrive. */
  public static Delivery refused(String reason) {
    return new Delivery(Outcome.REFUSED, reason, null);
  }

  /** It may have arrived. */
  public static Delivery ambiguous(String reason) {
    return new Delivery(Outcome.AMBIGUOUS, reason, null);
  }

  @Override
  public String toString() {
    return reason.isEmpty() ? outcome.toString() : outcome + ": " + reason;
  }
}
