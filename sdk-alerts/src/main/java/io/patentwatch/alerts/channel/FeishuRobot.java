package io.patentwatch.alerts.channel;

import io.patentwatch.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

/**
 * A custom robot of a Feishu (飞书) group, channel {@code feishu}: text, signed.
 *
 * <p>A recipient's address is the robot's own with, behind {@code #}, its signing secret and the
 * ids of users to mention, or {@code all}: {@code
 * https://open.feishu.cn/open-apis/bot/v2/hook/…#secret=…&at=ou_…}.
 *
 * <p>A robot takes 100 messages a minute, 5 a second and 20 KB a message. So up to 100 alerts are
 * packed into a message, and at most 5 messages an address go out within 6 seconds. Used by one
 * thread at a time.
 */
public final class FeishuRobot extends GroupRobot {
  private static final int PER_SECOND = 5;
  private static final Duration LOCK = Duration.ofSeconds(65);
  private static final int MOST_BYTES = 16_000;

  private final Clock clock;

  private FeishuRobot(ChannelHttp http, Clock clock) {
    super(http, new Pace(clock, PER_SECOND, Duration.ofSeconds(1)), LOCK);
    this.clock = clock;
  }

  /** A channel to robots of Feishu. */
  public static FeishuRobot of(ChannelHttp http) {
    return of(http, Clock.systemUTC());
  }

  /** The same on another clock: that of the sender. */
  public static FeishuRobot of(ChannelHttp http, Clock clock) {
    return new FeishuRobot(http, clock);
  }

  @Override
  public String id() {
    return "feishu";
  }

  @Override
  public int most() {
    return 100;
  }

  @Override
  URI signed(ChannelAddress address) {
    return address.uri();
  }

  @Override
  JsonObject body(Message message, ChannelAddress address) {
    StringBuilder mentions = new StringBuilder();
    for (String user : address.mentions()) {
      mentions.append("<at user_id=\"").append(user.replaceAll("[^\\w-]", "")).append("\"></at>");
    }
    String text = new MessageText(message, Markup.TAGS).within(MOST_BYTES);
    JsonObject.Builder body =
        JsonObject.builder()
            .text("msg_type", "text")
            .object(
                "content",
                JsonObject.builder()
                    .text("text", mentions.isEmpty() ? text : text + "\n" + mentions)
                    .build());
    if (!address.secret().isEmpty()) {
      String timestamp = String.valueOf(clock.instant().getEpochSecond());
      body.text("timestamp", timestamp).text("sign", sign(timestamp, address.secret()));
    }
    return body.build();
  }

  /** Unlike DingTalk's, the secret is in the key, and what is signed is empty. */
  private static String sign(String timestamp, String secret) {
    return Base64.getEncoder().encodeToString(Signature.of(timestamp + "\n" + secret, ""));
  }

  @Override
  String codeName() {
    return "code";
  }

  @Override
  Set<Integer> throttled() {
    return Set.of(9499, 11232);
  }

  @Override
  Set<Integer> refused() {
    return Set.of(19001, 19021, 19022, 19024);
  }
}
