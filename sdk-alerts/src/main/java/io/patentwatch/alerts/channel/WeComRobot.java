package io.patentwatch.alerts.channel;

import io.patentwatch.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/**
 * A robot of a WeCom (企业微信) group, channel {@code wecom}: markdown.
 *
 * <p>A recipient's address is the robot's own with, behind {@code #}, the ids of members to
 * mention: {@code https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…#at=zhangsan}.
 *
 * <p>A robot takes 20 messages a minute and markdown of at most 4,096 bytes. So up to 20 alerts are
 * packed into a message, of which each says less the more there are; at most 20 messages an address
 * go out within 65 seconds, and none in the minute after a robot said it got too much. Used by one
 * thread at a time.
 */
public final class WeComRobot extends GroupRobot {
  private static final int PER_MINUTE = 20;
  private static final Duration LOCK = Duration.ofSeconds(65);
  private static final int MOST_BYTES = 4_096;

  private WeComRobot(ChannelHttp http, Clock clock) {
    super(http, pace(clock, PER_MINUTE), LOCK);
  }

  /** A channel to robots of WeCom. */
  public static WeComRobot of(ChannelHttp http) {
    return of(http, Clock.systemUTC());
  }

  /** The same on another clock: that of the sender. */
  public static WeComRobot of(ChannelHttp http, Clock clock) {
    return new WeComRobot(http, clock);
  }

  @Override
  public String id() {
    return "wecom";
  }

  @Override
  URI signed(ChannelAddress address) {
    return address.uri();
  }

  @Override
  JsonObject body(Message message, ChannelAddress address) {
    StringBuilder mentions = new StringBuilder();
    for (String member : address.mentions()) {
      mentions.append(mentions.isEmpty() ? "\n<@" : "<@");
      mentions.append(Markup.MARKDOWN.escaped(member)).append('>');
    }
    int left = MOST_BYTES - MessageText.size(mentions.toString());
    String text = new MessageText(message, Markup.MARKDOWN).within(left) + mentions;
    return JsonObject.builder()
        .text("msgtype", "markdown")
        .object("markdown", JsonObject.builder().text("content", text).build())
        .build();
  }

  @Override
  String codeName() {
    return "errcode";
  }

  @Override
  Set<Integer> throttled() {
    return Set.of(45009, 45033);
  }

  @Override
  Set<Integer> refused() {
    return Set.of(40008, 40058, 93000, 93017);
  }
}
