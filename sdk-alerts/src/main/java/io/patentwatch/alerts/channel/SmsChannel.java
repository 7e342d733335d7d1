package io.patentwatch.alerts.channel;

import io.patentwatch.alerts.Alert;
import io.patentwatch.json.JsonObject;
import io.patentwatch.model.PatentId;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Text messages through a gateway, channel {@code sms}. A recipient's address is a phone number:
 * digits, with a plus sign in front where it is international.
 *
 * <p>Text messages are made of templates that the carrier approved. The gateway, the host's own or
 * one before a provider's, is posted {@code {"key","phone","template","parameters":{"count",
 * "severity","patent","title","due"}}}: how many alerts there are and the most urgent of them, each
 * parameter at most 35 characters, as providers want it; {@code due} is {@code -} where there is no
 * day. {@code Idempotency-Key} carries the message's key. Any 2xx means that it was taken.
 * Immutable, safe for use by any number of threads; the builder is not.
 */
public final class SmsChannel implements AlertChannel {
  private static final int MOST_CHARACTERS = 35;

  private final ChannelHttp http;
  private final URI gateway;
  private final Map<String, String> headers;
  private final String chinese;
  private final String english;

  private SmsChannel(Builder builder) {
    http = builder.http;
    gateway = builder.gateway;
    headers = Map.copyOf(builder.headers);
    chinese = builder.chinese;
    english = builder.english;
  }

  /** A builder of a channel that posts to a gateway. */
  public static Builder builder(ChannelHttp http, URI gateway) {
    return new Builder(http, gateway);
  }

  @Override
  public String id() {
    return "sms";
  }

  @Override
  public int most() {
    return 1_000;
  }

  @Override
  public Delivery send(Message message) {
    String phone = message.recipient().address().replaceAll("[\\s-]", "");
    if (!phone.matches("\\+?\\d{5,15}")) {
      return Delivery.refused("the address is no phone number; write digits only");
    }
    Map<String, String> all = new HashMap<>(headers);
    all.put("Idempotency-Key", message.key());
    return http.post(gateway, all, body(message, phone).toString(), HttpDelivery::of);
  }

  private JsonObject body(Message message, String phone) {
    Alert first = message.alerts().get(0);
    PatentId patent = first.subject().patent();
    Locale locale = message.recipient().locale();
    boolean zh = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    return JsonObject.builder()
        .text("key", message.key())
        .text("phone", phone)
        .text("template", zh ? chinese : english)
        .object(
            "parameters",
            JsonObject.builder()
                .text("count", message.alerts().size())
                .text("severity", Texts.of(locale).text("severity." + first.severity()))
                .text("patent", patent == null ? "-" : shortened(patent.value()))
                .text("title", shortened(first.title()))
                .text("due", first.due() == null ? "-" : first.due())
                .build())
        .build();
  }

  private static String shortened(String text) {
    String line = Markup.PLAIN.escaped(text);
    int length = line.codePointCount(0, line.length());
    return length <= MOST_CHARACTERS
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MOST_CHARACTERS - 1)) + "…";
  }

  /** Prints its id and the gateway's host. */
  @Override
  public String toString() {
    return id() + " by " + gateway.getHost();
  }

  /** The options of a channel. Not safe for use by several threads. */
  public static final class Builder {
    private final ChannelHttp http;
    private final URI gateway;
    private final Map<String, String> headers = new HashMap<>();
    private String chinese = "";
    private String english = "";

    private Builder(ChannelHttp http, URI gateway) {
      this.http = Objects.requireNonNull(http, "http");
      this.gateway = Objects.requireNonNull(gateway, "gateway");
    }

    /** The names of the templates that the carrier approved, Chinese and English; needed. */
    public Builder templates(String chinese, String english) {
      this.chinese = Objects.requireNonNull(chinese, "chinese");
      this.english = Objects.requireNonNull(english, "english");
      return this;
    }

    /** A header that goes with each message, such as the gateway's key: a secret. */
    public Builder header(String name, String value) {
      headers.put(name, Objects.requireNonNull(value, "value"));
      return this;
    }

    /**
     * The channel.
     *
     * @throws IllegalArgumentException if there is no template
     */
    public SmsChannel build() {
      if (chinese.isBlank() || english.isBlank()) {
        throw new IllegalArgumentException(
            "templates '" + chinese + "' and '" + english + "'; name both");
      }
      return new SmsChannel(this);
    }
  }
}
