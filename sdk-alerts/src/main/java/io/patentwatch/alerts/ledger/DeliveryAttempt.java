package io.patentwatch.alerts.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to send a message. Immutable.
 *
 * @param message the message's idempotency key
 * @param recipient the recipient's id
 * @param channel the channel's id
 * @param number 1 for the first attempt
 * @param startedAt when it began
 * @param endedAt when it ended; absent while it goes on, or where its process died
 * @param outcome {@code sent}, {@code failed}, {@code refused} or {@code ambiguous}; empty until it
 *     ended
 * @param reason why
 */
public record DeliveryAttempt(
    String message,
    String recipient,
    String channel,
    int number,
    Instant startedAt,
    @Nullable Instant endedAt,
    String outcome,
    String reason) {
  /** Checks that nothing is missing. */
  public DeliveryAttempt {
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(recipient, "recipient");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(reason, "reason");
  }

  static DeliveryAttempt of(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    String reason = row.getString("reason");
    return new DeliveryAttempt(
        row.getString("message"),
        row.getString("recipient"),
        row.getString("channel"),
        row.getInt("attempt"),
        Sql.instant(row, "started_at"),
        row.getObject("ended_at") == null ? null : Sql.instant(row, "ended_at"),
        outcome == null ? "" : outcome,
        reason == null ? "" : reason);
  }
}
