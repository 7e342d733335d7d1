package io.patentwatch.alerts.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.AlertSubject;
import io.patentwatch.alerts.AlertText;
import io.patentwatch.alerts.Certainty;
import io.patentwatch.alerts.Matter;
import io.patentwatch.alerts.Severity;
import io.patentwatch.alerts.Step;
import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.PatentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertPageTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 5);
  private static final PatentId PEN = new PatentId("CN202010123451.X");

  private static Alert alert(
      String series, Severity severity, @Nullable LocalDate due, List<String> holders) {
    return new Alert(
        new Matter("annual-fee", PEN, series),
        Step.ONLY,
        new AlertSubject(
            PEN,
            "一种<笔>",
            holders,
            holders.stream()
                .filter(name -> name.endsWith("公司"))
                .map(name -> new EnterpriseMatch(name, null, 1, "name"))
                .toList()),
        severity,
        Certainty.UNCONFIRMED,
        "请确认缴费 & 登记",
        due,
        1320,
        List.of("到期日：2024-01-02"),
        "请缴纳，否则终止。",
        Map.of(),
        Map.of(
            "en", new AlertText("Confirm payment", List.of("due 2024-01-02"), "Pay, or it ends.")));
  }

  private static Alert alert() {
    return alert("5", Severity.WARNING, DAY.plusDays(3), List.of("桐庐青竹制笔有限公司"));
  }

  @Test
  void html_anAlert_saysWhoWhichWhatWhenWhatElseCostAndCertainty() {
    String page = AlertPage.of(List.of(alert()), DAY).title("某县").html();

    assertThat(page)
        .contains("<html lang=\"zh-CN\">", "某县专利预警清单", "截至2024-03-05")
        .contains("桐庐青竹制笔有限公司", PEN.value(), "请缴纳，否则终止。", "到期日：2024-01-02")
        .contains("<time datetime=\"2024-03-08\">", "还有3天", "1,320元", "待确认", "警告", "年费");
  }

  @Test
  void html_english_usesTheTranslation() {
    String page = AlertPage.of(List.of(alert()), DAY).language(Locale.FRENCH).html();

    assertThat(page)
        .contains(
            "<html lang=\"en\">", "Confirm payment", "Pay, or it ends.", "in 3 days", "¥1,320")
        .doesNotContain("请缴纳");
  }

  @Test
  void html_textOfSources_isEscapedAndFetchesNothing() {
    String page =
        AlertPage.of(
                List.of(alert("5", Severity.INFO, null, List.of("<script>alert(1)</script>公司"))),
                DAY)
            .html();

    assertThat(page)
        .contains("一种&lt;笔&gt;", "缴费 &amp; 登记", "&lt;script&gt;alert(1)&lt;/script&gt;公司")
        .contains("default-src 'none'")
        .doesNotContain("<script>alert(1)", "http://", "https://", "src=");
  }

  @Test
  void html_naturalPersons_areMaskedUnlessToldOtherwise() {
    AlertPage page =
        AlertPage.of(List.of(alert("5", Severity.INFO, DAY, List.of("桐庐青竹制笔有限公司", "皇甫青岚"))), DAY);

    assertThat(page.html()).contains("桐庐青竹制笔有限公司<br>皇**").doesNotContain("皇甫青岚");
    assertThat(page.withNames().html()).contains("皇甫青岚");
  }

  @Test
  void html_severalAlerts_standMostUrgentFirstAndAreCounted() {
    String page =
        AlertPage.of(
                List.of(
                    alert("5", Severity.INFO, DAY, List.of("甲公司")),
                    alert("6", Severity.CRITICAL, DAY.minusDays(2), List.of("乙公司")),
                    alert("7", Severity.WARNING, null, List.of("甲公司"))),
                DAY)
            .html();

    assertThat(page)
        .containsSubsequence(":6\"", ":7\"", ":5\"")
        .contains("共3条预警，涉及1件专利、2家企业", "已过2天", "今天截止", "无期限");
  }

  @Test
  void html_noAlert_isAPageAllTheSame() {
    assertThat(AlertPage.of(List.of(), DAY).html()).contains("共0条预警", "</html>");
  }

  @Test
  void writeTo_folderThatIsNotThere_makesIt(@TempDir Path directory) throws IOException {
    AlertPage page = AlertPage.of(List.of(alert()), DAY);

    Path file = page.writeTo(directory.resolve("a/b/alerts.html"));

    assertThat(Files.readString(file)).isEqualTo(page.html());
    assertThat(page).hasToString("1 alerts on 2024-03-05");
  }
}
