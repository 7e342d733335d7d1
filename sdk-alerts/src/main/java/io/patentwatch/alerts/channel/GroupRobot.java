package io.patentwatch.alerts.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.patentwatch.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** What the robots of chat groups have in common. */
abstract class GroupRobot implements AlertChannel {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ChannelHttp http;
  private final Pace pace;
  private final Duration lock;

  /**
   * @param lock for how long an address takes nothing once it said that it got too much
   */
  GroupRobot(ChannelHttp http, Pace pace, Duration lock) {
    this.http = http;
    this.pace = pace;
    this.lock = lock;
  }

  static Pace pace(Clock clock, int perMinute) {
    return new Pace(clock, perMinute, Duration.ofMinutes(1));
  }

  /** The address a message goes to, signed where it is so. */
  abstract URI signed(ChannelAddress address);

  abstract JsonObject body(Message message, ChannelAddress address);

  /** The name of the number in an answer that says how it went, 0 if well. */
  abstract String codeName();

  /** The numbers that say that too much was sent. */
  abstract Set<Integer> throttled();

  /** The numbers that say that it will never be taken. */
  abstract Set<Integer> refused();

  @Override
  public final Duration waitFor(Recipient recipient) {
    return pace.waitFor(recipient.address());
  }

  @Override
  public final void sentBefore(Recipient recipient, Instant at) {
    pace.used(recipient.address(), at);
  }

  @Override
  public final Delivery send(Message message) {
    String to = message.recipient().address();
    ChannelAddress address;
    try {
      address = ChannelAddress.parse(to);
    } catch (RefusedAddressException e) {
      return Delivery.refused(String.valueOf(e.getMessage()));
    }
    pace.used(to);
    return http.post(
        signed(address), Map.of(), body(message, address).toString(), answer -> read(answer, to));
  }

  private Delivery read(ChannelHttp.Answer answer, String address) {
    if (answer.status() == 429) {
      return throttled(address, "HTTP 429");
    }
    if (answer.status() / 100 != 2) {
      return HttpDelivery.of(answer);
    }
    JsonNode code = code(answer.body());
    if (!code.isInt()) {
      return Delivery.ambiguous("the answer has no " + codeName());
    }
    String reason = codeName() + " " + code.intValue();
    if (code.intValue() == 0) {
      return Delivery.sent("");
    }
    if (throttled().contains(code.intValue())) {
      return throttled(address, reason);
    }
    return refused().contains(code.intValue())
        ? Delivery.refused(reason + "; check address, secret and the robot's settings")
        : Delivery.failed(reason);
  }

  private Delivery throttled(String address, String reason) {
    pace.lock(address, lock);
    return Delivery.failed(reason + ": too many messages", lock);
  }

  private JsonNode code(String body) {
    try {
      return JSON.readTree(body).path(codeName());
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }

  /** Prints its id. */
  @Override
  public final String toString() {
    return id();
  }
}
