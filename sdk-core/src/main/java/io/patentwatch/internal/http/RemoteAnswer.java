package io.patentwatch.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a service answered, whatever the status.
 *
 * @param status the status
 * @param headers the values of each header, under names in any case
 * @param body the body, unpacked, not to be changed
 * @param isKept whether it was kept from an earlier call
 */
public record RemoteAnswer(
    int status, Map<String, List<String>> headers, byte[] body, boolean isKept) {
  public RemoteAnswer {
    Map<String, List<String>> any = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    any.putAll(headers);
    headers = any;
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return headers(name).stream().findFirst();
  }

  /** All values of a header. */
  public List<String> headers(String name) {
    return headers.getOrDefault(name, List.of());
  }

  /** Whether the service did what was asked. */
  public boolean isGood() {
    return status >= 200 && status < 300;
  }

  /** The body as UTF-8, up to so many bytes of it. */
  public String text(int most) {
    return new String(body, 0, Math.min(most, body.length), StandardCharsets.UTF_8);
  }

  RemoteAnswer kept() {
    return new RemoteAnswer(status, headers, body, true);
  }

  /** The status and size; the body may hold a token. */
  @Override
  public String toString() {
    return status + ", " + body.length + " bytes";
  }
}
