package io.patentwatch.source.ops;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import io.patentwatch.source.SourceUsage.Quota;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpsClientTest {
  private static final PublicationNumber NUMBER = PublicationNumber.parse("CN118000001A");

  private final OpsServer server = new OpsServer();
  private final OpsAccount account = server.account();
  private final OpsClient client = OpsClient.of(account);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void biblio_severalNumbers_areOneRequestAndComeTypedAndRaw() {
    List<String> asked = OpsXml.publications(1, 3);
    server.answers(OpsServer.xml(OpsXml.biblio(asked)));

    OpsAnswer answer =
        client.biblio(
            List.of(
                NUMBER,
                PublicationNumber.parse("CN118000002A"),
                PublicationNumber.parse("CN118000003A")));

    assertThat(answer.statements())
        .extracting(statement -> ((PatentRecord) statement).title())
        .containsExactly("Pen 118000001", "Pen 118000002", "Pen 118000003");
    assertThat(new String(answer.raw().get(0), UTF_8)).isEqualTo(OpsXml.biblio(asked));
    assertThat(server.asked())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.getUrl())
                  .isEqualTo("/rest-services/published-data/publication/docdb/biblio");
              assertThat(request.getBodyAsString()).isEqualTo(String.join("\n", asked));
              assertThat(request.header("Content-Type").firstValue()).isEqualTo("text/plain");
            });
  }

  @Test
  void biblio_applicationOrNoKind_isAskedInTheFormThatIsCertain() {
    server.answers(OpsServer.xml(OpsXml.biblio(List.of())));

    client.biblio(
        List.of(
            ApplicationNumber.parse("202110046961.8"),
            ApplicationNumber.parse("202021636619.4"),
            PublicationNumber.parse("CN118000001")));

    assertThat(server.asked())
        .extracting(request -> request.getUrl() + " " + request.getBodyAsString())
        .containsExactlyInAnyOrder(
            "/rest-services/published-data/application/epodoc/biblio CN20211046961\nCN202021636619U",
            "/rest-services/published-data/publication/epodoc/biblio CN118000001");
  }

  @Test
  void legal_events_areReadWithTheRecord() {
    server.answers(OpsServer.xml(OpsXml.legal("CN.118000001.A")));

    OpsAnswer answer = client.legal(NUMBER);

    assertThat(answer.statements())
        .singleElement()
        .satisfies(
            statement ->
                assertThat(((PatentRecord) statement).events())
                    .extracting(event -> event.code())
                    .containsExactly("PB01", "SE01"));
    assertThat(server.asked().get(0).getUrl())
        .isEqualTo("/rest-services/legal/publication/docdb/CN.118000001.A");
  }

  @Test
  void search_range_isAskedInTheHeaderAndTotalIsTold() {
    server.answers(OpsServer.xml(OpsXml.search(4495, OpsXml.publications(1, 2))));

    OpsAnswer answer = client.search(PatentQuery.is(QueryField.TITLE, "pen & ink?"), 101, 102);

    assertThat(answer.total()).isEqualTo(4495);
    assertThat(answer.statements()).hasSize(2);
    assertThat(server.asked().get(0).getUrl())
        .isEqualTo("/rest-services/published-data/search?q=ti%3D%22pen%20ink%22");
    assertThat(server.asked().get(0).header("X-OPS-Range").firstValue()).isEqualTo("101-102");
  }

  @Test
  void search_rangeThatOpsDoesNotShow_isRefusedUnasked() {
    assertThatThrownBy(() -> client.search("ti=pen", 1, 101))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 101");
    assertThatThrownBy(() -> client.search("ti=pen", 1_950, 2_001))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void search_nothingFound_isEmptyWhetherWithABodyOrWithout() {
    server.answersInTurn(
        OpsServer.status(404, OpsXml.fault("SERVER.EntityNotFound", "No results found")),
        OpsServer.status(404, ""));

    assertThat(client.search("ti=a", 1, 100).total()).isZero();
    assertThat(client.search("ti=b", 1, 100).statements()).isEmpty();
  }

  @Test
  void answers_askedAgain_areKept() {
    server.answersInTurn(
        OpsServer.xml(OpsXml.legal("CN.118000001.A")),
        OpsServer.status(404, OpsXml.fault("SERVER.EntityNotFound", "No results found")));

    assertThat(client.legal(NUMBER).isKept()).isFalse();
    assertThat(OpsClient.of(account).legal(NUMBER).isKept()).isTrue();
    client.search("ti=a", 1, 100);
    assertThat(client.search("ti=a", 1, 100).isKept()).isTrue();
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void token_refusedInMidWork_isRenewedAndTheRequestReplayedWithAllHeaders() {
    server.answersInTurn(
        OpsServer.status(400, OpsXml.error(400, "invalid_access_token")),
        OpsServer.xml(OpsXml.search(300, OpsXml.publications(1, 1))));

    OpsAnswer answer = client.search("ti=pen", 101, 200);

    assertThat(answer.statements()).hasSize(1);
    assertThat(server.tokens()).isEqualTo(2);
    server.mock.verify(
        2,
        getRequestedFor(urlPathEqualTo("/rest-services/published-data/search"))
            .withHeader("X-OPS-Range", equalTo("101-200"))
            .withHeader("Authorization", equalTo("Bearer " + OpsServer.TOKEN)));
  }

  @Test
  void token_refusedTwice_isARefusalOfTheCredentials() {
    server.answers(OpsServer.status(400, OpsXml.error(400, "invalid_access_token")));

    assertThatThrownBy(() -> client.legal(NUMBER))
        .isInstanceOfSatisfying(
            OpsRefusalException.class,
            e -> assertThat(e.reason()).isEqualTo(OpsRefusalException.Reason.CREDENTIALS));
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void token_ofManyThreads_isFetchedOnce() throws Exception {
    server.answers(OpsServer.xml(OpsXml.legal("CN.118000001.A")));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<CompletableFuture<OpsAnswer>> answers =
          IntStream.range(0, 64)
              .mapToObj(
                  i ->
                      client.async(
                          threads,
                          ops ->
                              ops.legal(PublicationNumber.parse("CN" + (118_000_100 + i) + "A"))))
              .toList();
      for (CompletableFuture<OpsAnswer> answer : answers) {
        assertThat(answer.get().statements()).hasSize(1);
      }
    } finally {
      threads.shutdown();
    }

    assertThat(server.tokens()).isEqualTo(1);
    assertThat(server.asked()).hasSize(64);
  }

  @Test
  void token_aboutToExpire_isRenewedBeforeItIsRefused() throws Exception {
    server.mock.stubFor(
        post(urlPathEqualTo("/auth/accesstoken"))
            .willReturn(OpsServer.token(OpsServer.TOKEN, "1")));
    server.answers(OpsServer.xml(OpsXml.search(0, List.of())));

    client.search("ti=a", 1, 100);
    Thread.sleep(1_000);
    client.search("ti=b", 1, 100);

    assertThat(server.tokens()).isEqualTo(2);
  }

  @Test
  void number_doubtfulAnswer_tellsTheDoubts() {
    server.answers(
        OpsServer.xml(
            """
            <ops:world-patent-data xmlns="http://www.epo.org/exchange" xmlns:ops="http://ops.epo.org">
              <ops:meta name="status" value="pBRE002 pBRE015"/>
              <ops:standardization inputFormat="original" outputFormat="docdb">
                <ops:input><ops:application-reference><document-id document-id-type="original">
                  <country>CN</country><doc-number>202110685031.5</doc-number></document-id>
                </ops:application-reference></ops:input>
                <ops:output><ops:application-reference><document-id document-id-type="docdb">
                  <country>CN</country><doc-number>202110685031</doc-number><kind>A</kind></document-id>
                </ops:application-reference></ops:output>
              </ops:standardization>
            </ops:world-patent-data>"""));

    OpsNumber number =
        client
            .number("application", "original", "CN.(202110685031.5).A.20210621", "docdb")
            .orElseThrow();

    assertThat(number).hasToString("CN202110685031A");
    assertThat(number.doubts()).containsExactly("pBRE002", "pBRE015");
    server.mock.verify(
        getRequestedFor(
            urlPathMatching("/rest-services/number-service/application/original/.*/docdb")));
  }

  @Test
  void quotas_toldByHeaders_areThereBeforeTheyRunOut() {
    server.answers(
        OpsServer.xml(OpsXml.legal("CN.118000001.A"))
            .withHeader("X-IndividualQuotaPerHour-Used", "170441")
            .withHeader("x-registeredquotaperweek-used", "502219423")
            .withHeader(
                "X-Throttling-Control",
                "busy (images=green:100, inpadoc=yellow:45, search=green:15)"));

    client.legal(NUMBER);

    assertThat(account.quotas())
        .containsExactly(
            new Quota("bytes-per-hour", 170441, 450_000_000L),
            new Quota("bytes-per-week", 502219423, 4_000_000_000L));
    assertThat(client.usage().quotas()).isEqualTo(account.quotas());
    assertThat(account.throttles())
        .contains(new OpsThrottle(OpsService.INPADOC, OpsThrottle.Light.YELLOW, 45));
  }

  @Test
  void throttle_headerSentTwice_isReadOnceInAnyCase() {
    String idle = "idle (inpadoc=green:60, search=green:30)";
    server.answers(
        OpsServer.xml(OpsXml.legal("CN.118000001.A"))
            .withHeader("x-throttling-control", idle, idle));

    client.legal(NUMBER);

    assertThat(account.throttles())
        .containsExactlyInAnyOrder(
            new OpsThrottle(OpsService.INPADOC, OpsThrottle.Light.GREEN, 60),
            new OpsThrottle(OpsService.SEARCH, OpsThrottle.Light.GREEN, 30));
  }

  @Test
  void searchAll_moreThanOpsShows_isSplitByDaysAndComesWhole() {
    DatedHits hits = new DatedHits(5_321, 3_650);
    server.program(hits::answer);

    List<String> found = new ArrayList<>();
    Iterator<OpsAnswer> pages = client.searchAll("pa=\"pen\"");
    while (pages.hasNext()) {
      OpsAnswer page = pages.next();
      assertThat(page.rejections()).isEmpty();
      page.statements()
          .forEach(
              statement -> found.add(((PatentRecord) statement).publication().number().docdb()));
    }

    assertThat(found).doesNotHaveDuplicates().hasSize(5_321);
    // A request shows 100; splitting takes some more.
    assertThat(server.asked()).hasSizeLessThan(54 + 30);
  }

  @Test
  void searchAll_moreThanOpsShowsOnADay_saysWhatIsMissing() {
    DatedHits hits = new DatedHits(2_345, 1);
    server.program(hits::answer);

    int found = 0;
    List<String> reasons = new ArrayList<>();
    Iterator<OpsAnswer> pages = client.searchAll("pa=\"pen\"");
    while (pages.hasNext()) {
      OpsAnswer page = pages.next();
      found += page.statements().size();
      page.rejections().forEach(rejection -> reasons.add(rejection.reason()));
    }

    assertThat(found).isEqualTo(2_000);
    assertThat(reasons)
        .singleElement()
        .asString()
        .contains("2345 publications of 2014-01-01 match, of which OPS shows 2000")
        .contains("narrow the query");
  }
}
