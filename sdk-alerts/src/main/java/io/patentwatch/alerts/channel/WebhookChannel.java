package io.patentwatch.alerts.channel;

import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;

/**
 * An application of the enterprise's own, channel {@code webhook}: JSON, signed.
 *
 * <p>A recipient's address is the application's with the key it shares with us behind {@code #}:
 * {@code https://erp.example.com/patent-alerts#secret=…}; without a key a message is refused. It is
 * posted as {@link MessageJson#message} has it, under
 *
 * <ul>
 *   <li>{@code Idempotency-Key}: the message's key, the same in every attempt: drop what was seen;
 *   <li>{@code PatentWatch-Timestamp}: seconds since 1970;
 *   <li>{@code PatentWatch-Signature}: {@code v1=} and in lower-case hexadecimal the HMAC-SHA256,
 *       under the key, of the timestamp, a full stop and the body.
 * </ul>
 *
 * <p>Any 2xx means that it was taken. Safe for use by any number of threads.
 */
public final class WebhookChannel implements AlertChannel {
  private final ChannelHttp http;
  private final Clock clock;

  private WebhookChannel(ChannelHttp http, Clock clock) {
    this.http = Objects.requireNonNull(http, "http");
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /** A channel to applications. */
  public static WebhookChannel of(ChannelHttp http) {
    return of(http, Clock.systemUTC());
  }

  /** The same on another clock. */
  public static WebhookChannel of(ChannelHttp http, Clock clock) {
    return new WebhookChannel(http, clock);
  }

  @Override
  public String id() {
    return "webhook";
  }

  @Override
  public boolean takesKeys() {
    return true;
  }

  @Override
  public Delivery send(Message message) {
    ChannelAddress address;
    try {
      address = ChannelAddress.parse(message.recipient().address());
    } catch (RefusedAddressException e) {
      return Delivery.refused(String.valueOf(e.getMessage()));
    }
    if (address.secret().isEmpty()) {
      return Delivery.refused("the address has no key to sign with; put #secret=… behind it");
    }
    String body = MessageJson.message(message).toString();
    String timestamp = String.valueOf(clock.instant().getEpochSecond());
    byte[] signature = Signature.of(address.secret(), timestamp + "." + body);
    return http.post(
        address.uri(),
        Map.of(
            "Idempotency-Key",
            message.key(),
            "PatentWatch-Timestamp",
            timestamp,
            "PatentWatch-Signature",
            "v1=" + HexFormat.of().formatHex(signature)),
        body,
        HttpDelivery::of);
  }

  /** Prints its id. */
  @Override
  public String toString() {
    return id();
  }
}
