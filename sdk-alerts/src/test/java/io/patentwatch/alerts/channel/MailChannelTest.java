package io.patentwatch.alerts.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.Certainty;
import io.patentwatch.alerts.Severity;
import io.patentwatch.alerts.channel.Delivery.Outcome;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail against a real server in this process. */
class MailChannelTest {
  private static final Alert ALERT =
      Alerts.of(1, Severity.CRITICAL, Certainty.UNPAID, "年费\r\nBcc: other@example.com");

  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort(),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS).dynamicPort()
          });

  @BeforeEach
  void start() {
    server.start();
    server.setUser("desk@example.com", "desk", "hidden");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private MailChannel.Builder plain() {
    return MailChannel.builder("127.0.0.1", "alerts@example.com")
        .security(MailChannel.Security.NONE)
        .port(server.getSmtp().getPort())
        .timeout(Duration.ofSeconds(10));
  }

  private static Message message(String address) {
    return Alerts.message(Alerts.recipient("mail", address), ALERT);
  }

  @Test
  void send_message_arrivesInItsLanguageUnderItsKeyToOneAddress() throws Exception {
    Delivery delivery = plain().login("desk", "hidden").build().send(message("ip@example.com"));

    assertThat(delivery).isEqualTo(Delivery.sent(""));
    MimeMessage[] arrived = server.getReceivedMessages();
    assertThat(arrived).hasSize(1);
    assertThat(arrived[0].getSubject()).isEqualTo("专利预警：1 项");
    assertThat(arrived[0].getMessageID()).isEqualTo("<key-1@example.com>");
    assertThat(arrived[0].getAllRecipients()).hasSize(1);
    assertThat(arrived[0].getContent().toString())
        .contains("紧急", "CN202110000001", "截止 2026-05-11", "逾期专利权终止", "未缴")
        .contains("filed 2021-04-10");
  }

  @Test
  void send_wrongPassword_failsWithoutTellingIt() {
    Delivery delivery = plain().login("desk", "wrong-secret").build().send(message("ip@a.example"));

    assertThat(delivery.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(delivery.reason()).contains("user or password").doesNotContain("wrong-secret");
  }

  @Test
  void send_serverWithCertificateNobodyTrusts_failsAndSendsNothing() {
    MailChannel mail =
        plain().security(MailChannel.Security.TLS).port(server.getSmtps().getPort()).build();

    assertThat(mail.send(message("ip@example.com")).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void send_addressThatIsNone_isRefused() {
    Delivery delivery = plain().build().send(message("a@example.com, b@example.com"));

    assertThat(delivery.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(delivery.reason()).doesNotContain("example.com");
  }

  @Test
  void build_senderThatIsNone_isNamed() {
    assertThatThrownBy(() -> MailChannel.builder("mail", "nobody@").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'nobody@'");
  }
}
