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
import org.jspecify.annotations.Nullable;

/** Compiles the text of {@link IndustryRules#parse}. Used once, not thread-safe. */
final class IndustryRulesReader {
  private static final List<String> FILE = List.of("industries");
  private static final List<String> INDUSTRY =
      List.of("code", "name", "nameEnglish", "parent", "rules");
  private static final List<String> CLASSES = List.of("include", "exclude");
  private static final List<String> CONDITION =
      List.of("ipc", "cpc", "locarno", "keywords", "title", "abstract", "any", "all", "not");
  private static final List<String> RULE =
      List.of(
          "name", "ipc", "cpc", "locarno", "keywords", "title", "abstract", "any", "all", "not");

  private final ClassTable classes = new ClassTable();

  IndustryRules read(String text) {
    RuleNode.Mapping file =
        RuleNode.read("industry rules", "industries:", text).asMapping("the file", FILE);
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
    return new IndustryRules(inOrder, classes);
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
          "rule '" + name + "' can hold by absence alone; require a class or a word beside 'not'");
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

  private static IndustryCondition words(IndustryCondition.Place place, RuleNode node) {
    List<IndustryPhrase> phrases = new ArrayList<>();
    for (RuleNode item : node.asItems("phrases")) {
      IndustryPhrase phrase = IndustryPhrase.of(item.asText("a phrase"));
      if (phrase.folded().isEmpty()) {
        throw item.refused("'" + phrase.written() + "' has neither a letter nor a digit");
      }
      phrases.add(phrase);
    }
    return new IndustryCondition.Words(place, List.copyOf(phrases));
  }

  private IndustryCondition classes(ClassTable.Scheme scheme, RuleNode node) {
    int leaf = classes.leaf();
    if (node instanceof RuleNode.Mapping) {
      RuleNode.Mapping parts = node.asMapping(scheme.key, CLASSES);
      RuleNode include = parts.find("include");
      if (include == null) {
        throw node.refused("'include' is missing; to exclude alone, use 'not'");
      }
      add(leaf, scheme, include, true);
      RuleNode exclude = parts.find("exclude");
      if (exclude != null) {
        add(leaf, scheme, exclude, false);
      }
    } else {
      add(leaf, scheme, node, true);
    }
    return new IndustryCondition.Classes(leaf);
  }

  private void add(int leaf, ClassTable.Scheme scheme, RuleNode node, boolean include) {
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
    }
  }
}
