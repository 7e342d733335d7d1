package io.patentwatch.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the divisions resource from the published lists: {@code main(dataFolder, resourceFile)},
 * where the data folder holds {@code china-division-2.7.0} and {@code mumuy}.
 */
final class DivisionResourceWriter {
  private static final Set<String> PLACEHOLDERS =
      Set.of("市辖区", "县", "市", "市区", "街道", "规划控制区", "沙洋监狱管理局");

  private final SortedMap<String, String> current = new TreeMap<>();
  private final JsonNode history;
  private final JsonNode moves;

  private DivisionResourceWriter(Path data) throws IOException {
    ObjectMapper json = new ObjectMapper();
    history = json.readTree(data.resolve("mumuy/history.json").toFile());
    moves = json.readTree(data.resolve("mumuy/diff.json").toFile());
    Path lists = data.resolve("china-division-2.7.0");
    read(lists.resolve("provinces.csv"), "0000");
    read(lists.resolve("cities.csv"), "00");
    read(lists.resolve("areas.csv"), "");
    read(lists.resolve("streets.csv"), "");
  }

  public static void main(String[] arguments) throws IOException {
    new DivisionResourceWriter(Path.of(arguments[0])).write(Path.of(arguments[1]));
  }

  private void read(Path csv, String zeros) throws IOException {
    for (String line : Files.readAllLines(csv)) {
      String[] cells = line.replace("\"", "").split(",");
      String code = cells[0] + zeros;
      if (!cells[0].equals("code")
          && !isPlaceholder(cells[1], code.length() == 6)
          && !isZone(code)) {
        // A city without counties stands as its own county in the list: 441900 under 4419.
        if (code.equals("620201")) {
          continue;
        }
        current.putIfAbsent(code, cells[1]);
      }
    }
  }

  private static boolean isPlaceholder(String name, boolean isCounty) {
    return PLACEHOLDERS.contains(name) || name.contains("直辖") || name.contains("开发区") && isCounty;
  }

  /** Whether a county code is one that statistics gave a zone and the standard does not know. */
  private boolean isZone(String code) {
    return code.length() == 6 && !code.endsWith("00") && !history.has(code);
  }

  private void write(Path resource) throws IOException {
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(resource)), StandardCharsets.UTF_8)) {
      out.write("# edition 2023-06-30\n");
      for (var entry : current.entrySet()) {
        out.write(entry.getKey() + "," + entry.getValue() + "\n");
      }
      for (var entry : history.properties()) {
        String code = entry.getKey();
        String name = entry.getValue().asText();
        if (!current.containsKey(code)
            && !isPlaceholder(name, true)
            && code.compareTo("660000") < 0) {
          Set<String> successors = successors(code);
          out.write(
              code
                  + ","
                  + name
                  + ","
                  + (successors.isEmpty() ? "none" : String.join("+", successors))
                  + "\n");
        }
      }
    }
  }

  private Set<String> successors(String code) {
    Set<String> found = new TreeSet<>();
    follow(code, new TreeSet<>(), found);
    if (code.endsWith("00") && !code.endsWith("0000")) {
      // What became of a city is what became of all its counties, not only of its seat.
      history
          .fieldNames()
          .forEachRemaining(
              county -> {
                if (county.startsWith(code.substring(0, 4)) && !county.equals(code)) {
                  follow(county, new TreeSet<>(), found);
                }
              });
    }
    return found;
  }

  private void follow(String code, Set<String> seen, Set<String> found) {
    if (current.containsKey(code)) {
      found.add(code);
    } else if (seen.add(code)) {
      moves.path(code).forEach(next -> follow(next.asText(), seen, found));
    }
  }
}
