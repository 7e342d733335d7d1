package io.patentwatch.alerts.channel;

import io.patentwatch.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * A custom robot of a DingTalk (钉钉) group, channel {@code dingtalk}: markdown, signed.
 *
 * <p>A recipient's address is the robot's own with, behind {@code #}, its signing secret and the
 * mobile numbers to mention, or {@code all}: {@code
 * https://oapi.dingtalk.com/robot/send?access_token=…#secret=SEC…&at=13800000000}.
 *
 * <p>A robot takes 20 messages a minute; one more locks it for 10 minutes. So up to 100 alerts are
 * packed into a message, at most 20 messages an address go out within 65 seconds, and none in the
 * 10 minutes after a robot said it got too much. What another process sent to the same robot within
 * the minute is not known. Used by one thread at a time.
 */
public final class DingTalkRobot extends GroupRobot {
  private static final int PER_MINUTE = 20;
  private static final Duration LOCK = Duration.ofMinutes(10);
  // A message takes 20,000 bytes in all; signs and mentions need some.
  private static final int MOST_BYTES = 18_000;

  private final Clock clock;

  private DingTalkRobot(ChannelHttp http, Clock clock) {
    super(http, pace(clock, PER_MINUTE), LOCK);
    this.clock = clock;
  }

  /** A channel to robots of DingTalk. */
  public static DingTalkRobot of(ChannelHttp http) {
    return of(http, Clock.systemUTC());
  }

  /** The same on another clock: that of the sender. */
  public static DingTalkRobot of(ChannelHttp http, Clock clock) {
    return new DingTalkRobot(http, clock);
  }

  @Override
  public String id() {
    return "dingtalk";
  }

  @Override
  public int most() {
    return 100;
  }

  @Override
  URI signed(ChannelAddress address) {
    if (address.secret().isEmpty()) {
      return address.uri();
    }
    String timestamp = String.valueOf(clock.millis());
    String sign =
        Base64.getEncoder()
            .encodeToString(Signature.of(address.secret(), timestamp + "\n" + address.secret()));
    String plain = address.uri().toString();
    return URI.create(
        plain.substring(0, plain.indexOf('#'))
            + "&timestamp="
            + timestamp
            + "&sign="
            + URLEncoder.encode(sign, StandardCharsets.UTF_8));
  }

  @Override
  JsonObject body(Message message, ChannelAddress address) {
    MessageText text = new MessageText(message, Markup.MARKDOWN);
    boolean all = address.mentions().contains("all");
    List<String> mobiles = all ? List.of() : address.mentions();
    StringBuilder mentions = new StringBuilder();
    mobiles.forEach(mobile -> mentions.append(" @").append(Markup.MARKDOWN.escaped(mobile)));
    return JsonObject.builder()
        .text("msgtype", "markdown")
        .object(
            "markdown",
            JsonObject.builder()
                .text("title", text.heading())
                .text("text", text.within(MOST_BYTES) + (mobiles.isEmpty() ? "" : "\n" + mentions))
                .build())
        .object(
            "at", JsonObject.builder().texts("atMobiles", mobiles).truth("isAtAll", all).build())
        .build();
  }

  @Override
  String codeName() {
    return "errcode";
  }

  @Override
  Set<Integer> throttled() {
    return Set.of(130101);
  }

  @Override
  Set<Integer> refused() {
    return Set.of(300001, 310000, 400013, 400101, 400102);
  }
}
