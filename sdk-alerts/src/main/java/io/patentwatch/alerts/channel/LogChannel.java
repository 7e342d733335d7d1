package io.patentwatch.alerts.channel;

import io.patentwatch.alerts.Alert;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log, channel {@code log}: one line an alert, at INFO, under the logger {@code
 * io.patentwatch.alerts.told}. It says the alert's identity, severity, day and title, to which
 * recipient by id, and never whom it concerns. Stateless.
 */
public final class LogChannel implements AlertChannel {
  private static final Logger LOG = LoggerFactory.getLogger("io.patentwatch.alerts.told");

  private LogChannel() {}

  /** The channel. */
  public static LogChannel of() {
    return new LogChannel();
  }

  @Override
  public String id() {
    return "log";
  }

  @Override
  public Delivery send(Message message) {
    for (Alert alert : message.alerts()) {
      LOG.info(
          "{} {} {} {} {}",
          message.recipient().id(),
          alert.severity(),
          Markup.PLAIN.escaped(alert.id()),
          alert.due() == null ? "-" : alert.due(),
          Markup.PLAIN.escaped(alert.title()));
    }
    return Delivery.sent("");
  }

  /** Prints its id. */
  @Override
  public String toString() {
    return id();
  }
}
