package io.patentwatch.alerts.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.alerts.Alert;
import io.patentwatch.alerts.Certainty;
import io.patentwatch.alerts.Severity;
import io.patentwatch.alerts.channel.Delivery.Outcome;
import io.patentwatch.export.ExportFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorklistChannelTest {
  private static final Alert FORMULA =
      Alerts.of(1, Severity.CRITICAL, Certainty.UNPAID, "=HYPERLINK(\"http://evil\")");

  @TempDir Path directory;

  private static Message message(String name) {
    return Alerts.message(
        Alerts.recipient("worklist", name), FORMULA, Alerts.of(2, Certainty.CERTAIN));
  }

  @Test
  void send_csv_writesARowAnAlertAndTheSameFileAgain() throws IOException {
    WorklistChannel channel = WorklistChannel.of(directory.resolve("new"), ExportFormat.CSV);

    channel.send(message("青竹-1"));
    assertThat(channel.send(message("青竹-1")).outcome()).isEqualTo(Outcome.SENT);

    List<String> lines =
        Files.readAllLines(directory.resolve("new/青竹-1-key-1.csv"), StandardCharsets.UTF_8);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).isEqualTo("\uFEFF级别,专利号,名称,权利人,截止日,事项,应办事宜,依据");
    assertThat(lines.get(1)).startsWith("紧急,CN202110000001,一种中性笔,青竹制笔厂,2026-05-11,\"'=HYPERLINK");
    try (var files = Files.list(directory.resolve("new"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void send_xlsx_writesAWorkbook() throws IOException {
    WorklistChannel.of(directory, ExportFormat.XLSX).send(message("desk"));

    try (ZipFile workbook = new ZipFile(directory.resolve("desk-key-1.xlsx").toFile())) {
      assertThat(workbook.getEntry("xl/worksheets/sheet1.xml")).isNotNull();
    }
  }

  @Test
  void send_nameThatLeadsElsewhere_isRefused() {
    WorklistChannel channel = WorklistChannel.of(directory, ExportFormat.CSV);

    assertThat(channel.send(message("../desk")).outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void of_noTable_isRefused() {
    assertThatThrownBy(() -> WorklistChannel.of(directory, ExportFormat.JSON_LINES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("jsonl");
  }

  @Test
  void texts_ofBothLanguages_haveTheSameKeys() {
    String name = Texts.class.getPackageName() + ".messages";

    assertThat(ResourceBundle.getBundle(name, Locale.CHINESE).keySet())
        .isEqualTo(ResourceBundle.getBundle(name, Locale.ROOT).keySet());
    assertThat(Texts.of(Locale.CHINESE).text("column.due")).isEqualTo("截止日");
    assertThat(Texts.of(Locale.FRENCH).text("column.due")).isEqualTo("By");
  }
}
