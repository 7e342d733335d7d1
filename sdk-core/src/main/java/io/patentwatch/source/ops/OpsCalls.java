package io.patentwatch.source.ops;

import io.patentwatch.internal.http.RemoteAnswer;
import io.patentwatch.internal.http.RemoteRequest;
import io.patentwatch.internal.http.RemoteSession;
import io.patentwatch.internal.http.Volatility;
import io.patentwatch.source.Cancellation;
import io.patentwatch.source.SourceException;
import io.patentwatch.source.SourceUsage;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The calls of one client or reading: each waits for its place, carries a token and tells the
 * account what it learnt. Thread-safe.
 */
final class OpsCalls {
  private static final Map<String, String> ACCEPT =
      Map.of(
          "Accept", "application/exchange+xml, application/ops+xml;q=0.9, application/xml;q=0.8");

  private final OpsAccount account;
  private final RemoteSession session;
  private final Duration patience;

  OpsCalls(OpsAccount account, Cancellation cancellation, Duration patience) {
    this.account = account;
    this.session = account.remote().session(cancellation);
    this.patience = patience;
  }

  OpsAccount account() {
    return account;
  }

  RemoteRequest get(String path, Map<String, String> headers, Volatility volatility) {
    Map<String, String> all = new HashMap<>(ACCEPT);
    all.putAll(headers);
    return RemoteRequest.get(account.address("rest-services/" + path), all, volatility);
  }

  RemoteRequest post(String path, String body) {
    return RemoteRequest.post(
        account.address("rest-services/" + path), ACCEPT, "text/plain", body, Volatility.PUBLISHED);
  }

  /** The answer, if it is good or that there is nothing; all others are failures. */
  RemoteAnswer ask(OpsService service, RemoteRequest request) {
    RemoteAnswer answer = send(service, request);
    if (answer.isGood() || OpsFaults.isNothing(answer)) {
      return answer;
    }
    throw failure(service, request, answer);
  }

  SourceException failure(OpsService service, RemoteRequest request, RemoteAnswer answer) {
    return new OpsFaults(account, request, answer).failure(service);
  }

  /** The answer, whatever it is; a token that is refused is renewed once. */
  RemoteAnswer send(OpsService service, RemoteRequest request) {
    Optional<RemoteAnswer> kept = session.kept(request);
    if (kept.isPresent()) {
      return kept.get();
    }
    String token = account.tokens().current(session);
    RemoteAnswer answer = send(service, request, token);
    if (!OpsFaults.isTokenRefused(answer)) {
      return answer;
    }
    account.tokens().discard(token);
    return send(service, request, account.tokens().current(session));
  }

  private RemoteAnswer send(OpsService service, RemoteRequest request, String token) {
    account.governor().await(service, patience, session.cancellation());
    RemoteAnswer answer = session.send(request.with("Authorization", "Bearer " + token));
    account.learn(answer);
    return answer;
  }

  /** What was used, and of the account what is left. */
  SourceUsage usage() {
    SourceUsage line = session.usage();
    return new SourceUsage(line.requests(), line.bytes(), account.quotas());
  }

  void cancel() {
    session.cancellation().cancel();
  }

  boolean isCancelled() {
    return session.cancellation().isCancelled();
  }
}
