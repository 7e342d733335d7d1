package io.patentwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncOpsCommandTest {
  private static final Map<String, String> SECRETS =
      Map.of("PATENTWATCH_OPS_KEY", "our-key", "PATENTWATCH_OPS_SECRET", "our-secret");
  private static final String FOUND =
      """
      <ops:world-patent-data xmlns="http://www.epo.org/exchange" xmlns:ops="http://ops.epo.org">
        <ops:biblio-search total-result-count="1"><ops:search-result><ops:publication-reference>
          <document-id document-id-type="docdb"><country>CN</country>
            <doc-number>118000001</doc-number><kind>A</kind></document-id>
        </ops:publication-reference></ops:search-result></ops:biblio-search>
      </ops:world-patent-data>""";
  private static final String BIBLIO =
      """
      <ops:world-patent-data xmlns="http://www.epo.org/exchange" xmlns:ops="http://ops.epo.org">
        <exchange-documents><exchange-document country="CN" doc-number="118000001" kind="A">
          <bibliographic-data><publication-reference>
            <document-id document-id-type="docdb"><country>CN</country>
              <doc-number>118000001</doc-number><kind>A</kind><date>20240601</date></document-id>
          </publication-reference><invention-title lang="en">Pen</invention-title>
          </bibliographic-data></exchange-document></exchange-documents>
      </ops:world-patent-data>""";

  @TempDir private Path directory;
  private HttpServer ops;
  private int status = 200;

  @BeforeEach
  void start() throws IOException {
    ops = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ops.createContext(
        "/auth/accesstoken",
        exchange -> answer(exchange, 200, "{\"access_token\":\"t\",\"expires_in\":\"1199\"}"));
    ops.createContext(
        "/rest-services/published-data/search", exchange -> answer(exchange, 200, FOUND));
    ops.createContext(
        "/rest-services/published-data/publication", exchange -> answer(exchange, status, BIBLIO));
    ops.start();
  }

  @AfterEach
  void stop() {
    ops.stop(0);
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private Run sync(Map<String, String> secrets, Object... more) {
    Object[] arguments = new Object[more.length + 8];
    Object[] first = {
      "sync",
      "ops",
      "--db",
      directory,
      "--url",
      "http://localhost:" + ops.getAddress().getPort(),
      "--what",
      "biblio"
    };
    System.arraycopy(first, 0, arguments, 0, first.length);
    System.arraycopy(more, 0, arguments, first.length, more.length);
    return Run.under(secrets, arguments);
  }

  @Test
  void syncOps_query_bringsWhatItFindsAndTheNextRunRefreshesIt() {
    Run found = sync(SECRETS, "--query", "pa=pen");

    assertThat(found.err()).isEmpty();
    assertThat(found.status()).isZero();
    assertThat(Run.names(found.line()))
        .contains("records", "added", "updated", "unchanged", "rejected", "edition", "cursor");
    assertThat(found.line().get("added").asInt()).isEqualTo(1);
    assertThat(found.line().get("quotas")).isNotEmpty();

    Run refreshed = sync(SECRETS);
    assertThat(refreshed.line().get("unchanged").asInt()).isEqualTo(1);
    assertThat(refreshed.status()).isZero();
  }

  @Test
  void syncOps_withoutSecrets_isWrongUsageThatNamesThem() {
    Run run = sync(Map.of());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("PATENTWATCH_OPS_KEY is not set");
  }

  @Test
  void syncOps_queryThatOpsCannotExpress_failsAndNamesIt() {
    Run run = sync(SECRETS, "--query", "region=330122");

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("region");
  }

  @Test
  void syncOps_refused_failsWithOneLineAndNoSecret() {
    status = 401;
    Run run = sync(SECRETS, "--query", "pa=pen");

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("credentials").doesNotContain("our-key", "our-secret");
  }

  @Test
  void sync_withoutASource_isWrongUsageThatNamesThem() {
    Run run = Run.of("sync");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("sources are", "ops");
  }
}
