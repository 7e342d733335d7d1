package io.patentwatch.alerts.channel;

import java.time.Duration;
import java.time.Instant;

/**
 * A way to tell people: mail, a group's robot, a text message, a host's own. Hosts write their own;
 * used by one thread at a time.
 */
public interface AlertChannel {
  /** The stable name by which recipients name it: 1 to 40 lower-case letters, digits, hyphens. */
  String id();

  /**
   * Whether what it reaches takes {@link Message#key} and drops what it has seen. Then a message
   * whose fate is unknown is simply sent again; else it is sent again marked {@link
   * Message#mayRepeat}. {@code false} unless overridden.
   */
  default boolean takesKeys() {
    return false;
  }

  /** How many alerts go into one message at most; 20 unless overridden. */
  default int most() {
    return 20;
  }

  /**
   * How long to wait before another message may go to a recipient, asked just before it would: a
   * limit of the other side. Meanwhile no attempt is made, and what is more urgent comes first once
   * the wait is over. Zero unless overridden.
   */
  default Duration waitFor(Recipient recipient) {
    return Duration.ZERO;
  }

  /**
   * Takes note that another process sent to a recipient lately, so that limits of the other side
   * hold over processes too; asked of a sender's first call only. Nothing unless overridden.
   */
  default void sentBefore(Recipient recipient, Instant at) {}

  /**
   * Sends a message, within the channel's own time limit, and says what became of it. What it
   * throws counts as {@link Delivery#ambiguous ambiguous}: it may have arrived.
   */
  Delivery send(Message message);
}
