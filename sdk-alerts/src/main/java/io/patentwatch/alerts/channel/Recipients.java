package io.patentwatch.alerts.channel;

import io.patentwatch.alerts.Alert;
import java.util.List;
import java.util.Optional;

/**
 * Who is to be told of what; hosts bring their own. It alone decides that nothing of one enterprise
 * reaches another, that who opted out is not told, and what an unverified one may know. Used by one
 * thread at a time.
 */
public interface Recipients {
  /**
   * Who is to be told of an alert.
   *
   * @param alert the alert as the ledger holds it
   * @param level 0 when it is told first; 1 and more when nobody acknowledged it
   * @return each recipient and channel once; empty where nobody is
   */
  List<Recipient> of(Alert alert, int level);

  /**
   * The recipient of an id and channel as it is now, when a message is about to go out; empty where
   * there is none any more, or none that may be told: then the message is given up.
   */
  Optional<Recipient> find(String id, String channel);

  /**
   * What a recipient may read of an alert, asked when a message is about to go out; empty where
   * nothing any more: then the alert is left out. All of it unless overridden.
   */
  default Optional<Alert> reveal(Alert alert, Recipient recipient) {
    return Optional.of(alert);
  }
}
