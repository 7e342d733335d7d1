package io.patentwatch.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.indicator.Figure;
import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.Period;
import io.patentwatch.indicator.Stock;
import io.patentwatch.model.HolderKind;
import io.patentwatch.model.OutlineHolder;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.RegionLevel;
import io.patentwatch.reference.IndustryRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellQueryTest {
  private static final String FENSHUI = "330122109";
  private static final String JIANGNAN = "330122113";
  private static final LocalDate DAY = LocalDate.parse("2021-11-30");
  private static final Period YEAR = Period.year(2021);

  @Test
  void count_byTownshipAndType_hasACellForEachAndTheUnplaced() {
    CellTable table =
        count(
            new AuthoredLibrary()
                .granted(PatentType.INVENTION, "2018-01-10", "2020-06-01", FENSHUI)
                .granted(PatentType.DESIGN, "2018-01-10", "2020-06-01", FENSHUI)
                .granted(PatentType.DESIGN, "2018-01-10", "2020-06-01", "330122")
                .granted(PatentType.DESIGN, "2018-01-10", "2020-06-01", "330127100")
                .granted(PatentType.DESIGN, "2018-01-10", "2020-06-01", ""),
            CellQuery.stock(Stock.VALID, DAY).within("330122").by(Axis.REGION, Axis.TYPE));
    assertThat(table.rows(Axis.REGION)).hasSize(15);
    assertThat(amount(table, row(table, Axis.REGION, FENSHUI), row(table, Axis.TYPE, "design")))
        .isEqualTo("1");
    assertThat(amount(table, row(table, Axis.REGION, FENSHUI))).isEqualTo("2");
    assertThat(amount(table, Row.none(Axis.REGION))).isEqualTo("1");
    assertThat(amount(table)).isEqualTo("3");
    assertThat(table.boundaries()).isEqualTo("2023-06-30");
  }

  @Test
  void count_ofAPatentMovedByTransfer_goesByTheBasis() {
    AuthoredLibrary library = new AuthoredLibrary();
    library.add(
        library
            .outline(PatentType.INVENTION, "2019-01-10", "2021-02-01")
            .region(PatentOutline.NO_DAY, FENSHUI)
            .region(AuthoredLibrary.day("2021-01-15"), JIANGNAN)
            .region(AuthoredLibrary.day("2021-06-01"), "330127100")
            .build());
    CellQuery.Builder grants =
        CellQuery.flow(Flow.GRANTS, YEAR).by(Axis.REGION).within("330100").asOf(DAY);
    grants.split(RegionLevel.TOWNSHIP);
    assertThat(placed(count(library, grants.regions(RegionBasis.ON_DAY)))).isEqualTo(JIANGNAN);
    assertThat(placed(count(library, grants.regions(RegionBasis.AT_GRANT)))).isEqualTo(JIANGNAN);
    assertThat(placed(count(library, grants.regions(RegionBasis.AT_FILING)))).isEqualTo(FENSHUI);
    assertThat(placed(count(library, grants.regions(RegionBasis.AS_OF)))).isEqualTo("330127100");
    CellTable stock =
        count(
            library,
            CellQuery.stock(
                    Stock.VALID, LocalDate.parse("2021-05-31"), LocalDate.parse("2021-06-01"))
                .within("330122"));
    assertThat(stock.cell(0).amount()).isEqualTo(Fraction.of(1));
    assertThat(stock.cell(1).amount()).isEqualTo(Fraction.ZERO);
  }

  /** Epoch days below 0 go beside patents that last for ever. */
  @Test
  void count_onDaysAndOverPeriodsBefore1970_findsNothingThere() {
    AuthoredLibrary library =
        new AuthoredLibrary()
            .granted(PatentType.INVENTION, "2018-01-10", "2020-06-01", FENSHUI)
            .granted(PatentType.DESIGN, "2018-01-10", "2020-06-01", "");
    library.add(
        library
            .outline(PatentType.INVENTION, "2019-01-10", "2020-07-01")
            .region(PatentOutline.NO_DAY, FENSHUI)
            .region(AuthoredLibrary.day("2021-01-15"), JIANGNAN)
            .build());
    LocalDate early = LocalDate.parse("1949-10-01");
    for (Axis axis : List.of(Axis.REGION, Axis.IPC_SECTION)) {
      CellTable stock =
          count(library, CellQuery.stock(Stock.VALID, early, DAY).within("330122").by(axis));
      assertThat(stock.cell(0).amount()).isEqualTo(Fraction.ZERO);
      assertThat(stock.cell(1).amount()).isEqualTo(Fraction.of(2));
      CellTable flow =
          count(
              library,
              CellQuery.flow(Flow.GRANTS, Period.year(1969), Period.year(2020))
                  .within("330122")
                  .by(axis));
      assertThat(flow.cell(0).amount()).isEqualTo(Fraction.ZERO);
      assertThat(flow.cell(1).amount()).isEqualTo(Fraction.of(2));
    }
  }

  @Test
  void count_ofAPatentOfThreeHolders_isWholeFirstOrInParts() {
    AuthoredLibrary library = new AuthoredLibrary();
    library.add(
        library
            .outline(PatentType.INVENTION, "2019-01-10", "2021-02-01")
            .holders(
                PatentOutline.NO_DAY,
                List.of(
                    OutlineHolder.of(FENSHUI, HolderKind.COMPANY, "a"),
                    OutlineHolder.of(JIANGNAN, HolderKind.UNIVERSITY, "b"),
                    OutlineHolder.of("330127100", HolderKind.PERSON, "c")))
            .build());
    CellQuery.Builder query = CellQuery.stock(Stock.VALID, DAY).within("330122").by(Axis.REGION);
    CellTable whole = count(library, query.counting(Counting.WHOLE));
    assertThat(amount(whole, row(whole, Axis.REGION, FENSHUI))).isEqualTo("1");
    assertThat(amount(whole, row(whole, Axis.REGION, JIANGNAN))).isEqualTo("1");
    assertThat(amount(whole, Row.overlap(Axis.REGION))).isEqualTo("1");
    assertThat(amount(whole)).isEqualTo("1");
    CellTable first = count(library, query.counting(Counting.FIRST_HOLDER));
    assertThat(amount(first, row(first, Axis.REGION, JIANGNAN))).isEqualTo("0");
    CellTable parts = count(library, query.counting(Counting.FRACTIONAL));
    assertThat(amount(parts, row(parts, Axis.REGION, JIANGNAN))).isEqualTo("1/3");
    assertThat(amount(parts)).isEqualTo("2/3");
    assertThat(parts.cell(0).figure().value().orElseThrow())
        .isEqualTo(new BigDecimal("0.6666666666666666666666666666666667"));
  }

  @Test
  void amount_ofMoreHoldersThanTheUnitDivides_isExact() {
    AuthoredLibrary library = new AuthoredLibrary();
    for (int patent = 0; patent < 2; patent++) {
      List<OutlineHolder> holders = new java.util.ArrayList<>();
      for (int i = 0; i < 17 + patent * 2; i++) {
        holders.add(OutlineHolder.of(i == 0 ? FENSHUI : JIANGNAN, HolderKind.PERSON, "p" + i));
      }
      library.add(
          library
              .outline(PatentType.INVENTION, "2019-01-10", "2021-02-01")
              .holders(PatentOutline.NO_DAY, holders)
              .build());
    }
    CellTable table =
        count(
            library,
            CellQuery.stock(Stock.VALID, DAY, DAY.plusDays(1))
                .within("330122")
                .by(Axis.REGION)
                .counting(Counting.FRACTIONAL));
    assertThat(amount(table, row(table, Axis.REGION, FENSHUI))).isEqualTo("36/323");
    assertThat(amount(table)).isEqualTo("2");
    assertThat(table.cell(1).amount()).isEqualTo(Fraction.of(2));
  }

  @Test
  void rows_ofIndustries_areOnTopOrLowest() {
    AuthoredLibrary library =
        new AuthoredLibrary()
            .granted(
                PatentType.DESIGN,
                "2020-01-10",
                "2020-06-01",
                FENSHUI,
                "endoscopes",
                "medical-devices")
            .granted(PatentType.DESIGN, "2020-01-10", "2020-06-01", FENSHUI, "medical-devices")
            .granted(PatentType.DESIGN, "2020-01-10", "2020-06-01", FENSHUI, "health", "pens");
    CellTable top = count(library, CellQuery.stock(Stock.VALID, DAY).by(Axis.INDUSTRY));
    assertThat(amount(top, row(top, Axis.INDUSTRY, "medical-devices"))).isEqualTo("2");
    assertThat(top.row(Axis.INDUSTRY, "endoscopes")).isEmpty();
    assertThat(amount(top, Row.overlap(Axis.INDUSTRY))).isEqualTo("1");
    CellTable low = count(library, CellQuery.stock(Stock.VALID, DAY).by(Axis.LOWEST_INDUSTRY));
    assertThat(amount(low, row(low, Axis.LOWEST_INDUSTRY, "endoscopes"))).isEqualTo("1");
    assertThat(amount(low, row(low, Axis.LOWEST_INDUSTRY, "medical-devices"))).isEqualTo("1");
  }

  @Test
  void count_onTheTwentyNinthOfFebruary_isADayLikeAnother() {
    AuthoredLibrary library =
        new AuthoredLibrary()
            .granted(PatentType.INVENTION, "2016-02-29", "2020-02-29", FENSHUI)
            .granted(PatentType.INVENTION, "2016-02-29", "2020-03-01", FENSHUI);
    List<Period> months =
        CalendarUnit.MONTH.periods(LocalDate.parse("2020-02-01"), LocalDate.parse("2020-03-01"));
    assertThat(months.get(0).to()).isEqualTo("2020-02-29");
    CellTable table = count(library, CellQuery.flow(Flow.GRANTS, months));
    assertThat(table.cell(0).amount()).isEqualTo(Fraction.of(1));
    assertThat(table.cell(1).amount()).isEqualTo(Fraction.of(1));
    CellTable stock =
        count(
            library,
            CellQuery.stock(
                Stock.VALID, LocalDate.parse("2020-02-28"), LocalDate.parse("2020-02-29")));
    assertThat(stock.cell(0).amount()).isEqualTo(Fraction.ZERO);
    assertThat(stock.cell(1).amount()).isEqualTo(Fraction.of(1));
  }

  @Test
  void count_inACodeAbolishedWithinTheYear_isInItsHeirOrWhatAllHeirsLieIn() {
    String divisions =
        """
        # edition 2023-06-30
        # since 2020-01-01
        330000,浙江省
        330100,杭州市
        330102,上城区
        330105,拱墅区
        330114,钱塘区,,2021-03-11
        330103,下城区,330105,,2021-03-11
        330104,江干区,330102+330114,,2021-03-11
        """;
    AuthoredLibrary library =
        new AuthoredLibrary(divisions, IndustryRules.ofDefaults())
            .granted(PatentType.DESIGN, "2020-01-10", "2021-02-01", "330103")
            .granted(PatentType.DESIGN, "2020-01-10", "2021-02-01", "330103001")
            .granted(PatentType.DESIGN, "2020-01-10", "2021-02-01", "330104")
            .granted(PatentType.DESIGN, "2020-01-10", "2021-02-01", "330105");
    CellQuery.Builder query =
        CellQuery.flow(Flow.GRANTS, YEAR).within("330100").by(Axis.REGION).asOf(DAY);
    CellTable now = count(library, query);
    assertThat(amount(now, row(now, Axis.REGION, "330105"))).isEqualTo("3");
    assertThat(amount(now, Row.none(Axis.REGION))).isEqualTo("1");
    assertThat(now.row(Axis.REGION, "330103")).isEmpty();
    CellTable before = count(library, query.boundaries(LocalDate.parse("2021-01-31")));
    assertThat(before.boundaries()).isEqualTo("2021-01-31");
    assertThat(amount(before, row(before, Axis.REGION, "330103"))).isEqualTo("2");
    assertThat(amount(before, row(before, Axis.REGION, "330104"))).isEqualTo("1");
    assertThat(amount(before, Row.none(Axis.REGION))).isEqualTo("0");
  }

  @Test
  void figure_ofWhatCannotBeKnownYet_saysSo() {
    AuthoredLibrary library =
        new AuthoredLibrary().granted(PatentType.INVENTION, "2020-05-10", "2021-06-01", FENSHUI);
    CellTable filings =
        count(
            library,
            CellQuery.flow(Flow.INVENTION_FILINGS, Period.year(2018), Period.year(2020)).asOf(DAY));
    assertThat(filings.cell(Period.year(2018)).figure()).isEqualTo(Figure.of(0));
    assertThat(filings.cell(Period.year(2020)).figure()).isInstanceOf(Figure.Provisional.class);
    CellTable grants =
        count(library, CellQuery.flow(Flow.GRANTS, YEAR, Period.year(2022)).asOf(DAY));
    assertThat(grants.cell(YEAR).figure()).isInstanceOf(Figure.Provisional.class);
    assertThat(grants.cell(Period.year(2022)).figure()).isInstanceOf(Figure.Missing.class);
    CellTable stock = count(library, CellQuery.stock(Stock.VALID, DAY, DAY.plusYears(1)).asOf(DAY));
    assertThat(stock.cell(DAY).figure()).isEqualTo(Figure.of(1));
    assertThat(stock.cell(DAY.plusYears(1)).figure()).isInstanceOf(Figure.Provisional.class);
  }

  @Test
  void over_aBaseOfZero_isMissingAndKeepsBothTerms() {
    AuthoredLibrary library =
        new AuthoredLibrary().granted(PatentType.INVENTION, "2019-05-10", "2021-06-01", FENSHUI);
    CellTable table =
        count(library, CellQuery.stock(Stock.VALID, DAY, DAY.minusYears(1)).by(Axis.TYPE));
    Cell now = table.cell(DAY);
    Cell before = table.cell(DAY.minusYears(1));
    assertThat(now.over(before, 100).figure()).isInstanceOf(Figure.Missing.class);
    Quotient share = now.over(now, 100);
    assertThat(share.figure().value().orElseThrow()).isEqualByComparingTo("100");
    assertThat(share.numerator()).isEqualTo(Figure.of(1));
    assertThat(share.denominator()).isEqualTo(Figure.of(1));
  }

  @Test
  void count_ofAnyStatus_goesByTheTimeline() {
    AuthoredLibrary library = new AuthoredLibrary();
    library.add(
        library
            .outline(PatentType.INVENTION, "2018-01-10", "2020-06-01")
            .region(PatentOutline.NO_DAY, FENSHUI)
            .status(AuthoredLibrary.day("2021-01-01"), PatentStatus.LAPSED)
            .status(AuthoredLibrary.day("2021-03-01"), PatentStatus.IN_FORCE)
            .build());
    List<LocalDate> days =
        List.of(
            LocalDate.parse("2019-01-01"),
            LocalDate.parse("2020-12-31"),
            LocalDate.parse("2021-02-28"),
            LocalDate.parse("2021-03-01"));
    CellTable valid = count(library, CellQuery.stock(Stock.VALID, days));
    assertThat(List.of(0, 1, 2, 3).stream().map(i -> valid.cell(i).amount().toString()))
        .containsExactly("0", "1", "0", "1");
    CellTable lapsed =
        count(
            library,
            CellQuery.stock(
                new Stock(Stock.VALID.card(), java.util.Set.of(), PatentStatus.LAPSED), days));
    assertThat(List.of(0, 1, 2, 3).stream().map(i -> lapsed.cell(i).amount().toString()))
        .containsExactly("0", "0", "1", "0");
  }

  @Test
  void build_ofWhatIsWrong_namesAllOfIt() {
    assertThatThrownBy(
            () ->
                CellQuery.flow(Flow.GRANTS)
                    .within("33")
                    .within("3x")
                    .by(Axis.TYPE, Axis.TYPE, Axis.INDUSTRY, Axis.LOCARNO)
                    .split(RegionLevel.FOREIGN)
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3X")
        .hasMessageContaining("no period")
        .hasMessageContaining("at most 3")
        .hasMessageContaining("each once")
        .hasMessageContaining("foreign")
        .hasMessageContaining("REGION");
  }

  @Test
  void count_inADivisionThatIsNone_isRefused() {
    AuthoredLibrary library = new AuthoredLibrary();
    assertThatThrownBy(
            () -> count(library, CellQuery.stock(Stock.VALID, DAY).within("440000").by(Axis.TYPE)))
        .hasMessageContaining("440000");
    CellTable table = count(library, CellQuery.stock(Stock.VALID, DAY).by(Axis.TYPE));
    assertThatThrownBy(() -> table.cell(DAY.plusDays(1))).hasMessageContaining("2021-12-01");
    assertThatThrownBy(() -> table.rows(Axis.LOCARNO)).hasMessageContaining("LOCARNO");
    assertThatThrownBy(
            () -> table.cell(0, Row.value(Axis.TYPE, "plant", Stock.VALID.card().name())))
        .hasMessageContaining("plant");
  }

  @Test
  void periods_ofAUnit_beginWithItAndAreWhole() {
    assertThat(
            CalendarUnit.QUARTER.periods(
                LocalDate.parse("2020-02-29"), LocalDate.parse("2020-07-01")))
        .extracting(Period::toString)
        .containsExactly("2020-01-01/2020-03-31", "2020-04-01/2020-06-30", "2020-07-01/2020-09-30");
    assertThat(CalendarUnit.YEAR.ends(LocalDate.parse("2019-12-31"), LocalDate.parse("2020-01-01")))
        .extracting(LocalDate::toString)
        .containsExactly("2019-12-31", "2020-12-31");
    assertThatThrownBy(() -> CalendarUnit.MONTH.ends(DAY, DAY.minusDays(1)))
        .hasMessageContaining("2021-11-29");
  }

  private static CellTable count(AuthoredLibrary library, CellQuery.Builder query) {
    return PatentMap.of(library).count(query.build());
  }

  private static Row row(CellTable table, Axis axis, String code) {
    return table.row(axis, code).orElseThrow();
  }

  private static String amount(CellTable table, Row... rows) {
    return table.cell(0, rows).amount().toString();
  }

  private static String placed(CellTable table) {
    assertThat(table.cells()).hasSize(1);
    return table.cells().get(0).rows().get(0).code();
  }
}
