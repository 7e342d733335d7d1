package io.patentwatch.source.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.patentwatch.internal.http.RemoteRequest;
import io.patentwatch.internal.http.RemoteSession;
import io.patentwatch.internal.http.Volatility;
import io.patentwatch.source.SourceException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What calls need that is not in the mapping: parameters, secrets and the token, which is got once
 * and renewed before it ends. Thread-safe; its readings share it.
 */
final class Credentials {
  private static final int LONGEST_SECONDS = 1_000_000_000;
  private static final int SECRET_LENGTH = 6;

  private final String source;
  private final @Nullable TokenMapping mapping;
  private final Answers answers;
  private final Map<String, String> parameters;
  private final Map<String, String> secrets;
  private final Clock clock;
  private @Nullable Token token;

  /**
   * A token got.
   *
   * @param values the token and what came with it, by the names of places
   * @param renewal when it is to be renewed; absent if never
   */
  record Token(Map<String, String> values, @Nullable Instant renewal) {
    /** Its age alone. */
    @Override
    public String toString() {
      return "token until " + renewal;
    }
  }

  Credentials(
      String source,
      JsonMapping mapping,
      Map<String, String> parameters,
      Map<String, String> secrets,
      Clock clock) {
    this.source = source;
    this.mapping = mapping.token();
    this.answers = new Answers(source, mapping.envelope(), this);
    this.parameters = Map.copyOf(parameters);
    this.secrets = Map.copyOf(secrets);
    this.clock = clock;
  }

  /** Reads what the service answers. */
  Answers answers() {
    return answers;
  }

  /** The token that is good now; null where calls need none. */
  synchronized @Nullable Token token(RemoteSession session) {
    TokenMapping how = mapping;
    if (how == null) {
      return null;
    }
    Token known = token;
    if (known != null && (known.renewal() == null || clock.instant().isBefore(known.renewal()))) {
      return known;
    }
    RemoteRequest request = how.call().request(values(null, Map.of()), null, Volatility.UNKEPT);
    JsonNode answer = answers.of(session, request, session.send(request), false).orElse(null);
    if (answer == null) {
      throw new SourceException(source, request + " gives no token but an empty answer", null);
    }
    Map<String, String> values = new HashMap<>();
    values.put("token", text(how.value(), answer, request));
    how.also().forEach((name, path) -> values.put(name, text(path, answer, request)));
    Token got = new Token(Map.copyOf(values), renewal(how, answer));
    token = got;
    return got;
  }

  private String text(JsonPath path, JsonNode answer, RemoteRequest request) {
    String text = path.textIn(answer);
    if (text.isEmpty()) {
      throw new SourceException(
          source, request + " answers without " + path + "; check the mapping's token", null);
    }
    return text;
  }

  private @Nullable Instant renewal(TokenMapping how, JsonNode answer) {
    String seconds = how.expires() == null ? "" : how.expires().textIn(answer);
    return seconds.matches("\\d{1,9}") && Integer.parseInt(seconds) < LONGEST_SECONDS
        ? clock.instant().plusMillis(Integer.parseInt(seconds) * 900L)
        : null;
  }

  /** Drops a token that was refused; whether there may be another. */
  synchronized boolean drop(@Nullable Token refused) {
    if (refused != null && refused.equals(token)) {
      token = null;
    }
    return refused != null;
  }

  /** Gives the values of places. */
  UnaryOperator<String> values(@Nullable Token with, Map<String, String> places) {
    return name -> {
      if (name.startsWith(Template.PARAMETER)) {
        return found(parameters, name.substring(Template.PARAMETER.length()));
      }
      if (name.startsWith(Template.SECRET)) {
        return found(secrets, name.substring(Template.SECRET.length()));
      }
      String place = places.get(name);
      return place != null ? place : found(with == null ? Map.of() : with.values(), name);
    };
  }

  private static String found(Map<String, String> values, String name) {
    return Objects.requireNonNull(values.get(name), name);
  }

  /** A text of the service without what in it is secret. */
  String masked(String text) {
    return masked(text, secret -> secret);
  }

  /**
   * The same where secrets are written another way.
   *
   * @param written how, as in an address
   */
  synchronized String masked(String text, UnaryOperator<String> written) {
    String masked = text;
    for (Map.Entry<String, String> secret : known().entrySet()) {
      masked = masked.replace(written.apply(secret.getValue()), "{" + secret.getKey() + "}");
    }
    return masked;
  }

  /** A text that was {@linkplain #masked(String, UnaryOperator) masked}, with today's secrets. */
  synchronized String unmasked(String text, UnaryOperator<String> written) {
    String whole = text;
    for (Map.Entry<String, String> secret : known().entrySet()) {
      whole = whole.replace("{" + secret.getKey() + "}", written.apply(secret.getValue()));
    }
    return whole;
  }

  private Map<String, String> known() {
    Map<String, String> known = new HashMap<>();
    secrets.forEach((name, value) -> known.put(Template.SECRET + name, value));
    if (token != null) {
      known.putAll(token.values());
    }
    known.values().removeIf(value -> value.length() < SECRET_LENGTH);
    return known;
  }
}
