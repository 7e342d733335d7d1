package io.patentwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueCommandsTest {
  @TempDir private Path directory;

  @Test
  void number_arguments_answersEachInOrder() {
    Run run = Run.of("number", "202110685031.5", "CN102025678A", "2.02E+12", "00100005.2");

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.lines())
        .extracting(line -> line.get("valid").asBoolean())
        .containsExactly(true, true, false, true);
    JsonNode application = run.lines().get(0);
    assertThat(application.get("application").asText()).isEqualTo("CN202110685031.5");
    assertThat(application.get("checkDigit").asText()).isEqualTo("ok");
    assertThat(application.get("docdb").asText()).isEqualTo("202110685031");
    assertThat(application.get("epodoc").asText()).isEqualTo("CN202110685031");
    assertThat(run.lines().get(1).get("publication").asText()).isEqualTo("CN102025678A");
    assertThat(run.lines().get(1).get("docdb").asText()).isEqualTo("102025678");
    assertThat(run.lines().get(3).get("checkDigit").asText()).isEqualTo("wrong");
  }

  @Test
  void number_standardInput_answersEachLineEvenBlankOnes() {
    Run run = Run.in("\uFEFF202110685031.5\r\n\n８５１００００１\n最后", "number");

    assertThat(run.status()).isZero();
    assertThat(run.lines())
        .extracting(line -> line.get("input").asText())
        .containsExactly("202110685031.5", "", "８５１００００１", "最后");
  }

  @Test
  void number_lineOfManyMegabytes_isRefusedInOneLine() {
    Run run = Run.in(InputStream.nullInputStream(), "number");
    assertThat(run.status()).isZero();

    Run endless = Run.in(new EndlessLine(), "number");

    assertThat(endless.status()).isEqualTo(3);
    assertThat(endless.err().lines()).hasSize(1);
    assertThat(endless.err()).contains("line 1 is longer");
  }

  private static final class EndlessLine extends InputStream {
    @Override
    public int read() {
      return '1';
    }
  }

  @Test
  void uscc_goodAndBad_saysWhy() {
    Run run = Run.of("uscc", "91350100M000100Y43", "91350100M000100Y44");

    assertThat(run.status()).isZero();
    assertThat(run.lines().get(0).get("valid").asBoolean()).isTrue();
    assertThat(run.lines().get(0).has("reason")).isFalse();
    assertThat(run.lines().get(1).get("reason").asText()).contains("check character");
  }

  @ParameterizedTest
  @CsvSource({"CF01,lapsed", "GR01,granted", "授权,granted", "什么都不是,none"})
  void event_codesAndTexts_haveEffects(String event, String effect) {
    Run run = Run.of("event", event);

    assertThat(run.status()).isZero();
    assertThat(run.line().get("input").asText()).isEqualTo(event);
    assertThat(run.line().get("effects").get(0).asText()).isEqualTo(effect);
    assertThat(run.line().get("meaning").asText()).isNotEmpty();
  }

  @Test
  void locate_addresses_namesAsFarAsCertain() {
    Run run = Run.in("浙江省杭州市桐庐县分水镇新淳路9号\n朝阳区某路\n日本东京\n", "locate");

    assertThat(run.status()).isZero();
    JsonNode town = run.lines().get(0);
    assertThat(town.get("level").asText()).isEqualTo("township");
    assertThat(town.get("province").asText()).isEqualTo("浙江省");
    assertThat(town.get("city").asText()).isEqualTo("杭州市");
    assertThat(town.get("county").asText()).isEqualTo("桐庐县");
    assertThat(town.get("township").asText()).isEqualTo("分水镇");
    assertThat(town.get("code").asText()).startsWith("330122").hasSize(9);
    assertThat(run.lines().get(1).get("candidates")).isNotEmpty();
    assertThat(Run.names(run.lines().get(1).get("candidates").get(0)))
        .containsExactly("code", "name", "reason", "reasonChinese");
    assertThat(run.lines().get(2).get("level").asText()).isEqualTo("foreign");
  }

  @Test
  void locate_withAGazetteerOrAVintage_answersByThem() throws Exception {
    Path gazetteer =
        Files.writeString(
            directory.resolve("gazetteer.csv"), "name,kind,county,township\n云栖横路,road,桐庐县,桐君街道\n");

    Run placed = Run.of("locate", "--gazetteer", gazetteer, "浙江省桐庐县云栖横路9号");
    Run then = Run.of("locate", "--vintage", "2018-07-01", "杭州市江干区九堡街道");
    Run never = Run.of("locate", "--vintage", "1990-01-01", "杭州市");

    assertThat(placed.line().get("township").asText()).isEqualTo("桐君街道");
    assertThat(placed.line().get("place").get("name").asText()).isEqualTo("云栖横路");
    assertThat(then.line().get("county").asText()).isEqualTo("江干区");
    assertThat(never.status()).isEqualTo(3);
    assertThat(never.err()).contains("2016-07-31");
  }

  @Test
  void audit_labelledAddresses_scoresWithIntervalsAndConfusions() throws Exception {
    Path labels =
        Files.writeString(
            directory.resolve("labels.csv"),
            "address,code\n浙江省桐庐县分水镇某路9号,330122109\n浙江省桐庐县,330127\n日本东京都,foreign\n");

    Run run = Run.of("audit", "--kind", "address", "--labels", labels);

    assertThat(run.status()).isZero();
    JsonNode county =
        run.lines().stream()
            .filter(line -> line.path("score").asText().equals("county"))
            .findFirst()
            .orElseThrow();
    assertThat(county.get("right").asInt()).isOne();
    assertThat(county.get("wrong").asInt()).isOne();
    assertThat(county.get("precision").get("value").asDouble()).isEqualTo(0.5);
    assertThat(Run.names(county.get("recall"))).containsExactly("value", "lower", "upper");
    JsonNode confusion = run.lines().get(run.lines().size() - 1);
    assertThat(confusion.get("expected").asText()).isEqualTo("330127 淳安县");
    assertThat(confusion.get("examples").get(0).get("input").asText()).isEqualTo("浙江省桐庐县");
  }

  @Test
  void audit_unknownKindOrHalfATask_isWrongUsage() {
    assertThat(Run.of("audit", "--kind", "weather", "--labels", "x").status()).isEqualTo(2);
    assertThat(Run.of("audit", "--kind", "address").status()).isEqualTo(2);
    assertThat(Run.of("audit", "--unplaced").err()).contains("--db");
  }

  @Test
  void applicant_namesAndAddresses_areTakenOrOffered() throws Exception {
    Path registry =
        Files.writeString(
            directory.resolve("registry.csv"), "name,address\n桐庐青竹制笔有限公司,桐庐县分水镇东溪路8号\n");

    Run run =
        Run.in(
            "桐庐县青竹制笔有限责任公司\n青竹制笔有限公司\t浙江省杭州市桐庐县分水镇东溪路8号\n青竹制笔有限公司\n",
            "applicant",
            "--registry",
            registry);

    assertThat(run.status()).isZero();
    assertThat(Run.names(run.lines().get(0)))
        .containsExactly("input", "enterprise", "score", "reason");
    assertThat(run.lines().get(1).get("enterprise").asText()).isEqualTo("桐庐青竹制笔有限公司");
    assertThat(run.lines().get(2).has("enterprise")).isFalse();
    assertThat(run.lines().get(2).get("candidates").get(0).get("enterprise").asText())
        .isEqualTo("桐庐青竹制笔有限公司");
  }

  @Test
  void audit_labelledApplicantsAndTitles_scoresAllAndBothHalves() throws Exception {
    Path registry = Files.writeString(directory.resolve("r.csv"), "name\n甲制笔有限公司\n乙厂\n");
    Path applicants =
        Files.writeString(
            directory.resolve("a.csv"), "applicant,enterprise\n甲制笔有限责任公司,甲制笔有限公司\n乙店,乙厂\n");
    Path titles =
        Files.writeString(
            directory.resolve("t.csv"),
            "publication,ipc,title,industries\nCN1A,B43K7/00,笔,pens\nCN2A,B23P19/00,机,machinery\n");

    Run byName =
        Run.of("audit", "--kind", "applicant", "--registry", registry, "--labels", applicants);
    Run byTitle = Run.of("audit", "--kind", "industry", "--labels", titles);

    assertThat(byName.status()).isZero();
    assertThat(byName.lines().get(0).get("recall").get("value").asText()).isEqualTo("0.5");
    assertThat(byTitle.lines())
        .extracting(line -> line.path("score").asText())
        .contains("pens", "machinery")
        .anyMatch(score -> score.matches("pens (tuning|held-back)"));
    assertThat(Run.of("audit", "--kind", "applicant", "--labels", applicants).err())
        .contains("--registry");
  }

  @Test
  void industry_givenRules_namesRuleAndPattern() throws Exception {
    Path rules =
        Files.writeString(
            directory.resolve("rules.yaml"),
            "industries:\n  - {code: pens, name: 制笔, rules: [{name: classes, ipc: [B43K]}]}\n");

    Run run =
        Run.in(
            "{\"ipc\":[\"B43K7/00\"],\"title\":\"笔\",\"applicants\":[{\"name\":\"甲\"}]}\n"
                + "{\"ipc\":\"A61B1/00\"}\n\nnonsense\n[1]\n",
            "industry",
            "--industries",
            rules);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lines()).hasSize(2);
    JsonNode pens = run.lines().get(0).get("industries").get(0);
    assertThat(Run.names(pens)).containsExactly("code", "name", "rule", "pattern");
    assertThat(pens.get("code").asText()).isEqualTo("pens");
    assertThat(run.lines().get(1).get("industries")).isEmpty();
    assertThat(run.err().lines()).hasSize(2).allMatch(line -> line.startsWith("line "));
  }

  @Test
  void industry_badRuleFile_failsNamingIt() throws Exception {
    Path rules = Files.writeString(directory.resolve("rules.yaml"), "industries: [{cod: pens}]\n");

    Run run = Run.of("industry", "--industries", rules, "{}");

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(rules.toString());
  }

  @Test
  void deadlines_options_givesEachFeeYearThenTheExpiry() {
    Run run =
        Run.of(
            "deadlines",
            "--type",
            "invention",
            "--filed",
            "2021-05-31",
            "--granted",
            "2024-02-02",
            "--reduction",
            "85",
            "--as-of",
            "2024-08-01");

    assertThat(run.status()).isZero();
    List<JsonNode> lines = run.lines();
    assertThat(Run.names(lines.get(0)))
        .contains(
            "year",
            "nominalDue",
            "due",
            "provisional",
            "fullFee",
            "payable",
            "graceEnds",
            "surcharges",
            "state")
        .doesNotContain("line");
    assertThat(lines.get(0).get("year").asInt()).isEqualTo(4);
    assertThat(lines.get(0).get("nominalDue").asText()).isEqualTo("2024-05-31");
    assertThat(lines.get(0).get("payable").asInt())
        .isEqualTo(lines.get(0).get("fullFee").asInt() * 15 / 100);
    assertThat(Run.names(lines.get(0).get("surcharges").get(0)))
        .containsExactly("from", "to", "rate", "amount");
    assertThat(lines).hasSize(20 - 4 + 2);
    assertThat(lines.get(lines.size() - 1).toString()).isEqualTo("{\"expires\":\"2041-05-31\"}");
  }

  @Test
  void deadlines_lines_carryTheirNumberAndBadOnesAreRejected() {
    Run run =
        Run.in(
            "utility-model,2020-01-06\n\nutility-model\nplant,2020-01-06\n"
                + "design,2021-06-01,2021-12-01,2021-01-01\ndesign,2021-06-01,,2022-01-01\n"
                + "invention,2021-13-01\ninvention,2021-06-01,2020-01-01\n",
            "deadlines");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().lines().map(line -> line.substring(0, 7)))
        .containsExactly("line 3:", "line 4:", "line 6:", "line 7:", "line 8:");
    assertThat(run.lines()).extracting(line -> line.get("line").asInt()).containsOnly(1, 5);
    assertThat(run.lines().get(0).get("year").asInt()).isEqualTo(2);
  }

  @Test
  void deadlines_events_addTheDeadlinesThatFollowWithTheirArithmetic() {
    Run run =
        Run.of(
            "deadlines",
            "--type",
            "utility-model",
            "--filed",
            "2026-03-04",
            "--event",
            "grant-notice=2026-08-03",
            "--event",
            "licence-effect=2026-09-01",
            "--explain",
            "zh");

    assertThat(run.status()).isZero();
    List<JsonNode> lines = run.lines();
    assertThat(lines.stream().filter(line -> line.has("year"))).hasSize(9);
    assertThat(lines.stream().filter(line -> line.has("expires"))).hasSize(1);
    assertThat(lines.stream().filter(line -> line.has("rule")))
        .extracting(line -> line.get("rule").asText() + " " + line.get("due").asText())
        .containsExactly(
            "application-fee 2026-05-06",
            "voluntary-amendment 2026-05-06",
            "registration 2026-10-08",
            "divisional-filing 2026-10-08",
            "licence-recordal 2026-12-01");
    assertThat(lines.get(0).get("because").get(0).asText()).contains("第2年度年费", "第115条");
    assertThat(lines.get(lines.size() - 1).get("because").get(0).asText())
        .isEqualTo("办理专利实施许可合同备案（实施细则第15条第2款）");
    assertThat(lines.get(9).toString())
        .isEqualTo(
            "{\"expires\":\"2036-03-04\",\"because\":[\"自申请日2026-03-04起10年：2036-03-04（专利法第42条）\"]}");
  }

  @Test
  void deadlines_furtherAndCompensation_followFromEachLine() {
    Run run =
        Run.in(
            "invention,2020-03-02,2025-06-03,2019-03-04\n",
            "deadlines",
            "--further",
            "--compensation",
            "365");

    assertThat(run.lines().stream().filter(line -> line.has("expires")))
        .extracting(line -> line.get("expires").asText())
        .containsExactly("2041-03-02");
    assertThat(run.lines().stream().filter(line -> line.has("rule")))
        .extracting(line -> line.get("line").asInt() + " " + line.get("rule").asText())
        .contains("1 substantive-examination", "1 term-compensation");
  }

  @Test
  void pretty_object_isOverSeveralLines() {
    Run run = Run.of("number", "--pretty", "202110685031.5");

    assertThat(run.out().lines().count()).isGreaterThan(5);
    assertThat(Run.parse(run.out()).get("valid").asBoolean()).isTrue();
    assertThat(Run.of("--pretty", "number", "202110685031.5").out()).isEqualTo(run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; no command is given",
        "frob; no command 'frob'",
        "sync; no source is given",
        "sync ftp; no command 'ftp'",
        "sync delivery --db x --column a f; MEANING=NAME",
        "sync delivery --db x --column FROB=a f; FROB",
        "sync delivery --db x --receipts a,b f; three headers",
        "sync jdbc --db x --url jdbc:x:y; --table",
        "sync json --db x; --mapping",
        "sync delivery --db x --minutes 0 f; --minutes",
        "alerts; no command is given",
        "alerts send; --recipients",
        "query x; --db",
        "number --frob; --frob",
        "deadlines --type invention; --filed",
        "deadlines --type plant --filed 2020-01-01; plant",
        "deadlines --type design --filed 2020-13-01; '2020-13-01' is no day",
        "deadlines --type design --filed 2020-01-01 --reduction 50; 85",
        "deadlines --type design --filed 2020-01-01 --granted 2019-01-01; 2019-01-01",
        "deadlines --type design --filed 2020-01-01 --event birth=2020-01-01; birth",
        "deadlines --type design --filed 2020-01-01 --compensation -1; -1",
        "deadlines --type design --filed 2020-01-01 --compensation 5; design",
        "count --db x --by frob; frob",
        "query --db x --sort frob a; frob",
        "query --db x --limit 0 a; --limit",
        "query --db x ((; 1:3",
        "reference --db x; nothing to bring in",
        "audit --kind weather --labels x; weather",
        "audit --unplaced; --db",
        "alerts run --db x; --as-of"
      })
  void wrongUsage_whatever_isOneLineAndStatus2(String arguments, String told) {
    Run run = Run.of((Object[]) (arguments.isEmpty() ? new String[0] : arguments.split(" ")));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(told);
  }

  @Test
  void help_asked_goesToStandardOutput() {
    for (List<String> asked : List.of(List.of("help"), List.of("--help"), List.of("query", "-h"))) {
      Run run = Run.of(asked.toArray());
      assertThat(run.status()).isZero();
      assertThat(run.out()).contains("Usage: patentwatch");
      assertThat(run.err()).isEmpty();
    }
  }

  @Test
  void debug_failure_printsTheTrace() {
    assertThat(Run.of("--debug", "deadlines", "--type", "x", "--filed", "2020-01-01").err())
        .contains("\tat io.patentwatch.cli.");
  }
}
