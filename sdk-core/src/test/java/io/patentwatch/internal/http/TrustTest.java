package io.patentwatch.internal.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.patentwatch.source.Cancellation;
import io.patentwatch.source.RemoteOptions;
import io.patentwatch.source.SourceException;
import java.nio.file.Path;
import java.security.KeyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with a certificate that nobody but its own house knows. */
class TrustTest {
  private static final String PASSWORD = "changeit";

  @TempDir Path folder;

  private Path keys(String host) throws Exception {
    Path keys = folder.resolve(host + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                keys.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes());
    assertThat(keytool.waitFor()).as(said).isZero();
    return keys;
  }

  private RemoteServer server(Path keys) {
    RemoteServer server =
        new RemoteServer(
            WireMockConfiguration.options()
                .httpDisabled(true)
                .dynamicHttpsPort()
                .keystoreType("PKCS12")
                .keystorePath(keys.toString())
                .keystorePassword(PASSWORD)
                .keyManagerPassword(PASSWORD));
    server.mock.stubFor(get(urlPathEqualTo("/x")).willReturn(aResponse().withBody("safe")));
    return server;
  }

  private static RemoteAnswer ask(RemoteServer server, RemoteOptions options) {
    return new RemoteClient("test", options).session(new Cancellation()).send(server.get("/x"));
  }

  private static RemoteOptions trusting(Path keys) throws Exception {
    KeyStore trusted = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
    KeyStore certificates = KeyStore.getInstance("PKCS12");
    certificates.load(null, null);
    certificates.setCertificateEntry("house", trusted.getCertificate("mykey"));
    return RemoteOptions.builder().trusted(certificates).build();
  }

  @Test
  void send_certificateOfAStranger_isRefusedForGood() throws Exception {
    try (RemoteServer server = server(keys("localhost"))) {
      assertThatThrownBy(() -> ask(server, RemoteOptions.ofDefaults()))
          .isExactlyInstanceOf(SourceException.class)
          .hasMessageContaining("not trusted")
          .hasMessageContaining("RemoteOptions.trusted");
    }
  }

  @Test
  void send_certificateThatTheHostTrusts_isGood() throws Exception {
    Path keys = keys("localhost");
    try (RemoteServer server = server(keys)) {
      assertThat(ask(server, trusting(keys)).text(10)).isEqualTo("safe");
    }
  }

  @Test
  void send_trustedCertificateOfAnotherHost_isRefused() throws Exception {
    Path keys = keys("elsewhere.example");
    try (RemoteServer server = server(keys)) {
      assertThatThrownBy(() -> ask(server, trusting(keys)))
          .isExactlyInstanceOf(SourceException.class)
          .hasMessageContaining("not trusted");
    }
  }
}
