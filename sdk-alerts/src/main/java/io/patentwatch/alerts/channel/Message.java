package io.patentwatch.alerts.channel;

import io.patentwatch.alerts.Alert;
import java.util.List;
import java.util.Objects;

/**
 * What one recipient is told at once through one channel. Immutable.
 *
 * @param key its idempotency key: the same in every attempt, never used for another message
 * @param recipient who is told, and where
 * @param level 0 when told first, else how often it went up unacknowledged
 * @param alerts what is told, in the recipient's language where there is a translation, the most
 *     urgent first; one at least
 * @param mayRepeat whether an earlier attempt may have arrived: say so where people see it
 */
public record Message(
    String key, Recipient recipient, int level, List<Alert> alerts, boolean mayRepeat) {
  /**
   * Copies the alerts.
   *
   * @throws IllegalArgumentException if there are none
   */
  public Message {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(recipient, "recipient");
    alerts = List.copyOf(alerts);
    if (alerts.isEmpty()) {
      throw new IllegalArgumentException("message " + key + " has no alert; give one at least");
    }
  }

  /** Prints key, recipient and how many alerts, nothing of what they say. */
  @Override
  public String toString() {
    return key + " to " + recipient + ": " + alerts.size() + " alerts";
  }
}
