package io.patentwatch.cli;

import io.patentwatch.alerts.channel.AlertChannel;
import io.patentwatch.alerts.channel.ChannelHttp;
import io.patentwatch.alerts.channel.SmsChannel;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of text messages. */
final class SmsOptions {
  @Option(
      names = "--sms-gateway",
      paramLabel = "URL",
      description =
          "The gateway of text messages, for sms, whose key is PATENTWATCH_SMS_KEY in the"
              + " environment, sent as a bearer token.")
  private @Nullable URI gateway;

  @Option(
      names = "--sms-templates",
      arity = "2",
      paramLabel = "NAME",
      description = "The templates that the carrier approved: Chinese, then English.")
  private String[] templates = {"", ""};

  /** The channel, where a gateway is named. */
  Optional<AlertChannel> channel(ChannelHttp http, Session session) {
    if (gateway == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          SmsChannel.builder(http, gateway)
              .templates(templates[0], templates[1])
              .header("Authorization", "Bearer " + session.secret("PATENTWATCH_SMS_KEY"))
              .build());
    } catch (IllegalArgumentException wrong) {
      throw new UsageException("--sms-templates: " + wrong.getMessage());
    }
  }
}
