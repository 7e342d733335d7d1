package io.patentwatch.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.patentwatch.model.IndustryMatch;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LocarnoClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The compiled rules beside a matcher that reads the rule file as a tree and walks through all of
 * it for each patent; on a million sets of classes with {@code -Dpatentwatch.long=true}.
 */
class IndustryAgreementTest {
  private static final int SETS = Boolean.getBoolean("patentwatch.long") ? 1_000_000 : 10_000;
  private static final List<String> WORDS =
      List.of("中性笔", "医用", "手术", "报警", "神经网络", "内窥镜", "按摩", "药瓶", "装置", "太阳能", "数控");

  private final Random random = new Random(20190709);

  @ParameterizedTest
  @CsvSource({"industries.yaml", "wipo35.yaml"})
  void match_randomClassSets_agreesWithPlainReading(String resource) {
    JsonNode file = tree(resource);
    IndustryRules rules =
        resource.startsWith("wipo") ? IndustryRules.wipo35() : IndustryRules.ofDefaults();
    List<String> prefixes = new ArrayList<>(new TreeSet<>(classes(file, "ipc")));
    List<String> designs = new ArrayList<>(new TreeSet<>(classes(file, "locarno")));

    for (int i = 0; i < SETS; i++) {
      IndustrySubject subject = subject(prefixes, designs);
      Set<String> found = new TreeSet<>();
      rules.match(subject).stream().map(IndustryMatch::code).forEach(found::add);

      assertThat(found).as("%s", subject).isEqualTo(plain(file, subject));
    }
  }

  private IndustrySubject subject(List<String> prefixes, List<String> designs) {
    List<IpcSymbol> ipc = new ArrayList<>();
    List<LocarnoClass> locarno = new ArrayList<>();
    if (!designs.isEmpty() && random.nextInt(5) == 0) {
      String design = designs.get(random.nextInt(designs.size()));
      locarno.add(LocarnoClass.parse(design.length() == 2 ? design + "-01" : design));
    } else {
      for (int i = random.nextInt(4); i >= 0; i--) {
        ipc.add(symbol(prefixes.get(random.nextInt(prefixes.size()))));
      }
    }
    String title =
        WORDS.get(random.nextInt(WORDS.size())) + WORDS.get(random.nextInt(WORDS.size()));
    return new IndustrySubject(ipc, List.of(), locarno, title, "", List.of());
  }

  /** A symbol under a class, or beside it. */
  private IpcSymbol symbol(String prefix) {
    if (prefix.contains("/")) {
      return IpcSymbol.parse(random.nextBoolean() ? prefix : prefix + "1");
    }
    String below =
        switch (prefix.length()) {
          case 1 -> prefix + "21B" + random.nextInt(1, 20);
          case 3 -> prefix + (char) ('A' + random.nextInt(10)) + random.nextInt(1, 20);
          case 4 -> prefix + random.nextInt(1, 120);
          default -> random.nextInt(4) == 0 ? prefix + random.nextInt(10) : prefix;
        };
    return IpcSymbol.parse(below + "/" + "%02d".formatted(random.nextInt(100)));
  }

  private static Set<String> plain(JsonNode file, IndustrySubject subject) {
    boolean reclassified = file.path("reclassified").asBoolean(true);
    Set<String> codes = new TreeSet<>();
    for (JsonNode industry : file.get("industries")) {
      for (JsonNode rule : industry.path("rules")) {
        if (holds(rule, subject, reclassified)) {
          add(codes, industry.get("code").asText(), file);
        }
      }
    }
    return codes;
  }

  private static void add(Set<String> codes, String code, JsonNode file) {
    codes.add(code);
    for (JsonNode industry : file.get("industries")) {
      if (industry.get("code").asText().equals(code) && industry.has("parent")) {
        add(codes, industry.get("parent").asText(), file);
      }
    }
  }

  private static boolean holds(JsonNode condition, IndustrySubject subject, boolean reclassified) {
    boolean holds = true;
    for (var entry : condition.properties()) {
      JsonNode value = entry.getValue();
      holds &=
          switch (entry.getKey()) {
            case "name" -> true;
            case "ipc" -> included(value, subject, reclassified);
            case "locarno" ->
                strings(value).stream()
                    .anyMatch(
                        prefix ->
                            subject.locarno().stream()
                                .anyMatch(symbol -> symbol.symbol().startsWith(prefix)));
            case "title", "keywords" -> strings(value).stream().anyMatch(subject.title()::contains);
            case "any" -> any(value, subject, reclassified);
            case "not" -> !holds(value, subject, reclassified);
            default -> throw new AssertionError("the plain matcher lacks " + entry.getKey());
          };
    }
    return holds;
  }

  private static boolean any(JsonNode parts, IndustrySubject subject, boolean reclassified) {
    for (JsonNode part : parts) {
      if (holds(part, subject, reclassified)) {
        return true;
      }
    }
    return false;
  }

  private static boolean included(JsonNode value, IndustrySubject subject, boolean reclassified) {
    Set<String> include = set(value.isArray() ? value : value.get("include"));
    Set<String> exclude = value.has("exclude") ? set(value.get("exclude")) : new TreeSet<>();
    if (reclassified) {
      List<String> included = List.copyOf(include);
      for (var carried : IpcReclassification.carried(included, List.copyOf(exclude))) {
        (carried.include() ? include : exclude).add(carried.symbol());
      }
    }
    for (IpcSymbol symbol : subject.ipc()) {
      if (longest(symbol, include) > longest(symbol, exclude)) {
        return true;
      }
    }
    return false;
  }

  private static int longest(IpcSymbol symbol, Set<String> prefixes) {
    return prefixes.stream().filter(symbol::isUnder).mapToInt(String::length).max().orElse(0);
  }

  private static Set<String> set(JsonNode list) {
    Set<String> set = new TreeSet<>();
    strings(list).forEach(text -> set.add(IpcSymbol.prefix(text)));
    return set;
  }

  private static List<String> strings(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private static List<String> classes(JsonNode node, String scheme) {
    List<String> classes = new ArrayList<>();
    for (JsonNode found : node.findValues(scheme)) {
      classes.addAll(strings(found.isArray() ? found : found.get("include")));
      if (found.has("exclude")) {
        classes.addAll(strings(found.get("exclude")));
      }
    }
    return classes;
  }

  private static JsonNode tree(String resource) {
    try (InputStream in =
        Objects.requireNonNull(IndustryRules.class.getResourceAsStream(resource))) {
      return new ObjectMapper(new YAMLFactory()).readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
