package io.patentwatch.source.json;

import io.patentwatch.internal.text.CursorText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a service was read.
 *
 * @param at which page comes next, as the kind of paging names it; empty for the first
 * @param read how many records were read since the first
 * @param since from where changes are asked for; empty where that is not done
 * @param seen the latest change seen
 */
record JsonPlace(String at, long read, String since, String seen) {
  static JsonPlace read(String source, JsonMapping mapping, @Nullable String cursor) {
    Map<String, String> fields = CursorText.read(source, "page", cursor);
    SinceMapping since = mapping.since();
    String first = since == null ? "" : since.first();
    String read = fields.getOrDefault("read", "");
    // A page is named otherwise where the mapping has come to page otherwise.
    boolean known = mapping.paging().kind().code().equals(fields.get("by"));
    return new JsonPlace(
        known ? fields.getOrDefault("page", "") : "",
        known && read.matches("\\d{1,18}") ? Long.parseLong(read) : 0,
        fields.getOrDefault("since", first),
        fields.getOrDefault("seen", first));
  }

  String text(JsonMapping mapping) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("page", at);
    fields.put("by", mapping.paging().kind().code());
    fields.put("read", Long.toString(read));
    if (!since.isEmpty()) {
      fields.put("since", since);
      fields.put("seen", seen);
    }
    return CursorText.write(fields);
  }

  JsonPlace and(long records, String change) {
    return new JsonPlace(at, read + records, since, SinceMapping.later(seen, change));
  }

  JsonPlace goingOn(String next) {
    return new JsonPlace(next, read, since, seen);
  }

  /** The beginning of the next reading, after a complete one. */
  JsonPlace anew() {
    return new JsonPlace("", 0, since.isEmpty() ? "" : seen, seen);
  }
}
