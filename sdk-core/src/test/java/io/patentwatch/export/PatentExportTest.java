package io.patentwatch.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.PatentDatabase;
import io.patentwatch.json.JsonForm;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.CpcSymbol;
import io.patentwatch.model.Holder;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.LocarnoClass;
import io.patentwatch.model.Party;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.Priority;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.Publication;
import io.patentwatch.model.PublicationNumber;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.source.FileSource;
import io.patentwatch.source.SyncReport;
import io.patentwatch.support.ListSource;
import io.patentwatch.support.RandomPatents;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatentExportTest {
  private static final LocalDate DAY = LocalDate.parse("2021-11-30");

  @TempDir Path place;

  @ParameterizedTest
  @CsvSource({"CSV,zh", "CSV,en", "XLSX,zh", "XLSX,en"})
  void write_unmasked_canBeImportedAgain(ExportFormat format, String language) throws IOException {
    Path file = place.resolve("export." + format.code());
    try (PatentDatabase database = library();
        PatentDatabase copy = PatentDatabase.inMemory()) {
      PatentExport export =
          PatentExport.builder(format, DAY)
              .locale(Locale.forLanguageTag(language))
              .unmasked()
              .build();
      try (Results<Patent> all = database.searchAll(PatentQuery.everything());
          var out = Files.newOutputStream(file)) {
        assertThat(export.write(all, out)).isEqualTo(3);
      }
      SyncReport report = copy.sync(FileSource.of(file));
      assertThat(report.added()).isEqualTo(3);
      for (Patent patent : patents(database)) {
        Patent again = copy.find(patent.id()).orElseThrow();
        assertThat(again.warnings()).as("%s", patent.id()).isEmpty();
        for (Function<Patent, Object> part : parts()) {
          assertThat(part.apply(again)).as("%s", patent.id()).isEqualTo(part.apply(patent));
        }
      }
    }
  }

  private static List<Function<Patent, Object>> parts() {
    return List.of(
        Patent::application,
        Patent::type,
        Patent::title,
        Patent::abstractText,
        Patent::filed,
        Patent::granted,
        Patent::inventors,
        Patent::agents,
        Patent::priorities,
        Patent::ipc,
        Patent::cpc,
        Patent::locarno,
        patent -> patent.applicants().stream().map(Holder::party).map(Party::name).toList(),
        patent -> patent.applicants().get(0).party().address(),
        patent -> patent.holdersOn(DAY).stream().map(Holder::party).map(Party::name).toList(),
        patent -> patent.statusOn(DAY),
        patent -> patent.regionOn(DAY));
  }

  @ParameterizedTest
  @EnumSource
  void write_byDefault_namesNoPersonAndNothingBelowTheTownship(ExportFormat format)
      throws IOException {
    try (PatentDatabase database = library()) {
      String text = text(PatentExport.builder(format, DAY).build(), patents(database));
      assertThat(text)
          .contains("李**", "杭州某某笔业有限公司", "制笔路1号", "浙江省杭州市桐庐县分水镇")
          .doesNotContain("李四", "王五", "John", "赵六", "东门路", "99号", "311519");
      String named = text(PatentExport.builder(format, DAY).unmasked().build(), patents(database));
      assertThat(named).contains("李四", "王五", "John Smith", "东门路99号");
    }
  }

  @Test
  void write_asCsv_beginsNoCellWithAFormula() throws IOException {
    try (PatentDatabase database = PatentDatabase.inMemory()) {
      database.sync(
          ListSource.of(
              List.of(
                  PatentRecord.builder(Provenance.of("list", "", 1))
                      .application(ApplicationNumber.parse("202110000001"))
                      .title("=HYPERLINK(\"http://x\",\"笔\")")
                      .abstractText("-1+1\r\n\"引号\", 逗号")
                      .build())));
      PatentExport export =
          PatentExport.builder(ExportFormat.CSV, DAY)
              .columns(List.of(ExportColumn.APPLICATION, ExportColumn.TITLE, ExportColumn.ABSTRACT))
              .build();
      assertThat(text(export, patents(database)))
          .isEqualTo(
              "\uFEFF申请号,发明名称,摘要\r\n"
                  + "CN202110000001.6,\"'=HYPERLINK(\"\"http://x\"\",\"\"笔\"\")\","
                  + "\"'-1+1\r\n\"\"引号\"\", 逗号\"\r\n");
    }
  }

  @Test
  void write_asJsonLines_isTheJsonOfEachPatent() throws IOException {
    List<Patent> patents = random(20);
    PatentExport export = PatentExport.builder(ExportFormat.JSON_LINES, DAY).unmasked().build();
    assertThat(text(export, patents).lines())
        .isEqualTo(
            patents.stream().map(patent -> JsonForm.patent(patent, DAY).toString()).toList());
  }

  @Test
  void write_asWorkbook_isReadBackCellByCell() throws IOException {
    List<Patent> patents = random(40);
    PatentExport export = PatentExport.builder(ExportFormat.XLSX, DAY).unmasked().build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(export.write(patents, out)).isEqualTo(40);
    List<List<String>> sheet = sheets(out.toByteArray()).get(0);
    assertThat(sheet.get(0))
        .isEqualTo(
            List.of(ExportColumn.values()).stream()
                .map(column -> column.header().chinese())
                .toList());
    for (int i = 0; i < patents.size(); i++) {
      Patent patent = patents.get(i);
      assertThat(sheet.get(i + 1))
          .isEqualTo(
              List.of(ExportColumn.values()).stream()
                  .map(column -> column.cell(patent, DAY, Locale.CHINESE))
                  .toList());
    }
  }

  @Test
  void write_pastTheRowsOfASheet_goesOnInAFurtherOneWithTheHeaderAgain() throws IOException {
    List<Patent> patents = random(7);
    PatentExport export =
        PatentExport.builder(ExportFormat.XLSX, DAY)
            .columns(List.of(ExportColumn.ID))
            .locale(Locale.ENGLISH)
            .build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(export.table(patents, new WorkbookOutput(out, 4, "patents", Set.of()))).isEqualTo(7);
    List<List<List<String>>> sheets = sheets(out.toByteArray());
    assertThat(sheets).extracting(List::size).containsExactly(4, 4, 2);
    assertThat(sheets).allSatisfy(sheet -> assertThat(sheet.get(0)).containsExactly("Identity"));
    List<String> ids = new ArrayList<>();
    sheets.forEach(sheet -> sheet.stream().skip(1).forEach(row -> ids.add(row.get(0))));
    assertThat(ids).isEqualTo(patents.stream().map(patent -> patent.id().value()).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "a<b>&\"c\"", " blanks ", "笔\uD83D\uDE00", "line\nbreak", "A"})
  void row_ofAnyText_isATextAndNoFormula(String cell) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WorkbookOutput workbook = new WorkbookOutput(out, 10, "patents", Set.of());
    workbook.row(List.of("header"));
    workbook.row(List.of(cell));
    workbook.finish();
    assertThat(sheets(out.toByteArray()).get(0).get(1)).containsExactly(cell);
    assertThat(parts(out.toByteArray())).doesNotContain("<f>");
  }

  @Test
  void row_ofCharactersWithoutPlaceInXml_writesThemAsTheFormatDoes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WorkbookOutput workbook = new WorkbookOutput(out, 10, "patents", Set.of());
    workbook.row(List.of("header"));
    workbook.row(List.of("a\u0007b_x0007_c\uD83D\r", "x".repeat(40_000)));
    workbook.finish();
    assertThat(parts(out.toByteArray()))
        .contains(">a_x0007_b_x005F_x0007_c\uFFFD_x000D_<")
        .contains(">" + "x".repeat(32_766) + "…<");
  }

  @Test
  void workbook_withAColumnOfNumbers_hasThemAsNumbersAndAllElseAsTexts() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableOutput table = TableOutput.workbook(out, "indicators", Set.of(1));
    for (String value :
        List.of("value", "-12.50", "769", "=1+1", "1.", "1e5", "1234567890123456")) {
      table.row(List.of("007", value));
    }
    table.finish();
    assertThat(parts(out.toByteArray()))
        .contains("name=\"indicators\"")
        .contains("<c r=\"B2\"><v>-12.50</v></c>", "<c r=\"B3\"><v>769</v></c>")
        .contains(">007<", ">value<", ">=1+1<", ">1.<", ">1e5<", ">1234567890123456<")
        .doesNotContain("<v>007", "<v>1");
    assertThatThrownBy(() -> TableOutput.workbook(out, "a/b", Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'a/b'");
  }

  @Test
  void build_ofColumnsThatCannotBe_isRefused() {
    PatentExport.Builder twice =
        PatentExport.builder(ExportFormat.CSV, DAY)
            .columns(List.of(ExportColumn.TITLE, ExportColumn.TITLE));
    assertThatThrownBy(twice::build).hasMessageContaining("twice").hasMessageContaining("title");
    PatentExport.Builder lines =
        PatentExport.builder(ExportFormat.JSON_LINES, DAY).columns(List.of(ExportColumn.TITLE));
    assertThatThrownBy(lines::build).hasMessageContaining("no columns");
    PatentExport.Builder none = PatentExport.builder(ExportFormat.CSV, DAY).columns(List.of());
    assertThatThrownBy(none::build).isInstanceOf(IllegalArgumentException.class);
  }

  private static PatentDatabase library() {
    PatentDatabase database = PatentDatabase.inMemory();
    LocalDate day = LocalDate.parse("2019-07-09");
    Party firm = new Party("杭州某某笔业有限公司", "浙江省杭州市桐庐县分水镇制笔路1号");
    Party person = new Party("李四", "311519浙江省杭州市桐庐县分水镇东门路99号");
    database.sync(
        ListSource.of(
            List.of(
                record(1, day)
                    .publication(publication("CN109000001B", "2019-07-09"))
                    .type(PatentType.INVENTION)
                    .title("一种中性笔, \"带\" 笔夹")
                    .abstractText("第一行\n第二行")
                    .applicant(firm)
                    .applicant(person)
                    .holder(firm)
                    .holder(person)
                    .inventor("王五")
                    .inventor("John Smith")
                    .agent("杭州某某专利代理事务所")
                    .priority(new Priority("US62/123456", LocalDate.parse("2017-01-02")))
                    .filed(LocalDate.parse("2018-01-02"))
                    .granted(day)
                    .ipc(IpcSymbol.parse("B43K7/00"))
                    .ipc(IpcSymbol.parse("B43K24/08"))
                    .cpc(CpcSymbol.parse("B43K7/02"))
                    .event(LegalEvent.of(day, "GR01", ""))
                    .build(),
                record(2, day)
                    .publication(publication("CN209000002U", "2019-07-09"))
                    .type(PatentType.UTILITY_MODEL)
                    .title("=笔")
                    .applicant(person)
                    .holder(person)
                    .filed(LocalDate.parse("2018-02-02"))
                    .granted(day)
                    .ipc(IpcSymbol.parse("B43K"))
                    .event(LegalEvent.of(LocalDate.parse("2021-03-01"), "CF01", ""))
                    .event(LegalEvent.of(null, "专利申请权的转移 变更前：赵六", "变更前：赵六"))
                    .build(),
                record(3, day)
                    .publication(publication("CN305000003S", "2019-07-09"))
                    .type(PatentType.DESIGN)
                    .title("笔")
                    .applicant(firm)
                    .holder(firm)
                    .filed(LocalDate.parse("2018-03-02"))
                    .granted(day)
                    .locarno(LocarnoClass.parse("19-06"))
                    .build())));
    return database;
  }

  private static PatentRecord.Builder record(int type, LocalDate stated) {
    return PatentRecord.builder(Provenance.of("list", "", type))
        .statedOn(stated)
        .application(ApplicationNumber.parse("2018" + type + "0000001"));
  }

  private static Publication publication(String number, String day) {
    return new Publication(PublicationNumber.parse(number), LocalDate.parse(day));
  }

  private static List<Patent> patents(PatentDatabase database) {
    try (Results<Patent> all = database.searchAll(PatentQuery.everything())) {
      return all.stream().toList();
    }
  }

  private static List<Patent> random(int count) {
    RandomPatents patents = new RandomPatents(new Random(7));
    List<Patent> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      made.add(patents.patent(i));
    }
    return made;
  }

  /** What is written, of a workbook the text of all its parts. */
  private static String text(PatentExport export, List<Patent> patents) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(export.write(patents, out)).isEqualTo(patents.size());
    byte[] bytes = out.toByteArray();
    return bytes[0] == 'P' ? parts(bytes) : out.toString(StandardCharsets.UTF_8);
  }

  private static String parts(byte[] workbook) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      while (zip.getNextEntry() != null) {
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }

  private static List<List<List<String>>> sheets(byte[] workbook) throws IOException {
    List<List<List<String>>> sheets = new ArrayList<>();
    try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      for (Sheet sheet : read.getSheets().toList()) {
        List<List<String>> rows = new ArrayList<>();
        int width = 0;
        for (Row row : sheet.read()) {
          width = Math.max(width, row.getCellCount());
          List<String> cells = new ArrayList<>();
          for (int i = 0; i < width; i++) {
            cells.add(
                i < row.getCellCount() && row.hasCell(i) && row.getCell(i) != null
                    ? row.getCell(i).getText()
                    : "");
          }
          rows.add(cells);
        }
        sheets.add(rows);
      }
    }
    return sheets;
  }
}
