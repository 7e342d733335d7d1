package io.patentwatch.cli;

import io.patentwatch.alerts.channel.AlertChannel;
import io.patentwatch.alerts.channel.MailChannel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of messages by mail. */
final class MailOptions {
  @Option(names = "--smtp", paramLabel = "HOST", description = "The mail server, for mail.")
  private @Nullable String host;

  @Option(
      names = "--smtp-port",
      paramLabel = "N",
      description = "Its port; that of the security if left out.")
  private int port;

  @Option(
      names = "--smtp-security",
      paramLabel = "tls|starttls|none",
      description = "How the connection is encrypted; ${DEFAULT-VALUE} if left out.")
  private MailChannel.Security security = MailChannel.Security.TLS;

  @Option(
      names = "--smtp-user",
      paramLabel = "USER",
      description =
          "Who logs in, with PATENTWATCH_SMTP_PASSWORD in the environment; nobody if left out.")
  private @Nullable String user;

  @Option(names = "--mail-from", paramLabel = "ADDRESS", description = "The sender of mail.")
  private @Nullable String from;

  /** The channel, where a server is named. */
  Optional<AlertChannel> channel(Session session) {
    if (host == null) {
      return Optional.empty();
    }
    if (from == null) {
      throw new UsageException("--smtp needs --mail-from; give the sender's address");
    }
    try {
      MailChannel.Builder channel = MailChannel.builder(host, from).security(security).port(port);
      if (user != null) {
        channel.login(user, session.secret("PATENTWATCH_SMTP_PASSWORD"));
      }
      return Optional.of(channel.build());
    } catch (IllegalArgumentException wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()));
    }
  }
}
