package io.patentwatch.alerts.channel;

/** Takes what a ledger holds to recipients. */
public final class AlertSender {
  private AlertSender() {}
}
