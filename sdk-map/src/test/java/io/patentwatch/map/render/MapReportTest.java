package io.patentwatch.map.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.Stock;
import io.patentwatch.map.AgreementFigures;
import io.patentwatch.map.AuthoredLibrary;
import io.patentwatch.map.MapResult;
import io.patentwatch.map.PatentMap;
import io.patentwatch.map.SampleCounty;
import io.patentwatch.map.boundary.Boundaries;
import io.patentwatch.map.boundary.Credit;
import io.patentwatch.map.boundary.Datum;
import io.patentwatch.map.boundary.RegionShapes;
import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.PatentType;
import io.patentwatch.reference.IndustryRules;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class MapReportTest {
  private static final LocalDate DAY = LocalDate.parse("2021-11-30");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Names that a host's own tables may hold. */
  static final String HOSTILE = "<script>alert(1)</script>\"'&\u202E乱\uD83D\uDE00";

  @Test
  void writeTo_aNewDirectory_writesTheFiveFiles(@TempDir Path directory) throws Exception {
    List<Path> files = MapReport.of(sample()).writeTo(directory.resolve("a/b"));
    assertThat(files)
        .extracting(path -> path.getFileName().toString())
        .containsExactly(
            "index.html",
            "map.svg",
            "map.geojson",
            "map.echarts.json",
            "indicators.csv",
            "interactive.html");
    byte[] csv = Files.readAllBytes(files.get(4));
    assertThat(csv).startsWith(0xEF, 0xBB, 0xBF);
  }

  @Test
  void outputs_ofTheSameMap_areTheSameText() {
    assertThat(MapReport.of(sample()).html()).isEqualTo(MapReport.of(sample()).html());
  }

  @Test
  void html_inBothLanguages_carriesTitleFiguresAndCredits() {
    String chinese = MapReport.of(sample()).html();
    assertThat(chinese)
        .contains("<html lang=\"zh-CN\">", "桐庐县专利监测图", "示意图", "内部使用", "2020年为 19.8%")
        .contains("人口 453,106（常住人口，2020-11-01）");
    String english = MapReport.of(sample()).language(Locale.ENGLISH).html();
    assertThat(english)
        .contains("<html lang=\"en\">", "Patent monitor", "Schematic", "For internal use");
  }

  @Test
  void html_fetchesNothing_andForbidsIt() {
    String html = MapReport.of(sample()).html();
    assertThat(html)
        .contains("default-src 'none'")
        .doesNotContain("src=\"http")
        .doesNotContain("href=\"http")
        .doesNotContain("@import")
        .doesNotContain("url(");
  }

  @Test
  void html_withoutPopulationAndReportedSeries_saysWhyNotZero() {
    MapResult map = PatentMap.of(new AuthoredLibrary()).query().within("330122").asOf(DAY).run();
    String html = MapReport.of(map).html();
    assertThat(html.substring(0, html.lastIndexOf("<script>")))
        .contains("没有报送2021-11-30以前的人口数")
        .contains("没有报送的预审提交与授权数")
        .doesNotContain("NaN")
        .doesNotContain("Infinity");
  }

  @Test
  void outputs_ofHostileNames_showThemAsText() throws Exception {
    MapReport report = MapReport.of(hostile());
    assertThat(report.html())
        .doesNotContain("<script>alert")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;");
    assertThat(xml(report.svg()).getElementsByTagName("script").getLength()).isZero();
    assertThat(JSON.readTree(report.geoJson()).at("/features/0/properties/name").asText())
        .isEqualTo(HOSTILE);
    assertThat(report.csv()).contains("'=1+1");
  }

  @Test
  void geoJson_ofTheSchematicLayout_isFlaggedAndWound() throws Exception {
    JsonNode json = JSON.readTree(MapReport.of(sample()).geoJson());
    assertThat(json.at("/schematic").asBoolean()).isTrue();
    assertThat(json.at("/asOf").asText()).isEqualTo("2021-11-30");
    assertThat(json.at("/features")).hasSize(15);
    long sum = 0;
    for (JsonNode feature : json.at("/features")) {
      sum += feature.at("/properties/valid-inventions").asLong();
      if (feature.at("/properties/kind").asText().equals("division")) {
        assertThat(feature.at("/properties/schematic").asBoolean()).isTrue();
        assertThat(area(feature.at("/geometry/coordinates/0"))).isPositive();
      } else {
        assertThat(feature.at("/geometry").isNull()).isTrue();
      }
    }
    assertThat(sum).isEqualTo(json.at("/total/valid-inventions").asLong()).isPositive();
  }

  @Test
  void outputs_ofBoundaries_printDatumApprovalAndAttribution() throws Exception {
    RegionShapes shapes =
        Boundaries.parse(
                new StringReader(
                    "{\"features\":[{\"properties\":{\"name\":\"分水镇\"},\"geometry\":{\"type\":"
                        + "\"Polygon\",\"coordinates\":[[[119,29],[119,30],[120,30],[119,29]]]}}]}"))
            .credited(new Credit(Datum.CGCS2000, "浙S(2021)1号", "county office"))
            .join(sample().places());
    MapReport report = MapReport.of(sample()).shapes(shapes);
    for (String output : List.of(report.html(), report.svg(), report.geoJson(), report.echarts())) {
      assertThat(output)
          .contains("CGCS2000", "浙S(2021)1号", "county office")
          .doesNotContain("内部使用")
          .doesNotContain("示意图");
    }
    assertThat(report.html()).contains("江南镇 has no boundary");
    JsonNode first = JSON.readTree(report.geoJson()).at("/features/6");
    assertThat(first.at("/properties/name").asText()).isEqualTo("分水镇");
    assertThat(area(first.at("/geometry/coordinates/0"))).isPositive();
  }

  @Test
  void echarts_namesItsMapAndItsColours() throws Exception {
    JsonNode json = JSON.readTree(MapReport.of(sample()).echarts());
    JsonNode series = json.at("/option/series/0");
    assertThat(series.at("/map").asText()).isEqualTo(json.at("/map/name").asText());
    assertThat(series.at("/data")).hasSize(14);
    for (JsonNode item : series.at("/data")) {
      long value = item.at("/value").asLong();
      int pieces = 0;
      for (JsonNode piece : json.at("/option/visualMap/pieces")) {
        pieces += value >= piece.at("/min").asLong() && value <= piece.at("/max").asLong() ? 1 : 0;
      }
      assertThat(pieces).isEqualTo(1);
    }
  }

  @Test
  void svg_isWellFormedAndHasARegionForEachPlace() throws Exception {
    Document svg = xml(MapReport.of(sample()).coloured(Flow.GRANTS).svg());
    long regions = 0;
    for (int i = 0; i < svg.getElementsByTagName("g").getLength(); i++) {
      regions +=
          svg.getElementsByTagName("g").item(i).getAttributes().getNamedItem("data-p") == null
              ? 0
              : 1;
    }
    assertThat(regions).isEqualTo(15);
  }

  @Test
  void coloured_byWhatTheMapDoesNotHave_isRefused() {
    Stock other = new Stock(Stock.VALID.card(), Set.of(), Stock.VALID.status());
    assertThat(MapReport.of(sample()).coloured(other)).isNotNull();
    Flow published = new Flow(Flow.GRANTS.card(), Set.of(), Flow.Event.PUBLISHED);
    assertThatThrownBy(() -> MapReport.of(sample()).coloured(published))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("grants");
  }

  @Test
  void csv_ofEveryIndicator_hasAHeaderAndAddsUp() {
    List<String> lines = MapReport.of(sample()).csv().lines().toList();
    assertThat(lines.get(0)).startsWith("\uFEFFindicator,name,region,");
    long whole = 0;
    long parts = 0;
    for (String line : lines) {
      String[] cells = line.split(",", -1);
      if (cells[0].equals("valid-inventions") && cells[4].equals("all")) {
        if (cells[2].equals("330122")) {
          whole += Long.parseLong(cells[8]);
        } else {
          parts += Long.parseLong(cells[8]);
        }
      }
    }
    assertThat(parts).isEqualTo(whole).isPositive();
    assertThat(lines).anyMatch(line -> line.contains("provisional"));
  }

  @Test
  void workbook_besideTheCsv_hasTheSameCellsAndItsFiguresAreNumbers() throws Exception {
    MapReport report = MapReport.of(sample());
    List<String> lines = report.csv().substring(1).lines().toList();
    NodeList rows = sheet(report.workbook()).getElementsByTagName("row");
    assertThat(rows.getLength()).isEqualTo(lines.size());
    int numbers = 0;
    for (int i = 0; i < lines.size(); i++) {
      NodeList cells = ((Element) rows.item(i)).getElementsByTagName("c");
      List<String> texts = new ArrayList<>();
      for (int j = 0; j < cells.getLength(); j++) {
        Element cell = (Element) cells.item(j);
        texts.add(cell.getTextContent());
        boolean figure = cell.getAttribute("r").matches("[IK][0-9]+") && i > 0;
        assertThat(cell.getAttribute("t")).isEqualTo(figure ? "" : "inlineStr");
        numbers += figure ? 1 : 0;
      }
      List<String> cellsOfLine =
          Stream.of(lines.get(i).split(",(?=([^\"]*\"[^\"]*\")*[^\"]*$)"))
              .map(cell -> cell.replaceAll("^\"|\"$", ""))
              .filter(cell -> !cell.isEmpty())
              .toList();
      assertThat(texts).isEqualTo(cellsOfLine);
    }
    assertThat(numbers).isGreaterThan(20);
  }

  private static Document sheet(byte[] workbook) throws Exception {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      ZipEntry first = zip.getNextEntry();
      assertThat(first.getName()).isEqualTo("xl/worksheets/sheet1.xml");
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(zip);
    }
  }

  @Test
  void cell_thatASpreadsheetWouldRun_isDefused() {
    assertThat(IndicatorTable.cell("=cmd|' /C calc'!A0")).startsWith("'=");
    assertThat(IndicatorTable.cell("+1-1")).isEqualTo("'+1-1");
    assertThat(IndicatorTable.cell("@SUM(1,2)")).isEqualTo("\"'@SUM(1,2)\"");
    assertThat(IndicatorTable.cell("  -x")).isEqualTo("'  -x");
    assertThat(IndicatorTable.cell("\t=1")).startsWith("'");
    assertThat(IndicatorTable.cell("-12.50")).isEqualTo("-12.50");
    assertThat(IndicatorTable.cell("a\"b\nc")).isEqualTo("\"a\"\"b\nc\"");
    assertThat(IndicatorTable.cell("分水镇")).isEqualTo("分水镇");
  }

  @Test
  void outputs_ofAnyKind_carryDatumApprovalNumberAndAttribution() {
    MapResult map = sample();
    String square = "[[[119,29],[119,30],[120,30],[120,29],[119,29]]]";
    Boundaries boundaries =
        Boundaries.parse(
            new StringReader(
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{"
                    + "\"name\":\"分水镇\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                    + square
                    + "}}]}"));
    RegionShapes approved =
        boundaries.credited(new Credit(Datum.CGCS2000, "浙S(2021)8号", "县自然资源局")).join(map.places());
    RegionShapes internal = boundaries.credited(new Credit(Datum.GCJ02, "", "")).join(map.places());
    for (String output : outputs(MapReport.of(map).shapes(approved))) {
      assertThat(output).contains("CGCS2000", "浙S(2021)8号", "县自然资源局").doesNotContain("内部使用");
    }
    for (String output : outputs(MapReport.of(map).shapes(internal))) {
      assertThat(output).contains("GCJ-02", "内部使用");
    }
  }

  private static List<String> outputs(MapReport report) {
    return List.of(
        report.html(),
        report.svg(),
        report.geoJson(),
        report.echarts(),
        report.csv(),
        report.interactiveHtml().orElseThrow());
  }

  @Test
  void agreements_onPageAndTable_areThoseOfTheBook() {
    AuthoredLibrary library =
        SampleCounty.library()
            .agreement("1", AgreementRecord.Kind.PLEDGE, "桐庐县", "", "2021-05-01", "514000000", 1, 0)
            .agreement("2", AgreementRecord.Kind.LICENCE, "桐庐县", "", "2021-05-01", null, 1, 0);
    MapReport report = MapReport.of(PatentMap.of(library).query().within("330122").asOf(DAY).run());

    MapReport with = report.agreements(AgreementFigures.of(library, DivisionCode.of("330122")));

    assertThat(with.html()).contains("5.14", "亿元", "转让 0", "许可 1");
    assertThat(with.csv()).contains("pledge-amount,专利、商标质押金额,330122", ",514000000,元,");
    assertThat(report.html()).doesNotContain("亿元");
    assertThat(report.csv()).doesNotContain("pledge-amount");
  }

  @Test
  void scale_ofAnyCounts_coversThemWithoutGapsOnRoundBounds() {
    ColourScale scale = ColourScale.of(List.of(0L, 3L, 17L, 28L, 64L, 120L, 121L, 300L, 981L));
    assertThat(scale.step(0)).isZero();
    assertThat(scale.step(981)).isEqualTo(5);
    long next = 1;
    for (ColourScale.Bin bin : scale.bins()) {
      assertThat(bin.from()).isEqualTo(next);
      next = bin.to() + 1;
    }
    assertThat(next).isEqualTo(982);
    assertThat(ColourScale.of(List.of(0L, 0L)).bins()).isEmpty();
    assertThat(ColourScale.of(List.of(7L, 7L)).step(7)).isEqualTo(4);
  }

  private static double area(JsonNode ring) {
    double area = 0;
    for (int i = 1; i < ring.size(); i++) {
      area +=
          ring.get(i - 1).get(0).asDouble() * ring.get(i).get(1).asDouble()
              - ring.get(i).get(0).asDouble() * ring.get(i - 1).get(1).asDouble();
    }
    return area;
  }

  private static Document xml(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)));
  }

  static MapResult sample() {
    return PatentMap.of(SampleCounty.library()).query().within("330122").asOf(DAY).run();
  }

  /** A county whose names try to be more than text, one of them ten thousand letters long. */
  static MapResult hostile() {
    String divisions =
        "# edition 2023-06-30\n330000,浙江省\n330100,杭州市\n330122,"
            + HOSTILE
            + "\n330122001,"
            + HOSTILE
            + "\n330122002,=1+1\n330122003,"
            + "长".repeat(10_000)
            + "\n";
    String rules =
        "industries:\n  - code: pens\n    name: \"<img src=x onerror=alert(2)>\"\n"
            + "    rules:\n      - name: r\n        ipc: [B43K]\n";
    return PatentMap.of(
            new AuthoredLibrary(divisions, IndustryRules.parse(rules))
                .granted(PatentType.INVENTION, "2018-01-10", "2020-06-01", "330122001", "pens")
                .granted(PatentType.INVENTION, "2018-01-10", "2020-06-01", "330122002", "pens"))
        .query()
        .within("330122")
        .asOf(DAY)
        .run();
  }
}
