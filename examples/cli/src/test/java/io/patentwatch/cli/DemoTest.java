package io.patentwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.patentwatch.alerts.rule.AnnualFeeRule;
import io.patentwatch.alerts.rule.CalendarEndsRule;
import io.patentwatch.alerts.rule.EncumberedLapseRule;
import io.patentwatch.alerts.rule.ExpiryRule;
import io.patentwatch.alerts.rule.LegalChangeRule;
import io.patentwatch.alerts.rule.LegalDeadlineRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
  private static final Pattern KIND = Pattern.compile("data-kind=\"([a-z-]+)\"");
  private static final Pattern TO = Pattern.compile("(c-\\d+)-[0-9a-f-]+\\.csv");

  @Test
  void demo_onTheSampleCounty_showsWhatTheCountyPublished(@TempDir Path directory)
      throws IOException {
    Run run = Run.of("demo", "--out", directory);

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .containsPattern("valid inventions +769, on the year \\+28\\.6 %")
        .containsPattern("invention grants to date +177, on the year \\+110\\.7 %")
        .containsPattern("per 10,000 people +17\n")
        .containsPattern("transfers and licences +116\n")
        .containsPattern("pledges, yuan +514000000, on the year \\+391\\.85 %")
        .contains("19.8 %", "17.3 %")
        .contains("1,003 warnings sent to 287 enterprises, 169 of them registered");
    assertThat(toldIn(directory.resolve("messages"))).hasSize(287);
    assertThat(directory.resolve("map/index.html")).isNotEmptyFile();
    assertThat(directory.resolve("map-en/index.html")).isNotEmptyFile();
    String page = Files.readString(directory.resolve("map/alerts.html"));
    assertThat(all(KIND, page)).containsAll(SHIPPED);
    assertThat(page).contains("annual-fee:library:missing", ":abandoned:", "未缴：账目完整", "待确认");
    assertThat(Files.readString(directory.resolve("map-en/alerts.html")))
        .contains("unpaid by complete books", "Not paid in full by");

    Path library = directory.resolve("library");
    String published = directory.resolve("sample/office/published.csv").toString();
    assertBulletin(
        Run.of("bulletin", "--db", library, "--as-of", "2021-11-30", "--within", "330122"));
    assertReconciled(
        Run.of(
            "reconcile",
            "--db",
            library,
            "--as-of",
            "2021-11-30",
            "--reported",
            published,
            "--lang",
            "en"));

    Run again = Run.of("demo", "--out", directory);

    assertThat(again.status()).isZero();
    assertThat(again.out())
        .contains(" 0 added, 0 updated, ", "2021-11-30 0 new", "1,003 warnings sent");
  }

  /** Every kind of rule that ships; a watch, a threshold and a fall are named by the rule file. */
  private static final Set<String> SHIPPED =
      Stream.concat(
              LegalChangeRule.shipped().stream().map(LegalChangeRule::id),
              Stream.of(
                  AnnualFeeRule.ID,
                  EncumberedLapseRule.ID,
                  ExpiryRule.ID,
                  LegalDeadlineRule.ID,
                  CalendarEndsRule.ID,
                  "no-overseas-grants",
                  "watch-pens",
                  "few-in-she-township",
                  "fewer-designs"))
          .collect(Collectors.toSet());

  /** The recipients that messages lie there for. */
  private static Set<String> toldIn(Path messages) throws IOException {
    try (Stream<Path> files = Files.list(messages)) {
      return files
          .flatMap(file -> all(TO, file.getFileName().toString()).stream())
          .collect(Collectors.toSet());
    }
  }

  private static Set<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  /** The figures that the county published, out of counting. */
  private static void assertBulletin(Run run) {
    assertThat(run.status()).as(run.err()).isZero();
    Map<String, String> told = new HashMap<>();
    for (JsonNode line : run.lines()) {
      told.putIfAbsent(line.path("indicator").asText(), line.get("text").asText());
    }
    assertThat(told.get("valid-inventions")).contains("有效发明专利769件，同比增长28.6%");
    assertThat(told.get("invention-grants")).contains("发明专利授权177件，同比增长110.7%");
    assertThat(told.get("valid-inventions-per-10000")).contains("17.0件");
    assertThat(told.get("fast-track-granted-in-year-over-filed-in-year")).contains("17.3%");
    assertThat(run.out()).contains("19.8%");
    assertThat(told.get("transfers-and-licences")).contains("116份");
    assertThat(told.get("pledge-amount")).contains("5.14亿元，同比增长391.85%");
    assertThat(told.get("pledge-amount-patents")).contains("3.77亿元");
    assertThat(told.get("pledge-amount-trademarks")).contains("1.37亿元");
  }

  /** One version of the pledges is ours, the other differs and says by how much. */
  private static void assertReconciled(Run run) {
    assertThat(run.status()).as(run.err()).isZero();
    Map<String, JsonNode> rows = new HashMap<>();
    run.lines().forEach(row -> rows.put(row.get("measure").asText(), row));
    for (String agreed :
        List.of(
            "valid-inventions",
            "valid-inventions-year-on-year",
            "invention-grants",
            "invention-grants-year-on-year",
            "valid-inventions-per-10000",
            "transfers-and-licences")) {
      assertThat(rows.get(agreed).at("/official/0/verdict").asText())
          .as(agreed)
          .isEqualTo("agrees");
    }
    assertThat(rows.get("pledge-amount").get("contradicts").asBoolean()).isTrue();
    assertThat(rows.get("pledge-amount").at("/official/0/verdict").asText()).isEqualTo("agrees");
    assertThat(rows.get("pledge-amount").at("/official/1/difference").asLong())
        .isEqualTo(1_000_000);
    assertThat(rows.get("pledge-amount-patents").at("/official/1/difference").asLong())
        .isEqualTo(10_000_000);
    assertThat(rows.get("pledge-amount-trademarks").at("/official/1/difference").asLong())
        .isEqualTo(-9_000_000);
    assertThat(rows.get("pledge-amount-patents").at("/explanations/0/cql").asText())
        .startsWith("ap any");
    assertThat(rows.get("pledge-amount-year-on-year").get("explanations").toString())
        .contains("390.89");
  }
}
