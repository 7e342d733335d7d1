package io.patentwatch.alerts.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.alerts.channel.Delivery.Outcome;
import io.patentwatch.alerts.support.FakeServer;
import io.patentwatch.alerts.support.FakeServer.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a message gets to a server, through the plainest channel. */
class ChannelHttpTest {
  private static final ChannelHttp LOCAL = ChannelHttp.builder().allow("127.0.0.1").build();

  private static Delivery send(ChannelHttp http, String address) {
    return WebhookChannel.of(http)
        .send(
            Alerts.message(
                Alerts.recipient("webhook", address + "/hook?token=hidden#secret=hidden"),
                Alerts.of(1, io.patentwatch.alerts.Certainty.CERTAIN)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1",
        "https://localhost",
        "https://10.1.2.3",
        "https://172.16.0.1",
        "https://192.168.1.1",
        "https://169.254.169.254",
        "https://100.64.0.1",
        "https://0.0.0.0",
        "https://255.255.255.255",
        "https://2130706433",
        "https://[::1]",
        "https://[::]",
        "https://[fe80::1]",
        "https://[fd00::1]",
        "https://[::ffff:127.0.0.1]",
        "https://[64:ff9b::7f00:1]",
        "https://[2002:7f00:1::]"
      })
  void send_toNonPublicAddress_isRefusedWithoutConnecting(String address) {
    Delivery delivery = send(ChannelHttp.ofDefaults(), address);

    assertThat(delivery.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(delivery.reason()).contains("no public address").doesNotContain("hidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://8.8.8.8", "ftp://8.8.8.8"})
  void send_withoutTls_isRefused(String address) {
    assertThat(send(ChannelHttp.ofDefaults(), address))
        .hasToString("refused: the address of 8.8.8.8 is not https; give one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "1.1.1.1", "2400:3200::1", "64:ff9b::808:808"})
  void isPublic_publicAddresses_areTaken(String address) throws IOException {
    assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "200, SENT",
    "204, SENT",
    "301, REFUSED",
    "400, REFUSED",
    "404, REFUSED",
    "408, FAILED",
    "429, FAILED",
    "500, FAILED",
    "502, AMBIGUOUS",
    "503, FAILED",
    "504, AMBIGUOUS",
    "-1, AMBIGUOUS"
  })
  void send_statusOfTheAnswer_saysWhatBecameOfIt(int status, Outcome outcome) {
    try (FakeServer server = new FakeServer(request -> Response.of(status, ""))) {
      Delivery delivery = send(LOCAL, server.address());

      assertThat(delivery.outcome()).isEqualTo(outcome);
      assertThat(delivery.reason()).doesNotContain("hidden");
    }
  }

  @Test
  void send_redirected_goesNowhereElse() {
    try (FakeServer other = new FakeServer(request -> Response.of(200, ""));
        FakeServer server =
            new FakeServer(request -> new Response(302, "", Map.of("Location", other.address())))) {
      assertThat(send(LOCAL, server.address()).outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  void send_serverSaysWhenToComeBack_isPassedOn() {
    try (FakeServer server =
        new FakeServer(request -> new Response(503, "", Map.of("Retry-After", "120")))) {
      assertThat(send(LOCAL, server.address()).retryAfter()).isEqualTo(Duration.ofMinutes(2));
    }
  }

  @Test
  void send_endlessAnswer_isReadToItsBoundOnly() {
    try (FakeServer server = new FakeServer(request -> Response.of(200, "x".repeat(8_000_000)))) {
      assertThat(send(LOCAL, server.address()).outcome()).isEqualTo(Outcome.SENT);
    }
  }

  @Test
  void send_nobodyListens_failsAndCertainlyDidNotArrive() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    assertThat(send(LOCAL, "http://127.0.0.1:" + port).outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void send_noAnswer_isAmbiguousOnceTheTimeIsUp() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      ChannelHttp hasty =
          ChannelHttp.builder().allow("127.0.0.1").timeout(Duration.ofMillis(300)).build();

      assertThat(send(hasty, "http://127.0.0.1:" + silent.getLocalPort()).outcome())
          .isEqualTo(Outcome.AMBIGUOUS);
    }
  }

  @Test
  void send_serverWithoutTls_failsThoughTheHostIsAllowed() {
    try (FakeServer server = new FakeServer(request -> Response.of(200, ""))) {
      Delivery delivery = send(LOCAL, server.address().replace("http:", "https:"));

      assertThat(delivery.outcome()).isNotEqualTo(Outcome.SENT);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void timeout_outOfRange_isNamed() {
    assertThatThrownBy(() -> ChannelHttp.builder().timeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PT0S");
  }
}
