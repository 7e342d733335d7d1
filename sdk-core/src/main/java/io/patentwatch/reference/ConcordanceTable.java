package io.patentwatch.reference;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.patentwatch.internal.text.RuleNode;
import io.patentwatch.internal.text.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the CSV layout of {@link IndustryRules#parse} into the form of the other two. */
final class ConcordanceTable {
  /** What rules are called in messages. */
  static final String NAME = "industry rules";

  private static final List<String> COLUMNS =
      List.of("code", "name", "name_english", "parent", "rule", "include", "exclude", "keyword");
  private static final String FIRST = NAME + " 1:1";
  private static final List<String> SCHEMES = List.of("ipc", "cpc", "locarno");

  private final Map<String, Map<RuleNode.Text, RuleNode>> industries = new LinkedHashMap<>();
  private final Map<String, List<RuleNode>> rules = new LinkedHashMap<>();

  private ConcordanceTable() {}

  /** Whether a text is in this layout. */
  static boolean isOne(String text) {
    String line =
        withoutMark(text)
            .stripLeading()
            .lines()
            .findFirst()
            .orElse("")
            .toLowerCase(Locale.ROOT)
            .replace("\"", "");
    return line.startsWith("code,") || (line.contains(",code") && !line.contains(":"));
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The industries in the order of their first lines. */
  static RuleNode read(String csv) {
    ConcordanceTable table = new ConcordanceTable();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(withoutMark(csv))) {
      for (NamedCsvRecord row : rows) {
        table.add(new Row(row));
      }
    } catch (CsvParseException e) {
      throw new IllegalArgumentException("industry rules are no CSV: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<RuleNode> nodes = new ArrayList<>();
    table.industries.forEach(
        (code, entries) -> {
          RuleNode.Text key = entries.keySet().iterator().next();
          List<RuleNode> own = table.rules.getOrDefault(code, List.of());
          if (!own.isEmpty()) {
            entries.put(new RuleNode.Text(key.at(), "rules"), new RuleNode.Sequence(key.at(), own));
          }
          nodes.add(new RuleNode.Mapping(key.at(), entries));
        });
    return new RuleNode.Mapping(
        FIRST,
        Map.of(
            new RuleNode.Text(FIRST, "industries"),
            new RuleNode.Sequence(FIRST, List.copyOf(nodes))));
  }

  private void add(Row row) {
    row.checkColumns();
    String code = row.text("code");
    if (code.isEmpty()) {
      throw row.node("").refused("'code' is empty");
    }
    Map<RuleNode.Text, RuleNode> known = industries.get(code);
    if (known == null) {
      Map<RuleNode.Text, RuleNode> entries = new LinkedHashMap<>();
      entries.put(row.node("code"), row.node(code));
      entries.put(row.node("name"), row.node(row.text("name")));
      row.putText(entries, "nameEnglish", "name_english");
      row.putText(entries, "parent", "parent");
      industries.put(code, entries);
    }
    Map<RuleNode.Text, RuleNode> rule = new LinkedHashMap<>();
    String name = row.text("rule");
    rule.put(row.node("name"), row.node(name.isEmpty() ? "line " + row.line() : name));
    row.putClasses(rule);
    List<RuleNode> words = row.list("keyword");
    if (!words.isEmpty()) {
      rule.put(row.node("keywords"), new RuleNode.Sequence(row.at(), words));
    }
    if (rule.size() > 1) {
      rules
          .computeIfAbsent(code, any -> new ArrayList<>())
          .add(new RuleNode.Mapping(row.at(), rule));
    }
  }

  /** A line, whose cells become nodes that know it. */
  private record Row(NamedCsvRecord record) {
    long line() {
      return record.getStartingLineNumber();
    }

    String at() {
      return NAME + ' ' + line() + ":1";
    }

    RuleNode.Text node(String text) {
      return new RuleNode.Text(at(), text);
    }

    String text(String column) {
      return record.findField(column).map(String::strip).orElse("");
    }

    void checkColumns() {
      for (String column : record.getHeader()) {
        if (!COLUMNS.contains(column)) {
          throw new RuleNode.Text(FIRST, column)
              .refused("unknown column '" + column + "'" + Suggestion.of(column, COLUMNS));
        }
      }
    }

    List<RuleNode> list(String column) {
      return List.of(text(column).split("[|\uFF5C]", -1)).stream()
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .map(part -> (RuleNode) node(part))
          .toList();
    }

    void putText(Map<RuleNode.Text, RuleNode> entries, String key, String column) {
      if (!text(column).isEmpty()) {
        entries.put(node(key), node(text(column)));
      }
    }

    /** The classes of each classification; a symbol without its name before a colon is IPC. */
    void putClasses(Map<RuleNode.Text, RuleNode> rule) {
      Map<String, List<RuleNode>> included = byScheme("include");
      Map<String, List<RuleNode>> excluded = byScheme("exclude");
      List<RuleNode> conditions = new ArrayList<>();
      for (Map.Entry<String, List<RuleNode>> scheme : included.entrySet()) {
        Map<RuleNode.Text, RuleNode> classes = new LinkedHashMap<>();
        classes.put(node("include"), new RuleNode.Sequence(at(), scheme.getValue()));
        List<RuleNode> without = excluded.remove(scheme.getKey());
        if (without != null) {
          classes.put(node("exclude"), new RuleNode.Sequence(at(), without));
        }
        RuleNode mapping = new RuleNode.Mapping(at(), classes);
        conditions.add(new RuleNode.Mapping(at(), Map.of(node(scheme.getKey()), mapping)));
      }
      if (!excluded.isEmpty()) {
        throw node("").refused("'exclude' has classes of which 'include' has none; add them");
      }
      if (!conditions.isEmpty()) {
        rule.put(node("any"), new RuleNode.Sequence(at(), conditions));
      }
    }

    private Map<String, List<RuleNode>> byScheme(String column) {
      Map<String, List<RuleNode>> classes = new LinkedHashMap<>();
      for (RuleNode part : list(column)) {
        String written = part.asText(column);
        int colon = written.indexOf(':');
        String scheme = colon < 0 ? "ipc" : written.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme)) {
          throw part.refused(
              "'" + written + "' names no classification" + Suggestion.of(scheme, SCHEMES));
        }
        classes
            .computeIfAbsent(scheme, any -> new ArrayList<>())
            .add(node(written.substring(colon + 1)));
      }
      return classes;
    }
  }
}
