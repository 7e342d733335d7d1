package io.patentwatch.internal.http;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.util.Map;

/** A server that answers as it is told, on its own port. */
final class RemoteServer implements AutoCloseable {
  final WireMockServer mock;

  RemoteServer() {
    this(WireMockConfiguration.options().dynamicPort());
  }

  RemoteServer(WireMockConfiguration configuration) {
    mock = new WireMockServer(configuration);
    mock.start();
  }

  RemoteRequest get(String path) {
    return RemoteRequest.get(URI.create(mock.baseUrl() + path), Map.of(), Volatility.SEARCH);
  }

  @Override
  public void close() {
    mock.stop();
  }
}
