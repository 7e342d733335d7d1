package io.patentwatch.source.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import io.patentwatch.PatentDatabase;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PaymentRecord;
import io.patentwatch.model.Statement;
import io.patentwatch.reference.ReferenceData;
import io.patentwatch.source.Backoff;
import io.patentwatch.source.Rejection;
import io.patentwatch.source.RemoteOptions;
import io.patentwatch.source.SourceException;
import io.patentwatch.source.SourcePage;
import io.patentwatch.source.SourceUnavailableException;
import io.patentwatch.source.SyncEnding;
import io.patentwatch.source.SyncReport;
import io.patentwatch.source.SyncRequest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSourceTest {
  private static final ReferenceData REFERENCE = ReferenceData.ofDefaults();
  private static final String FIELDS =
      """
      records: data.list
      id: id
      fields:
        PUBLICATION: pub
        TITLE: title
        APPLICANT: applicants.name
        ADDRESS: [place.full, place.city]
        STATUS: {path: status, values: {"1": 授权}}
      """;

  private final JsonService service = new JsonService();

  @AfterEach
  void stop() {
    service.close();
  }

  private JsonSource.Builder source(String mapping) {
    return JsonSource.builder(
            JsonMapping.parse(
                "name: portal\n" + mapping.replace("http://host", service.mock.baseUrl()) + FIELDS))
        .secrets(Map.of("KEY", "s3cret-key", "PASSWORD", "hunter2-hunter2")::get);
  }

  private static String record(int id) {
    return """
        {"id": %d, "pub": "CN%dS", "title": "笔 %d", "applicants": [{"name": "甲"}, {"name": "乙"}],
         "place": {"full": null, "city": "浙江省杭州市桐庐县"}, "status": 1, "updated": "2021-01-%02d"}
        """
        .formatted(id, 300_000_000 + id, id, id % 28 + 1);
  }

  private static String list(int from, int to, String more) {
    return "{\"code\": 0, \"data\": {\"list\": ["
        + IntStream.range(from, Math.max(from, to))
            .mapToObj(JsonSourceTest::record)
            .collect(Collectors.joining(","))
        + "]"
        + more
        + "}}";
  }

  private record Read(List<Statement> statements, List<Rejection> rejections, String cursor) {}

  private static Read read(JsonSource source, String cursor) {
    List<Statement> statements = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    try (var reading = source.open(cursor)) {
      for (Optional<SourcePage> page = reading.next(); page.isPresent(); page = reading.next()) {
        statements.addAll(page.get().statements());
        rejections.addAll(page.get().rejections());
        cursor = page.get().cursor();
      }
    }
    return new Read(statements, rejections, cursor);
  }

  private static final String OFFSET =
      """
      request: {url: http://host/patents, query: {from: "{offset}", size: "{size}"}}
      paging: {kind: offset, size: 7, total: data.total}
      """;

  private void serveOffsets(int records, int most) {
    service.answer(
        (asked, call) -> {
          int from = Integer.parseInt(JsonService.query(asked, "from", "0"));
          int size = Math.min(most, Integer.parseInt(JsonService.query(asked, "size", "1")));
          return list(from, Math.min(records, from + size), ", \"total\": " + records);
        });
  }

  @Test
  void record_isReadByItsPaths() {
    service.answer((asked, call) -> list(0, 1, ""));
    Read read = read(source("request: {url: http://host/patents}\n").build(), null);
    PatentRecord record = (PatentRecord) read.statements().get(0);
    assertThat(record.provenance()).hasToString("portal portal#0");
    assertThat(record.title()).isEqualTo("笔 0");
    assertThat(record.applicants()).extracting(party -> party.name()).containsExactly("甲", "乙");
    assertThat(record.applicants().get(0).address()).isEqualTo("浙江省杭州市桐庐县");
    assertThat(record.events()).singleElement().asString().contains("授权");
    assertThat(service.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"50, 7", "50, 3", "49, 7", "0, 7", "1, 7"})
  void offsets_whateverTheServiceGives_areReadToTheEnd(int records, int most) {
    serveOffsets(records, most);
    Read read = read(source(OFFSET).build(), null);
    assertThat(read.statements()).hasSize(records);
    assertThat(read.rejections()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 10, 11})
  void pages_withoutATotal_areReadUntilOneIsEmpty(int records) {
    service.answer(
        (asked, call) -> {
          int page = Integer.parseInt(JsonService.query(asked, "page", "0"));
          return list((page - 1) * 5, Math.min(records, page * 5), "");
        });
    Read read =
        read(
            source(
                    """
                    request: {url: http://host/patents, query: {page: "{page}"}}
                    paging: {kind: page, size: 5}
                    """)
                .build(),
            null);
    assertThat(read.statements()).hasSize(records);
  }

  @Test
  void cursors_areFollowedAndStaleOnesRefused() {
    service.answer(
        (asked, call) ->
            list(call, call + 1, call < 4 ? ", \"next\": \"after-" + call + "\"" : ""));
    String mapping =
        """
        request: {method: POST, url: http://host/patents, body: '{"after": "{cursor}"}'}
        paging: {kind: cursor, next: data.next}
        """;
    assertThat(read(source(mapping).build(), null).statements()).hasSize(5);
    assertThat(service.mock.getAllServeEvents().get(0).getRequest().getBodyAsString())
        .isEqualTo("{\"after\": \"after-3\"}");

    service.answer((asked, call) -> list(call, call + 1, ", \"next\": \"same\""));
    assertThatThrownBy(() -> read(source(mapping).build(), null))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("leads to itself");
  }

  @Test
  void links_areFollowedOnTheSameHostOnly_andHoldNoSecretInTheCursor() {
    String mapping =
        """
        request: {url: http://host/patents, query: {key: "{secret.KEY}"}}
        paging: {kind: link, next: data.next}
        """;
    service.answer(
        (asked, call) ->
            list(
                call,
                call + 1,
                call < 2 ? ", \"next\": \"/patents?p=" + call + "&key=s3cret-key\"" : ""));
    List<String> cursors = new ArrayList<>();
    String cursor = null;
    JsonSource source = source(mapping).build();
    service.answering =
        (asked, to) -> {
          int page = Integer.parseInt(JsonService.query(asked, "p", "-1")) + 1;
          assertThat(JsonService.query(asked, "key", "")).isEqualTo("s3cret-key");
          if (page == 1 && cursors.isEmpty()) {
            return to.status(503);
          }
          return to.body(
              list(
                  page,
                  page + 1,
                  page < 2 ? ", \"next\": \"/patents?p=" + page + "&key=s3cret-key\"" : ""));
        };
    try (var reading = source.open(null)) {
      cursor = reading.next().orElseThrow().cursor();
      assertThatThrownBy(reading::next).isInstanceOf(SourceUnavailableException.class);
    }
    cursors.add(cursor);
    assertThat(cursor).contains("p=0").doesNotContain("s3cret");
    assertThat(read(source, cursor).statements()).hasSize(2);

    service.answer((asked, call) -> list(0, 1, ", \"next\": \"https://evil.example/steal\""));
    assertThatThrownBy(() -> read(source, null))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("another host");
  }

  @Test
  void stoppedReading_goesOnAtTheNextAnswer() {
    serveOffsets(2_500, 100);
    JsonSource source = source(OFFSET.replace("size: 7", "size: 100")).build();
    String cursor;
    try (var reading = source.open(null)) {
      SourcePage first = reading.next().orElseThrow();
      assertThat(first.statements()).hasSize(1_000);
      assertThat(reading.progress()).hasValue(0.4);
      cursor = first.cursor();
    }
    Read rest = read(source, cursor);
    assertThat(rest.statements()).hasSize(1_500);
    assertThat(rest.statements().get(0).provenance().document()).isEqualTo("portal#1000");
    // Complete: the next begins anew.
    assertThat(read(source, rest.cursor()).statements()).hasSize(2_500);
  }

  @Test
  void since_asksForWhatChangedAfterACompleteReading() {
    List<String> asked = new ArrayList<>();
    service.answer(
        (request, call) -> {
          asked.add(JsonService.query(request, "since", "-"));
          return list(0, 5, "");
        });
    JsonSource source =
        source(
                """
                request: {url: http://host/patents, query: {since: "{since}"}}
                since: {path: updated, first: "1985-01-01"}
                """)
            .build();
    String cursor = read(source, null).cursor();
    read(source, cursor);
    assertThat(asked).containsExactly("1985-01-01", "2021-01-05");
  }

  @Test
  void serviceThatEndsBeforeItsTotal_isTold() {
    service.answer((asked, call) -> list(call * 7, call == 0 ? 7 : 0, ", \"total\": 2249"));
    Read read = read(source(OFFSET).build(), null);
    assertThat(read.statements()).hasSize(7);
    assertThat(read.rejections())
        .singleElement()
        .satisfies(lost -> assertThat(lost.reason()).contains("2249", "7"));
  }

  @Test
  void serviceThatDoesNotPage_isToldInsteadOfReadForEver() {
    service.answer((asked, call) -> list(0, 5, ""));
    assertThatThrownBy(() -> read(source(OFFSET.replace(", total: data.total", "")).build(), null))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("same page again");
  }

  @Test
  void recordsThatAreBad_areRejectionsWithTheirContent() {
    service.answer(
        (asked, call) ->
            "{\"data\": {\"list\": [{\"id\": 1, \"title\": \"无号\"}, 17, "
                + record(2)
                + ", {\"id\": 3, \"pub\": {\"nr\": \"CN300000003S\"}}]}}");
    Read read = read(source("request: {url: http://host/patents}\n").build(), null);
    assertThat(read.statements()).hasSize(1);
    assertThat(read.rejections())
        .satisfiesExactly(
            none -> {
              assertThat(none.document()).isEqualTo("portal#1");
              assertThat(none.raw()).contains("无号");
              assertThat(none.reason()).contains("neither");
            },
            number -> assertThat(number.raw()).isEqualTo("17"),
            object -> assertThat(object.reason()).contains("pub", "object"));
  }

  @Test
  void officeFields_makeOfficeRecords() {
    service.answer(
        (asked, call) ->
            """
            {"rows": [{"no": "ZL201810000001.4", "year": 4, "day": "2021-06-30", "sum": 900.50}]}
            """);
    JsonSource source =
        JsonSource.builder(
                JsonMapping.parse(
                    """
                    name: fees
                    request: {url: %s/fees}
                    records: rows
                    fields: {patent: no, fee_year: year, paid_on: day, amount: sum}
                    """
                        .formatted(service.mock.baseUrl())))
            .build();
    PaymentRecord payment = (PaymentRecord) read(source, null).statements().get(0);
    assertThat(payment.feeYear()).isEqualTo(4);
    assertThat(payment.amount()).isEqualByComparingTo("900.5");
  }

  private static final String ENVELOPE =
      """
      request: {url: http://host/patents}
      envelope: {code: code, message: msg, good: [0], empty: [10], later: [67200002], emptyStatus: [404]}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"{\"code\": 10}", "{\"code\": \"10\", \"data\": null}"})
  void codeOfNothing_isAnEmptyReading(String body) {
    service.answer((asked, call) -> body);
    assertThat(read(source(ENVELOPE).build(), null).statements()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 404})
  void statusOfNothing_isAnEmptyReading(int status) {
    service.answering = (asked, to) -> to.status(status);
    assertThat(read(source(ENVELOPE).build(), null).statements()).isEmpty();
  }

  @Test
  void codes_meanWhatTheMappingSays() {
    service.answer((asked, call) -> "{\"code\": 402, \"msg\": \"bad parameter\"}");
    assertThatThrownBy(() -> read(source(ENVELOPE).build(), null))
        .isInstanceOf(SourceException.class)
        .isNotInstanceOf(SourceUnavailableException.class)
        .hasMessageContainingAll("402", "bad parameter");
    service.answer((asked, call) -> "{\"code\": 67200002, \"msg\": \"too fast\"}");
    assertThatThrownBy(() -> read(source(ENVELOPE).build(), null))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("too fast");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE html><title>Login</title>|no JSON",
        "{\"code\": 0, \"data\": {\"list\": [|no JSON",
        "{\"code\": 0, \"data\": {\"total\": 1e+99999999999}}|no JSON",
        "17|neither an object nor a list",
        "''|no JSON",
        "{\"code\": 0, \"data\": {\"items\": []}}|has the service changed",
        "{\"data\": {\"list\": []}}|without 'code'",
      })
  void answerThatIsNotThatOfTheMapping_isRefusedSayingWhatItIs(String body, String why) {
    service.answer((asked, call) -> body);
    assertThatThrownBy(() -> read(source(ENVELOPE).build(), null))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining(why);
  }

  @Test
  void deepNesting_isRefused() {
    service.answer((asked, call) -> "[".repeat(200_000));
    assertThatThrownBy(() -> read(source(ENVELOPE).build(), null))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("no JSON");
  }

  @Test
  void faults_keepWhatWasRead_andAreUnavailable() {
    for (Fault fault : List.of(Fault.CONNECTION_RESET_BY_PEER, Fault.RANDOM_DATA_THEN_CLOSE)) {
      int[] calls = {0};
      service.answering =
          (asked, to) -> {
            int call = calls[0]++;
            return call >= 2 ? to.fault(fault) : to.body(list(call * 7, call * 7 + 7, ""));
          };
      try (var reading = source(OFFSET).build().open(null)) {
        assertThat(reading.next().orElseThrow().statements()).hasSize(14);
        assertThatThrownBy(reading::next).isInstanceOf(SourceUnavailableException.class);
      }
    }
  }

  @Test
  void sync_ofAServiceThatFailsInBetween_waitsAndEndsWithAll() {
    int[] calls = {0};
    service.answering =
        (asked, to) -> {
          if (calls[0]++ % 3 == 1) {
            return to.status(503).headers(new HttpHeaders(new HttpHeader("Retry-After", "0")));
          }
          int from = Integer.parseInt(JsonService.query(asked, "from", "0"));
          return to.body(list(from, Math.min(30, from + 7), ", \"total\": 30"));
        };
    try (PatentDatabase database = PatentDatabase.builder().defaults(REFERENCE).open()) {
      SyncReport report =
          database.sync(
              SyncRequest.builder(source(OFFSET).build())
                  .backoff(new Backoff(3, Duration.ofMillis(1), Duration.ofSeconds(1)))
                  .build());
      assertThat(report.ending()).isEqualTo(SyncEnding.COMPLETE);
      assertThat(report.added()).isEqualTo(30);
      assertThat(report.records()).isEqualTo(30);
      assertThat(report.usage().requests()).isGreaterThan(6);
    }
  }

  private static final String TOKEN =
      """
      token:
        method: POST
        url: http://host/token
        form: {user: me, password: "{secret.PASSWORD}"}
        value: access_token
        expires: expires_in
        also: {openid: open_id}
        refused: [11420]
      request:
        url: http://host/patents
        headers: {Authorization: "Bearer {token}"}
        query: {from: "{offset}", openid: "{openid}", key: "{secret.KEY}"}
      paging: {kind: offset, size: 5, total: data.total}
      envelope: {code: code, message: msg, good: [0]}
      """;

  /** Gives tokens that are good for so many calls; refuses others as told. */
  private void serveTokens(int goodFor, int status, String refusal) {
    int[] issued = {0};
    int[] used = {0};
    service.answering =
        (asked, to) -> {
          if (asked.getUrl().startsWith("/token")) {
            assertThat(asked.getBodyAsString()).isEqualTo("user=me&password=hunter2-hunter2");
            used[0] = 0;
            return to.body(
                "{\"access_token\": \"token-%08d\", \"expires_in\": 100, \"open_id\": \"o-1\"}"
                    .formatted(++issued[0]));
          }
          String expected = "Bearer token-%08d".formatted(issued[0]);
          assertThat(JsonService.query(asked, "openid", "")).isEqualTo("o-1");
          if (!asked.header("Authorization").firstValue().equals(expected)
              || used[0]++ >= goodFor) {
            return to.status(status).body(refusal);
          }
          int from = Integer.parseInt(JsonService.query(asked, "from", "0"));
          return to.body(list(from, Math.min(20, from + 5), ", \"total\": 20"));
        };
  }

  @ParameterizedTest
  @CsvSource({"401, {}", "200, '{\"code\": 11420}'"})
  void tokenRefusedInBetween_isRenewedOnce(int status, String refusal) {
    serveTokens(2, status, refusal);
    assertThat(read(source(TOKEN).build(), null).statements()).hasSize(20);
    // Four pages, two refusals at most, and a token for each two pages.
    assertThat(service.requests()).isEqualTo(4 + 1 + 2);
  }

  @Test
  void tokenRefusedAgain_isTheEnd() {
    serveTokens(0, 401, "{}");
    assertThatThrownBy(() -> read(source(TOKEN).build(), null))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("credentials");
    assertThat(service.requests()).isEqualTo(4);
  }

  @Test
  void token_isKeptBetweenReadings_andRenewedBeforeItEnds() {
    serveTokens(1_000, 401, "{}");
    Instant[] now = {Instant.parse("2021-01-01T00:00:00Z")};
    Clock clock =
        new Clock() {
          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now[0];
          }
        };
    JsonSource source = source(TOKEN).clock(clock).build();
    read(source, null);
    now[0] = now[0].plusSeconds(89);
    read(source, null);
    assertThat(service.requests()).isEqualTo(9);
    now[0] = now[0].plusSeconds(2);
    read(source, null);
    assertThat(service.requests()).isEqualTo(14);
  }

  @Test
  void secretsAndTokens_areInNoMessage() {
    List<String> told = new ArrayList<>();
    for (String echoed :
        List.of("hunter2-hunter2", "s3cret-key", "token-00000001", "Bearer token-00000001")) {
      for (int status : new int[] {200, 400, 401, 500}) {
        // A service that does not know a token yet can't repeat it.
        for (boolean atToken : new boolean[] {!echoed.contains("token"), false}) {
          service.answering =
              (asked, to) -> {
                boolean token = asked.getUrl().startsWith("/token");
                return token && !atToken
                    ? to.body("{\"access_token\": \"token-00000001\", \"open_id\": \"o-1\"}")
                    : to.status(status).body("{\"code\": 5, \"msg\": \"refused: " + echoed + "\"}");
              };
          JsonSource source = source(TOKEN).build();
          try {
            read(source, null);
          } catch (SourceException failure) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            told.add(trace + " " + source);
          }
        }
      }
    }
    assertThat(told)
        .hasSize(32)
        .allSatisfy(
            trace -> assertThat(trace).doesNotContain("hunter2", "s3cret", "token-00000001"));
  }

  @Test
  void secretThatIsMissing_isNamed_beforeAnythingIsCalled() {
    assertThatThrownBy(() -> source(TOKEN).secrets(name -> null).build().open(null))
        .isInstanceOf(SourceException.class)
        .hasMessageContainingAll("KEY", "PASSWORD", "environment");
    assertThat(service.requests()).isZero();
  }

  @Test
  void parameters_missingOrUnknown_areNamed() {
    String mapping = "request: {url: http://host/patents, query: {q: \"{param.exp}\"}}\n";
    assertThatThrownBy(() -> source(mapping).parameter("ex", "x").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("[exp] are missing", "[ex] are not known");
    service.answer(
        (asked, call) -> {
          assertThat(JsonService.query(asked, "q", "")).isEqualTo("名称=笔 & 'a+b'");
          return list(0, 1, "");
        });
    assertThat(read(source(mapping).parameter("exp", "名称=笔 & 'a+b'").build(), null).statements())
        .hasSize(1);
  }

  @Test
  void cancelledReading_endsItsCall() throws Exception {
    service.answering = (asked, to) -> to.body("{}").incrementInitialDelay(20_000);
    JsonSource source =
        source(OFFSET)
            .options(RemoteOptions.builder().callTimeout(Duration.ofMinutes(2)).build())
            .build();
    try (var reading = source.open(null)) {
      Thread canceller =
          new Thread(
              () -> {
                while (service.requests() == 0) {
                  Thread.onSpinWait();
                }
                reading.cancel();
              });
      canceller.start();
      assertThatThrownBy(reading::next).isInstanceOf(SourceUnavailableException.class);
      canceller.join();
    }
  }

  @Test
  void cniprMapping_readsAnAnswerOfItsDocumentedShape() {
    service.answering =
        (asked, to) ->
            asked.getUrl().contains("/login")
                ? to.body(
                    "{\"status\": 0, \"message\": \"success\", \"expires_in\": 2592000,"
                        + " \"access_token\": \"t0ken-t0ken\", \"open_id\": \"o1\"}")
                : to.body(
                    """
                    {"status": "0", "message": "SUCCESS", "total": 1, "from": 0, "to": 1, "results": [
                      {"pid": "p1", "appNumber": "CN202110685031.5", "pubNumber": "CN113290000A",
                       "appDate": "2021.06.21", "pubDate": "2021.08.24", "title": "一种笔",
                       "applicantName": "甲公司;乙公司", "inventroName": "张三;李四",
                       "address": "浙江省杭州市桐庐县分水镇", "ipc": "B43K7/00;B43K24/00",
                       "patType": "1", "legalStatus": "公开"}]}
                    """);
    JsonMapping mapping =
        JsonMapping.parse(resource().replace("https://open.cnipr.com", service.mock.baseUrl()));
    JsonSource source =
        JsonSource.builder(mapping)
            .parameter("client_id", "c1")
            .parameter("exp", "地址=桐庐")
            .parameter("dbs", "FMZL")
            .secrets(name -> "secret-" + name)
            .build();
    PatentRecord record = (PatentRecord) read(source, null).statements().get(0);
    assertThat(record.applicants()).hasSize(2);
    assertThat(record.inventors()).containsExactly("张三", "李四");
    assertThat(record.ipc()).hasSize(2);
    assertThat(record.warnings()).isEmpty();
    assertThat(service.mock.getAllServeEvents().get(0).getRequest().getUrl())
        .isEqualTo("/cnipr-api/v1/api/search/sf1/c1");
  }

  private static String resource() {
    try (var in = JsonMapping.class.getResourceAsStream("cnipr.yaml")) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.io.IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }
}
