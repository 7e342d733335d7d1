package io.patentwatch.internal.http;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One request of a service: GET without a body, POST with one. Immutable.
 *
 * @param address where, with its query
 * @param headers more headers, by name; never shown in a text form
 * @param contentType what the body is; absent without one
 * @param body the body, sent as UTF-8; absent for GET
 * @param volatility how soon the answer may be another
 */
public record RemoteRequest(
    URI address,
    Map<String, String> headers,
    @Nullable String contentType,
    @Nullable String body,
    Volatility volatility) {
  private static final int SECRET_LENGTH = 8;

  public RemoteRequest {
    headers = Map.copyOf(headers);
    headers.forEach(RemoteRequest::requireSendable);
  }

  /** A request without a body. */
  public static RemoteRequest get(URI address, Map<String, String> headers, Volatility volatility) {
    return new RemoteRequest(address, headers, null, null, volatility);
  }

  /** A request with a text as its body. */
  public static RemoteRequest post(
      URI address,
      Map<String, String> headers,
      String contentType,
      String body,
      Volatility volatility) {
    return new RemoteRequest(address, headers, contentType, body, volatility);
  }

  /** This with one more header, or another value of it. */
  public RemoteRequest with(String name, String value) {
    Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(name, value);
    return new RemoteRequest(address, more, contentType, body, volatility);
  }

  // The client would refuse it too, but show the value, which may be a secret.
  private static void requireSendable(String name, String value) {
    if (!value.chars().allMatch(c -> c == '\t' || c >= ' ' && c < 0x7F)) {
      throw new IllegalArgumentException(
          "the header " + name + " has characters that can't be sent; leave line ends out");
    }
  }

  /** What makes two requests the same: all but who asks. */
  Key key() {
    Map<String, String> told = new TreeMap<>();
    headers.forEach((name, value) -> told.put(name.toLowerCase(Locale.ROOT), value));
    told.remove("authorization");
    return new Key(address, told, body == null ? "" : body);
  }

  record Key(URI address, Map<String, String> headers, String body) {}

  /** What in it may be secret and long enough to be known again: headers, the query's values. */
  List<String> secrets() {
    Stream<String> query =
        address.getQuery() == null
            ? Stream.empty()
            : Stream.of(address.getQuery().split("&"))
                .map(parameter -> parameter.substring(parameter.indexOf('=') + 1));
    Stream<String> told = headers.values().stream().flatMap(value -> Stream.of(value.split(" ")));
    return Stream.concat(query, told).filter(value -> value.length() >= SECRET_LENGTH).toList();
  }

  /** The method and the address without its query, where a key could stand. */
  @Override
  public String toString() {
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return (body == null ? "GET " : "POST ")
        + address.getScheme()
        + "://"
        + address.getHost()
        + port
        + address.getPath();
  }
}
