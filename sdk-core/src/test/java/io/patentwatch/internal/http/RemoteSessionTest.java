package io.patentwatch.internal.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.patentwatch.source.Cancellation;
import io.patentwatch.source.RemoteOptions;
import io.patentwatch.source.SourceException;
import io.patentwatch.source.SourceUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteSessionTest {
  private final RemoteServer server = new RemoteServer();
  private final Cancellation cancellation = new Cancellation();

  @AfterEach
  void stop() {
    server.close();
  }

  private RemoteSession session(RemoteOptions.Builder options) {
    return new RemoteClient("test", options.build()).session(cancellation);
  }

  private RemoteSession session() {
    return session(RemoteOptions.builder());
  }

  private void answers(ResponseDefinitionBuilder answer) {
    server.mock.stubFor(get(urlPathEqualTo("/x")).willReturn(answer));
  }

  private int asked() {
    return server
        .mock
        .countRequestsMatching(getRequestedFor(urlPathEqualTo("/x")).build())
        .getCount();
  }

  @Test
  void send_packedAnswer_isUnpackedAndItsBytesOnTheLineAreCounted() {
    String text = "a".repeat(10_000);
    answers(aResponse().withBody(text));
    RemoteSession session = session();

    RemoteAnswer answer = session.send(server.get("/x"));

    assertThat(new String(answer.body(), UTF_8)).isEqualTo(text);
    assertThat(session.usage().requests()).isEqualTo(1);
    assertThat(session.usage().bytes()).isBetween(1L, 1_000L);
  }

  @Test
  void send_always_saysWhoCalls() {
    answers(aResponse());

    session(RemoteOptions.builder().application("county-platform/2.1")).send(server.get("/x"));

    server.mock.verify(
        getRequestedFor(urlPathEqualTo("/x"))
            .withHeader("User-Agent", matching("PatentWatch\\S* county-platform/2\\.1")));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 404, 500})
  void send_answerLargerThanAllowed_isRefused(int status) {
    answers(aResponse().withStatus(status).withBody("a".repeat(10_000)));

    assertThatThrownBy(
            () -> session(RemoteOptions.builder().answerBytes(9_999)).send(server.get("/x")))
        .isExactlyInstanceOf(SourceException.class)
        .hasMessageContaining("more than 9999 bytes")
        .hasMessageContaining("answerBytes");
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void send_brokenConnection_isUnavailable(Fault fault) {
    answers(aResponse().withFault(fault));

    assertThat(catchThrowable(() -> session().send(server.get("/x"))))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("/x");
  }

  @Test
  void send_bodyThatEndsEarly_isUnavailable() throws Exception {
    try (ServerSocket listening = new ServerSocket(0)) {
      CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> answerHalf(listening));
      RemoteRequest request =
          RemoteRequest.get(
              URI.create("http://localhost:" + listening.getLocalPort() + "/x"),
              Map.of(),
              Volatility.SEARCH);

      assertThat(catchThrowable(() -> session().send(request)))
          .isInstanceOf(SourceUnavailableException.class)
          .hasMessageContaining("unexpected end of stream");
      answered.get();
    }
  }

  private static void answerHalf(ServerSocket listening) {
    try (Socket socket = listening.accept()) {
      socket.getInputStream().read();
      String half = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf";
      socket.getOutputStream().write(half.getBytes(UTF_8));
      socket.shutdownOutput();
      while (socket.getInputStream().read() >= 0) {}
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void send_bodyThatDripsSlowly_endsWithTheTimeOfTheCall() {
    answers(aResponse().withBody("a".repeat(1000)).withChunkedDribbleDelay(100, 20_000));

    assertThat(
            catchThrowable(
                () ->
                    session(RemoteOptions.builder().callTimeout(Duration.ofMillis(500)))
                        .send(server.get("/x"))))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("a call may take 500 ms");
  }

  @Test
  void send_unknownHost_isUnavailableAndNamesIt() {
    RemoteRequest request =
        RemoteRequest.get(URI.create("https://nowhere.invalid/x"), Map.of(), Volatility.SEARCH);

    assertThat(catchThrowable(() -> session().send(request)))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("nowhere.invalid is not found");
  }

  @Test
  void send_whileCancelled_endsSoon() throws Exception {
    answers(aResponse().withFixedDelay(30_000));
    RemoteSession session = session();
    CompletableFuture<Throwable> failure =
        CompletableFuture.supplyAsync(() -> catchThrowable(() -> session.send(server.get("/x"))));
    while (session.usage().requests() == 0 && !failure.isDone()) {
      Thread.sleep(10);
    }

    cancellation.cancel();

    assertThat(failure.get())
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("cancelled");
    assertThat(catchThrowable(() -> session.send(server.get("/x"))))
        .hasMessageContaining("cancelled");
  }

  @Test
  void send_redirection_isNotFollowedWithCredentials() {
    answers(aResponse().withStatus(302).withHeader("Location", "http://elsewhere.invalid/?k=1"));
    RemoteRequest request = server.get("/x").with("apikey", "a-secret-key");
    RemoteSession session = session();

    RemoteAnswer answer = session.send(request);

    assertThat(session.refused(request, answer))
        .isExactlyInstanceOf(SourceException.class)
        .hasMessageContaining("moved to http://elsewhere.invalid/;");
  }

  @Test
  void refused_statusThatPasses_saysWhenToComeBack() {
    answers(
        aResponse()
            .withStatus(503)
            .withHeader("Retry-After", "7")
            .withHeader("X-Request-Id", "r-1")
            .withBody("busy"));
    RemoteSession session = session();
    RemoteAnswer answer = session.send(server.get("/x"));

    SourceUnavailableException failure =
        (SourceUnavailableException) session.refused(server.get("/x"), answer);

    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7));
    assertThat(failure.status()).hasValue(503);
    assertThat(failure.requestId()).contains("r-1");
    assertThat(failure)
        .hasMessageContaining("in 7 s (status 503, request r-1)")
        .hasMessageContaining("busy");
  }

  @Test
  void refused_dateToComeBack_isCountedFromTheServicesOwn() {
    answers(
        aResponse()
            .withStatus(429)
            .withHeader("Date", "Fri, 27 Nov 2026 10:00:00 GMT")
            .withHeader("Retry-After", "Fri, 27 Nov 2026 10:01:30 GMT"));
    RemoteSession session = session();
    RemoteAnswer answer = session.send(server.get("/x"));

    SourceUnavailableException failure =
        (SourceUnavailableException) session.refused(server.get("/x"), answer);

    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(90));
  }

  @Test
  void refused_answerThatRepeatsASecret_leavesItOut() {
    answers(aResponse().withStatus(400).withBody("bad key a-secret-key and another-secret"));
    RemoteRequest request =
        RemoteRequest.get(
                URI.create(server.mock.baseUrl() + "/x?token=another-secret"),
                Map.of(),
                Volatility.SEARCH)
            .with("Authorization", "Bearer a-secret-key");
    RemoteSession session = session();

    SourceException failure =
        catchThrowableOfType(
            SourceException.class,
            () -> {
              throw session.refused(request, session.send(request));
            });

    assertThat(failure)
        .hasMessageContaining("bad key *** and ***")
        .hasMessageNotContaining("secret");
    assertThat(request.toString()).doesNotContain("secret");
  }

  @Test
  void header_thatCannotBeSent_isRefusedWithoutItsValue() {
    assertThatThrownBy(() -> server.get("/x").with("apikey", "secret\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("apikey")
        .hasMessageNotContaining("secret");
  }

  @Test
  void kept_afterAnAnswer_isThatWithoutAnotherRequest() {
    answers(aResponse().withBody("once"));
    RemoteSession session = session();
    assertThat(session.kept(server.get("/x"))).isEmpty();

    session.send(server.get("/x"));

    assertThat(session.kept(server.get("/x").with("Authorization", "another")))
        .hasValueSatisfying(
            kept -> {
              assertThat(kept.isKept()).isTrue();
              assertThat(kept.text(10)).isEqualTo("once");
            });
    assertThat(session.kept(server.get("/x").with("Range", "2-3"))).isEmpty();
    assertThat(asked()).isEqualTo(1);
  }

  @Test
  void kept_afterNothingWasFound_isThatToo() {
    answers(aResponse().withStatus(404));
    RemoteSession session = session();

    session.send(server.get("/x"));

    assertThat(session.kept(server.get("/x"))).isPresent();
  }

  @Test
  void kept_afterAFailureOrUnkept_isNothing() {
    answers(aResponse().withStatus(500));
    server.mock.stubFor(post(urlPathEqualTo("/token")).willReturn(aResponse()));
    RemoteRequest token =
        RemoteRequest.post(
            URI.create(server.mock.baseUrl() + "/token"),
            Map.of(),
            "text/plain",
            "body",
            Volatility.UNKEPT);
    RemoteSession session = session();

    session.send(server.get("/x"));
    session.send(token);

    assertThat(session.kept(server.get("/x"))).isEmpty();
    assertThat(session.kept(token)).isEmpty();
  }

  @Test
  void kept_lifetimeOver_isNothing() {
    answers(aResponse());
    RemoteSession session = session(RemoteOptions.builder().searchLifetime(Duration.ZERO));

    session.send(server.get("/x"));

    assertThat(session.kept(server.get("/x"))).isEmpty();
  }

  @Test
  void kept_moreThanTheCacheHolds_isBounded() {
    server.mock.stubFor(get(anyUrl()).willReturn(aResponse().withBody("a".repeat(1000))));
    RemoteSession session = session(RemoteOptions.builder().cacheBytes(10_000));

    for (int i = 0; i < 50; i++) {
      session.send(server.get("/" + i));
    }

    long kept = 0;
    for (int i = 0; i < 50; i++) {
      kept += session.kept(server.get("/" + i)).isPresent() ? 1 : 0;
    }
    assertThat(kept).isBetween(1L, 5L);
  }
}
