package io.patentwatch.source.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * Where a field of a record stands, and what the service's codes mean.
 *
 * @param paths where it stands, the first that holds anything being read
 * @param values what is read for what stands there; other values stay as they are
 */
record FieldMapping(List<JsonPath> paths, Map<String, String> values) {
  FieldMapping {
    paths = List.copyOf(paths);
    values = Map.copyOf(values);
  }

  /**
   * The text of the field, several values with semicolons between.
   *
   * @throws IllegalArgumentException if an object stands there
   */
  String in(JsonNode record) {
    for (JsonPath path : paths) {
      StringBuilder text = new StringBuilder();
      for (JsonNode value : path.in(record)) {
        if (!value.isValueNode()) {
          throw new IllegalArgumentException(
              path + " holds no text but an object or list; name what is meant in it");
        }
        String one = value.asText();
        text.append(text.isEmpty() ? "" : "; ").append(values.getOrDefault(one, one));
      }
      if (!text.toString().isBlank()) {
        return text.toString();
      }
    }
    return "";
  }
}
