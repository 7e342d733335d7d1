package io.patentwatch.alerts.channel;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An address on the web with what only we know of it in its fragment, which never goes out: {@code
 * https://host/path?token=…#secret=…&at=13800000000,13900000000}.
 *
 * @param uri the address
 * @param secret the key of signatures; empty where there is none
 * @param mentions whom a message mentions
 */
record ChannelAddress(URI uri, String secret, List<String> mentions) {
  static ChannelAddress parse(String text) {
    URI uri;
    try {
      uri = new URI(text.strip());
    } catch (URISyntaxException e) {
      // The text is a secret, so neither it nor the cause is told.
      throw new RefusedAddressException("the address is no web address; give an https address");
    }
    Map<String, String> extras = new HashMap<>();
    String fragment = uri.getRawFragment() == null ? "" : uri.getRawFragment();
    for (String part : fragment.split("&")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        // A plus sign is one: it stands in secrets.
        String value = part.substring(equals + 1).replace("+", "%2B");
        extras.put(part.substring(0, equals), URLDecoder.decode(value, StandardCharsets.UTF_8));
      }
    }
    String at = extras.getOrDefault("at", "");
    return new ChannelAddress(
        uri, extras.getOrDefault("secret", ""), at.isEmpty() ? List.of() : List.of(at.split(",")));
  }

  @Override
  public String toString() {
    return "address of " + uri.getHost();
  }
}
