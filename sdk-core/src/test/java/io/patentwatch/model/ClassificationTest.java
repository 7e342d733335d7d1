package io.patentwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "B43K7/00",
        "B43K 7/00",
        "b43k7/00",
        "Ｂ４３Ｋ７／００",
        "B43K0007000000",
        "B43K7/00(2006.01)I",
        "B43K7/00(2006.01)I;",
        "B43K 7/00 (2006.01) N",
        "B43K-007/00",
        "B43K7",
        " B43K   7/00  20060101AFI20051220RMCN",
        "B43K   7/00        20060101A I20051008RMEP",
        "Int.Cl.7 B43K 7/00",
        "B43K7/00F"
      })
  void parse_ipcInAnySpelling_isCanonical(String text) {
    assertThat(IpcSymbol.parse(text)).hasToString("B43K7/00");
  }

  @ParameterizedTest
  @CsvSource({
    "H01L0021316000, H01L21/316",
    "G02F1/13357, G02F1/13357",
    "A61K0036898800, A61K36/8988",
    "B43K, B43K",
    "F24F0011300000, F24F11/30",
    "B43K0008020000, B43K8/02"
  })
  void parse_ipc_keepsTheSubgroup(String text, String symbol) {
    assertThat(IpcSymbol.parse(text)).hasToString(symbol);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "B",
        "B43",
        "Y02E10/50",
        "B43K7/0",
        "B43K7/1234567",
        "B43K12345/00",
        "19-06",
        "B43K0/00",
        "B43K7/00 B43K8/00",
        "B43K7/00XYZ",
        "B43K7/00(2006"
      })
  void parse_noIpc_isRefused(String text) {
    assertThatThrownBy(() -> IpcSymbol.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text);
  }

  @Test
  void ancestors_goFromSectionToSymbol() {
    assertThat(IpcSymbol.parse("B43K7/00").ancestors())
        .containsExactly("B", "B43", "B43K", "B43K7", "B43K7/00");
    assertThat(IpcSymbol.parse("B43K").ancestors()).containsExactly("B", "B43", "B43K");
  }

  @ParameterizedTest
  @CsvSource({
    "A61B1/00, A61B1, true", "A61B10/00, A61B1, false", "A61B1/00, A61B, true",
        "A61B1/00, a61, true",
    "A61B1/00, A, true", "A61B1/01, A61B1/00, false", "A61B1/01, A61B 1/, true",
        "A61B1/012, A61B1/01, false",
    "A61B, A61B1, false", "A61B1/00, A61B1/00, true", "A61B1/00, A61B0001, true"
  })
  void isUnder_isHierarchical(String symbol, String prefix, boolean expected) {
    assertThat(IpcSymbol.parse(symbol).isUnder(prefix)).isEqualTo(expected);
    assertThat(IpcSymbol.parse(symbol).ancestors().contains(IpcSymbol.prefix(prefix)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A6", "X61B", "A61B1/0", "A61B1*", "pens"})
  void prefix_noClassification_isRefused(String query) {
    assertThatThrownBy(() -> IpcSymbol.prefix(query)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void parseAll_cellWithLostBreaks_readsAllAndReportsTheRest() {
    List<String> problems = new ArrayList<>();
    assertThat(
            IpcSymbol.parseAll(
                "B43K7/00(2006.01)I;??B43K 8/02(2006.01)N; nonsense | b43k7/00; A61B1/00 A61B10/00(2006.01)I",
                problems))
        .hasToString("[B43K7/00, B43K8/02, A61B1/00, A61B10/00]");
    assertThat(problems).containsExactly("'NONSENSE' is no classification symbol");
    assertThat(IpcSymbol.parseAll("", problems)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Y02E 10/50, Y02E10/50", "B01J2219/00121, B01J2219/00121", "C08K2003/323, C08K2003/323",
    "A61B 1/00 (2013.01), A61B1/00", "H04L65/1069 [I], H04L65/1069", "A61B1/00(20130101), A61B1/00"
  })
  void parse_cpc_isCanonical(String text, String symbol) {
    assertThat(CpcSymbol.parse(text)).hasToString(symbol);
    assertThat(CpcSymbol.parse(text).isUnder(symbol.substring(0, 4))).isTrue();
  }

  @Test
  void parseAll_cpcOfTheLens_dropsRepetitions() {
    List<String> problems = new ArrayList<>();
    assertThat(CpcSymbol.parseAll("C01B25/405;;C01B25/405;;Y10S428/90", problems))
        .hasToString("[C01B25/405, Y10S428/90]");
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "LOC(14)Cl.19-06, 19-06",
    "1906, 19-06",
    "19/06, 19-06",
    "19-06, 19-06",
    "01-01 (12), 01-01",
    "19, 19",
    "LOC (13) Cl. 19-06, 19-06",
    "6-1, 06-01",
    "ＬＯＣ（１４）Ｃｌ．１９－０６, 19-06",
    "14-99(12);, 14-99",
    "31-00 (12), 31-00"
  })
  void parse_locarnoInAnySpelling_isCanonical(String text, String symbol) {
    assertThat(LocarnoClass.parse(text)).hasToString(symbol);
    assertThat(LocarnoClass.parse(symbol)).isEqualTo(LocarnoClass.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "33-01", "00-01", "19-", "190", "19-0", "19-006", "B43K7/00", "LOC", "19-06x"})
  void parse_noLocarno_isRefused(String text) {
    assertThatThrownBy(() -> LocarnoClass.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text);
  }

  @Test
  void isUnder_locarno_isHierarchical() {
    LocarnoClass pens = LocarnoClass.parse("19-06");
    assertThat(pens.isUnder("19")).isTrue();
    assertThat(pens.isUnder("1906")).isTrue();
    assertThat(pens.isUnder("19-02")).isFalse();
    assertThat(LocarnoClass.parse("19").isUnder("19-06")).isFalse();
    assertThat(pens.mainClass()).isEqualTo("19");
    assertThat(pens.subclass()).contains("06");
  }

  @Test
  void parseAll_locarno_reportsWhatItCannotRead() {
    List<String> problems = new ArrayList<>();
    assertThat(LocarnoClass.parseAll("01-99 (12);??14-04 (12);;99-99", problems))
        .hasToString("[01-99, 14-04]");
    assertThat(problems).containsExactly("'99-99' is no Locarno class");
  }

  @Property
  void parse_ipcVariants_areEqual(@ForAll("symbols") String symbol) {
    IpcSymbol parsed = IpcSymbol.parse(symbol);
    assertThat(parsed).hasToString(symbol);
    String main = symbol.substring(4, symbol.indexOf('/'));
    String sub = symbol.substring(symbol.indexOf('/') + 1);
    String fixed = symbol.substring(0, 4) + "0".repeat(4 - main.length()) + main + sub;
    assertThat(IpcSymbol.parse(fixed + "0".repeat(14 - fixed.length()))).isEqualTo(parsed);
    assertThat(IpcSymbol.parse(symbol.substring(0, 4) + " " + symbol.substring(4) + "(2006.01)I;"))
        .isEqualTo(parsed);
    assertThat(parsed.ancestors()).allMatch(parsed::isUnder);
  }

  @Property
  void parseAll_anyText_neverFails(@ForAll String text) {
    List<String> problems = new ArrayList<>();
    assertThat(IpcSymbol.parseAll(text, problems)).isNotNull();
    assertThat(CpcSymbol.parseAll(text, problems)).isNotNull();
    assertThat(LocarnoClass.parseAll(text, problems)).isNotNull();
  }

  @Property
  void parseAll_nearlyRightText_neverFails(@ForAll("nearly") String text) {
    parseAll_anyText_neverFails(text);
  }

  @Provide
  Arbitrary<String> nearly() {
    return Arbitraries.strings().withChars("ABHY0123456789/-.();I NFLRM?[]").ofMaxLength(24);
  }

  @Provide
  Arbitrary<String> symbols() {
    Arbitrary<String> subgroups =
        Combinators.combine(
                Arbitraries.strings().numeric().ofLength(2),
                Arbitraries.strings().numeric().ofMaxLength(3),
                Arbitraries.integers().between(1, 9))
            .as((two, more, last) -> more.isEmpty() ? two : two + more + last);
    return Combinators.combine(
            Arbitraries.chars().range('A', 'H'),
            Arbitraries.strings().numeric().ofLength(2),
            Arbitraries.chars().range('A', 'Z'),
            Arbitraries.integers().between(1, 9999),
            subgroups)
        .as(
            (section, number, letter, group, sub) ->
                "" + section + number + letter + group + "/" + sub);
  }
}
