package io.patentwatch.source.delivery;

import io.patentwatch.internal.text.CursorText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a reading of deliveries stopped.
 *
 * @param last the delivery that was read last
 * @param done the print of its files that were read to their end; empty once all were
 * @param file the print of the file that was read in part; empty if none was
 * @param records how many records of that file were read
 * @param taken the prints of the deliveries taken that are still in the folder
 */
record DeliveryCursor(String last, String done, String file, long records, List<String> taken) {
  static DeliveryCursor read(String source, @Nullable String text) {
    Map<String, String> fields = CursorText.read(source, "delivery", text);
    String taken = fields.getOrDefault("taken", "");
    return new DeliveryCursor(
        fields.getOrDefault("delivery", ""),
        fields.getOrDefault("done", ""),
        fields.getOrDefault("file", ""),
        Long.parseLong(fields.getOrDefault("records", "0")),
        taken.isEmpty() ? List.of() : List.of(taken.split(" ")));
  }

  String text() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("delivery", last);
    if (!done.isEmpty()) {
      fields.put("done", done);
    }
    if (!file.isEmpty()) {
      fields.put("file", file);
      fields.put("records", Long.toString(records));
    }
    fields.put("taken", String.join(" ", taken));
    return CursorText.write(fields);
  }
}
