package io.patentwatch.source.jdbc;

import io.patentwatch.internal.text.CursorText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last row read.
 *
 * @param change its change value as text
 * @param key its key as text
 * @param again whether the next reading begins somewhat before it: at the end of a complete one,
 *     and where transactions may still be open that began before it
 */
record JdbcCursor(String change, String key, boolean again) {
  static @Nullable JdbcCursor read(String source, @Nullable String text) {
    Map<String, String> fields = CursorText.read(source, "change", text);
    return fields.isEmpty()
        ? null
        : new JdbcCursor(
            fields.getOrDefault("change", ""),
            fields.getOrDefault("key", ""),
            Boolean.parseBoolean(fields.get("again")));
  }

  String text() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("change", change);
    fields.put("key", key);
    fields.put("again", Boolean.toString(again));
    return CursorText.write(fields);
  }
}
