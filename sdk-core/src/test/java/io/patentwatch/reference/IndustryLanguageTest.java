package io.patentwatch.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.model.CpcSymbol;
import io.patentwatch.model.IndustryMatch;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LocarnoClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndustryLanguageTest {
  private static final LocalDate FILED = LocalDate.of(2019, 7, 9);

  private static IndustrySubject subject(String ipc, String title, @Nullable LocalDate filed) {
    return new IndustrySubject(
        IpcSymbol.parseAll(ipc, new ArrayList<>()),
        List.of(),
        List.of(),
        title,
        "",
        List.of("桐庐青竹制笔有限责任公司", "91330122MA28000100"),
        filed,
        null);
  }

  private static String pattern(String condition, IndustrySubject subject) {
    return IndustryRules.parse(
            "industries: [{code: a, name: 甲, rules: [{name: r, %s}]}]".formatted(condition))
        .match(subject)
        .stream()
        .map(IndustryMatch::pattern)
        .findFirst()
        .orElse("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "一种笔; title 笔",
        "一种笔记本; -",
        "一种笔记本用笔; title 笔",
        "电容笔和电容笔座; -",
      })
  void unless_wordInsideALongerOne_doesNotCount(String title, String pattern) {
    assertThat(pattern("title: [{word: 笔, unless: [笔记本, 电容笔]}]", subject("", title, null)))
        .isEqualTo(pattern);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "笔芯自动装配机; title 笔芯 near 装配",
        "用于装配笔芯; title 笔芯 near 装配",
        "笔芯的全自动装配; -",
        "笔芯的一种，自动、装配; -",
        "装配线; -",
      })
  void near_twoWordsInEitherOrder_haveAtMostThatManyCharactersBetween(
      String title, String pattern) {
    assertThat(pattern("title: [{near: [笔芯, 装配], within: 3}]", subject("", title, null)))
        .isEqualTo(pattern);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "from: 2019-07-09; ipc B43K",
        "from: 2019-07-10; -",
        "until: 2019-07-09; ipc B43K",
        "until: 2019-07-08; -",
        "'from: 2019-01-01, until: 2019-12-31'; ipc B43K",
      })
  void filed_bothDaysIncluded_limitsTheRule(String days, String pattern) {
    String condition = "ipc: [B43K], filed: {" + days + "}";

    assertThat(pattern(condition, subject("B43K7/00", "", FILED))).isEqualTo(pattern);
    assertThat(pattern(condition, subject("B43K7/00", "", null))).isEqualTo("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "桐庐青竹制笔有限公司; enterprise 桐庐青竹制笔有限公司",
        "91330122MA28000100; enterprise 91330122MA28000100",
        "桐庐青山制笔有限公司; -",
      })
  void enterprises_nameOrCreditCodeOfAnApplicant_suffices(String listed, String pattern) {
    assertThat(pattern("enterprises: [" + listed + "]", subject("", "", null))).isEqualTo(pattern);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "H01L31; H10F77/00; ipc H10F, once H01L31",
        "H10F; H01L31/04; ipc H01L31, now H10F",
        "H01L; H10K50/00; ipc H10K, once H01L51",
        "H01L; H10B12/00; ipc H10, once H01L",
        "H01L33; H10F77/00; -",
        "'G06V, G06F18'; G06K9/00; 'ipc G06K9, now G06V, G06F18'",
        "G06V; G06K9/00; -",
        "G06F40; G06F17/27; 'ipc G06F17/27, now G06F40'",
        "G16; G06F19/00; 'ipc G06F19, now G16B, G16C, G16H, G16Z'",
      })
  void reclassified_wholeClassThatMoved_matchesOldAndNew(
      String listed, String symbol, String pattern) {
    assertThat(pattern("ipc: [" + listed + "]", subject(symbol, "", null))).isEqualTo(pattern);
  }

  @Test
  void reclassified_turnedOff_matchesWhatIsNamedAlone() {
    String rules = "industries: [{code: a, name: 甲, rules: [{name: r, ipc: [H01L31]}]}]";
    IndustrySubject subject = subject("H10F77/00", "", null);

    assertThat(IndustryRules.parse(rules).match(subject)).hasSize(1);
    assertThat(IndustryRules.parse("reclassified: false\n" + rules).match(subject)).isEmpty();
  }

  @Test
  void reclassified_excluded_staysOutUnderItsNewName() {
    assertThat(pattern("ipc: {include: [H01L], exclude: [H01L31]}", subject("H10F77/00", "", null)))
        .isEqualTo("-");
  }

  private static final String CONCORDANCE =
      """
      code,name,name_english,parent,rule,include,exclude,keyword
      241,文教办公用品制造,,,,,,
      2412,笔的制造,Pens,241,classes,B43K|locarno:19-06|cpc:B43K,B43K29,
      2412,,,,ink,C09D 11,,中性笔|圆珠笔
      2414,墨水制造,,241,,C09D11,,墨水
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "B43K7/00;笔;'241 contains 2412, 2412 classes ipc B43K'",
        "B43K29/00;笔;''",
        "C09D11/18;中性笔墨水;'241 contains 2412, 2412 ink ipc C09D11 and keyword 中性笔, 2414 line 5 ipc C09D11 and keyword 墨水'",
        "C09D11/18;油墨;''",
      })
  void parse_concordanceAsCsv_isReadAsRules(String ipc, String title, String expected) {
    assertThat(
            String.join(
                ", ",
                IndustryRules.parse(CONCORDANCE).match(subject(ipc, title, null)).stream()
                    .map(match -> match.code() + " " + match.rule() + " " + match.pattern())
                    .toList()))
        .isEqualTo(expected);
  }

  @Test
  void parse_concordanceOfSeveralClassifications_anySuffices() {
    IndustryRules rules = IndustryRules.parse("\uFEFF" + CONCORDANCE);
    IndustrySubject design =
        new IndustrySubject(
            List.of(), List.of(), List.of(LocarnoClass.parse("19-06")), "", "", List.of());
    IndustrySubject other =
        new IndustrySubject(
            List.of(), List.of(CpcSymbol.parse("B43K7/00")), List.of(), "", "", List.of());

    assertThat(rules.industries().get(1)).isEqualTo(new Industry("2412", "笔的制造", "Pens", "241"));
    assertThat(rules.match(design)).extracting(IndustryMatch::code).containsExactly("241", "2412");
    assertThat(rules.match(other)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'code,nmae\n1,a'|1:1|did you mean 'name'",
        "'code,name,include\n1,a,B4'|2:1|B4",
        "'code,name,include\n,a,B43K'|2:1|'code' is empty",
        "'code,name,include\n1,,B43K'|2:1|must be a text",
        "'code,name,include\n1,a,B43K\n2,b,lokarno:19-06'|3:1|did you mean 'locarno'",
        "'code,name,parent,include\n1,a,7,B43K'|2:1|parent '7'",
        "'code,name\n1,a'|2:1|neither rules nor",
        "'code,name,exclude\n1,a,B43K'|2:1|'include' has none",
      })
  void parse_badConcordance_namesLineAndRemedy(String text, String at, String problem) {
    assertThatThrownBy(() -> IndustryRules.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("industry rules " + at + ":")
        .hasMessageContaining(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: [{wrod: 笔, unless: [笔记本]}]|did you mean 'word'",
        "title: [{word: 笔}]|'unless' is missing",
        "title: [{near: [笔, 芯, 座], within: 3}]|takes two words",
        "title: [{near: [笔, 芯], within: wide}]|number of characters",
        "title: [{near: [笔, 芯]}]|'within' is missing",
        "'ipc: [A], filed: {from: 2019-02-30}'|no day",
        "'ipc: [A], filed: {since: 2019-02-03}'|unknown key 'since'",
        "'ipc: [A], filed: {from: 2019-02-03, until: 2019-01-01}'|before 'from'",
        "'filed: {from: 2019-02-03}'|absence",
        "'enterprises: [甲公司, 甲 公司]'|twice",
      })
  void parse_badCondition_namesTheRemedy(String condition, String problem) {
    assertThatThrownBy(() -> pattern(condition, subject("", "", null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("industry rules 1:")
        .hasMessageContaining(problem);
  }

  @Test
  void parse_fastTrackCatalogue_isEligibleFromItsFirstDay() {
    IndustryRules catalogue =
        IndustryRules.parse(
            """
            industries:
              - code: fast-track
                name: 快速预审
                rules:
                  - {name: catalogue-2020, ipc: [B43K], filed: {from: 2020-01-01}}
            """);

    assertThat(catalogue.match(subject("B43K7/00", "", FILED))).isEmpty();
    assertThat(catalogue.match(subject("B43K7/00", "", LocalDate.of(2020, 1, 1)))).hasSize(1);
  }
}
