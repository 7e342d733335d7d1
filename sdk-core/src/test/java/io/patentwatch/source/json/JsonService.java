package io.patentwatch.source.json;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.function.BiFunction;

/** A service that answers each request as a function does. */
final class JsonService implements AutoCloseable {
  final WireMockServer mock;
  volatile BiFunction<Request, Response.Builder, Response.Builder> answering = (asked, to) -> to;

  JsonService() {
    mock =
        new WireMockServer(
            WireMockConfiguration.options().dynamicPort().extensions(new Answering()));
    mock.start();
    mock.stubFor(any(anyUrl()).willReturn(ok()));
  }

  /** Answers each request with a text. */
  void answer(BiFunction<Request, Integer, String> body) {
    int[] calls = {0};
    answering = (asked, to) -> to.body(body.apply(asked, calls[0]++));
  }

  /** The value of a parameter in the address, or else. */
  static String query(Request asked, String name, String absent) {
    var value = asked.queryParameter(name);
    return value.isPresent() ? value.firstValue() : absent;
  }

  int requests() {
    return mock.getAllServeEvents().size();
  }

  @Override
  public void close() {
    mock.stop();
  }

  private final class Answering implements ResponseTransformerV2 {
    @Override
    public Response transform(Response response, ServeEvent event) {
      return answering.apply(event.getRequest(), Response.Builder.like(response).but()).build();
    }

    @Override
    public String getName() {
      return "answering";
    }
  }
}
