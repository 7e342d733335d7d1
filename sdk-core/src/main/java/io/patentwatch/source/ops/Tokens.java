package io.patentwatch.source.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.patentwatch.internal.http.RemoteAnswer;
import io.patentwatch.internal.http.RemoteRequest;
import io.patentwatch.internal.http.RemoteSession;
import io.patentwatch.internal.http.Volatility;
import io.patentwatch.source.SourceException;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The access token of an account: fetched when it is first needed, renewed before it expires, by
 * one thread while the others wait. Thread-safe.
 */
final class Tokens {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SECOND = 1_000_000_000L;

  /** Part of its life in which a token is used; what is left is for calls that are under way. */
  private static final double USED = 0.9;

  private final OpsAccount account;
  private final String basic;
  private @Nullable String token;
  private long renewAt;

  Tokens(OpsAccount account, String basic) {
    this.account = account;
    this.basic = basic;
  }

  /**
   * A token that is good for a while.
   *
   * @throws OpsRefusalException if the credentials are refused
   */
  synchronized String current(RemoteSession session) {
    String held = token;
    if (held == null || System.nanoTime() - renewAt >= 0) {
      held = fetch(session);
      token = held;
    }
    return held;
  }

  /** Forgets a token that was refused, unless another has taken its place. */
  synchronized void discard(String refused) {
    if (refused.equals(token)) {
      token = null;
    }
  }

  synchronized @Nullable String held() {
    return token;
  }

  private String fetch(RemoteSession session) {
    RemoteRequest request =
        RemoteRequest.post(
            account.address("auth/accesstoken"),
            Map.of("Authorization", basic, "Accept", "application/json"),
            "application/x-www-form-urlencoded",
            "grant_type=client_credentials",
            Volatility.UNKEPT);
    RemoteAnswer answer = session.send(request);
    if (!answer.isGood()) {
      throw refused(session, request, answer);
    }
    long asked = System.nanoTime();
    try {
      JsonNode reply = JSON.readTree(answer.body());
      String fetched = reply == null ? "" : reply.path("access_token").asText();
      // The number comes as a text.
      long seconds = reply == null ? 0 : reply.path("expires_in").asLong();
      if (!fetched.isEmpty() && seconds > 0) {
        renewAt = asked + (long) (seconds * SECOND * USED);
        return fetched;
      }
    } catch (IOException notJson) {
      // Its message could quote the token.
    }
    throw new SourceException(
        OpsAccount.SOURCE,
        "the answer of " + request + " has no token; check the address and what lies between",
        answer.status(),
        null,
        null);
  }

  private SourceException refused(
      RemoteSession session, RemoteRequest request, RemoteAnswer answer) {
    boolean isClients = answer.status() == 400 || answer.status() == 401 || answer.status() == 403;
    if (!isClients) {
      return session.refused(request, answer);
    }
    String said = account.withoutSecrets(OpsFault.of(answer).text());
    boolean isBlocked = said.contains("blocked");
    return new OpsRefusalException(
        isBlocked
            ? OpsRefusalException.Reason.ACCOUNT_BLOCKED
            : OpsRefusalException.Reason.CREDENTIALS,
        (isBlocked
                ? "the developer account is blocked; write to the EPO's support"
                : "key or secret are refused; check them, and that the account is active")
            + (said.isEmpty() ? "" : "; OPS says: " + said),
        answer.status(),
        null);
  }
}
