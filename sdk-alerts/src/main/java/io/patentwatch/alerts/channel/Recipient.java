package io.patentwatch.alerts.channel;

import java.util.Locale;
import java.util.Objects;

/**
 * Somebody who is told, and where. Immutable.
 *
 * @param id the stable name under which the ledger keeps what was sent, such as a number of the
 *     host's; neither a person's name nor an address
 * @param channel the id of the channel
 * @param address where the channel reaches them: a secret, which is neither printed nor kept
 * @param locale the language to tell them in
 */
public record Recipient(String id, String channel, String address, Locale locale) {
  /** Checks that nothing is missing. */
  public Recipient {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(locale, "locale");
  }

  /** Prints id and channel, never the address. */
  @Override
  public String toString() {
    return id + " by " + channel;
  }
}
