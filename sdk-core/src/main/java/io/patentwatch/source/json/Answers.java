package io.patentwatch.source.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.patentwatch.internal.http.RemoteAnswer;
import io.patentwatch.internal.http.RemoteRequest;
import io.patentwatch.internal.http.RemoteSession;
import io.patentwatch.source.SourceException;
import io.patentwatch.source.SourceUnavailableException;
import java.io.IOException;
import java.util.Optional;

/** Reads what a service answers, as far as it says whether the call went well. Thread-safe. */
final class Answers {
  private static final int NO_CONTENT = 204;
  private static final int SHOWN = 120;

  /** A number of 13 digits and a fraction is still that: application numbers look like it. */
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final String source;
  private final EnvelopeMapping envelope;
  private final Credentials credentials;

  Answers(String source, EnvelopeMapping envelope, Credentials credentials) {
    this.source = source;
    this.envelope = envelope;
    this.credentials = credentials;
  }

  /**
   * The JSON of a good answer; nothing where the service says that there is nothing.
   *
   * @throws SourceUnavailableException if the service wants to be asked later
   * @throws SourceException if it refuses, or answers what is no JSON or not that of the mapping
   */
  Optional<JsonNode> of(RemoteSession session, RemoteRequest request, RemoteAnswer answer) {
    return of(session, request, answer, true);
  }

  /**
   * The same where the envelope need not be there.
   *
   * @param wrapped whether it must
   */
  Optional<JsonNode> of(
      RemoteSession session, RemoteRequest request, RemoteAnswer answer, boolean wrapped) {
    if (answer.status() == NO_CONTENT
        || envelope.emptyStatus().contains(Integer.toString(answer.status()))) {
      return Optional.empty();
    }
    if (!answer.isGood()) {
      throw session.refused(request, answer);
    }
    JsonNode root = json(request, answer);
    JsonPath at = envelope.code();
    if (at == null) {
      return Optional.of(root);
    }
    String code = at.textIn(root);
    if (code.isEmpty() && !wrapped) {
      return Optional.of(root);
    }
    if (code.isEmpty()) {
      throw new SourceException(
          source, request + " answers without '" + at + "'; check the mapping's envelope", null);
    }
    if (envelope.empty().contains(code)) {
      return Optional.empty();
    }
    if (!envelope.good().contains(code)) {
      throw refused(request, root, code);
    }
    return Optional.of(root);
  }

  /** The code of an answer's envelope; empty where it has none. */
  String code(RemoteAnswer answer) {
    try {
      JsonPath at = envelope.code();
      JsonNode root = at == null ? null : JSON.readTree(answer.body());
      return at == null || root == null ? "" : at.textIn(root);
    } catch (IOException | NumberFormatException none) {
      return "";
    }
  }

  private SourceException refused(RemoteRequest request, JsonNode root, String code) {
    String words = envelope.message() == null ? "" : envelope.message().textIn(root);
    String told =
        credentials.masked(
            request + " is answered with code " + code + (words.isEmpty() ? "" : ": " + words));
    return envelope.later().contains(code)
        ? new SourceUnavailableException(source, told, null, null)
        : new SourceException(
            source,
            told + "; see the service's documentation, and the mapping's 'good', 'empty', 'later'",
            null);
  }

  private JsonNode json(RemoteRequest request, RemoteAnswer answer) {
    try {
      JsonNode root = JSON.readTree(answer.body());
      if (root != null && root.isContainerNode()) {
        return root;
      }
    } catch (JsonProcessingException malformed) {
      throw noJson(request, answer, malformed.getOriginalMessage());
    } catch (IOException | NumberFormatException unreadable) {
      // The second is what the parser throws for a number such as 1e+99999999999.
      throw noJson(request, answer, String.valueOf(unreadable.getMessage()));
    }
    throw noJson(request, answer, "it holds neither an object nor a list");
  }

  /** Without the parser's exception, which would show more of the answer. */
  private SourceException noJson(RemoteRequest request, RemoteAnswer answer, String why) {
    return new SourceException(
        source,
        credentials.masked(
            request
                + " is answered with what is no JSON ("
                + why.lines().findFirst().orElse("")
                + "); it begins with: "
                + answer.text(SHOWN).replaceAll("\\s+", " ")),
        null);
  }
}
