package io.patentwatch.alerts.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.Certainty;
import io.patentwatch.alerts.Severity;
import io.patentwatch.alerts.channel.Delivery.Outcome;
import io.patentwatch.alerts.support.FakeServer;
import io.patentwatch.alerts.support.FakeServer.Response;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShippedChannelsTest {
  private static final Alert ALERT = Alerts.of(1, Certainty.UNCONFIRMED);
  private static final Alert HOSTILE =
      Alerts.of(
          2,
          Severity.CRITICAL,
          Certainty.CERTAIN,
          "[点我](http://evil) **x** <at user_id=\"all\"></at> @all\n# 标题 <@all>");

  private final SteppingClock clock = new SteppingClock(Instant.ofEpochSecond(1_775_779_200));
  private final ChannelHttp http = ChannelHttp.builder().allow("127.0.0.1").build();
  private String answer = "{\"errcode\":0,\"code\":0}";

  private FakeServer server() {
    return new FakeServer(request -> Response.of(200, answer));
  }

  private static JsonNode body(FakeServer server) {
    try {
      return new ObjectMapper().readTree(server.requests().get(0).body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static Message to(String channel, FakeServer server, String rest, Alert... alerts) {
    return Alerts.message(Alerts.recipient(channel, server.address() + rest), alerts);
  }

  @Test
  void dingTalk_secretAndMobiles_signsAsDocumentedAndMentions() {
    try (FakeServer server = server()) {
      Delivery delivery =
          DingTalkRobot.of(http, clock)
              .send(
                  to(
                      "dingtalk",
                      server,
                      "/robot/send?access_token=t#secret=this is secret&at=13800000000"
                          .replace(" ", "%20"),
                      ALERT));

      assertThat(delivery.outcome()).isEqualTo(Outcome.SENT);
      String path = server.requests().get(0).path();
      // HmacSHA256("this is secret", "1775779200000\nthis is secret") of an independent tool.
      assertThat(path).startsWith("/robot/send?access_token=t&timestamp=1775779200000&sign=");
      assertThat(
              URLDecoder.decode(path.substring(path.indexOf("sign=") + 5), StandardCharsets.UTF_8))
          .isEqualTo("ZtidUEHQ5K+bfhCOCgLUTT7bRso6XidZ0yl1gGead9A=");
      assertThat(path).doesNotContain("secret");
      assertThat(body(server).at("/markdown/title").textValue()).isEqualTo("专利预警：1 项");
      assertThat(body(server).at("/markdown/text").textValue())
          .contains("**警告**", "CN202110000001", "截止 2026-05-11", "第 6 年年费 900 元")
          .contains("青竹制笔厂", "逾期专利权终止", "请核实", "@13800000000")
          .doesNotContain("章一二");
      assertThat(body(server).at("/at/atMobiles/0").textValue()).isEqualTo("13800000000");
    }
  }

  @Test
  void feishu_secret_signsItsOwnWay() {
    try (FakeServer server = server()) {
      FeishuRobot.of(http, clock)
          .send(to("feishu", server, "/hook/h#secret=this%20is%20secret&at=ou_1", HOSTILE));

      assertThat(body(server).path("timestamp").textValue()).isEqualTo("1775779200");
      assertThat(body(server).path("sign").textValue())
          .isEqualTo("OxSzckSFFFZz46mh9EEBim7wUjZv21jtXUsVz+frCo4=");
      assertThat(body(server).at("/content/text").textValue())
          .endsWith("<at user_id=\"ou_1\"></at>")
          .doesNotContain("<at user_id=\"all\">");
    }
  }

  @Test
  void weCom_textThatLooksLikeMarkup_meansNothing() {
    try (FakeServer server = server()) {
      WeComRobot.of(http, clock).send(to("wecom", server, "/send?key=k#at=zhangsan", HOSTILE));

      assertThat(body(server).at("/markdown/content").textValue())
          .contains("［点我］(http://evil)", "＜＠all＞")
          .endsWith("\n<@zhangsan>")
          .doesNotContain("[点我]", "<@all>", "\n#");
    }
  }

  @Test
  void weCom_twentyLongAlerts_fitIntoTheLimitAndNoneIsLeftOut() {
    Alert[] many =
        IntStream.range(0, 20)
            .mapToObj(i -> Alerts.of(i, Severity.WARNING, Certainty.CERTAIN, "很长的标题".repeat(99)))
            .toArray(Alert[]::new);
    try (FakeServer server = server()) {
      WeComRobot.of(http, clock).send(to("wecom", server, "/send?key=k", many));

      String content = body(server).at("/markdown/content").textValue();
      assertThat(content.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(4_096);
      assertThat(many)
          .allSatisfy(
              alert -> assertThat(content).contains(String.valueOf(alert.matter().patent())));
    }
  }

  @Test
  void robots_answers_sayWhatBecameOfIt() {
    try (FakeServer server = server()) {
      Message message = to("wecom", server, "/send?key=k", ALERT);
      answer = "{\"errcode\":93000}";
      assertThat(WeComRobot.of(http, clock).send(message).outcome()).isEqualTo(Outcome.REFUSED);
      answer = "{\"errcode\":-1}";
      assertThat(WeComRobot.of(http, clock).send(message).outcome()).isEqualTo(Outcome.FAILED);
      answer = "<html>";
      assertThat(WeComRobot.of(http, clock).send(message).outcome()).isEqualTo(Outcome.AMBIGUOUS);
      answer = "{\"errcode\":130101}";
      DingTalkRobot robot = DingTalkRobot.of(http, clock);
      assertThat(robot.send(message).retryAfter()).isEqualTo(Duration.ofMinutes(10));
      assertThat(robot.waitFor(message.recipient())).isEqualTo(Duration.ofMinutes(10));
      clock.step(Duration.ofMinutes(10));
      assertThat(robot.waitFor(message.recipient())).isZero();
    }
  }

  @Test
  void webhook_message_isSignedAndCarriesItsKey() {
    try (FakeServer server = server()) {
      WebhookChannel.of(http, clock)
          .send(to("webhook", server, "/hook#secret=this%20is%20secret", ALERT));

      FakeServer.Request request = server.requests().get(0);
      assertThat(request.path()).isEqualTo("/hook");
      assertThat(request.headers())
          .containsEntry("idempotency-key", "key-1")
          .containsEntry("patentwatch-timestamp", "1775779200");
      assertThat(request.headers().get("patentwatch-signature")).matches("v1=[0-9a-f]{64}");
      assertThat(body(server).at("/alerts/0/id").textValue()).isEqualTo(ALERT.id());
      assertThat(body(server).path("key").textValue()).isEqualTo("key-1");
    }
  }

  @Test
  void webhook_withoutKey_isRefused() {
    try (FakeServer server = server()) {
      assertThat(
              WebhookChannel.of(http, clock).send(to("webhook", server, "/hook", ALERT)).reason())
          .contains("no key to sign with");
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void sms_message_fillsTheTemplateOfTheLanguage() {
    try (FakeServer server = server()) {
      SmsChannel sms =
          SmsChannel.builder(http, URI.create(server.address() + "/sms"))
              .templates("SMS_ZH", "SMS_EN")
              .header("Authorization", "Bearer hidden")
              .build();
      Recipient english = new Recipient("c-1", "sms", "+86 138-0000-0000", Locale.ENGLISH);

      assertThat(sms.send(Alerts.message(english, ALERT.in(Locale.ENGLISH), HOSTILE)).outcome())
          .isEqualTo(Outcome.SENT);

      assertThat(body(server).path("template").textValue()).isEqualTo("SMS_EN");
      assertThat(body(server).path("phone").textValue()).isEqualTo("+8613800000000");
      assertThat(body(server).path("parameters").toString())
          .isEqualTo(
              "{\"count\":\"2\",\"severity\":\"Warning\",\"patent\":\"CN202110000001\","
                  + "\"title\":\"Fee of year 6\",\"due\":\"2026-05-11\"}");
      assertThat(server.requests().get(0).headers())
          .containsEntry("authorization", "Bearer hidden");
      assertThat(sms).hasToString("sms by 127.0.0.1");
      assertThat(sms.send(to("sms", server, "", ALERT)).outcome()).isEqualTo(Outcome.REFUSED);
    }
  }

  @Test
  void sms_withoutTemplates_isRefused() {
    assertThatThrownBy(() -> SmsChannel.builder(http, URI.create("https://sms.example")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name both");
  }

  @Test
  void addresses_thatAreNone_areRefusedAndNeverTold() {
    Recipient broken = Alerts.recipient("x", "https://h/ send?hidden");
    for (AlertChannel channel :
        List.of(
            DingTalkRobot.of(http),
            WeComRobot.of(http),
            FeishuRobot.of(http),
            WebhookChannel.of(http))) {
      Delivery delivery = channel.send(Alerts.message(broken, ALERT));
      assertThat(delivery.outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(delivery.reason()).doesNotContain("hidden");
    }
  }
}
