package io.patentwatch.source.json;

import io.patentwatch.internal.table.NamedRows;
import io.patentwatch.internal.text.RuleNode;
import io.patentwatch.internal.text.Suggestion;
import io.patentwatch.source.table.ColumnMapping;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compiles the text of {@link JsonMapping#parse}. Used once, not thread-safe. */
final class MappingReader {
  private static final List<String> FILE =
      List.of(
          "name",
          "verified",
          "token",
          "request",
          "paging",
          "since",
          "envelope",
          "records",
          "id",
          "fields");
  private static final List<String> CALL =
      List.of("method", "url", "query", "headers", "form", "body");
  private static final List<String> TOKEN =
      List.of(
          "method", "url", "query", "headers", "form", "body", "value", "expires", "also",
          "refused");
  private static final List<String> PAGING = List.of("kind", "first", "size", "total", "next");
  private static final List<String> SINCE = List.of("path", "first");
  private static final List<String> ENVELOPE =
      List.of("code", "message", "good", "empty", "later", "emptyStatus");
  private static final List<String> FIELD = List.of("path", "values");
  private static final int LARGEST = 100_000;

  /** What calls may have filled in, beside parameters and secrets. */
  private final Set<String> places = new TreeSet<>(List.of("size"));

  JsonMapping read(String text) {
    RuleNode.Mapping file = RuleNode.read("mapping", "name:", text).asMapping("the mapping", FILE);
    TokenMapping token = token(file.find("token"));
    PagingMapping paging = paging(file.find("paging"));
    RuleNode since = file.find("since");
    if (since != null) {
      places.add("since");
    }
    if (paging.place() != null) {
      places.add(paging.place());
    }
    RuleNode.Mapping request = section(file, "request").asMapping("request", CALL);
    CallMapping call = call(request, places);
    requireUse(paging, call, request);
    return new JsonMapping(
        required(file, "name"),
        truth(file, "verified"),
        call,
        token,
        envelope(file.find("envelope")),
        paging,
        since == null ? null : since(since.asMapping("since", SINCE)),
        requiredPath(file, "records"),
        path(file, "id"),
        fields(section(file, "fields")));
  }

  private static RuleNode section(RuleNode.Mapping file, String key) {
    RuleNode section = file.find(key);
    if (section == null) {
      throw file.refused("'" + key + "' is missing");
    }
    return section;
  }

  private @Nullable TokenMapping token(@Nullable RuleNode node) {
    if (node == null) {
      return null;
    }
    RuleNode.Mapping mapping = node.asMapping("token", TOKEN);
    CallMapping call = call(mapping, Set.of());
    Map<String, JsonPath> also = new LinkedHashMap<>();
    texts(mapping, "also").forEach((name, value) -> also.put(name, path(value, value.text())));
    places.add("token");
    places.addAll(also.keySet());
    return new TokenMapping(
        call,
        requiredPath(mapping, "value"),
        path(mapping, "expires"),
        also,
        values(mapping, "refused"));
  }

  private static CallMapping call(RuleNode.Mapping mapping, Set<String> known) {
    String method = mapping.find("method") == null ? "GET" : required(mapping, "method");
    if (!method.equals("GET") && !method.equals("POST")) {
      throw mapping.refused("method '" + method + "' is not known; give GET or POST");
    }
    boolean post = method.equals("POST");
    Template address = new Template(required(mapping, "url"));
    RuleNode url = section(mapping, "url");
    if (!address.text().matches("https?://[^/?#{}\\s]+(/[^?#\\s]*)?")) {
      throw url.refused(
          "url '"
              + address
              + "' is no address; write https://host/path, and what follows a '?' under 'query'");
    }
    for (String name : address.names()) {
      if (!name.startsWith(Template.PARAMETER)) {
        throw url.refused(
            "{"
                + name
                + "} stands in the address, which messages name; only {param.…} may stand there,"
                + " the rest under 'query', 'headers', 'form' or 'body'");
      }
    }
    RuleNode body = mapping.find("body");
    Map<String, Template> form = templates(mapping, "form", known);
    if (!post && (body != null || !form.isEmpty()) || body != null && !form.isEmpty()) {
      throw mapping.refused("'form' or 'body' is for POST, and only one of them");
    }
    return new CallMapping(
        address,
        templates(mapping, "query", known),
        templates(mapping, "headers", known),
        form,
        body == null ? null : template(body, body.asText("'body'"), known),
        post);
  }

  private static Map<String, Template> templates(
      RuleNode.Mapping mapping, String key, Set<String> known) {
    Map<String, Template> templates = new LinkedHashMap<>();
    texts(mapping, key)
        .forEach((name, value) -> templates.put(name, template(value, value.text(), known)));
    return templates;
  }

  private static Template template(RuleNode at, String text, Set<String> known) {
    Template template = new Template(text);
    for (String name : template.names()) {
      boolean given = name.startsWith(Template.PARAMETER) || name.startsWith(Template.SECRET);
      if (!given && !known.contains(name)) {
        Set<String> possible = new LinkedHashSet<>(known);
        possible.addAll(List.of("param.NAME", "secret.NAME"));
        throw at.refused("{" + name + "} is filled by nothing" + Suggestion.of(name, possible));
      }
    }
    return template;
  }

  private static PagingMapping paging(@Nullable RuleNode node) {
    if (node == null) {
      return PagingMapping.none();
    }
    RuleNode.Mapping mapping = node.asMapping("paging", PAGING);
    String code = required(mapping, "kind");
    List<String> codes =
        Arrays.stream(PagingMapping.Kind.values()).map(PagingMapping.Kind::code).toList();
    if (!codes.contains(code)) {
      throw section(mapping, "kind")
          .refused("kind '" + code + "' is not known" + Suggestion.of(code, codes));
    }
    PagingMapping.Kind kind = PagingMapping.Kind.values()[codes.indexOf(code)];
    boolean leads = kind == PagingMapping.Kind.CURSOR || kind == PagingMapping.Kind.LINK;
    JsonPath next = path(mapping, "next");
    if (leads != (next != null)) {
      throw mapping.refused(
          leads
              ? "'next' is missing: where does the answer say how to go on?"
              : "'next' is for the kinds cursor and link");
    }
    return new PagingMapping(
        kind,
        whole(mapping, "first", kind == PagingMapping.Kind.PAGE ? 1 : 0, 0),
        whole(mapping, "size", 100, 1),
        path(mapping, "total"),
        next);
  }

  /** A page that is never asked for would be the first for ever. */
  private static void requireUse(PagingMapping paging, CallMapping call, RuleNode.Mapping request) {
    String place = paging.place();
    if (place != null && !call.names().contains(place)) {
      throw request.refused(
          "paging is by " + place + ", but {" + place + "} stands nowhere in the request");
    }
  }

  private static SinceMapping since(RuleNode.Mapping mapping) {
    return new SinceMapping(requiredPath(mapping, "path"), required(mapping, "first"));
  }

  private static EnvelopeMapping envelope(@Nullable RuleNode node) {
    if (node == null) {
      return EnvelopeMapping.none();
    }
    RuleNode.Mapping mapping = node.asMapping("envelope", ENVELOPE);
    JsonPath code = path(mapping, "code");
    Set<String> good = values(mapping, "good");
    if ((code == null) != good.isEmpty()) {
      throw mapping.refused("'code' and 'good' need each other: which codes are good, and where");
    }
    return new EnvelopeMapping(
        code,
        path(mapping, "message"),
        good,
        values(mapping, "empty"),
        values(mapping, "later"),
        values(mapping, "emptyStatus"));
  }

  private static Map<String, FieldMapping> fields(RuleNode node) {
    if (!(node instanceof RuleNode.Mapping mapping)) {
      throw node.refused("fields must be a mapping of names to paths");
    }
    Map<String, FieldMapping> fields = new LinkedHashMap<>();
    for (Map.Entry<RuleNode.Text, RuleNode> entry : mapping.entries().entrySet()) {
      RuleNode.Text key = entry.getKey();
      if (!NamedRows.known().contains(key.text())) {
        throw key.refused(
            "unknown field '" + key.text() + "'" + Suggestion.of(key.text(), NamedRows.known()));
      }
      fields.put(key.text(), field(entry.getValue()));
    }
    try {
      if (rows(fields).used().size() < fields.size()) {
        throw node.refused(
            "fields of patents, in capitals, and of an office's table, in small letters, don't mix");
      }
    } catch (IllegalArgumentException unfit) {
      throw node.refused(String.valueOf(unfit.getMessage()));
    }
    return fields;
  }

  /** What makes statements of the fields. */
  static NamedRows rows(Map<String, FieldMapping> fields) {
    ColumnMapping mapping = NamedRows.byColumn(fields.keySet());
    return NamedRows.of(List.copyOf(fields.keySet()), Set.of(), mapping);
  }

  private static FieldMapping field(RuleNode node) {
    if (node instanceof RuleNode.Mapping given) {
      RuleNode.Mapping mapping = given.asMapping("a field", FIELD);
      Map<String, String> values =
          texts(mapping, "values").entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().text()));
      return new FieldMapping(paths(section(mapping, "path")), values);
    }
    return new FieldMapping(paths(node), Map.of());
  }

  private static List<JsonPath> paths(RuleNode node) {
    return node instanceof RuleNode.Sequence sequence
        ? sequence.asItems("a field").stream().map(one -> path(one, one.asText("a path"))).toList()
        : List.of(path(node, node.asText("a field")));
  }

  private static JsonPath requiredPath(RuleNode.Mapping mapping, String key) {
    return path(section(mapping, key), required(mapping, key));
  }

  private static @Nullable JsonPath path(RuleNode.Mapping mapping, String key) {
    RuleNode node = mapping.find(key);
    return node == null ? null : path(node, node.asText("'" + key + "'"));
  }

  private static JsonPath path(RuleNode at, String text) {
    try {
      return JsonPath.parse(text);
    } catch (IllegalArgumentException bad) {
      throw at.refused(String.valueOf(bad.getMessage()));
    }
  }

  private static String required(RuleNode.Mapping mapping, String key) {
    return section(mapping, key).asText("'" + key + "'");
  }

  private static boolean truth(RuleNode.Mapping mapping, String key) {
    RuleNode node = mapping.find(key);
    String text = node == null ? "false" : node.asText("'" + key + "'");
    if (node != null && !text.equals("true") && !text.equals("false")) {
      throw node.refused("'" + key + "' is true or false, not '" + text + "'");
    }
    return text.equals("true");
  }

  private static int whole(RuleNode.Mapping mapping, String key, int absent, int least) {
    RuleNode node = mapping.find(key);
    if (node == null) {
      return absent;
    }
    String text = node.asText("'" + key + "'");
    if (!text.matches("\\d{1,6}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > LARGEST) {
      throw node.refused(
          "'" + key + "' is a whole number in " + least + ".." + LARGEST + ", not '" + text + "'");
    }
    return Integer.parseInt(text);
  }

  private static Set<String> values(RuleNode.Mapping mapping, String key) {
    RuleNode node = mapping.find(key);
    return node == null
        ? Set.of()
        : node.asItems("'" + key + "'").stream()
            .map(item -> item.asText("an item of '" + key + "'"))
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Map<String, RuleNode.Text> texts(RuleNode.Mapping mapping, String key) {
    Map<String, RuleNode.Text> texts = new LinkedHashMap<>();
    RuleNode node = mapping.find(key);
    if (node == null) {
      return texts;
    }
    if (!(node instanceof RuleNode.Mapping inner)) {
      throw node.refused("'" + key + "' must be a mapping of names to texts");
    }
    inner
        .entries()
        .forEach(
            (name, value) -> {
              if (!(value instanceof RuleNode.Text text)) {
                throw value.refused("'" + name.text() + "' must be a text");
              }
              texts.put(name.text(), text);
            });
    return texts;
  }
}
