package io.patentwatch.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.indicator.Figure;
import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.Period;
import io.patentwatch.indicator.Ratio;
import io.patentwatch.indicator.Stock;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.RegionLevel;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PatentMapTest {
  private static final String FENSHUI = "330122109";
  private static final String JIANGNAN = "330122113";
  private static final LocalDate DAY = LocalDate.parse("2021-11-30");

  @Test
  void run_withinACounty_splitsByItsTownshipsAndShowsTheUnplaced() {
    AuthoredLibrary library =
        new AuthoredLibrary()
            .granted(PatentType.INVENTION, "2018-01-10", "2020-06-01", FENSHUI)
            .granted(PatentType.INVENTION, "2018-01-10", "2021-02-01", FENSHUI)
            .granted(PatentType.DESIGN, "2019-01-10", "2019-06-01", FENSHUI)
            .granted(PatentType.INVENTION, "2018-01-10", "2021-03-01", "330122")
            .granted(PatentType.INVENTION, "2018-01-10", "2021-03-01", "330127100")
            .granted(PatentType.INVENTION, "2018-01-10", "2021-03-01", "");
    MapResult map = tonglu(library);
    assertThat(map.places()).hasSize(15).last().isEqualTo(Place.UNPLACED);
    assertCount(map.figure(Stock.VALID_INVENTIONS, map.whole()), 3);
    assertCount(map.figure(Stock.VALID_INVENTIONS, town(map, FENSHUI)), 2);
    assertCount(map.figure(Stock.VALID_INVENTIONS, Place.UNPLACED), 1);
    assertCount(map.figure(Stock.VALID, map.whole()), 4);
    assertCount(map.figure(Flow.INVENTION_GRANTS, map.whole()), 2);
    assertThat(map.nowhere()).isEqualTo(1);
  }

  @Test
  void change_yearOnYear_comparesWithTheSameDayAndTheSamePeriod() {
    AuthoredLibrary library = new AuthoredLibrary();
    for (String granted :
        new String[] {"2020-11-30", "2020-12-01", "2021-01-01", "2021-11-30", "2021-12-01"}) {
      library.granted(PatentType.INVENTION, "2018-01-10", granted, FENSHUI);
    }
    MapResult map = tonglu(library);
    // In force: four on 2021-11-30, one on 2020-11-30.
    assertCount(map.figure(Stock.VALID_INVENTIONS, map.whole()), 4);
    assertThat(map.change(Stock.VALID_INVENTIONS, map.whole(), Sector.ALL).value().orElseThrow())
        .isEqualByComparingTo("300");
    // Granted: two from January to November 2021, one in the same months of 2020.
    assertCount(map.figure(Flow.GRANTS, map.whole()), 2);
    assertThat(map.change(Flow.GRANTS, map.whole(), Sector.ALL).value().orElseThrow())
        .isEqualByComparingTo("100");
    assertCount(map.figure(Flow.GRANTS, map.whole(), Sector.ALL, Period.year(2020)), 2);
  }

  @Test
  void change_fromNothing_isMissing() {
    MapResult map =
        tonglu(
            new AuthoredLibrary()
                .granted(PatentType.INVENTION, "2018-01-10", "2021-02-01", FENSHUI));
    assertThat(map.change(Stock.VALID, map.whole(), Sector.ALL)).isInstanceOf(Figure.Missing.class);
  }

  @Test
  void run_ofATransferredPatent_countsStockWhereItIsAndGrantWhereItWas() {
    AuthoredLibrary library = new AuthoredLibrary();
    library.add(
        library
            .outline(PatentType.INVENTION, "2019-01-10", "2021-02-01")
            .region(PatentOutline.NO_DAY, FENSHUI)
            .region(AuthoredLibrary.day("2021-06-01"), JIANGNAN)
            .build());
    MapResult map = tonglu(library);
    assertCount(map.figure(Stock.VALID_INVENTIONS, town(map, FENSHUI)), 0);
    assertCount(map.figure(Stock.VALID_INVENTIONS, town(map, JIANGNAN)), 1);
    assertCount(map.figure(Flow.INVENTION_GRANTS, town(map, FENSHUI)), 1);
    assertCount(map.figure(Flow.INVENTION_GRANTS, town(map, JIANGNAN)), 0);
  }

  @Test
  void run_ofAPatentTransferredOutOfTheCounty_countsOnlyWhatWasInIt() {
    AuthoredLibrary library = new AuthoredLibrary();
    library.add(
        library
            .outline(PatentType.INVENTION, "2019-01-10", "2021-02-01")
            .region(PatentOutline.NO_DAY, FENSHUI)
            .region(AuthoredLibrary.day("2021-06-01"), "330127")
            .build());
    MapResult map = tonglu(library);
    assertCount(map.figure(Stock.VALID, map.whole()), 0);
    assertCount(map.figure(Flow.GRANTS, map.whole()), 1);
  }

  @Test
  void inYear_ofAStock_isThatOfTheYearsEnd() {
    AuthoredLibrary library = new AuthoredLibrary();
    library.add(
        library
            .outline(PatentType.UTILITY_MODEL, "2016-01-10", "2016-12-31")
            .status(AuthoredLibrary.day("2019-12-31"), PatentStatus.LAPSED)
            .region(PatentOutline.NO_DAY, FENSHUI)
            .build());
    MapResult map = PatentMap.of(library).query().within("330122").asOf(DAY).years(7).run();
    assertThat(map.years()).containsExactly(2015, 2016, 2017, 2018, 2019, 2020, 2021);
    assertThat(
            map.years().stream()
                .map(
                    year ->
                        map.inYear(Stock.VALID, map.whole(), Sector.ALL, year)
                            .value()
                            .orElseThrow()
                            .intValue()))
        .containsExactly(0, 1, 1, 1, 0, 0, 0);
  }

  @Test
  void sectors_ofAPatentOfTwoIndustries_countInBothAndShowTheOverlap() {
    MapResult map =
        tonglu(
            new AuthoredLibrary()
                .granted(PatentType.DESIGN, "2020-01-10", "2020-06-01", FENSHUI, "pens", "health")
                .granted(PatentType.DESIGN, "2020-01-10", "2020-06-01", FENSHUI, "pens")
                .granted(
                    PatentType.DESIGN,
                    "2020-01-10",
                    "2020-06-01",
                    FENSHUI,
                    "endoscopes",
                    "medical-devices")
                .granted(PatentType.DESIGN, "2020-01-10", "2020-06-01", FENSHUI));
    assertCount(sector(map, "pens"), 2);
    assertCount(sector(map, "health"), 1);
    assertCount(sector(map, "endoscopes"), 1);
    assertCount(sector(map, "medical-devices"), 1);
    assertCount(map.figure(Stock.VALID, map.whole(), Sector.NONE, DAY), 1);
    assertCount(map.figure(Stock.VALID, map.whole(), Sector.OVERLAP, DAY), 1);
    assertCount(map.figure(Stock.VALID, map.whole(), Sector.ALL, DAY), 4);
  }

  @Test
  void figure_ofFilings_isProvisionalAndNotCompared() {
    MapResult map =
        tonglu(
            new AuthoredLibrary()
                .granted(PatentType.INVENTION, "2020-05-10", "2021-06-01", FENSHUI)
                .granted(PatentType.INVENTION, "2021-05-10", "2021-09-01", FENSHUI));
    assertThat(map.figure(Flow.INVENTION_FILINGS, map.whole()))
        .isInstanceOf(Figure.Provisional.class);
    assertThat(map.change(Flow.INVENTION_FILINGS, map.whole(), Sector.ALL))
        .isInstanceOf(Figure.Missing.class);
  }

  @Test
  void figure_perTenThousand_needsAPopulation() {
    AuthoredLibrary library =
        new AuthoredLibrary()
            .granted(PatentType.INVENTION, "2018-01-10", "2020-06-01", FENSHUI)
            .granted(PatentType.INVENTION, "2018-01-10", "2020-06-01", FENSHUI)
            .reported("population", "registered", "330122", "", "2020-12-31", "2020-12-31", "5000");
    MapResult map = tonglu(library);
    assertThat(map.figure(Ratio.VALID_INVENTIONS_PER_10000, map.whole()).value().orElseThrow())
        .isEqualByComparingTo("4");
    assertThat(map.population(map.whole()).kind()).isEqualTo("registered");
    assertThat(map.figure(Ratio.VALID_INVENTIONS_PER_10000, town(map, FENSHUI)))
        .isInstanceOf(Figure.Missing.class);
  }

  @Test
  void unconfirmed_ofAValidPatentWithoutPayments_isTold() {
    MapResult map =
        tonglu(
            new AuthoredLibrary()
                .granted(PatentType.INVENTION, "2015-01-10", "2017-06-01", FENSHUI)
                .granted(PatentType.INVENTION, "2021-01-10", "2021-09-01", FENSHUI));
    assertThat(map.unconfirmed(map.whole())).isEqualTo(1);
    assertThat(map.unconfirmed(town(map, FENSHUI))).isEqualTo(1);
    assertThat(map.unconfirmed(town(map, JIANGNAN))).isZero();
  }

  @Test
  void run_ofEverything_showsWhatIsOutsideAndUnplaced() {
    MapResult map =
        PatentMap.of(
                new AuthoredLibrary()
                    .granted(PatentType.DESIGN, "2020-01-10", "2020-06-01", FENSHUI)
                    .granted(PatentType.DESIGN, "2020-01-10", "2020-06-01", "foreign")
                    .granted(PatentType.DESIGN, "2020-01-10", "2020-06-01", "HK")
                    .granted(PatentType.DESIGN, "2020-01-10", "2020-06-01", ""))
            .query()
            .asOf(DAY)
            .run();
    assertThat(map.places()).hasSize(3);
    assertCount(map.figure(Stock.VALID, map.whole()), 4);
    assertCount(map.figure(Stock.VALID, Place.UNPLACED), 1);
    assertCount(map.figure(Stock.VALID, Place.OUTSIDE), 2);
  }

  @Test
  void split_byALevelFurtherDown_takesAllOfItThere() {
    MapResult map =
        PatentMap.of(
                new AuthoredLibrary()
                    .granted(PatentType.DESIGN, "2020-01-10", "2020-06-01", FENSHUI)
                    .granted(PatentType.DESIGN, "2020-01-10", "2020-06-01", "330127100"))
            .query()
            .within("330100")
            .split(RegionLevel.TOWNSHIP)
            .asOf(DAY)
            .run();
    assertThat(map.places()).hasSize(16);
    assertCount(map.figure(Stock.VALID, town(map, "330127100")), 1);
  }

  @Test
  void query_ofWhatIsNotThere_isRefusedWithTheRemedy() {
    MapQuery query = PatentMap.of(new AuthoredLibrary()).query();
    assertThatThrownBy(() -> query.within("440000").run())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("440000");
    assertThatThrownBy(() -> query.within(FENSHUI).run())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(FENSHUI);
    assertThatThrownBy(() -> query.split(RegionLevel.FOREIGN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("foreign");
    assertThatThrownBy(() -> query.years(0)).hasMessageContaining("0");
    MapResult map = tonglu(new AuthoredLibrary());
    assertThatThrownBy(
            () -> map.figure(Stock.VALID, map.whole(), Sector.ALL, LocalDate.parse("2000-02-02")))
        .hasMessageContaining("2000-02-02");
    assertThatThrownBy(() -> map.figure(Stock.VALID, Place.OUTSIDE))
        .hasMessageContaining("Outside");
  }

  private static MapResult tonglu(AuthoredLibrary library) {
    return PatentMap.of(library).query().within("330122").asOf(DAY).run();
  }

  private static Place town(MapResult map, String code) {
    return map.places().stream()
        .filter(place -> place.code() != null && place.code().digits().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Figure sector(MapResult map, String code) {
    Sector sector =
        map.sectors().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    return map.figure(Stock.VALID, map.whole(), sector, DAY);
  }

  private static void assertCount(Figure figure, long count) {
    assertThat(figure).isEqualTo(Figure.of(count));
  }
}
