package io.patentwatch.internal.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value of a YAML or JSON text that knows where it stands. */
public sealed interface RuleNode {
  /** Where it stands: the text's name and {@code line:column}. */
  String at();

  /** A scalar. */
  record Text(String at, String text) implements RuleNode {}

  /** A sequence. */
  record Sequence(String at, List<RuleNode> items) implements RuleNode {}

  /** A mapping, in the order of the text. */
  record Mapping(String at, Map<Text, RuleNode> entries) implements RuleNode {
    public @Nullable RuleNode find(String key) {
      for (Map.Entry<Text, RuleNode> entry : entries.entrySet()) {
        if (entry.getKey().text().equals(key)) {
          return entry.getValue();
        }
      }
      return null;
    }
  }

  /** An error at this place. */
  default IllegalArgumentException refused(String problem) {
    return refused(at(), problem);
  }

  private static IllegalArgumentException refused(String at, String problem) {
    return new IllegalArgumentException(at + ": " + problem);
  }

  /** The scalar's text. */
  default String asText(String what) {
    if (this instanceof Text scalar && !scalar.text().isBlank()) {
      return scalar.text().strip();
    }
    throw refused(what + " must be a text");
  }

  /** The scalar's number, 0 or more. */
  default int asCount(String what) {
    String text = asText("'" + what + "'");
    if (!text.matches("\\d{1,4}")) {
      throw refused("'" + what + "' is '" + text + "'; give a number of characters, such as 8");
    }
    return Integer.parseInt(text);
  }

  /** The scalar's day. */
  default LocalDate asDay() {
    String text = asText("a day");
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw refused("'" + text + "' is no day; give yyyy-MM-dd");
    }
  }

  /** The scalar's yes or no. */
  default boolean asChoice(String what) {
    String text = asText("'" + what + "'");
    if (!text.equals("true") && !text.equals("false")) {
      throw refused("'" + what + "' is '" + text + "'; give true or false");
    }
    return text.equals("true");
  }

  /** The items of a sequence that is not empty. */
  default List<RuleNode> asItems(String what) {
    if (this instanceof Sequence sequence && !sequence.items().isEmpty()) {
      return sequence.items();
    }
    throw refused(what + " must be a list with at least one item, such as [a, b]");
  }

  /** The mapping, which has no other keys than these. */
  default Mapping asMapping(String what, List<String> keys) {
    if (!(this instanceof Mapping mapping)) {
      throw refused(what + " must be a mapping with " + String.join(", ", keys));
    }
    for (Text key : mapping.entries().keySet()) {
      if (!keys.contains(key.text())) {
        throw key.refused(
            "unknown key '" + key.text() + "' in " + what + Suggestion.of(key.text(), keys));
      }
    }
    return mapping;
  }

  /**
   * Reads a text, JSON where it begins with a bracket, else YAML.
   *
   * @param name what the text is, for messages, such as {@code industry rules}
   * @param first how it begins, for the message where it is empty
   * @throws IllegalArgumentException if it is neither; the message says where
   */
  static RuleNode read(String name, String first, String text) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String start = body.stripLeading();
    JsonFactory factory =
        start.startsWith("{") || start.startsWith("[") ? new JsonFactory() : new YAMLFactory();
    try (JsonParser parser = factory.createParser(body)) {
      if (parser.nextToken() == null) {
        throw refused(name + " 1:1", "it is empty; begin with '" + first + "'");
      }
      RuleNode node = read(name, parser);
      if (parser.nextToken() != null) {
        throw refused(at(name, parser), "only one document is read; remove what follows");
      }
      return node;
    } catch (JsonProcessingException e) {
      JsonLocation location = e.getLocation();
      throw new IllegalArgumentException(
          name
              + " "
              + (location == null ? "1:1" : written(location))
              + ": neither YAML nor JSON: "
              + e.getOriginalMessage().lines().findFirst().orElse(""),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuleNode read(String name, JsonParser parser) throws IOException {
    String at = at(name, parser);
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      throw refused(at, "aliases are not read; write the value out");
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_ARRAY) {
      List<RuleNode> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(read(name, parser));
      }
      return new Sequence(at, List.copyOf(items));
    }
    if (token == JsonToken.START_OBJECT) {
      Map<Text, RuleNode> entries = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        Text key = new Text(at(name, parser), parser.currentName());
        Set<String> known = entries.keySet().stream().map(Text::text).collect(Collectors.toSet());
        if (known.contains(key.text())) {
          throw key.refused("key '" + key.text() + "' comes twice; remove one");
        }
        parser.nextToken();
        entries.put(key, read(name, parser));
      }
      return new Mapping(at, entries);
    }
    return new Text(at, token == JsonToken.VALUE_NULL ? "" : parser.getText());
  }

  private static String at(String name, JsonParser parser) {
    return name + " " + written(parser.currentTokenLocation());
  }

  private static String written(JsonLocation location) {
    return location.getLineNr() + ":" + location.getColumnNr();
  }
}
