package io.patentwatch.internal.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patentwatch.source.SourceException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The written form of a source's cursor: a JSON object of texts. */
public final class CursorText {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CursorText() {}

  /** Writes fields, in their order. */
  public static String write(Map<String, String> fields) {
    ObjectNode object = JSON.createObjectNode();
    fields.forEach(object::put);
    return object.toString();
  }

  /**
   * Reads what {@link #write} wrote; nothing where there is no cursor yet.
   *
   * @param needed a field that tells cursors of this kind of source
   * @throws SourceException if it is the cursor of another kind of source
   */
  public static Map<String, String> read(String source, String needed, @Nullable String cursor) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (cursor == null) {
      return fields;
    }
    try {
      JsonNode object = JSON.readTree(cursor);
      object.properties().forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
    } catch (JsonProcessingException bad) {
      throw foreign(source, bad);
    }
    if (!fields.containsKey(needed)) {
      throw foreign(source, null);
    }
    return fields;
  }

  private static SourceException foreign(String source, @Nullable Throwable cause) {
    return new SourceException(
        source,
        "the cursor that the library keeps under this id is that of another kind of source; give"
            + " this one an id of its own",
        cause);
  }
}
