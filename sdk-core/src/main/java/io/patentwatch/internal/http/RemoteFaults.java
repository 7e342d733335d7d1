package io.patentwatch.internal.http;

import io.patentwatch.source.RemoteOptions;
import io.patentwatch.source.SourceException;
import io.patentwatch.source.SourceUnavailableException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** What failed calls mean to who reads a source: the one place where that is decided. */
final class RemoteFaults {
  private static final int BODY_READ = 4_000;
  private static final int BODY_SHOWN = 300;
  private static final int DIGITS = 9;

  /** Statuses of a service that may answer later. */
  private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

  private static final List<String> REQUEST_ID_HEADERS =
      List.of("X-Request-Id", "X-Correlation-Id", "Request-Id", "X-Trace-Id");

  private RemoteFaults() {}

  static SourceUnavailableException cancelled(
      String source, RemoteRequest request, @Nullable IOException cause) {
    return new SourceUnavailableException(source, request + " was cancelled", null, cause);
  }

  /** No answer came, or not all of it. */
  static SourceException unanswered(
      String source, RemoteRequest request, RemoteOptions options, IOException failure) {
    String host = request.address().getHost();
    if (failure instanceof MeteredBody.TooLargeException) {
      return new SourceException(
          source,
          request
              + " has an answer of "
              + failure.getMessage()
              + "; ask for less, or allow more by RemoteOptions.answerBytes",
          failure);
    }
    if (isDistrust(failure)) {
      return new SourceException(
          source,
          request
              + ": the certificate of "
              + host
              + " is not trusted; give its authority's by RemoteOptions.trusted,"
              + " or check the address and the proxy",
          failure);
    }
    String why = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    if (failure instanceof UnknownHostException) {
      why = "the host " + host + " is not found; check the address, the network and the proxy";
    } else if (failure instanceof InterruptedIOException) {
      why =
          "the time for it ran out ("
              + why
              + "); a call may take "
              + options.callTimeout().toMillis()
              + " ms, a silence "
              + options.readTimeout().toMillis()
              + " ms";
    }
    return new SourceUnavailableException(source, request + ": " + why, null, failure);
  }

  private static boolean isDistrust(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof CertificateException || at instanceof SSLPeerUnverifiedException) {
        return true;
      }
    }
    return false;
  }

  /** An answer came that is not what was asked for. */
  static SourceException refused(String source, RemoteRequest request, RemoteAnswer answer) {
    String id =
        REQUEST_ID_HEADERS.stream()
            .flatMap(name -> answer.headers(name).stream())
            .findFirst()
            .orElse(null);
    int status = answer.status();
    if (PASSING.contains(status)) {
      return new SourceUnavailableException(
          source,
          request + " can't be answered now" + quoted(request, answer),
          retryAfter(answer).orElse(null),
          status,
          id,
          null);
    }
    return new SourceException(
        source, request + advice(answer) + quoted(request, answer), status, id, null);
  }

  private static String advice(RemoteAnswer answer) {
    return switch (answer.status()) {
      case 401, 403 -> " is refused; check the credentials and what they may do";
      case 404, 410 -> " is not there; check the address";
      case 407 -> " is refused by the proxy; give RemoteOptions.proxyLogin";
      case 301, 302, 303, 307, 308 ->
          " was moved"
              + answer.header("Location").map(to -> " to " + withoutQuery(to)).orElse("")
              + "; give that address, since credentials are not carried elsewhere";
      default -> " is not understood; check the request";
    };
  }

  private static String withoutQuery(String address) {
    int query = address.indexOf('?');
    return query < 0 ? address : address.substring(0, query);
  }

  /** What the service says, without what it may repeat of our secrets. */
  private static String quoted(RemoteRequest request, RemoteAnswer answer) {
    if (request.volatility() == Volatility.UNKEPT) {
      return "";
    }
    String text = answer.text(BODY_READ).strip().replaceAll("\\s+", " ");
    for (String secret : request.secrets()) {
      text = text.replace(secret, "***");
    }
    text = text.substring(0, Math.min(text.length(), BODY_SHOWN));
    return text.isEmpty() ? "" : "; the service says: " + text;
  }

  /** How long the service wants to be left alone, in seconds or until a date. */
  private static Optional<Duration> retryAfter(RemoteAnswer answer) {
    return answer
        .header("Retry-After")
        .map(String::strip)
        .flatMap(
            after ->
                after.matches("\\d{1," + DIGITS + "}")
                    ? Optional.of(Duration.ofSeconds(Long.parseLong(after)))
                    : answer.header("Date").flatMap(date -> between(date, after)));
  }

  private static Optional<Duration> between(String from, String to) {
    try {
      DateTimeFormatter form = DateTimeFormatter.RFC_1123_DATE_TIME;
      Duration time =
          Duration.between(ZonedDateTime.parse(from, form), ZonedDateTime.parse(to, form));
      return Optional.of(time.isNegative() ? Duration.ZERO : time);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
