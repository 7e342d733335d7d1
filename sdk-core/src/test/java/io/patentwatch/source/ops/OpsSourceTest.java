package io.patentwatch.source.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import io.patentwatch.PatentDatabase;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import io.patentwatch.query.Results;
import io.patentwatch.source.Backoff;
import io.patentwatch.source.Cancellation;
import io.patentwatch.source.FileSource;
import io.patentwatch.source.RawArchive;
import io.patentwatch.source.Rejection;
import io.patentwatch.source.RemoteOptions;
import io.patentwatch.source.SourceException;
import io.patentwatch.source.SyncEnding;
import io.patentwatch.source.SyncListener;
import io.patentwatch.source.SyncReport;
import io.patentwatch.source.SyncRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Syncs with an OPS that fails in every way; the library holds what was acknowledged. */
class OpsSourceTest {
  private final OpsServer server = new OpsServer();
  private final PatentDatabase database = PatentDatabase.inMemory();

  @AfterEach
  void stop() {
    database.close();
    server.close();
  }

  private static List<PatentNumber> numbers(int count) {
    return OpsXml.publications(0, count).stream()
        .map(docdb -> PatentNumber.parse(docdb.replace(".", "")))
        .toList();
  }

  private OpsSource source(int count, OpsContent first, OpsContent... more) {
    return OpsSource.builder(server.account())
        .numbers(numbers(count))
        .contents(EnumSet.of(first, more))
        .build();
  }

  private static SyncRequest impatient(OpsSource source) {
    return SyncRequest.builder(source).backoff(Backoff.none()).build();
  }

  /** What it holds: the numbers of publications with how many events. */
  private List<String> held() {
    try (Results<Patent> all = database.searchAll(PatentQuery.everything())) {
      List<String> held = new ArrayList<>();
      all.forEach(
          patent -> held.add(patent.publications().get(0).number() + " " + patent.events().size()));
      held.sort(null);
      return held;
    }
  }

  private static List<String> expected(int count, int events) {
    return numbers(count).stream().map(number -> number + " " + events).toList();
  }

  /** Answers what is asked for, by a bulk or by one number. */
  private static ResponseDefinitionBuilder answer(Request request) {
    if (request.getUrl().endsWith("/biblio")) {
      return OpsServer.xml(OpsXml.biblio(asked(request)));
    }
    String url = request.getUrl();
    return OpsServer.xml(OpsXml.legal(url.substring(url.lastIndexOf('/') + 1)));
  }

  private static List<String> asked(Request request) {
    return Arrays.asList(request.getBodyAsString().split("\n"));
  }

  @Test
  void sync_numbers_askAHundredAtATimeAndBringAll() {
    server.program(OpsSourceTest::answer);

    SyncReport report = database.sync(source(250, OpsContent.BIBLIO));

    assertThat(report.ending()).isEqualTo(SyncEnding.COMPLETE);
    assertThat(report.added()).isEqualTo(250);
    assertThat(server.asked()).hasSize(3);
    assertThat(report.usage().requests()).isEqualTo(4);
    assertThat(report.usage().quotas()).isNotEmpty();
    assertThat(held()).isEqualTo(expected(250, 0));
  }

  @Test
  void sync_patentsHeld_getTheirEvents() {
    server.program(OpsSourceTest::answer);
    database.sync(source(5, OpsContent.BIBLIO));
    OpsSource events;
    try (Results<Patent> held = database.searchAll(PatentQuery.everything())) {
      events = OpsSource.builder(server.account()).patents(held).build();
    }

    SyncReport report = database.sync(events);

    assertThat(report.added()).isZero();
    assertThat(held()).isEqualTo(expected(5, 2));
  }

  @Test
  void sync_tooMuchAtATime_isHalvedUntilItIsNot() {
    server.program(
        request ->
            asked(request).size() > 30
                ? OpsServer.status(503, OpsXml.fault("SERVER.LimitedServerResources", "too large"))
                : answer(request));

    database.sync(source(100, OpsContent.BIBLIO));

    assertThat(held()).isEqualTo(expected(100, 0));
    assertThat(server.asked()).as("100, 2 of 50, 4 of 25").hasSize(7);
  }

  @Test
  void sync_numbersThatSpoilABulk_areRejectedAndTheRestComes() {
    Set<String> bad = Set.of("CN.118000007.A", "CN.118000042.A");
    server.program(
        request -> {
          if (asked(request).stream().noneMatch(bad::contains)) {
            return answer(request);
          }
          return asked(request).contains("CN.118000007.A")
              ? OpsServer.status(413, OpsXml.fault("CLIENT.AmbiguousRequest", "several"))
              : OpsServer.status(404, OpsXml.fault("CLIENT.InvalidReference", "bad"));
        });
    List<Rejection> rejections = new ArrayList<>();
    SyncListener listener =
        new SyncListener() {
          @Override
          public void rejected(Rejection rejection) {
            rejections.add(rejection);
          }
        };

    SyncReport report =
        database.sync(
            SyncRequest.builder(source(100, OpsContent.BIBLIO)).listener(listener).build());

    assertThat(report.rejected()).isEqualTo(2);
    assertThat(rejections).extracting(Rejection::raw).containsExactlyInAnyOrderElementsOf(bad);
    assertThat(held()).hasSize(98).doesNotContain("CN118000007A 0", "CN118000042A 0");
  }

  @Test
  void sync_failsWithinAPage_keepsWhatCameAndGoesOnThere() {
    server.program(
        request ->
            request.getUrl().contains("118000110")
                ? OpsServer.status(500, OpsXml.fault("SERVER.DomainAccess", "back end"))
                : answer(request));

    SyncReport broken = database.sync(impatient(source(150, OpsContent.EVENTS)));

    assertThat(broken.ending()).isEqualTo(SyncEnding.UNAVAILABLE);
    assertThat(broken.cursor()).isEqualTo("after CN118000109A");
    assertThat(held()).isEqualTo(expected(110, 2));

    server.mock.resetRequests();
    server.program(OpsSourceTest::answer);
    SyncReport rest = database.sync(source(150, OpsContent.EVENTS));

    assertThat(rest.ending()).isEqualTo(SyncEnding.COMPLETE);
    assertThat(rest.cursor()).isEqualTo("start");
    assertThat(server.asked()).as("what was acknowledged is not asked again").hasSize(40);
    assertThat(held()).isEqualTo(expected(150, 2));
  }

  /** What breaks a call for good or for a while, whatever it breaks. */
  private enum Break {
    RESET(answer -> answer.withFault(Fault.CONNECTION_RESET_BY_PEER)),
    NOTHING(answer -> answer.withFault(Fault.EMPTY_RESPONSE)),
    GARBAGE(answer -> answer.withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
    DRIP(answer -> answer.withChunkedDribbleDelay(100, 60_000)),
    TOO_LARGE(answer -> answer.withBody("a".repeat(200_000))),
    BUSY(answer -> answer.withStatus(503)),
    LATER(answer -> answer.withStatus(429)),
    ROBOT(answer -> answer.withStatus(403).withBody(OpsXml.fault("CLIENT.RobotDetected", ""))),
    PAGE(answer -> answer.withHeader("Content-Type", "text/html").withBody("<html></html>")),
    JSON(answer -> answer.withHeader("Content-Type", "application/json").withBody("{}"));

    private final UnaryOperator<ResponseDefinitionBuilder> broken;

    Break(UnaryOperator<ResponseDefinitionBuilder> broken) {
      this.broken = broken;
    }
  }

  @ParameterizedTest
  @EnumSource(Break.class)
  void sync_brokenWithinAPage_holdsWhatWasAcknowledgedAndGoesOnThere(Break fault) {
    server.program(
        request ->
            request.getUrl().contains("118000110")
                ? fault.broken.apply(answer(request))
                : answer(request));
    OpsAccount account =
        server
            .builder()
            .unthrottled()
            .options(
                RemoteOptions.builder()
                    .callTimeout(Duration.ofSeconds(2))
                    .answerBytes(100_000)
                    .searchLifetime(Duration.ZERO)
                    .build())
            .build();
    OpsSource source =
        OpsSource.builder(account)
            .numbers(numbers(120))
            .contents(EnumSet.of(OpsContent.EVENTS))
            .build();

    Throwable failure = catchThrowable(() -> database.sync(impatient(source)));

    assertThat(failure == null || failure instanceof SourceException).isTrue();
    assertThat(held()).isEqualTo(expected(110, 2));
    // The HTTP client tries a broken connection once more by itself.
    assertThat(server.asked()).hasSizeBetween(111, 112);
    server.mock.resetRequests();
    server.program(OpsSourceTest::answer);
    assertThat(database.sync(source).ending()).isEqualTo(SyncEnding.COMPLETE);
    assertThat(server.asked()).hasSize(10);
    assertThat(held()).isEqualTo(expected(120, 2));
  }

  @Test
  void sync_tokenExpiresWithinAPage_goesOnWithAnother() {
    Set<String> once = new TreeSet<>(Set.of("expired"));
    server.program(
        request ->
            request.getUrl().contains("118000010") && once.remove("expired")
                ? OpsServer.status(400, OpsXml.error(400, "invalid_access_token"))
                : answer(request));

    SyncReport report = database.sync(source(20, OpsContent.EVENTS));

    assertThat(report.ending()).isEqualTo(SyncEnding.COMPLETE);
    assertThat(server.tokens()).isEqualTo(2);
    assertThat(server.asked()).hasSize(21);
    assertThat(held()).isEqualTo(expected(20, 2));
  }

  @Test
  void sync_numberThatOpsRefuses_isRejectedAndTheRestComes() {
    server.program(
        request ->
            request.getUrl().contains("118000003")
                ? OpsServer.status(403, OpsXml.error(403, "This request has been rejected"))
                : request.getUrl().contains("118000004")
                    ? OpsServer.status(404, OpsXml.fault("SERVER.EntityNotFound", "none"))
                    : answer(request));

    SyncReport report = database.sync(source(6, OpsContent.EVENTS));

    assertThat(report.rejected()).isEqualTo(1);
    assertThat(report.added()).isEqualTo(4);
    assertThat(report.ending()).isEqualTo(SyncEnding.COMPLETE);
  }

  @Test
  void sync_accountBlockedInMidWork_failsAndKeepsWhatCame() {
    server.program(
        request ->
            request.getUrl().contains("118000003")
                ? OpsServer.status(403, OpsXml.error(403, "Developer account is blocked"))
                : answer(request));

    assertThatThrownBy(() -> database.sync(source(6, OpsContent.EVENTS)))
        .isInstanceOf(OpsRefusalException.class)
        .hasMessageContaining("blocked");
    assertThat(held()).isEqualTo(expected(3, 2));
  }

  @Test
  void sync_weekUsedUp_endsAtOnceAndSaysUntilWhen() {
    server.answers(
        OpsServer.status(403, OpsXml.error(403, "rejected"))
            .withHeader("X-Rejection-Reason", "RegisteredQuotaPerWeek"));

    SyncReport report = database.sync(source(6, OpsContent.EVENTS));

    assertThat(report.ending()).isEqualTo(SyncEnding.UNAVAILABLE);
    assertThat(report.reason()).contains("week").contains("tried again in");
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void sync_cancelledInMidPage_keepsWhatCame() {
    Cancellation stop = new Cancellation();
    server.program(
        request -> {
          if (request.getUrl().contains("118000004")) {
            stop.cancel();
          }
          return answer(request);
        });

    SyncReport report =
        database.sync(
            SyncRequest.builder(source(100, OpsContent.EVENTS)).cancellation(stop).build());

    assertThat(report.ending()).isEqualTo(SyncEnding.CANCELLED);
    assertThat(held()).isIn(expected(4, 2), expected(5, 2));
    assertThat(report.added()).isEqualTo(held().size());
  }

  @Test
  void sync_waitingForItsTurn_endsWhenCancelled() {
    Cancellation stop = new Cancellation();
    server.program(
        request -> {
          stop.cancel();
          return answer(request).withHeader("X-Throttling-Control", "idle (inpadoc=green:1)");
        });
    OpsSource source =
        OpsSource.builder(server.builder().build())
            .numbers(numbers(100))
            .contents(EnumSet.of(OpsContent.EVENTS))
            .patience(Duration.ofHours(1))
            .build();

    SyncReport report = database.sync(SyncRequest.builder(source).cancellation(stop).build());

    assertThat(report.ending()).isEqualTo(SyncEnding.CANCELLED);
    assertThat(server.asked()).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void sync_document_thatIsBroken_isRejectedAndTheOthersCome() {
    server.program(
        request -> {
          String xml = OpsXml.biblio(asked(request));
          return OpsServer.xml(xml.substring(0, xml.length() - 300));
        });

    SyncReport report = database.sync(source(10, OpsContent.BIBLIO));

    assertThat(report.rejected()).isEqualTo(1);
    assertThat(report.added()).isBetween(8L, 9L);
  }

  @Test
  void sync_query_bringsWhatItFindsAndResumes() {
    DatedHits hits = new DatedHits(2_450, 400);
    Function<Request, ResponseDefinitionBuilder> ops =
        request -> request.getUrl().contains("search?") ? hits.answer(request) : answer(request);
    Set<String> failing = new TreeSet<>(Set.of("13"));
    server.program(
        request ->
            request.getUrl().endsWith("/biblio")
                    && server.asked().size() > 30
                    && failing.remove("13")
                ? OpsServer.status(500, "")
                : ops.apply(request));
    OpsSource source =
        OpsSource.builder(server.account())
            .query(PatentQuery.is(QueryField.PARTY, "pen"))
            .contents(EnumSet.of(OpsContent.BIBLIO))
            .build();

    SyncReport broken = database.sync(impatient(source));
    assertThat(broken.ending()).isEqualTo(SyncEnding.UNAVAILABLE);
    assertThat(held()).hasSize((int) broken.added()).hasSizeLessThan(2_450);
    SyncReport rest = database.sync(source);

    assertThat(rest.ending()).isEqualTo(SyncEnding.COMPLETE);
    assertThat(broken.added() + rest.added()).isEqualTo(2_450);
    assertThat(rest.unchanged()).isZero();
    assertThat(held()).hasSize(2_450);
  }

  @Test
  void sync_withAnArchive_canBeReadAgainWithoutAsking(@TempDir Path directory) {
    server.program(OpsSourceTest::answer);
    OpsSource source =
        OpsSource.builder(server.account())
            .numbers(numbers(3))
            .archive(RawArchive.of(directory))
            .build();
    database.sync(source);

    try (PatentDatabase again = PatentDatabase.inMemory()) {
      SyncReport report = again.sync(FileSource.of(directory));

      assertThat(report.records()).isEqualTo(6);
      assertThat(report.added()).isEqualTo(3);
    }
    assertThat(server.asked()).hasSize(4);
  }

  @Test
  void build_neitherPatentsNorQueryOrBoth_isRefused() {
    OpsSource.Builder none = OpsSource.builder(server.account());
    assertThatThrownBy(none::build).hasMessageContaining("none");
    OpsSource.Builder both = none.numbers(numbers(1)).query("ti=pen");
    assertThatThrownBy(both::build).hasMessageContaining("both");
  }
}
