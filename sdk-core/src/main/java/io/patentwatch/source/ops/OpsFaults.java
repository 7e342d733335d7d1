package io.patentwatch.source.ops;

import io.patentwatch.internal.http.RemoteAnswer;
import io.patentwatch.internal.http.RemoteRequest;
import io.patentwatch.source.SourceException;
import io.patentwatch.source.SourceUnavailableException;
import io.patentwatch.source.ops.OpsLimitException.Limit;
import io.patentwatch.source.ops.OpsRefusalException.Reason;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the errors of OPS mean: the one place where that is decided. */
final class OpsFaults {
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final OpsAccount account;
  private final RemoteRequest request;
  private final RemoteAnswer answer;
  private final OpsFault fault;

  OpsFaults(OpsAccount account, RemoteRequest request, RemoteAnswer answer) {
    this.account = account;
    this.request = request;
    this.answer = answer;
    this.fault = OpsFault.of(answer);
  }

  static boolean isTokenRefused(RemoteAnswer answer) {
    boolean mayBe = answer.status() == 400 || answer.status() == 401;
    return mayBe && OpsFault.of(answer).says("invalid_access_token");
  }

  /** Whether there is nothing to be found, rather than something wrong. */
  static boolean isNothing(RemoteAnswer answer) {
    return answer.status() == 404 && !OpsFault.of(answer).isOfTheClient();
  }

  /** Whether fewer numbers at a time may do. */
  static boolean isTooMuch(RemoteAnswer answer) {
    OpsFault fault = OpsFault.of(answer);
    return switch (answer.status()) {
      case 413 -> true;
      case 503 -> fault.says("LimitedServerResources");
      // One bad number spoils all that are asked with it.
      case 400, 404 -> fault.says("Reference");
      default -> false;
    };
  }

  /** What kind of failure the answer is. */
  SourceException failure(OpsService service) {
    if (OpsFault.of(answer).says("account is blocked")) {
      return refusal(
          Reason.ACCOUNT_BLOCKED, "the developer account is blocked; write to the EPO's support");
    }
    return switch (answer.status()) {
      case 400 -> badRequest();
      case 401 -> refusal(Reason.CREDENTIALS, "the credentials are refused; check key and secret");
      case 403 -> forbidden(service);
      case 404 -> refusal(Reason.BAD_NUMBER, request + ": OPS does not understand the number");
      case 408 -> refusal(Reason.TOO_HEAVY, request + " takes OPS too long; narrow it");
      case 413 ->
          refusal(
              Reason.AMBIGUOUS_NUMBER,
              request + ": several publications have the number; name the kind too");
      case 500, 502, 503, 504 -> unavailable();
      case 429 -> limit(Limit.RATE, "too many requests", account.retryAfter(answer).orElse(null));
      default ->
          refusal(Reason.OTHER, request + " has an answer that is none of OPS; check the address");
    };
  }

  private SourceException badRequest() {
    if (isTokenRefused(answer)) {
      return refusal(
          Reason.CREDENTIALS,
          "OPS refuses the token that it has just given; check the account at the EPO");
    }
    if (fault.says("CLIENT.InvalidQuery") || fault.says("CQL")) {
      return refusal(Reason.BAD_QUERY, "OPS does not understand the query; mend it");
    }
    return refusal(
        fault.says("Reference") ? Reason.BAD_NUMBER : Reason.OTHER,
        request + " is not understood; check the number or query");
  }

  /** The meanings of 403: two quotas, the rate, a closed document; the account came before. */
  private SourceException forbidden(OpsService service) {
    String rejection = answer.header("X-Rejection-Reason").orElse("").toLowerCase(Locale.ROOT);
    Duration retryAfter = account.retryAfter(answer).orElse(null);
    if (rejection.startsWith("individualquotaperhour")
        || rejection.isEmpty() && fault.says("Fair Use")) {
      return limit(
          Limit.HOUR,
          "the bytes of this hour are used up; the hour rolls, so some come back before it is over",
          retryAfter == null ? AN_HOUR : retryAfter);
    }
    if (rejection.startsWith("registeredquotaperweek")
        || rejection.startsWith("registeredpayingquotaperweek")) {
      return limit(
          Limit.WEEK,
          "the bytes of this week are used up; go on in the next, or ask the EPO for more",
          retryAfter == null ? account.untilNextWeek() : retryAfter);
    }
    if (fault.says("RobotDetected") || rejection.startsWith("anonymousquotaperminute")) {
      Duration time = retryAfter == null ? account.window() : retryAfter;
      account.governor().suspend(service, time);
      return limit(
          Limit.RATE,
          "too many requests of the service "
              + service.code()
              + " within a minute; leave it alone for a while, the others go on",
          time);
    }
    if (!rejection.isEmpty()) {
      return limit(
          Limit.OTHER,
          "OPS rejects it by its rule " + account.withoutSecrets(rejection),
          retryAfter);
    }
    return fault.says("has been rejected")
        ? refusal(Reason.RESOURCE_CLOSED, request + " is closed to everybody; leave it out")
        : refusal(Reason.OTHER, request + " is forbidden; ask the EPO's support");
  }

  private SourceUnavailableException unavailable() {
    return new SourceUnavailableException(
        OpsAccount.SOURCE,
        request + " can't be answered now" + said(),
        account.retryAfter(answer).orElse(null),
        answer.status(),
        requestId(),
        null);
  }

  private OpsLimitException limit(Limit limit, String what, @Nullable Duration retryAfter) {
    return new OpsLimitException(limit, what + said(), retryAfter, answer.status(), requestId());
  }

  private OpsRefusalException refusal(Reason reason, String what) {
    return new OpsRefusalException(reason, what + said(), answer.status(), requestId());
  }

  private String said() {
    String text = (fault.code() + " " + fault.text()).strip();
    return text.isEmpty() ? "" : "; OPS says: " + account.withoutSecrets(text);
  }

  private @Nullable String requestId() {
    return answer.header("X-Request-Id").orElse(null);
  }
}
