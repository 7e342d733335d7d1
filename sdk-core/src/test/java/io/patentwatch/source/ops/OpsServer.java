package io.patentwatch.source.ops;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/** An OPS that gives tokens and answers as it is told. */
final class OpsServer implements AutoCloseable {
  static final String KEY = "the-consumer-key";
  static final String SECRET = "the-consumer-secret";
  static final String TOKEN = "the-access-token";

  final WireMockServer mock;
  private Function<Request, ResponseDefinitionBuilder> program = request -> aResponse();

  OpsServer() {
    mock =
        new WireMockServer(
            WireMockConfiguration.options().dynamicPort().extensions(new Programmed()));
    mock.start();
    mock.stubFor(post(urlPathEqualTo("/auth/accesstoken")).willReturn(token(TOKEN, "1199")));
  }

  static ResponseDefinitionBuilder token(String token, String seconds) {
    return aResponse()
        .withHeader("Content-Type", "application/json")
        .withBody(
            "{\"access_token\":\"%s\",\"expires_in\":\"%s\",\"token_type\":\"BearerToken\"}"
                .formatted(token, seconds));
  }

  /** Answers of a program, by what is asked. */
  private final class Programmed implements ResponseDefinitionTransformerV2 {
    @Override
    public ResponseDefinition transform(ServeEvent event) {
      return program.apply(event.getRequest()).build();
    }

    @Override
    public String getName() {
      return "programmed";
    }

    @Override
    public boolean applyGlobally() {
      return false;
    }
  }

  /** Lets a program answer all questions for data. */
  void program(Function<Request, ResponseDefinitionBuilder> answers) {
    program = answers;
    mock.stubFor(
        any(urlPathMatching("/rest-services/.*"))
            .willReturn(aResponse().withTransformers("programmed")));
  }

  /** Answers all questions for data alike. */
  void answers(ResponseDefinitionBuilder answer) {
    mock.stubFor(any(urlPathMatching("/rest-services/.*")).willReturn(answer));
  }

  /** Answers one question after the other. */
  void answersInTurn(ResponseDefinitionBuilder... answers) {
    for (int i = 0; i < answers.length; i++) {
      mock.stubFor(
          any(urlPathMatching("/rest-services/.*"))
              .inScenario("turns")
              .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "turn " + i)
              .willSetStateTo("turn " + Math.min(i + 1, answers.length - 1))
              .willReturn(answers[i]));
    }
  }

  static ResponseDefinitionBuilder xml(String body) {
    return status(200, body);
  }

  static ResponseDefinitionBuilder status(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/xml;charset=utf-8")
        .withBody(body);
  }

  OpsAccount account() {
    return builder().unthrottled().build();
  }

  OpsAccount.Builder builder() {
    return OpsAccount.builder(KEY, SECRET).address(URI.create(mock.baseUrl()));
  }

  /** The requests for data so far, in order. */
  List<LoggedRequest> asked() {
    return mock.findAll(anyRequestedFor(urlPathMatching("/rest-services/.*")));
  }

  /** How many tokens were asked for. */
  int tokens() {
    return mock.findAll(WireMock.postRequestedFor(urlPathEqualTo("/auth/accesstoken"))).size();
  }

  @Override
  public void close() {
    mock.stop();
  }
}
