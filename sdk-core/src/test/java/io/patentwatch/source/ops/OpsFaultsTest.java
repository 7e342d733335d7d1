package io.patentwatch.source.ops;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.source.RemoteOptions;
import io.patentwatch.source.SourceException;
import io.patentwatch.source.SourceUnavailableException;
import io.patentwatch.source.ops.OpsLimitException.Limit;
import io.patentwatch.source.ops.OpsRefusalException.Reason;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each error of OPS is to the caller; all are met with one request. */
class OpsFaultsTest {
  private static final PublicationNumber NUMBER = PublicationNumber.parse("CN118000001A");
  private static final String FAIR_USE =
      "This request has been rejected due to the violation of Fair Use policy";

  private final OpsServer server = new OpsServer();

  @AfterEach
  void stop() {
    server.close();
  }

  private Throwable failure(ResponseDefinitionBuilder answer) {
    return failure(server.account(), answer);
  }

  private Throwable failure(OpsAccount account, ResponseDefinitionBuilder answer) {
    server.answers(answer);
    Throwable failure = catchThrowable(() -> OpsClient.of(account).legal(NUMBER));
    // The HTTP client repeats a request that timed out at the server once by itself.
    assertThat(server.asked()).hasSize(answer.build().getStatus() == 408 ? 2 : 1);
    return failure;
  }

  private static OpsLimitException limit(Throwable failure) {
    assertThat(failure).isInstanceOf(OpsLimitException.class);
    return (OpsLimitException) failure;
  }

  @Test
  void forbidden_hourUsedUp_saysToWaitAtMostAnHour() {
    OpsLimitException failure =
        limit(
            failure(
                OpsServer.status(403, OpsXml.error(403, FAIR_USE))
                    .withHeader("X-Rejection-Reason", "IndividualQuotaPerHour")));

    assertThat(failure.limit()).isEqualTo(Limit.HOUR);
    assertThat(failure.retryAfter()).contains(Duration.ofHours(1));
    assertThat(failure.status()).hasValue(403);
    assertThat(failure).hasMessageContaining("bytes of this hour").hasMessageContaining("3600 s");
  }

  @Test
  void forbidden_weekUsedUp_saysToWaitForTheNext() {
    Clock saturdayNoon = Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);
    OpsLimitException failure =
        limit(
            failure(
                server.builder().clock(saturdayNoon).build(),
                OpsServer.status(403, OpsXml.error(403, FAIR_USE))
                    .withHeader("X-Rejection-Reason", "registeredquotaperweekexceeded")));

    assertThat(failure.limit()).isEqualTo(Limit.WEEK);
    assertThat(failure.retryAfter()).contains(Duration.ofHours(36));
  }

  @Test
  void forbidden_rate_suspendsThatServiceAloneForTheTimeTold() {
    OpsAccount account = server.builder().build();
    OpsLimitException failure =
        limit(
            failure(
                account,
                OpsServer.status(403, OpsXml.fault("CLIENT.RobotDetected", "Slow down"))
                    .withHeader("Retry-After", "60000")
                    .withHeader(
                        "X-Throttling-Control",
                        "overloaded (inpadoc=black:0, search=green:5, retrieval=green:50)")));
    assertThat(failure.limit()).isEqualTo(Limit.RATE);
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(60));

    OpsLimitException next = limit(catchThrowable(() -> OpsClient.of(account).legal(NUMBER)));

    assertThat(next.retryAfter().orElseThrow())
        .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
    assertThat(server.asked()).as("not asked while it is suspended").hasSize(1);
    server.answers(OpsServer.xml(OpsXml.search(0, List.of())));
    assertThat(OpsClient.of(account).search("ti=a", 1, 100).total()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"'',59,59000", "'',60000,60000", "SECONDS,1200,1200000", "MILLIS,600,600"})
  void retryAfter_unit_isGuessedUnlessTold(String unit, String header, long millis) {
    OpsAccount.Builder builder = server.builder();
    if (!unit.isEmpty()) {
      builder.retryAfterUnit(ChronoUnit.valueOf(unit));
    }
    OpsLimitException failure =
        limit(
            failure(
                builder.build(),
                OpsServer.status(403, OpsXml.fault("CLIENT.RobotDetected", ""))
                    .withHeader("Retry-After", header)));

    assertThat(failure.retryAfter()).contains(Duration.ofMillis(millis));
  }

  @Test
  void forbidden_ruleThatIsUnknown_isALimitThatNamesIt() {
    OpsLimitException failure =
        limit(
            failure(
                OpsServer.status(403, OpsXml.error(403, FAIR_USE))
                    .withHeader("X-Rejection-Reason", "SomethingNew")));

    assertThat(failure.limit()).isEqualTo(Limit.OTHER);
    assertThat(failure).hasMessageContaining("somethingnew");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "403 | error | This request has been rejected | RESOURCE_CLOSED",
        "403 | error | Developer account is blocked | ACCOUNT_BLOCKED",
        "403 | error | Something else | OTHER",
        "400 | CLIENT.InvalidQuery | bad | BAD_QUERY",
        "400 | CLIENT.CQL | bad | BAD_QUERY",
        "400 | CLIENT.InvalidReference | bad | BAD_NUMBER",
        "401 | error | ClientId is Invalid | CREDENTIALS",
        "404 | CLIENT.WrongReferenceFormatting | bad | BAD_NUMBER",
        "408 | CLIENT.RequestTimeout | slow | TOO_HEAVY",
        "413 | CLIENT.AmbiguousRequest | many | AMBIGUOUS_NUMBER"
      })
  void refusal_ofEachKind_hasItsReasonAndSaysWhatOpsSays(
      int status, String code, String message, Reason reason) {
    String body =
        code.equals("error") ? OpsXml.error(status, message) : OpsXml.fault(code, message);

    assertThat(failure(OpsServer.status(status, body)))
        .isInstanceOfSatisfying(
            OpsRefusalException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(reason);
              assertThat(e.status()).hasValue(status);
              assertThat(e).hasMessageContaining(message);
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 429})
  void server_inTrouble_isUnavailable(int status) {
    assertThat(failure(OpsServer.status(status, OpsXml.fault("SERVER.DomainAccess", "back end"))))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("back end");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html><body>maintenance</body></html>", "{\"a\":1}", "", "<a><b></a>"})
  void body_thatIsNoAnswer_isAFailureThatSaysSo(String body) {
    assertThat(failure(aResponse().withHeader("Content-Type", "text/html").withBody(body)))
        .isInstanceOf(SourceException.class);
  }

  @Test
  void body_underAnotherContentType_isReadAllTheSame() {
    server.answers(
        aResponse()
            .withHeader("Content-Type", "text/plain")
            .withBody(OpsXml.legal("CN.118000001.A")));

    assertThat(OpsClient.of(server.account()).legal(NUMBER).statements()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | <error><code>401</code><message>ClientId is Invalid</message></error> | CREDENTIALS",
        "400 | invalid_client | CREDENTIALS",
        "400 | <error><message>Developer account is blocked</message></error> | ACCOUNT_BLOCKED"
      })
  void token_refused_saysWhetherTheCredentialsOrTheAccount(int status, String body, Reason reason) {
    server.mock.stubFor(
        post(urlPathEqualTo("/auth/accesstoken")).willReturn(OpsServer.status(status, body)));

    assertThat(catchThrowable(() -> OpsClient.of(server.account()).legal(NUMBER)))
        .isInstanceOfSatisfying(
            OpsRefusalException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    assertThat(server.asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "no json", "{\"access_token\":\"t\"}"})
  void token_answerWithoutOne_isAFailure(String body) {
    server.mock.stubFor(
        post(urlPathEqualTo("/auth/accesstoken")).willReturn(aResponse().withBody(body)));

    assertThat(catchThrowable(() -> OpsClient.of(server.account()).legal(NUMBER)))
        .isExactlyInstanceOf(SourceException.class)
        .hasMessageContaining("has no token");
  }

  @Test
  void patience_shorterThanTheTurn_failsAtOnceAndTakesNoPlace() {
    server.answers(OpsServer.xml(OpsXml.search(0, List.of())));
    OpsAccount account = server.builder().build();
    OpsClient client = OpsClient.builder(account).patience(Duration.ZERO).build();
    client.search("ti=a", 1, 100);

    OpsLimitException first = limit(catchThrowable(() -> client.search("ti=b", 1, 100)));
    OpsLimitException second = limit(catchThrowable(() -> client.search("ti=b", 1, 100)));

    assertThat(first.retryAfter().orElseThrow()).isPositive();
    assertThat(second.retryAfter().orElseThrow())
        .isLessThanOrEqualTo(first.retryAfter().orElseThrow());
    assertThat(server.asked()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://ops.epo.org/3.2/", "ftp://localhost/"})
  void address_whereTheSecretWouldBeReadable_isRefused(String address) {
    OpsAccount.Builder builder = server.builder().address(URI.create(address));

    assertThat(catchThrowable(builder::build))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("HTTPS");
  }

  @Test
  void host_thatIsNotThere_isUnavailable() {
    OpsAccount account =
        server
            .builder()
            .address(URI.create("https://nowhere.invalid/3.2"))
            .options(RemoteOptions.ofDefaults())
            .build();

    assertThat(catchThrowable(() -> OpsClient.of(account).legal(NUMBER)))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("nowhere.invalid is not found");
  }
}
