package io.patentwatch.source.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.patentwatch.internal.http.RemoteRequest;
import io.patentwatch.internal.http.Volatility;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a service is called.
 *
 * @param address the address without a query
 * @param query the parameters in the address
 * @param headers the headers
 * @param form the parameters in the body; empty where it is none of a form
 * @param body the body as JSON text; absent where it is none
 * @param post whether it is a POST
 */
record CallMapping(
    Template address,
    Map<String, Template> query,
    Map<String, Template> headers,
    Map<String, Template> form,
    @Nullable Template body,
    boolean post) {
  CallMapping {
    query = copy(query);
    headers = copy(headers);
    form = copy(form);
  }

  private static Map<String, Template> copy(Map<String, Template> templates) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(templates));
  }

  /** The names of all places to fill. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>(address.names());
    for (Map<String, Template> templates : List.of(query, headers, form)) {
      templates.values().forEach(template -> names.addAll(template.names()));
    }
    if (body != null) {
      names.addAll(body.names());
    }
    return names;
  }

  /**
   * The request.
   *
   * @param values gives the value of a place
   * @param linked the whole address, where the service gave it
   */
  RemoteRequest request(UnaryOperator<String> values, @Nullable URI linked, Volatility volatility) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("Accept", "application/json");
    headers.forEach((name, value) -> told.put(name, value.filled(values, text -> text)));
    String asked = encoded(query, values);
    URI to =
        linked != null
            ? linked
            : URI.create(
                address.filled(values, CallMapping::encodedStep)
                    + (asked.isEmpty() ? "" : "?" + asked));
    if (!post) {
      return RemoteRequest.get(to, told, volatility);
    }
    return body != null
        ? RemoteRequest.post(
            to, told, "application/json", body.filled(values, CallMapping::escaped), volatility)
        : RemoteRequest.post(
            to, told, "application/x-www-form-urlencoded", encoded(form, values), volatility);
  }

  private static String encoded(Map<String, Template> templates, UnaryOperator<String> values) {
    return templates.entrySet().stream()
        .map(
            one ->
                encoded(one.getKey()) + "=" + encoded(one.getValue().filled(values, text -> text)))
        .collect(Collectors.joining("&"));
  }

  /** A text as it stands in a query. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String encodedStep(String text) {
    return encoded(text).replace("+", "%20");
  }

  private static String escaped(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }
}
