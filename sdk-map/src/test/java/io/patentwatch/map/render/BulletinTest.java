package io.patentwatch.map.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.indicator.Figure;
import io.patentwatch.map.AuthoredLibrary;
import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.PatentType;
import io.patentwatch.reference.IndustryRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BulletinTest {
  private static final LocalDate DAY = LocalDate.parse("2021-11-30");
  private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

  @Test
  void build_ofStocks_tellsTheDayTheYearAndTheQuarter() {
    AuthoredLibrary library = new AuthoredLibrary();
    grants(library, "2019-05-01", 10);
    grants(library, "2021-03-01", 2);
    grants(library, "2021-10-12", 3);

    Bulletin.Sentence sentence = sentence(library, DAY, "valid-inventions");

    assertThat(sentence.figure()).isEqualTo(Figure.of(15));
    assertThat(sentence.text().chinese())
        .isEqualTo("截至2021-11-30，有效发明专利15件，同比增长50.0%，较上季度末（2021-09-30）增长25.0%。");
    assertThat(sentence.text().english())
        .isEqualTo(
            "Valid inventions: 15 on 2021-11-30; +50.0% year on year; +25.0% on 2021-09-30.");
  }

  @Test
  void build_ofFlows_tellsYearMonthAndQuarterWithTheirOwnBases() {
    AuthoredLibrary library = new AuthoredLibrary();
    grants(library, "2020-02-29", 4);
    grants(library, "2020-11-30", 1);
    grants(library, "2021-06-30", 4);
    grants(library, "2021-07-01", 1);
    grants(library, "2021-09-30", 1);
    grants(library, "2021-11-01", 3);

    Bulletin.Sentence sentence = sentence(library, DAY, "invention-grants");

    assertThat(sentence.text().chinese())
        .isEqualTo("2021年1—11月，发明专利授权9件，同比增长80.0%，其中11月3件，同比增长200.0%，第三季度2件，环比下降50.0%。");
  }

  @Test
  void build_onTheLastOfFebruary_comparesWholeMonths() {
    AuthoredLibrary library = new AuthoredLibrary();
    grants(library, "2020-02-29", 2);
    grants(library, "2021-02-28", 3);

    assertThat(sentence(library, LocalDate.parse("2021-02-28"), "grants").text().chinese())
        .contains("其中2月3件，同比增长50.0%");
    assertThat(sentence(library, LocalDate.parse("2020-02-29"), "grants").text().chinese())
        .contains("其中2月2件，同比无法计算（基数为零）");
  }

  @Test
  void build_ofWhatIsNotThere_namesTheReasonAndNeverZero() {
    AuthoredLibrary library = new AuthoredLibrary();
    grants(library, "2021-03-01", 1);

    for (String indicator :
        List.of(
            "valid-inventions-per-10000",
            "fast-track-granted-in-year-over-filed-in-year",
            "pledge-amount",
            "transfers-and-licences")) {
      Bulletin.Sentence sentence = sentence(library, DAY, indicator);
      assertThat(sentence.figure()).as(indicator).isInstanceOf(Figure.Missing.class);
      assertThat(sentence.text().chinese()).contains("：暂缺，");
      assertThat(sentence.text().english()).contains(": missing, ");
    }
  }

  @Test
  void build_ofAmountsAndReports_namesThemAsPublished() {
    AuthoredLibrary library =
        new AuthoredLibrary()
            .agreement("a", AgreementRecord.Kind.PLEDGE, "桐庐县", "", "2020-05-01", "104503000", 1, 0)
            .agreement("b", AgreementRecord.Kind.PLEDGE, "桐庐县", "", "2021-05-01", "377000000", 1, 0)
            .agreement("c", AgreementRecord.Kind.PLEDGE, "桐庐县", "", "2021-06-01", "137000000", 0, 1)
            .reported(
                "fast-track-filings", "design", "330122", "pens", "2021-01-01", "2021-11-30", "162")
            .reported(
                "fast-track-grants", "design", "330122", "pens", "2021-01-01", "2021-11-30", "28");
    grants(library, "2021-03-01", 1);

    assertThat(sentence(library, DAY, "pledge-amount").text().chinese())
        .isEqualTo("2021年1—11月，专利、商标质押金额5.14亿元，同比增长391.85%。");
    assertThat(sentence(library, DAY, "pledge-amount-trademarks").text().english())
        .contains("137 million yuan", "no change year on year (the base is zero)");
    assertThat(
            sentence(library, DAY, "fast-track-granted-in-year-over-filed-in-year")
                .text()
                .chinese())
        .contains("提交162件", "授权28件", "17.3%", "不是授权率");
  }

  @Test
  void build_ofFilingsNotYetPublished_comparesNothing() {
    AuthoredLibrary library = new AuthoredLibrary();
    library.granted(PatentType.INVENTION, "2021-03-01", "2021-10-12", "330122109");

    assertThat(sentence(library, DAY, "invention-filings-published").text().chinese())
        .contains("1件（暂计", "不可比")
        .doesNotContain("季度");
  }

  @Test
  void outputs_ofHostileNames_keepThemAsText() {
    String hostile = "<script>alert(1)</script>`*_[x](javascript:y)\u202E|";
    AuthoredLibrary library =
        new AuthoredLibrary(
            "# edition 2023-06-30\n330000,浙江省\n330100,杭州市\n330122,"
                + hostile
                + "\n330122001,"
                + hostile
                + "\n",
            IndustryRules.ofDefaults());
    library.granted(PatentType.INVENTION, "2018-01-10", "2020-06-01", "330122001");

    Bulletin bulletin = Bulletin.builder(library).within("330122").asOf(DAY).build();

    assertThat(bulletin.html(ZH)).doesNotContain("<script").contains("&lt;script&gt;");
    assertThat(bulletin.markdown(ZH))
        .doesNotContain("<script>", "[x](", "\u202E")
        .contains("\\<script\\>");
  }

  @Test
  void outputs_inBothLanguages_carryTitleSectionsAndEdition() {
    AuthoredLibrary library = new AuthoredLibrary();
    grants(library, "2021-03-01", 1);
    Bulletin bulletin = Bulletin.builder(library).within("330122").asOf(DAY).build();

    assertThat(bulletin.markdown(ZH)).startsWith("# 桐庐县专利月报（2021年11月）").contains("## 有效专利", "资料版次");
    assertThat(bulletin.markdown(Locale.ENGLISH))
        .startsWith("# Patent bulletin of 桐庐县, Nov 2021")
        .contains("## Valid patents", "edition");
    assertThat(bulletin.html(Locale.ENGLISH)).contains("lang=\"en\"", "default-src 'none'");
  }

  @Test
  void build_ofADivisionThatIsNot_saysSo() {
    assertThatThrownBy(
            () -> Bulletin.builder(new AuthoredLibrary()).within("330128").asOf(DAY).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("330128");
  }

  private static void grants(AuthoredLibrary library, String granted, int count) {
    for (int i = 0; i < count; i++) {
      library.granted(PatentType.INVENTION, "2018-01-10", granted, "330122109");
    }
  }

  private static Bulletin.Sentence sentence(AuthoredLibrary library, LocalDate day, String id) {
    return Bulletin.builder(library).within("330122").asOf(day).build().sections().stream()
        .flatMap(section -> section.sentences().stream())
        .filter(sentence -> sentence.indicator().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
