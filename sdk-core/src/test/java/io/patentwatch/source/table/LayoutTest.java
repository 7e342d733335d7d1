package io.patentwatch.source.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.model.Party;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.Priority;
import io.patentwatch.source.FileSource;
import io.patentwatch.source.SourceException;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The layouts of exports in use, and what a row of each says. All patents here are invented. */
class LayoutTest {
  @TempDir Path folder;

  private Path write(String text) throws IOException {
    return write(text, StandardCharsets.UTF_8);
  }

  private Path write(String text, Charset encoding) throws IOException {
    Path file = folder.resolve("table.csv");
    Files.write(file, text.getBytes(encoding));
    return file;
  }

  private PatentRecord only(String text) throws IOException {
    return ReadAll.of(write(text)).only();
  }

  @Test
  void gazette_eatenNumber_livesUnderItsPublicationWithAWarning() throws IOException {
    PatentRecord record =
        only(
            "item,name,authorization_notice_id,authorized_announcement_date,filing_id,filing_date,patentee,designer,address,Int.Cl.\n"
                + "1,一种笔,CN209078969U,2019.07.09,2.02E+12,2018.08.31,甲笔业有限公司;??张三丰,李四;??王五,"
                + "311500浙江省杭州市桐庐县分水镇一路1号,B43K7/00(2006.01)I;??B43K7/02(2006.01)I\n");
    assertThat(record.application()).isNull();
    assertThat(record.publication().number()).hasToString("CN209078969U");
    assertThat(record.warnings()).singleElement().asString().contains("2.02E+12");
    assertThat(record.holders())
        .containsExactly(new Party("甲笔业有限公司", "311500浙江省杭州市桐庐县分水镇一路1号"), new Party("张三丰", null));
    assertThat(record.applicants()).isEmpty();
    assertThat(record.granted()).isEqualTo(LocalDate.of(2019, 7, 9)).isEqualTo(record.statedOn());
    assertThat(record.inventors()).containsExactly("李四", "王五");
    assertThat(record.ipc()).map(Object::toString).containsExactly("B43K7/00", "B43K7/02");
    assertThat(record.provenance().line()).isEqualTo(2);
    assertThat(record.provenance().source()).isEqualTo("file");
  }

  @Test
  void gazette_designs_haveLocarnoInTheColumnOfIpc() throws IOException {
    PatentRecord record =
        only(
            "name,authorization_notice_id,authorized_announcement_date,filing_id,patentee,Int.Cl.\n"
                + "笔,CN305246987S,2019.07.09,2019300000013,甲,19-06 (12)  \n");
    assertThat(record.locarno()).map(Object::toString).containsExactly("19-06");
    assertThat(record.ipc()).isEmpty();
  }

  @Test
  void aPublication_partiesAreApplicants() throws IOException {
    PatentRecord record = only("公开（公告）号,公开（公告）日,申请（专利权）人,地址\nCN109996757A,2019.07.09,甲；乙,杭州\n");
    assertThat(record.applicants()).containsExactly(new Party("甲", "杭州"), new Party("乙", null));
    assertThat(record.holders()).isEmpty();
    assertThat(record.granted()).isNull();
  }

  @Test
  void patSnap_currentAndOriginalHolders() throws IOException {
    String text =
        "序号\t公开(公告)号\t法律状态/事件\t[标]当前申请(专利权)人\t申请日\t公开(公告)日\t标题(译)(简体中文)\t标题(译)(English)\t摘要(译)(简体中文)\t专利类型\t[标]原始申请(专利权)人\tIPC分类号\tIPC主分类号\tUPC分类号\n"
            + "1\tCN102025678B\t授权 | 权利转移\t乙公司 | 丙公司\t2009-09-09\t2013-01-02\t笔\tPen\t-\t授权发明\t甲公司\tB43K7/00 | A61B1/00\tB43K7/00\t-\n";
    PatentRecord record = only(text);
    assertThat(record.holders()).extracting(Party::name).containsExactly("乙公司", "丙公司");
    assertThat(record.applicants()).extracting(Party::name).containsExactly("甲公司");
    assertThat(record.title()).isEqualTo("笔");
    assertThat(record.abstractText()).isNull();
    assertThat(record.type()).isEqualTo(PatentType.INVENTION);
    assertThat(record.events()).extracting(event -> event.text()).containsExactly("授权", "权利转移");
    assertThat(record.statedOn()).isEqualTo(LocalDate.of(2013, 1, 2));
    assertThat(record.warnings()).isEmpty();

    PatentRecord dated =
        ReadAll.of(
                FileSource.builder().path(write(text)).exportedOn(LocalDate.of(2024, 4, 1)).build())
            .only();
    assertThat(dated.statedOn()).isEqualTo(LocalDate.of(2024, 4, 1));
    assertThat(dated.granted()).isEqualTo(LocalDate.of(2013, 1, 2));
  }

  @Test
  void patentscope_preambleAndDayFirstDates() throws IOException {
    PatentRecord record =
        only(
            "\n\"Time:\",x\n\"Query:\",\"FP:(pen, ink)\"\n\"SortBy:\",y\n\n"
                + "Application Id,Application Number,Application Date,Publication Number,Publication Date,Country,Title,Abstract,I P C,Applicants,Inventors,Priorities Data,National Phase Entries\n"
                + "US1,16180889,05.11.2018,20190012345,09.07.2019,US,Pen,<b>Ink</b>,B43K 7/00; B43K 7/02,ACME; Firm B,Doe John; Roe Jane,201810042319 17.01.2018 CN,\n");
    assertThat(record.application()).hasToString("US16180889");
    assertThat(record.publication().number()).hasToString("US20190012345");
    assertThat(record.filed()).isEqualTo(LocalDate.of(2018, 11, 5));
    assertThat(record.applicants()).extracting(Party::name).containsExactly("ACME", "Firm B");
    assertThat(record.ipc()).hasSize(2);
    assertThat(record.provenance().line()).isEqualTo(7);
  }

  @Test
  void disc_layout1() throws IOException {
    PatentRecord record =
        only(
            "申请号,公开（公告）号,公开（公告）日,申请日,专利号,名称,主分类号,分类号,分案原申请号,优先权,申请（专利权）人,发明（设计）人,地址,颁证日,国际申请,国际公布,进入国家日期,专利代理机构,代理人,摘要,主权项,参考文献,审查员,光盘号,PCT公开\n"
                + "CN201220249767.4,CN202644312U,2013.01.02,2012.05.31,CN201220249767.4,笔,B43K7/00(2006.01)I,B43K7/00(2006.01)I;B43K7/02(2006.01)I,,2011.05.31 JP 2011-123456,甲,乙;丙,311500 浙江省桐庐县,,,,,某代理公司 33200,丁;戊,摘要一,权项,,,D1301,0\n");
    assertThat(record.application()).hasToString("CN201220249767.4");
    assertThat(record.ipc()).map(Object::toString).containsExactly("B43K7/00", "B43K7/02");
    assertThat(record.priorities())
        .containsExactly(new Priority("JP 2011-123456", LocalDate.of(2011, 5, 31)));
    assertThat(record.agents()).containsExactly("某代理公司 33200", "丁", "戊");
    assertThat(record.abstractText()).isEqualTo("摘要一");
    assertThat(record.warnings()).isEmpty();
  }

  @Test
  void disc_layout2_regionWhereNoAddressIsStated() throws IOException {
    PatentRecord record =
        only(
            "申请号,申请日,公开（公告）号,公开（公告）日,专利类型,名称,分类号,主分类号,申请（专利权）人,发明（设计）人,地址,国省代码,省,市,区,专利权状态,法律状态\n"
                + "CN201220249767.4,2012.05.31,CN202644312U,2013.01.02,实用新型,笔,B43K7/00,B43K7/00,甲,乙,,浙江;33,,,,有效,授权\n");
    assertThat(record.holders()).containsExactly(new Party("甲", "浙江"));
    assertThat(record.events()).extracting(event -> event.text()).containsExactly("授权", "有效");
  }

  @Test
  void lens_bothVersions() throws IOException {
    PatentRecord newer =
        only(
            "\uFEFF\"#\",Jurisdiction,Kind,Display Key,Lens ID,Publication Date,Application Number,Application Date,Priority Numbers,Earliest Priority Date,Title,Applicants,Inventors,Owners,Document Type,CPC Classifications,IPCR Classifications,Legal Status\n"
                + "1,US,B1,US 6653474 B1,1-2,2003-11-25,US 5494302 A,2002-01-25,NL 1009588 A;;US 5494302 A,1998-07-08,Pen,ACME,DOE J;;ROE R,OLD CO (2000-12-19);;NEW CO (2002-09-26),Granted Patent,B43K7/00;;B43K7/02,B43K7/00,EXPIRED\n");
    assertThat(newer.publication().number()).hasToString("US6653474B1");
    assertThat(newer.holders()).extracting(Party::name).containsExactly("NEW CO");
    assertThat(newer.warnings()).singleElement().asString().contains("OLD CO");
    assertThat(newer.priorities()).hasSize(2).allMatch(priority -> priority.date() == null);
    assertThat(newer.cpc()).hasSize(2);

    PatentRecord older =
        only(
            "#,Jurisdiction,Kind,Publication Number,Publication Date,Application Number,Application Date,Title,Applicants,Owners (US),Type\n"
                + "1,WO,A1,WO 2001/000527 A1,2001-01-04,US 0017547 W,2000-06-26,Pen,ACME,,Patent Application\n");
    assertThat(older.publication().number()).hasToString("WO2001000527A1");
    assertThat(older.type()).isNull();
    assertThat(older.warnings()).isEmpty();
  }

  @Test
  void lens_shortVersion_isRefusedNamingWhatIsNeeded() throws IOException {
    Path file =
        write(
            "#,Lens ID,Jurisdiction,Publication Date,Publication Year,Title,Abstract,Applicants,Inventors,URL\n"
                + "1,1-2,CN,2020-01-01,2020,Pen,,ACME,DOE,http://x\n");
    assertThatThrownBy(() -> ReadAll.of(file))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("Lens ID")
        .hasMessageContaining("公开（公告）号");
  }

  @Test
  void pss_headerBeforeEachRecord() throws IOException {
    ReadAll read =
        ReadAll.of(
            write(
                "IPC分类号:公开（公告）号:发明名称:公开（公告）日:申请（专利权）人:申请日:申请号\n"
                    + "B43K7/00:CN202644312U:笔:2013.01.02:甲:2012.05.31:CN201220249767.4\n"
                    + "外观设计洛迦诺分类号:公开（公告）号:发明名称:公开（公告）日:申请（专利权）人:地址:申请号\n"
                    + "19-06:CN302644312S:笔:2013.01.02:乙:浙江:CN201230249767.5\n"));
    assertThat(read.rejections()).isEmpty();
    assertThat(read.records()).hasSize(2);
    assertThat(read.records().get(1).locarno()).hasSize(1);
    assertThat(read.records().get(1).holders()).containsExactly(new Party("乙", "浙江"));
  }

  @Test
  void onePerApplication_bothPublicationsInARow() throws IOException {
    PatentRecord record =
        only(
            "申请号,公开号,公开日,授权公告号,授权公告日,申请人,专利权人\n"
                + "200910190429.0,CN102025678A,2011-04-20,CN102025678B,2013-01-02,甲,乙\n");
    assertThat(record.publication().number()).hasToString("CN102025678B");
    assertThat(record.granted()).isEqualTo(LocalDate.of(2013, 1, 2));
    assertThat(record.applicants()).extracting(Party::name).containsExactly("甲");
    assertThat(record.holders()).extracting(Party::name).containsExactly("乙");
    assertThat(record.events())
        .singleElement()
        .satisfies(event -> assertThat(event.date()).isEqualTo(LocalDate.of(2011, 4, 20)))
        .satisfies(event -> assertThat(event.text()).contains("CN102025678A"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2019.07.09|2019-07-09",
        "2019-7-9|2019-07-09",
        "2019/07/09|2019-07-09",
        "20190709|2019-07-09",
        "2019年7月9日|2019-07-09",
        "２０１９．０７．０９|2019-07-09",
        "2019-07-09 00:00:00|2019-07-09",
        "09.07.2019|2019-07-09",
        "25/12/2019|2019-12-25",
        "12/25/2019|2019-12-25",
        "9 Jul 2019|2019-07-09",
        "July 9, 2019|2019-07-09",
        "43655|2019-07-09"
      })
  void dates_inTheUsualSpellings(String written, LocalDate meant) throws IOException {
    PatentRecord record = only("申请号\t申请日\n201810000001.4\t" + written + "\n");
    assertThat(record.filed()).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019-02-30", "07/09/2019", "2019-07", "19.7.9", "soon", "2019-13-01"})
  void date_doubtful_isAWarningNeverAGuess(String written) throws IOException {
    PatentRecord record = only("申请号,申请日\n201810000001.4," + written + "\n");
    assertThat(record.filed()).isNull();
    assertThat(record.warnings())
        .anySatisfy(warning -> assertThat(warning).contains(written).contains("申请日"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "0", "N/A", "", "  ", "00000000", "无"})
  void date_missing_isNoWarning(String written) throws IOException {
    PatentRecord record = only("申请号,申请日,名称\nCN201220249767.4," + written + ",笔\n");
    assertThat(record.filed()).isNull();
    assertThat(record.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.02E+12", "2.0183E+12", "2018300000000"})
  void applicationNumber_eaten_isNeverGuessed(String eaten) throws IOException {
    ReadAll alone = ReadAll.of(write("申请号,名称\n" + eaten + ",笔\n"));
    assertThat(alone.statements()).isEmpty();
    assertThat(alone.rejections())
        .singleElement()
        .satisfies(rejection -> assertThat(rejection.raw()).isEqualTo(eaten + ",笔"))
        .satisfies(rejection -> assertThat(rejection.line()).isEqualTo(2))
        .satisfies(rejection -> assertThat(rejection.reason()).contains("spreadsheet damage"));
    PatentRecord named = only("申请号,公开号\n" + eaten + ",CN102025678A\n");
    assertThat(named.application()).isNull();
  }

  @Test
  void rejectedRow_comesBackInFull() throws IOException {
    ReadAll read =
        ReadAll.of(write("申请号,名称,摘要\n,\"笔, 新\",\"第一行\n第二行 \"\"引\"\"\"\n201810000001.4,x,y\n"));
    assertThat(read.rejections().get(0).raw()).isEqualTo(",\"笔, 新\",\"第一行\n第二行 \"\"引\"\"\"");
    assertThat(read.records().get(0).provenance().line()).isEqualTo(4);
  }

  @Test
  void brokenQuotes_costTheirRowAlone() throws IOException {
    ReadAll read =
        ReadAll.of(
            write(
                "申请号,名称\n201810000001.4,一\n201810000002.2,\"一带\"笔\n201810000003.0,三\n"
                    + "201810000004.9,\"四\n201810000005.7,\"五\"\n201810000006.5,六\n"));
    assertThat(read.rejections())
        .extracting(rejection -> rejection.line() + " " + rejection.raw())
        .containsExactly("3 201810000002.2,\"一带\"笔", "5 201810000004.9,\"四");
    assertThat(read.records())
        .extracting(record -> record.provenance().line() + record.title())
        .containsExactly("2一", "4三", "6五", "7六");
  }

  @Test
  void moreCellsThanHeaders_isRejectedNotShifted() throws IOException {
    ReadAll read = ReadAll.of(write("申请号,名称,申请人\n201810000001.4,笔,新,甲\n201810000002.2,笔,甲\n"));
    assertThat(read.statements()).hasSize(1);
    assertThat(read.rejections().get(0).reason()).contains("4 cells");
  }

  @Test
  void columnsOfOneMeaningThatDiffer_areWarnedOf() throws IOException {
    PatentRecord record = only("申请号,名称,标题\n201810000001.4,笔,墨\n");
    assertThat(record.title()).isEqualTo("笔");
    assertThat(record.warnings()).anyMatch(warning -> warning.contains("墨"));
    ReadAll numbers = ReadAll.of(write("申请号,专利申请号\n201810000001.4,201810000002.2\n"));
    assertThat(numbers.statements()).isEmpty();
    assertThat(numbers.rejections().get(0).reason()).contains("201810000002.2");
  }

  @Test
  void namesOfFirms_areNeverCutAtAPause() throws IOException {
    PatentRecord record = only("申请号,申请人,发明人\n201810000001.4,某大学第一医院、某大学儿童医院,张三、李四丰\n");
    assertThat(record.applicants()).hasSize(1);
    assertThat(record.inventors()).containsExactly("张三", "李四丰");
  }

  @Test
  void mapping_goesBeforeTheHeaders() throws IOException {
    Path file = write("我的号,名称,题目\n201810000001.4,旧,新\n");
    PatentRecord record =
        ReadAll.of(
                FileSource.builder()
                    .path(file)
                    .mapping(
                        ColumnMapping.builder()
                            .column(Column.APPLICATION, "我的号")
                            .column(Column.TITLE, 3)
                            .build())
                    .build())
            .only();
    assertThat(record.application().number()).isEqualTo("201810000001");
    assertThat(record.title()).isEqualTo("新");
  }

  @Test
  void mapping_withoutHeader_readsTheFirstRow() throws IOException {
    ColumnMapping mapping =
        ColumnMapping.builder()
            .withoutHeader()
            .column(Column.APPLICATION, 2)
            .column(Column.TITLE, 1)
            .build();
    ReadAll read =
        ReadAll.of(
            FileSource.builder()
                .path(write("笔;201810000001.4\n墨;201810000002.2\n"))
                .mapping(mapping)
                .build());
    assertThat(read.records()).extracting(PatentRecord::title).containsExactly("笔", "墨");
    assertThatThrownBy(
            () -> ColumnMapping.builder().withoutHeader().column(Column.TITLE, 1).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("TITLE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "GB18030", "GBK"})
  void encodings_areDetected(String encoding) throws IOException {
    Path file = write("申请号,名称\n201810000001.4,一种中性笔的笔头结构\n", Charset.forName(encoding));
    assertThat(ReadAll.of(file).only().title()).isEqualTo("一种中性笔的笔头结构");
  }

  @Test
  void gb18030_fourByteCharactersAndALongPlainBeginning() throws IOException {
    StringBuilder text = new StringBuilder("application number,title\n");
    for (int i = 0; i < 60_000; i++) {
      text.append("201810000001.4,a plain title\n");
    }
    text.append("201810000002.2,㐂𠮷笔\n");
    ReadAll read = ReadAll.of(write(text.toString(), Charset.forName("GB18030")));
    assertThat(read.records().get(60_000).title()).isEqualTo("㐂𠮷笔");
  }

  @Test
  void workbook_preambleNumbersAndSerialDates() throws IOException {
    Path file = folder.resolve("book.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "Test", "1.0")) {
      Worksheet notes = book.newWorksheet("说明");
      notes.value(0, 0, "导出说明");
      Worksheet sheet = book.newWorksheet("数据");
      sheet.value(0, 0, "某平台导出");
      String[] header = {"申请号", "申请日", "名称", "公开（公告）号"};
      for (int i = 0; i < header.length; i++) {
        sheet.value(2, i, header[i]);
      }
      sheet.value(3, 0, new BigDecimal("2012202497674"));
      sheet.value(3, 1, LocalDate.of(2012, 5, 31));
      sheet.style(3, 1).format("yyyy-MM-dd").set();
      sheet.value(3, 2, "笔");
      sheet.value(5, 2, "没有号");
      sheet.value(6, 0, new BigDecimal("2.02E+12"));
      sheet.value(6, 3, "CN202644312U");
    }
    ReadAll read = ReadAll.of(file);
    assertThat(read.records()).hasSize(2);
    assertThat(read.records().get(0).application()).hasToString("CN201220249767.4");
    assertThat(read.records().get(0).filed()).isEqualTo(LocalDate.of(2012, 5, 31));
    assertThat(read.records().get(0).provenance().line()).isEqualTo(4);
    assertThat(read.records().get(1).application()).isNull();
    assertThat(read.rejections()).singleElement().satisfies(r -> assertThat(r.line()).isEqualTo(6));
  }
}
