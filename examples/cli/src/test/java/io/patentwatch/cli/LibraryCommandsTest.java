package io.patentwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryCommandsTest {
  private static final String HEADER = "申请号,公开（公告）号,公开（公告）日,申请日,名称,申请（专利权）人,地址,分类号\n";
  private static final String PENS =
      "202010000001.1,CN111000001B,2021.03.02,2020.01.06,一种中性笔,桐庐青峦制笔有限公司,"
          + "311519浙江省杭州市桐庐县分水镇新淳路9号,B43K7/00\n"
          + "202020000002.1,CN211000002U,2020.09.01,2020.01.06,笔夹及圆珠笔,桐庐青峦制笔有限公司,"
          + "311519浙江省杭州市桐庐县分水镇新淳路9号,B43K23/08\n";
  private static final String SCOPE =
      "202020000003.6,CN211000003U,2020.09.01,2020.01.06,一种内窥镜,桐庐远山医疗器械有限公司,"
          + "311500浙江省杭州市桐庐县桐君街道迎春路1号,A61B1/00\n";
  private static final String NO_NUMBER = ",,2020.09.01,2020.01.06,无号,某公司,桐庐县,A61B1/00\n";

  @TempDir private Path directory;
  private Path library;

  @BeforeEach
  void importTable() throws IOException {
    library = directory.resolve("library");
    Path table = write("export.csv", HEADER + PENS + SCOPE);
    Run run = Run.of("import", "--db", library, table);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(Run.names(run.line()))
        .contains(
            "files",
            "records",
            "added",
            "updated",
            "unchanged",
            "rejected",
            "warnings",
            "edition",
            "millis");
    assertThat(run.line().get("files").asInt()).isEqualTo(1);
    assertThat(run.line().get("added").asInt()).isEqualTo(3);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  @Test
  void restore_ofABackup_isTheSameLibrary() {
    Path backup = directory.resolve("backup");
    Path restored = directory.resolve("restored");

    Run backedUp = Run.of("backup", "--db", library, backup);
    Run broughtBack = Run.of("restore", "--db", restored, backup);

    assertThat(backedUp.status()).as(backedUp.err()).isZero();
    assertThat(Run.names(backedUp.line())).containsExactly("backup", "edition", "millis");
    assertThat(broughtBack.line().get("edition")).isEqualTo(backedUp.line().get("edition"));
    assertThat(Run.of("query", "--db", restored, "cql.allRecords=1").out())
        .isEqualTo(Run.of("query", "--db", library, "cql.allRecords=1").out());
    for (Run again :
        List.of(
            Run.of("backup", "--db", library, backup),
            Run.of("restore", "--db", library, backup))) {
      assertThat(again.status()).isEqualTo(3);
      assertThat(again.err()).contains("not empty");
      assertThat(again.err().lines()).hasSize(1);
    }
  }

  @Test
  void query_fromACursorOfAnEditionThatIsGone_goesOnAndSaysSo() throws IOException {
    Run first = Run.of("query", "--db", library, "--limit", 1, "cql.allRecords=1");
    String cursor = first.err().substring("next: ".length()).strip();
    assertThat(Run.of("query", "--db", library, "--after", cursor, "cql.allRecords=1").err())
        .isEmpty();
    Run.of("import", "--db", library, write("more.csv", HEADER + SCOPE.replace("内窥镜", "镜")));

    Run rest = Run.of("query", "--db", library, "--after", cursor, "cql.allRecords=1");

    assertThat(rest.out().lines()).hasSize(2);
    assertThat(rest.err()).contains("from edition 1 to 2");
  }

  @Test
  void import_again_changesNothing() {
    JsonNode report = Run.of("import", "--db", library, directory.resolve("export.csv")).line();

    assertThat(report.get("records").asInt()).isEqualTo(3);
    assertThat(report.get("unchanged").asInt()).isEqualTo(3);
  }

  @Test
  void import_rejectedRows_comeBackInFull() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("more"));
    Files.write(folder.resolve("a.csv"), (HEADER + SCOPE).getBytes(Charset.forName("GB18030")));
    Files.writeString(folder.resolve("b.csv"), HEADER + NO_NUMBER);
    Path rejects = directory.resolve("rejects.jsonl");

    Run run = Run.of("import", "--db", library, "--rejects", rejects, folder);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.line().get("files").asInt()).isEqualTo(2);
    assertThat(run.line().get("records").asInt()).isEqualTo(2);
    assertThat(run.line().get("rejected").asInt()).isEqualTo(1);
    List<String> lines = Files.readAllLines(rejects);
    assertThat(lines).hasSize(1);
    JsonNode rejected = Run.parse(lines.get(0));
    assertThat(Run.names(rejected)).containsExactly("file", "line", "reason", "raw");
    assertThat(rejected.get("file").asText()).endsWith("b.csv");
    assertThat(rejected.get("line").asInt()).isEqualTo(2);
    assertThat(rejected.get("raw").asText()).contains("无号");
  }

  @Test
  void import_rejectedRowsWithoutAFile_areToldOnStandardError() throws IOException {
    Run run =
        Run.of("import", "--db", library, write("bad.csv", HEADER + SCOPE + NO_NUMBER.repeat(7)));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(6);
    assertThat(run.err()).contains("bad.csv:3").contains("2 more");
  }

  @Test
  void import_pathThatIsNotThere_failsAndLeavesNoTrace() {
    Path fresh = directory.resolve("fresh");

    Run run = Run.of("import", "--db", fresh, directory.resolve("nowhere.csv"));

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("nowhere.csv").contains("does not exist");
    assertThat(fresh).doesNotExist();
  }

  @Test
  void import_whatIsNoTable_failsInOneLine() throws IOException {
    for (String text : List.of("", "\0\1\2\3binary", "<?xml version='1.0'?><a/>")) {
      Run run = Run.of("import", "--db", library, write("odd", text));
      assertThat(run.status()).isEqualTo(3);
      assertThat(run.err().lines()).hasSize(1);
      assertThat(run.err()).doesNotContain("\tat ").contains("odd");
    }
    assertThat(Run.of("count", "--db", library).line().get("total").asInt()).isEqualTo(3);
  }

  @Test
  void query_cql_printsPatentsOfTheContract() {
    Run run =
        Run.of("query", "--db", library, "--as-of", "2021-11-30", "ipc=B43K", "and", "ti=中性笔");

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    JsonNode patent = run.line();
    assertThat(patent.get("id").asText()).isEqualTo("CN202010000001.1");
    assertThat(patent.get("status").asText()).isEqualTo("in-force");
    assertThat(patent.get("region").get("name").asText()).isEqualTo("分水镇");
    assertThat(patent.get("patentees").get(0).get("name").asText()).isEqualTo("桐庐青峦制笔有限公司");
    assertThat(run.out()).doesNotContain("null");
  }

  @Test
  void query_pages_joinToAllWithoutRepeats() {
    List<String> ids = new ArrayList<>();
    List<Object> arguments =
        new ArrayList<>(List.of("query", "--db", library, "--limit", 1, "--sort", "gd:desc", "*"));
    Run run = Run.of(arguments.toArray());
    for (int page = 1; page <= 3; page++) {
      assertThat(run.status()).isZero();
      ids.add(run.line().get("id").asText());
      if (page < 3) {
        assertThat(run.err()).startsWith("next: ");
        List<Object> more = new ArrayList<>(arguments);
        more.addAll(1, List.of("--after", run.err().strip().substring("next: ".length())));
        run = Run.of(more.toArray());
      }
    }

    assertThat(run.err()).isEmpty();
    assertThat(ids)
        .startsWith("CN202010000001.1")
        .containsExactlyInAnyOrder("CN202010000001.1", "CN202020000002.1", "CN202020000003.6");
  }

  @Test
  void query_byRelevanceWithHighlights_showsWhere() {
    Run run = Run.of("query", "--db", library, "--sort", "rel", "--highlight", "ti any \"筆 筆夾\"");

    assertThat(run.status()).isZero();
    assertThat(run.lines())
        .extracting(patent -> patent.get("title").asText())
        .containsExactly("笔夹及圆珠笔", "一种中性笔");
    assertThat(run.lines().get(0).get("highlights"))
        .hasToString(
            "[{\"field\":\"ti\",\"text\":\"笔夹及圆珠笔\",\"spans\":"
                + "[{\"from\":0,\"to\":2},{\"from\":5,\"to\":6}]}]");
    assertThat(Run.of("query", "--db", library, "ti=笔夹").line().has("highlights")).isFalse();
  }

  @Test
  void show_explain_saysWhyTheQueryHoldsOrNot() {
    JsonNode patent =
        Run.of("show", "--db", library, "--explain", "ti=笔 and ipc=A61B", "202010000001.1").line();

    JsonNode explanation = patent.get("explanation");
    assertThat(explanation.get("holds").asBoolean()).isFalse();
    assertThat(explanation.get("parts").get(1).get("because").asText())
        .isEqualTo("ipc is 'B43K7/00'");
    assertThat(Run.of("show", "--db", library, "--explain", "x=", "1").status()).isEqualTo(2);
  }

  @Test
  void query_badCursor_isWrongUsage() {
    Run run = Run.of("query", "--db", library, "--after", "rubbish", "*");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void query_libraryThatIsNotThere_fails() {
    Run run = Run.of("query", "--db", directory.resolve("nowhere"), "*");

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("nowhere");
    assertThat(directory.resolve("nowhere")).doesNotExist();
  }

  @Test
  void show_anySpelling_addsEvidence() {
    Run run =
        Run.of(
            "show", "--db", library, "--as-of", "2021-11-30", "ZL2020100000011", "cn111000001 b");

    assertThat(run.status()).isZero();
    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(0)).isEqualTo(run.lines().get(1));
    JsonNode patent = run.lines().get(0);
    assertThat(Run.names(patent)).contains("records", "attribution", "timeline");
    assertThat(patent.get("records").get(0).get("file").asText()).endsWith("export.csv");
    assertThat(patent.get("records").get(0).get("line").asInt()).isEqualTo(2);
    assertThat(Run.names(patent.get("timeline").get(0))).contains("status", "from", "because");
    assertThat(patent.get("attribution").get(0).get("reason").asText()).isNotEmpty();
  }

  @Test
  void show_unknownAndUnreadable_isToldAndStatus1() {
    Run run = Run.of("show", "--db", library, "CN199999999A", "2.02E+12", "202010000001.1");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lines()).hasSize(1);
    assertThat(run.err().lines()).hasSize(2);
  }

  @Test
  void count_byFields_givesTotalThenCells() {
    Run run =
        Run.of(
            "count", "--db", library, "--as-of", "2021-11-30", "--by", "type,status", "ipc=B43K");

    assertThat(run.status()).isZero();
    assertThat(run.lines().get(0).get("total").asInt()).isEqualTo(2);
    assertThat(run.lines().subList(1, 3))
        .extracting(JsonNode::toString)
        .containsExactlyInAnyOrder(
            "{\"key\":[\"invention\",\"in-force\"],\"count\":1}",
            "{\"key\":[\"utility-model\",\"in-force\"],\"count\":1}");
  }

  @Test
  void count_byRollUpAndMonthWithApplicants_givesThemInEachCell() {
    Run run =
        Run.of(
            "count",
            "--db",
            library,
            "--as-of",
            "2021-11-30",
            "--applicants",
            "--by",
            "region:rollup,ad:month");

    assertThat(run.lines().get(0).get("applicants").asInt()).isEqualTo(2);
    assertThat(run.out())
        .contains("{\"key\":[\"330122\",\"2020-01\"],\"count\":3,\"applicants\":2}")
        .contains("{\"key\":[\"330122109\",\"2020-01\"],\"count\":2,\"applicants\":1}");
  }

  @Test
  void export_toStandardOutput_isTheTable() {
    Run run =
        Run.of(
            "export",
            "--db",
            library,
            "--as-of",
            "2021-11-30",
            "--lang",
            "en",
            "--columns",
            "application,status",
            "ti=内窥镜");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .isEqualTo("\uFEFFApplication number,Status on the day\r\nCN202020000003.6,in-force\r\n");
  }

  @Test
  void export_toAFile_saysHowManyAndIsReadAgain() {
    for (String format : List.of("csv", "xlsx")) {
      Path file = directory.resolve("out." + format);
      Run run = Run.of("export", "--db", library, "--format", format, "--out", file, "ipc=B43K");

      assertThat(run.line().get("patents").asInt()).isEqualTo(2);
      JsonNode report = Run.of("import", "--db", directory.resolve(format), file).line();
      assertThat(report.get("added").asInt()).isEqualTo(2);
    }
    assertThat(directory.resolve("out.csv.part")).doesNotExist();
  }

  @Test
  void export_asJsonLines_isWhatQueryPrints() {
    Run export =
        Run.of(
            "export", "--db", library, "--as-of", "2021-11-30", "--format", "jsonl", "--unmasked");

    assertThat(export.out())
        .isEqualTo(Run.of("query", "--db", library, "--as-of", "2021-11-30", "*").out());
  }

  @Test
  void export_ofAnUnknownColumn_isWrongUsageAndNamesThem() {
    Run run = Run.of("export", "--db", library, "--columns", "titel");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("'titel'").contains("applicants");
  }

  @Test
  void stat_library_saysWhatIsInIt() {
    JsonNode stat = Run.of("stat", "--db", library, "--as-of", "2021-11-30").line();

    assertThat(stat.get("patents").asInt()).isEqualTo(3);
    assertThat(stat.get("types").get("utility-model").asInt()).isEqualTo(2);
    assertThat(stat.get("statuses").get("in-force").asInt()).isEqualTo(3);
    assertThat(stat.get("edition").asInt()).isPositive();
    assertThat(stat.get("size").asLong()).isPositive();
    assertThat(stat.has("sources")).isTrue();
  }

  @Test
  void verify_intactAndDamaged_tells() throws IOException {
    assertThat(Run.of("verify", "--db", library).line().get("intact").asBoolean()).isTrue();

    try (var files = Files.list(library)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".cfs")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
      }
    }

    Run run = Run.of("verify", "--db", library);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(library.toString());
  }

  @Test
  void withdraw_fileOrSource_takesOutWhatItStated() throws IOException {
    Path more = write("more.csv", HEADER + SCOPE.replace("202020000003.6", "202020000009.3"));
    assertThat(Run.of("import", "--db", library, more).status()).isZero();

    Run file = Run.of("withdraw", "--db", library, "--source", "file", "--file", more);

    assertThat(file.err()).isEmpty();
    assertThat(file.line().get("records").asInt()).isEqualTo(1);
    assertThat(file.line().get("edition").asInt()).isEqualTo(3);
    assertThat(Run.of("count", "--db", library).line().get("total").asInt()).isEqualTo(3);
    Run source = Run.of("withdraw", "--db", library, "--source", "file");
    assertThat(Run.names(source.line()))
        .containsExactly("source", "records", "facts", "patents", "gone", "edition");
    assertThat(source.line().get("gone").asInt()).isEqualTo(3);
    assertThat(Run.of("count", "--db", library).line().get("total").asInt()).isZero();
    Path fresh = directory.resolve("fresh");
    assertThat(Run.of("withdraw", "--db", fresh, "--source", "file").status()).isEqualTo(3);
    assertThat(fresh).doesNotExist();
  }

  @Test
  void erase_name_putsAPseudonymInItsPlace() throws IOException {
    String person = SCOPE.replace("202020000003.6,CN211000003U", "202020000009,");
    Path table = write("person.csv", HEADER + person.replace("桐庐远山医疗器械有限公司", "欧阳子虚"));
    assertThat(Run.of("import", "--db", library, table).status()).isZero();

    Run run = Run.of("erase", "--db", library, "--name", "欧阳子虚");

    assertThat(run.err()).isEmpty();
    assertThat(run.line().get("patents").asInt()).isEqualTo(1);
    assertThat(run.out()).doesNotContain("欧阳子虚");
    assertThat(Run.of("show", "--db", library, "202020000009").out())
        .doesNotContain("欧阳子虚")
        .contains(run.line().get("pseudonym").asText());
    assertThat(Run.of("erase", "--db", library, "--name", " ").status()).isEqualTo(3);
  }

  @Test
  void reference_registryAndRecords_reattributes() throws IOException {
    Path registry = write("registry.csv", "name,address,township\n桐庐青峦制笔有限公司,桐庐县分水镇新淳路9号,分水镇\n");
    Path population =
        write(
            "population.csv",
            "region,year,kind,value,reporter\n330122,2020,permanent-residents,453106,census\n"
                + "330122,2020,permanent-residents,many,census\n");

    Run run =
        Run.of("reference", "--db", library, "--registry", registry, "--population", population);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("population.csv:3");
    List<JsonNode> lines = run.lines();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0).toString()).isEqualTo("{\"piece\":\"registry\",\"rows\":1}");
    assertThat(lines.get(1).get("piece").asText()).isEqualTo("population");
    assertThat(lines.get(1).get("added").asInt()).isEqualTo(1);
    assertThat(lines.get(2).get("reattributed").asInt()).isEqualTo(2);
    JsonNode patent = Run.of("query", "--db", library, "ti=中性笔").line();
    assertThat(patent.get("patentees").get(0).get("enterprise").asText()).isEqualTo("桐庐青峦制笔有限公司");
  }

  @Test
  void auditUnplaced_filledInAndLoaded_placesThosePatents() throws IOException {
    String open = SCOPE.replace("桐君街道迎春路1号", "云栖横路9号").replace("000003", "000004");
    Run.of("import", "--db", library, write("open.csv", HEADER + open.replace("4.6", "4.0")));

    Run listed = Run.of("audit", "--db", library, "--unplaced", "--within", "330122");

    assertThat(listed.status()).isZero();
    List<String> lines = listed.out().lines().toList();
    assertThat(lines.get(0)).isEqualTo("name,kind,county,township,patents");
    assertThat(lines.size()).isGreaterThan(1);
    Path gazetteer = write("gazetteer.csv", listed.out().replace("桐庐县,,", "桐庐县,横村镇,"));

    Run loaded = Run.of("reference", "--db", library, "--gazetteer", gazetteer);

    assertThat(loaded.status()).isZero();
    assertThat(loaded.lines().get(0).get("rows").asInt()).isEqualTo(lines.size() - 1);
    assertThat(loaded.lines().get(1).get("reattributed").asInt()).isPositive();
    assertThat(Run.of("audit", "--db", library, "--unplaced", "--within", "330122").out().lines())
        .hasSize(1);
  }

  @Test
  void reference_divisionsPack_isReadOrRefusedByLine() throws IOException {
    Path good =
        write(
            "divisions.csv",
            "# edition 2026-01-01\n330000,浙江省\n330100,杭州市\n330122,桐庐县\n330122109,分水镇\n");
    Path bad = write("bad.csv", "# edition 2026-01-01\n330000\n");

    assertThat(Run.of("reference", "--db", library, "--divisions", good).lines().get(0).toString())
        .isEqualTo("{\"piece\":\"divisions\",\"rows\":4}");
    Run refused = Run.of("reference", "--db", library, "--divisions", bad);
    assertThat(refused.status()).isEqualTo(3);
    assertThat(refused.err()).contains("divisions: line 2");
  }

  @Test
  void reference_badRegistry_failsNamingTheLine() throws IOException {
    Path registry = write("registry.csv", "name,uscc\n某公司,123\n");

    Run run = Run.of("reference", "--db", library, "--registry", registry);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("line 2");
  }

  @Test
  void alertsRun_withALedger_tellsNothingTwice() {
    Path ledger = directory.resolve("ledger");
    Object[] arguments = {
      "alerts", "run", "--db", library, "--as-of", "2021-12-20", "--ledger", ledger
    };

    Run first = Run.of(arguments);
    Run second = Run.of(arguments);

    assertThat(first.err()).isEmpty();
    assertThat(first.status()).isZero();
    List<JsonNode> lines = first.lines();
    assertThat(lines.size()).isGreaterThan(1);
    assertThat(lines.subList(0, lines.size() - 1))
        .allSatisfy(
            alert ->
                assertThat(Run.names(alert))
                    .contains("id", "rule", "severity", "certainty", "subject", "title")
                    .contains("because", "action"))
        .anySatisfy(alert -> assertThat(alert.path("due").asText()).isEqualTo("2022-01-06"));
    JsonNode summary = lines.get(lines.size() - 1).get("summary");
    assertThat(summary.get("raised").asInt()).isEqualTo(lines.size() - 1);
    assertThat(second.status()).isZero();
    assertThat(second.line().get("summary").get("raised").asInt()).isZero();
    assertThat(second.line().get("summary").get("suppressed").asInt()).isEqualTo(lines.size() - 1);
  }

  @Test
  void alertsOfALedger_acknowledgedSilencedReported_areInItsHistory() {
    Path ledger = directory.resolve("kept");
    List<JsonNode> told =
        Run.of("alerts", "run", "--db", library, "--as-of", "2021-12-20", "--ledger", ledger)
            .lines();
    String id = told.get(0).get("id").asText();

    JsonNode taken =
        Run.of("alerts", "ack", "--ledger", ledger, "--as-of", "2021-12-21", "--by", "desk", id)
            .line();
    JsonNode silence =
        Run.of(
                "alerts",
                "silence",
                "--ledger",
                ledger,
                "--as-of",
                "2021-12-21",
                "--through",
                "2021-12-31",
                "--reason",
                "holiday",
                "--rule",
                "annual-fee")
            .line();
    Run none = Run.of("alerts", "ack", "--ledger", ledger, "annual-fee:CN1:1");
    JsonNode report =
        Run.of("alerts", "report", "--ledger", ledger, "--from", "2021-12-01", "--to", "2021-12-31")
            .line();
    List<JsonNode> history =
        Run.of(
                "alerts",
                "history",
                "--ledger",
                ledger,
                "--from",
                "2021-12-20",
                "--to",
                "2021-12-21")
            .lines();

    assertThat(taken.get("acknowledged").get("by").asText()).isEqualTo("desk");
    assertThat(silence.get("through").asText()).isEqualTo("2021-12-31");
    assertThat(none.status()).isEqualTo(1);
    assertThat(none.err()).contains("annual-fee:CN1:1");
    assertThat(report.get("told").asInt()).isEqualTo(told.size() - 1);
    assertThat(report.get("read").asInt()).isEqualTo(1);
    assertThat(history).hasSize(told.size());
    assertThat(history.get(history.size() - 1).get("kind").asText()).isEqualTo("acknowledged");
    assertThat(
            Run.of("alerts", "run", "--db", library, "--as-of", "2021-12-30", "--ledger", ledger)
                .line()
                .get("summary")
                .get("raised")
                .asInt())
        .as("told while silenced")
        .isZero();
  }

  @Test
  void alertsSend_dryRunThenSent_showsEachMessageWithItsAddresseeAndSendsOnce() throws IOException {
    Path ledger = directory.resolve("outbox");
    int told =
        Run.of("alerts", "run", "--db", library, "--as-of", "2021-12-20", "--ledger", ledger)
                .lines()
                .size()
            - 1;
    Path people =
        Files.writeString(
            directory.resolve("people.csv"),
            "enterprise,contact,channel,address,verified,consent\n"
                + "*,desk,worklist,desk,yes,yes\n");
    Path lists = directory.resolve("lists");
    Object[] send = {
      "alerts", "send", "--ledger", ledger, "--recipients", people, "--worklist", lists
    };
    Object[] dry = Stream.concat(Stream.of(send), Stream.of("--dry-run")).toArray();

    JsonNode shown = Run.of(dry).line();
    assertThat(lists).doesNotExist();
    List<JsonNode> sent = Run.of(send).lines();
    Run again = Run.of(send);

    assertThat(shown.get("recipient").asText()).isEqualTo("desk");
    assertThat(shown.get("channel").asText()).isEqualTo("worklist");
    assertThat(shown.get("alerts")).hasSize(told);
    assertThat(sent.get(0).get("outcome").asText()).isEqualTo("sent");
    assertThat(sent.get(sent.size() - 1).get("summary").get("addressed").asInt()).isEqualTo(told);
    assertThat(lists).isNotEmptyDirectory();
    assertThat(again.line().get("summary").get("sent").asInt()).isZero();
  }

  @Test
  void alertsRun_languages_haveTheSameIdentities() {
    Run chinese = Run.of("alerts", "run", "--db", library, "--as-of", "2021-12-20");
    Run english = Run.of("alerts", "run", "--db", library, "--as-of", "2021-12-20", "--lang", "en");

    assertThat(english.lines())
        .extracting(line -> line.path("id").asText())
        .isEqualTo(chinese.lines().stream().map(line -> line.path("id").asText()).toList());
    assertThat(english.out()).contains("Check whether").isNotEqualTo(chinese.out());
  }

  @Test
  void map_county_writesAllFiles() {
    Path out = directory.resolve("map");

    Run run =
        Run.of("map", "--db", library, "--as-of", "2021-11-30", "--within", 330122, "--out", out);

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.line().get("files")).hasSize(5);
    for (String name :
        List.of("index.html", "map.svg", "map.geojson", "map.echarts.json", "indicators.csv")) {
      assertThat(out.resolve(name)).isNotEmptyFile();
    }
    assertThat(run.line().get("totals").toString())
        .contains("{\"indicator\":\"valid-inventions\",\"value\":1,");
  }

  @Test
  void map_noSuchDivision_isWrongUsage() {
    Run run =
        Run.of(
            "map",
            "--db",
            library,
            "--as-of",
            "2021-11-30",
            "--within",
            "999999",
            "--out",
            directory.resolve("map"));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(directory.resolve("map")).doesNotExist();
  }
}
