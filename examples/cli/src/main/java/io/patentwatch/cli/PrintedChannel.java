package io.patentwatch.cli;

import io.patentwatch.alerts.channel.AlertChannel;
import io.patentwatch.alerts.channel.Delivery;
import io.patentwatch.alerts.channel.Message;
import io.patentwatch.alerts.channel.MessageJson;
import io.patentwatch.alerts.channel.Recipient;
import java.time.Duration;
import java.time.Instant;

/** A channel whose messages are printed with what became of them. */
record PrintedChannel(AlertChannel channel, Session session) implements AlertChannel {
  @Override
  public String id() {
    return channel.id();
  }

  @Override
  public boolean takesKeys() {
    return channel.takesKeys();
  }

  @Override
  public int most() {
    return channel.most();
  }

  @Override
  public Duration waitFor(Recipient recipient) {
    return channel.waitFor(recipient);
  }

  @Override
  public void sentBefore(Recipient recipient, Instant at) {
    channel.sentBefore(recipient, at);
  }

  @Override
  public Delivery send(Message message) {
    Delivery delivery = channel.send(message);
    session.print(
        MessageJson.message(message).extend().all(MessageJson.delivery(delivery)).build());
    return delivery;
  }
}
