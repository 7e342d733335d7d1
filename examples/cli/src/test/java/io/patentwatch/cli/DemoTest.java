package io.patentwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.alerts.rule.AnnualFeeRule;
import io.patentwatch.alerts.rule.CalendarEndsRule;
import io.patentwatch.alerts.rule.EncumberedLapseRule;
import io.patentwatch.alerts.rule.ExpiryRule;
import io.patentwatch.alerts.rule.LegalChangeRule;
import io.patentwatch.alerts.rule.LegalDeadlineRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
