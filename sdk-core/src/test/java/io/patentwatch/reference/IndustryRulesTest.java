package io.patentwatch.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.model.CpcSymbol;
import io.patentwatch.model.IndustryMatch;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LocarnoClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndustryRulesTest {
  private static IndustrySubject subject(String ipc, String title, String abstractText) {
    return new IndustrySubject(
        IpcSymbol.parseAll(ipc, new ArrayList<>()),
        List.of(),
        List.of(),
        title,
        abstractText,
        List.of());
  }

  private static IndustrySubject design(String locarno, String title) {
    return new IndustrySubject(
        List.of(), List.of(), List.of(LocarnoClass.parse(locarno)), title, "", List.of());
  }

  private static IndustryRules one(String condition) {
    return IndustryRules.parse(
        "industries: [{code: a, name: 甲, rules: [{name: r, %s}]}]".formatted(condition));
  }

  private static String pattern(String condition, IndustrySubject subject) {
    return one(condition).match(subject).stream()
        .map(IndustryMatch::pattern)
        .findFirst()
        .orElse("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "B43K7/00;一种笔;pens",
        "C09D11/18;中性笔用墨水;pens",
        "C09D11/18;喷墨打印墨水;''",
        "B23P19/02;圆珠笔芯装配机;machinery,pens",
        "A61B17/00;一种止血钳;medical-devices",
        "A61B1/04;一种电子内窥镜;endoscopes,medical-devices",
        "A61J11/00;奶嘴;''",
        "G02B23/24;内窥镜镜头;endoscopes,medical-devices",
        "G02B23/24;管道检测镜;''",
        "H01M10/05;锂电池;new-energy-materials",
        "H04N7/18;监控装置;smart-security",
        "G06N3/08;神经网络训练方法;artificial-intelligence",
        "A61H7/00;按摩器;health",
        "E04B1/00;房屋;''",
      })
  void ofDefaults_classesAndTitle_giveTheIndustries(String ipc, String title, String codes) {
    assertThat(IndustryRules.ofDefaults().match(subject(ipc, title, "")))
        .extracting(IndustryMatch::code)
        .containsExactly(codes.isEmpty() ? new String[0] : codes.split(","));
  }

  @Test
  void ofDefaults_penDesign_namesRuleAndPattern() {
    assertThat(IndustryRules.ofDefaults().match(design("19-06", "笔（A款）")))
        .containsExactly(new IndustryMatch("pens", "制笔", "design", "locarno 19-06"));
  }

  @Test
  void match_onlyChildHolds_parentIsContaining() {
    assertThat(IndustryRules.ofDefaults().match(subject("G02B23/24", "腹腔镜", "")))
        .containsExactly(
            new IndustryMatch("endoscopes", "内窥镜", "optics", "ipc G02B23/24 and keyword 腔镜"),
            new IndustryMatch("medical-devices", "医疗器械", "contains", "endoscopes"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ipc: [B43K];ipc B43K",
        "ipc: [B];ipc B",
        "ipc: [B43K7];ipc B43K7",
        "ipc: [B43K 7/02];ipc B43K7/02",
        "ipc: [B43K1];-",
        "ipc: {include: [B43K], exclude: [B43K7]};-",
        "ipc: {include: [B43K, B43K7/02], exclude: [B43K7]};ipc B43K7/02",
        "keywords: [圆珠笔];keyword 圆珠笔",
        "title: [圆珠];title 圆珠",
        "abstract: [圆珠];-",
        "abstract: [LED];abstract LED",
        "abstract: [ED];-",
        "keywords: [led lamp];keyword led lamp",
        "ipc: [B43K], title: [钢笔];-",
        "ipc: [B43K], not: {title: [钢笔]};ipc B43K",
        "any: [{title: [钢笔]}, {ipc: [B43K]}];ipc B43K",
        "all: [{title: [珠笔]}, {ipc: [B43K]}];title 珠笔 and ipc B43K",
        "cpc: [B43K];-",
      })
  void match_condition_namesWhatMatched(String condition, String pattern) {
    IndustrySubject subject = subject("B43K7/02(2006.01)I", "一种圆 珠笔", "带ＬＥＤ  Lamp灯的笔。");

    assertThat(pattern(condition, subject)).isEqualTo(pattern);
  }

  @Test
  void match_excludedSymbolBesideIncluded_oneIncludedSuffices() {
    assertThat(
            pattern(
                "ipc: {include: [B43K], exclude: [B43K7]}", subject("B43K7/02; B43K24/00", "", "")))
        .isEqualTo("ipc B43K");
  }

  @Test
  void match_cpc_looksAtCpcAlone() {
    IndustrySubject subject =
        new IndustrySubject(
            List.of(), List.of(CpcSymbol.parse("Y02E10/50")), List.of(), "", "", List.of());

    assertThat(pattern("cpc: [Y02E 10]", subject)).isEqualTo("cpc Y02E10");
    assertThat(pattern("ipc: [H02S]", subject)).isEqualTo("-");
  }

  @Test
  void parse_json_isReadAsYaml() {
    String json =
        """
        {"industries": [\t{"code": "a", "name": "甲", "nameEnglish": "A",
          "rules": [{"name": "r", "locarno": ["1906"]}]}]}
        """;

    assertThat(IndustryRules.parse(json).industries())
        .containsExactly(new Industry("a", "甲", "A", null));
    assertThat(IndustryRules.parse(json).match(design("19-06", ""))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|1:1|empty",
        "industris: []|1:1|did you mean 'industries'",
        "industries: []|1:13|at least one",
        "industries: [{code: a, name: b, rule: []}]|1:33|did you mean 'rules'",
        "industries: [{code: a, name: b}]|1:14|neither rules nor",
        "industries: [{code: a b, name: b}]|1:14|letters, digits",
        "industries: [{name: b}]|1:14|'code' is missing",
        "industries: [{code: a, name: b, rules: [{ipc: [B43K]}]}]|1:41|'name' is missing",
        "industries: [{code: a, name: b, rules: [{name: r, ipc: [B4]}]}]|1:57|B4",
        "industries: [{code: a, name: b, rules: [{name: r, ipc: B43K}]}]|1:56|list",
        "industries: [{code: a, name: b, rules: [{name: r, ipc: [B43K, B43k]}]}]|1:63|twice",
        "industries: [{code: a, name: b, rules: [{name: r, not: {ipc: [A]}}]}]|1:41|absence",
        "industries: [{code: a, name: b, rules: [{name: r}]}]|1:41|needs one of",
        "industries: [{code: a, name: b, rules: [{name: r, ipc: {exclude: [A]}}]}]|1:56|include",
        "industries: [{code: a, name: b, rules: [{name: r, title: ['。']}]}]|1:59|letter",
        "industries: [{code: a, name: b, parent: c, rules: [{name: r, ipc: [A]}]}]|1:14|parent 'c'",
        "industries: [{code: a, name: b, parent: a}]|1:14|above itself",
        "industries: [{code: a, code: b}]|1:24|comes twice",
        "industries: [&x {code: a, name: b}, *x]|1:37|aliases",
        "industries: [}|1:14|neither YAML nor JSON",
        "{\"industries\": [}|1:17|neither YAML nor JSON",
      })
  void parse_badText_namesPlaceAndRemedy(String text, String at, String problem) {
    assertThatThrownBy(() -> IndustryRules.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("industry rules " + at + ":")
        .hasMessageContaining(problem);
  }

  @Test
  void parse_misspeltKeyInALaterLine_namesThatLine() {
    String text =
        """
        industries:
          - code: pens
            name: 制笔
            rules:
              - name: design
                loacrno: [19-06]
        """;

    assertThatThrownBy(() -> IndustryRules.parse(text))
        .hasMessageContaining("6:9: unknown key 'loacrno' in a rule; did you mean 'locarno'?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "A61K8/19;wipo-14 concordance ipc A61K8",
        "A61K9/00;wipo-16 concordance ipc A61K9",
        "A61K88/00;''",
        "G01N33/48;wipo-11 concordance ipc G01N33",
        "G01N3/08;wipo-10 concordance ipc G01N3",
        "B43K7/00;wipo-34 concordance ipc B43K",
        "H01L21/02;wipo-08 concordance ipc H01L",
        "H10D30/01;wipo-08 proposed ipc H10",
        "G06V10/00;wipo-06 proposed ipc G06V",
        "G16Y10/00;''",
      })
  void wipo35_symbol_isInItsField(String ipc, String match) {
    List<String> matches =
        IndustryRules.wipo35().match(subject(ipc, "", "")).stream()
            .map(found -> found.code() + " " + found.rule() + " " + found.pattern())
            .toList();

    assertThat(matches).isEqualTo(match.isEmpty() ? List.of() : List.of(match));
  }

  @Test
  void wipo35_fields_are35() {
    assertThat(IndustryRules.wipo35().size()).isEqualTo(35);
    assertThat(IndustryRules.wipo35().industries())
        .allSatisfy(field -> assertThat(field.nameEnglish()).isNotBlank());
  }

  @Property
  void match_includesAndExcludes_agreeWithPlainComparison(
      @ForAll("prefixes") Set<String> include,
      @ForAll("prefixes") Set<String> exclude,
      @ForAll("symbols") List<IpcSymbol> symbols) {
    List<String> without = exclude.stream().filter(p -> !include.contains(p)).toList();
    String condition =
        without.isEmpty()
            ? "ipc: " + include
            : "ipc: {include: %s, exclude: %s}".formatted(include, without);
    boolean expected =
        symbols.stream().anyMatch(symbol -> longest(symbol, include) > longest(symbol, without));

    assertThat(
            !one(condition)
                .match(new IndustrySubject(symbols, List.of(), List.of(), "", "", List.of()))
                .isEmpty())
        .isEqualTo(expected);
  }

  private static int longest(IpcSymbol symbol, Iterable<String> prefixes) {
    int longest = 0;
    for (String prefix : prefixes) {
      if (symbol.isUnder(prefix)) {
        longest = Math.max(longest, IpcSymbol.prefix(prefix).length());
      }
    }
    return longest;
  }

  @Provide
  Arbitrary<List<IpcSymbol>> symbols() {
    return Combinators.combine(
            Arbitraries.of("A61B", "A61K", "A01B", "B61B"),
            Arbitraries.of(1, 2, 10, 11, 100),
            Arbitraries.of("00", "02", "10", "100"))
        .as((subclass, group, sub) -> IpcSymbol.parse(subclass + group + "/" + sub))
        .list()
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<Set<String>> prefixes() {
    return Arbitraries.of(
            Stream.of("A", "A61", "A61B", "A61K", "A61B1", "A61B10", "A61B1/02", "B", "B61B2/00")
                .toList())
        .set()
        .ofMinSize(1)
        .ofMaxSize(4);
  }
}
