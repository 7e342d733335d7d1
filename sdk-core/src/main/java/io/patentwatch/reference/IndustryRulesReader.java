package io.patentwatch.reference;

import io.patentwatch.internal.text.RuleNode;
import io.patentwatch.internal.text.Suggestion;
import io.patentwatch.reference.IndustryRules.Definition;
import io.patentwatch.reference.IndustryRules.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compiles the text of {@link IndustryRules#parse}. Used once, not thread-safe. */
final class IndustryRulesReader {
  private static final List<String> FILE = List.of("reclassified", "industries");
  private static final List<String> INDUSTRY =
      List.of("code", "name", "nameEnglish", "parent", "rules");
  private static final List<String> CLASSES = List.of("include", "exclude");
  private static final List<String> CONDITION =
      List.of(
          "ipc",
          "cpc",
          "locarno",
          "keywords",
          "title",
          "abstract",
          "enterprises",
          "filed",
          "published",
          "any",
          "all",
          "not");
  private static final List<String> RULE =
      Stream.concat(Stream.of("name"), CONDITION.stream()).toList();
  private static final List<String> PHRASE = List.of("word", "unless");
  private static final List<String> NEAR = List.of("near", "within");
  private static final List<String> DAYS = List.of("from", "until");

  private final ClassTable classes = new ClassTable();
  private final PhraseTable phrases = new PhraseTable();
  private boolean reclassified = true;

  IndustryRules read(String text) {
    RuleNode whole =
        ConcordanceTable.isOne(text)
            ? ConcordanceTable.read(text)
            : RuleNode.read(ConcordanceTable.NAME, "industries:", text);
    RuleNode.Mapping file = whole.asMapping("the file", FILE);
    RuleNode old = file.find("reclassified");
    reclassified = old == null || old.asChoice("reclassified");
    RuleNode list = file.find("industries");
    if (list == null) {
      throw file.refused("'industries' is missing; begin with 'industries:'");
    }
    Map<String, Definition> definitions = new HashMap<>();
    List<Definition> inOrder = new ArrayList<>();
    List<RuleNode> nodes = list.asItems("industries");
    for (RuleNode node : nodes) {
      Definition definition = definition(node.asMapping("an industry", INDUSTRY));
      inOrder.add(definition);
      if (definitions.put(definition.industry().code(), definition) != null) {
        throw node.refused(
            "industry '" + definition.industry().code() + "' comes twice; join its rules");
      }
    }
    for (int i = 0; i < nodes.size(); i++) {
      checkAbove(inOrder.get(i), definitions, nodes.get(i));
    }
    Set<String> parents = new HashSet<>();
    inOrder.forEach(definition -> parents.add(String.valueOf(definition.industry().parent())));
    for (int i = 0; i < nodes.size(); i++) {
      Definition definition = inOrder.get(i);
      if (definition.rules().isEmpty() && !parents.contains(definition.industry().code())) {
        throw nodes
            .get(i)
            .refused(
                "industry '"
                    + definition.industry().code()
                    + "' has neither rules nor industries below it; give it rules");
      }
    }
    return new IndustryRules(inOrder, classes, phrases);
  }

  private static void checkAbove(
      Definition definition, Map<String, Definition> definitions, RuleNode node) {
    Set<String> path = new HashSet<>();
    String code = definition.industry().code();
    while (code != null) {
      if (!path.add(code)) {
        throw node.refused("industry '" + code + "' lies above itself; change a parent");
      }
      Definition at = definitions.get(code);
      if (at == null) {
        throw node.refused(
            "parent '"
                + code
                + "' is no industry of these rules"
                + Suggestion.of(code, definitions.keySet().stream().sorted().toList()));
      }
      code = at.industry().parent();
    }
  }

  private Definition definition(RuleNode.Mapping node) {
    String code = required(node, "code");
    if (!code.chars().allMatch(IndustryRulesReader::isCode)) {
      throw node.refused(
          "code '" + code + "' has other signs than letters, digits, '-' and '_'; change it");
    }
    String english = optional(node, "nameEnglish");
    RuleNode rules = node.find("rules");
    return new Definition(
        new Industry(
            code,
            required(node, "name"),
            english == null ? code : english,
            optional(node, "parent")),
        rules == null ? List.of() : rules.asItems("rules").stream().map(this::rule).toList());
  }

  private static boolean isCode(int c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
  }

  private static String required(RuleNode.Mapping node, String key) {
    String text = optional(node, key);
    if (text == null) {
      throw node.refused("'" + key + "' is missing");
    }
    return text;
  }

  private static @Nullable String optional(RuleNode.Mapping node, String key) {
    RuleNode value = node.find(key);
    return value == null ? null : value.asText("'" + key + "'");
  }

  private Rule rule(RuleNode node) {
    RuleNode.Mapping mapping = node.asMapping("a rule", RULE);
    String name = required(mapping, "name");
    IndustryCondition condition = conditions(mapping);
    if (!condition.isPositive()) {
      throw node.refused(
          "rule '"
              + name
              + "' can hold by absence alone; require a class, a word or an enterprise");
    }
    return new Rule(name, condition);
  }

  private IndustryCondition condition(RuleNode node) {
    return conditions(node.asMapping("a condition", CONDITION));
  }

  private IndustryCondition conditions(RuleNode.Mapping node) {
    List<IndustryCondition> parts = new ArrayList<>();
    node.entries()
        .forEach(
            (key, value) -> {
              switch (key.text()) {
                case "ipc" -> parts.add(classes(ClassTable.Scheme.IPC, value));
                case "cpc" -> parts.add(classes(ClassTable.Scheme.CPC, value));
                case "locarno" -> parts.add(classes(ClassTable.Scheme.LOCARNO, value));
                case "keywords" -> parts.add(words(IndustryCondition.Place.KEYWORD, value));
                case "title" -> parts.add(words(IndustryCondition.Place.TITLE, value));
                case "abstract" -> parts.add(words(IndustryCondition.Place.ABSTRACT, value));
                case "enterprises" -> parts.add(enterprises(value));
                case "filed" -> parts.add(dated(IndustryCondition.Day.FILED, value));
                case "published" -> parts.add(dated(IndustryCondition.Day.PUBLISHED, value));
                case "any" ->
                    parts.add(
                        new IndustryCondition.Any(
                            value.asItems("any").stream().map(this::condition).toList()));
                case "all" ->
                    parts.add(
                        new IndustryCondition.All(
                            value.asItems("all").stream().map(this::condition).toList()));
                case "not" -> parts.add(new IndustryCondition.Not(condition(value)));
                default -> {
                  // The name of a rule is no condition.
                }
              }
            });
    if (parts.isEmpty()) {
      throw node.refused("a condition needs one of " + String.join(", ", CONDITION));
    }
    return parts.size() == 1 ? parts.get(0) : new IndustryCondition.All(List.copyOf(parts));
  }

  private IndustryCondition words(IndustryCondition.Place place, RuleNode node) {
    List<IndustryPhrase> list = new ArrayList<>();
    for (RuleNode item : node.asItems("phrases")) {
      list.add(item instanceof RuleNode.Mapping mapping ? phrase(mapping) : phrase(item));
    }
    return new IndustryCondition.Words(place, phrases.add(list));
  }

  private static IndustryPhrase phrase(RuleNode item) {
    return IndustryPhrase.of(word(item));
  }

  private static IndustryPhrase phrase(RuleNode.Mapping node) {
    RuleNode near = node.find("near");
    if (near == null) {
      node.asMapping("a phrase", PHRASE);
      return IndustryPhrase.unless(word(required("word", node)), words(required("unless", node)));
    }
    node.asMapping("a phrase", NEAR);
    List<String> words = words(near);
    if (words.size() != 2) {
      throw near.refused("'near' takes two words, such as [笔, 装配]");
    }
    RuleNode within = required("within", node);
    return IndustryPhrase.near(words.get(0), words.get(1), within.asCount("within"));
  }

  private static List<String> words(RuleNode list) {
    return list.asItems("words").stream().map(IndustryRulesReader::word).toList();
  }

  private static String word(RuleNode node) {
    String written = node.asText("a phrase");
    if (IndustryText.fold(written).isEmpty()) {
      throw node.refused("'" + written + "' has neither a letter nor a digit");
    }
    return written;
  }

  private static RuleNode required(String key, RuleNode.Mapping node) {
    RuleNode value = node.find(key);
    if (value == null) {
      throw node.refused("'" + key + "' is missing");
    }
    return value;
  }

  private static IndustryCondition enterprises(RuleNode node) {
    Map<String, String> byName = new HashMap<>();
    for (RuleNode item : node.asItems("enterprises")) {
      String written = item.asText("an enterprise");
      if (byName.put(FoldedName.of(written), written) != null) {
        throw item.refused("enterprise '" + written + "' comes twice in one list; remove one");
      }
    }
    return new IndustryCondition.Enterprises(Map.copyOf(byName));
  }

  private static IndustryCondition dated(IndustryCondition.Day day, RuleNode node) {
    RuleNode.Mapping days = node.asMapping("the days", DAYS);
    RuleNode from = days.find("from");
    RuleNode until = days.find("until");
    if (from == null && until == null) {
      throw node.refused("the days need 'from' or 'until'");
    }
    IndustryCondition.Dated dated =
        new IndustryCondition.Dated(
            day, from == null ? null : from.asDay(), until == null ? null : until.asDay());
    if (dated.from() != null && dated.until() != null && dated.until().isBefore(dated.from())) {
      throw node.refused("'until' lies before 'from'; change one");
    }
    return dated;
  }

  private IndustryCondition classes(ClassTable.Scheme scheme, RuleNode node) {
    int leaf = classes.leaf();
    if (node instanceof RuleNode.Mapping) {
      RuleNode.Mapping parts = node.asMapping(scheme.key, CLASSES);
      RuleNode include = parts.find("include");
      if (include == null) {
        throw node.refused("'include' is missing; to exclude alone, use 'not'");
      }
      List<String> included = add(leaf, scheme, include, true);
      RuleNode exclude = parts.find("exclude");
      List<String> excluded = exclude == null ? List.of() : add(leaf, scheme, exclude, false);
      carry(leaf, scheme, included, excluded);
    } else {
      carry(leaf, scheme, add(leaf, scheme, node, true), List.of());
    }
    return new IndustryCondition.Classes(leaf);
  }

  private List<String> add(int leaf, ClassTable.Scheme scheme, RuleNode node, boolean include) {
    List<String> added = new ArrayList<>();
    for (RuleNode item : node.asItems(scheme.key)) {
      String written = item.asText("a class");
      String prefix;
      try {
        prefix = scheme.prefix(written);
      } catch (IllegalArgumentException e) {
        throw item.refused(String.valueOf(e.getMessage()));
      }
      if (!classes.add(leaf, scheme, prefix, include)) {
        throw item.refused("class '" + prefix + "' comes twice in one list; remove one");
      }
      added.add(prefix);
    }
    return added;
  }

  private void carry(
      int leaf, ClassTable.Scheme scheme, List<String> included, List<String> excluded) {
    if (!reclassified || scheme == ClassTable.Scheme.LOCARNO) {
      return;
    }
    for (IpcReclassification.Carried carried : IpcReclassification.carried(included, excluded)) {
      String pattern = scheme.key + ' ' + carried.symbol() + ", " + carried.because();
      classes.add(leaf, scheme, carried.symbol(), carried.include() ? pattern : null);
    }
  }
}
