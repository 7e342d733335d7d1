package io.patentwatch.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.ReportedSeries;
import io.patentwatch.model.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IndicatorTest {
  private static final DivisionCode TONGLU = DivisionCode.of("330122");
  private static final LocalDate DAY = LocalDate.parse("2021-11-30");

  @Test
  void cards_ofAllShipped_haveDistinctIdsAndBothLanguages() {
    List<Card> cards =
        Stream.concat(
                Indicator.shipped().stream(),
                Stream.concat(Stock.shipped().stream(), Flow.shipped().stream())
                    .filter(additive -> additive != Stock.VALID_INVENTIONS)
                    .map(additive -> Ratio.perTenThousand((Additive) additive)))
            .map(Indicator::card)
            .toList();
    assertThat(cards).extracting(Card::id).doesNotHaveDuplicates();
    assertThat(cards)
        .flatExtracting(
            Card::name,
            Card::definition,
            Card::countingRule,
            Card::unit,
            Card::dates,
            Card::lag,
            Card::source)
        .allSatisfy(
            wording -> {
              assertThat(((Wording) wording).chinese()).isNotBlank();
              assertThat(((Wording) wording).english()).isNotBlank();
              assertThat(((Wording) wording).chinese() + wording).doesNotContain("{", "=", "|");
            });
    assertThat(cards).allSatisfy(card -> assertThat(card.needs()).isNotEmpty());
    assertThat(cards)
        .filteredOn(card -> card.isPercentage() || card.unit().english().startsWith("per "))
        .allSatisfy(card -> assertThat(card.denominator()).isNotNull());
    assertThat(cards)
        .filteredOn(card -> card.unit().english().equalsIgnoreCase("patents"))
        .allSatisfy(card -> assertThat(card.denominator()).isNull());
  }

  @Test
  void card_ofAHost_needsNoMoreThanWhatIsMeasuredAndHow() {
    Wording word = new Wording("词", "word");
    Card card = new Card("own", word, word, word, word);
    assertThat(card.dates()).isNull();
    assertThat(card.needs()).isEmpty();
    assertThatThrownBy(() -> new Card("Own", word, word, word, word)).hasMessageContaining("'Own'");
  }

  @Test
  void stock_onTheDayOfGrantAndOfLapse_countsTheFirstAndNotTheSecond() {
    PatentOutline patent =
        outline("2015-03-01", "2017-05-05").status(day("2020-03-01"), PatentStatus.LAPSED).build();
    assertThat(Stock.VALID_INVENTIONS.counts(patent, day("2017-05-04"))).isFalse();
    assertThat(Stock.VALID_INVENTIONS.counts(patent, day("2017-05-05"))).isTrue();
    assertThat(Stock.VALID_INVENTIONS.counts(patent, day("2020-02-29"))).isTrue();
    assertThat(Stock.VALID_INVENTIONS.counts(patent, day("2020-03-01"))).isFalse();
    assertThat(Stock.VALID_DESIGNS.counts(patent, day("2017-05-05"))).isFalse();
    assertThat(Stock.VALID.counts(patent, day("2017-05-05"))).isTrue();
  }

  @Test
  void unconfirmed_untilThePaymentOfTheRunningFeeYear_isTrueFromTheSecondYearOfTheRight() {
    PatentOutline patent =
        outline("2015-03-01", "2017-05-05").payment(4, day("2018-02-20")).build();
    // The grant falls into fee year 3, paid with registration.
    assertThat(Stock.unconfirmed(patent, LocalDate.parse("2018-02-28"))).isFalse();
    // Fee year 4 is on record as paid, year 5 is not.
    assertThat(Stock.unconfirmed(patent, LocalDate.parse("2018-03-01"))).isFalse();
    assertThat(Stock.unconfirmed(patent, LocalDate.parse("2019-02-28"))).isFalse();
    assertThat(Stock.unconfirmed(patent, LocalDate.parse("2019-03-01"))).isTrue();
    assertThat(Stock.unconfirmed(patent, LocalDate.parse("2016-01-01"))).isFalse();
  }

  @Test
  void flow_ofFilingsOfWhatIsPublishedOnlyWhenGranted_isRefused() {
    assertThatThrownBy(
            () ->
                new Flow(
                    Flow.INVENTION_FILINGS.card(), Set.of(PatentType.DESIGN), Flow.Event.FILED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("design")
        .hasMessageContaining("reported series");
  }

  @Test
  void isProvisional_ofFilings_endsEighteenMonthsAfterThePeriod() {
    Period year = Period.year(2019);
    assertThat(Flow.INVENTION_FILINGS.isProvisional(year, LocalDate.parse("2021-06-29"))).isTrue();
    assertThat(Flow.INVENTION_FILINGS.isProvisional(year, LocalDate.parse("2021-06-30"))).isFalse();
    assertThat(Flow.GRANTS.isProvisional(year, LocalDate.parse("2019-12-31"))).isFalse();
  }

  @Test
  void yearBefore_ofTheLeapDay_endsOnTheTwentyEighth() {
    Period period = Period.yearTo(LocalDate.parse("2020-02-29"));
    assertThat(period.yearBefore())
        .isEqualTo(new Period(LocalDate.parse("2019-01-01"), LocalDate.parse("2019-02-28")));
  }

  @Test
  void period_endingBeforeItBegins_isRefusedWithBothDays() {
    assertThatThrownBy(() -> new Period(DAY, DAY.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2021-11-29")
        .hasMessageContaining("2021-11-30");
  }

  @Test
  void change_fromABase_isInPerCent() {
    assertThat(Ratio.change(Figure.of(769), Figure.of(598)).value().orElseThrow().doubleValue())
        .isBetween(28.59, 28.60);
    assertThat(Ratio.change(Figure.of(0), Figure.of(4)).value().orElseThrow())
        .isEqualByComparingTo("-100");
  }

  @Test
  void change_fromZero_isMissingAndSaysWhy() {
    Figure change = Ratio.change(Figure.of(3), Figure.of(0));
    assertThat(change.value()).isEmpty();
    assertThat(change).hasToString("missing: the base is zero");
  }

  @Test
  void change_withAMissingOrProvisionalSide_staysMissingOrProvisional() {
    Wording why = new Wording("缺", "lacking");
    assertThat(Ratio.change(new Figure.Missing(why), Figure.of(3)))
        .isEqualTo(new Figure.Missing(why));
    assertThat(Ratio.change(Figure.of(3), new Figure.Missing(why)))
        .isEqualTo(new Figure.Missing(why));
    assertThat(Ratio.change(new Figure.Provisional(BigDecimal.TEN, why), Figure.of(5)))
        .isInstanceOf(Figure.Provisional.class);
  }

  @Test
  void difference_ofPercentagesAndRanks_isInTheirUnit() {
    assertThat(Ratio.difference(Figure.of(20), Figure.of(0)).value().orElseThrow())
        .isEqualByComparingTo("20");
    Wording why = new Wording("缺", "lacking");
    assertThat(Ratio.difference(Figure.of(3), new Figure.Missing(why)))
        .isEqualTo(new Figure.Missing(why));
    assertThat(Ratio.difference(Figure.of(3), new Figure.Provisional(BigDecimal.ONE, why)))
        .isEqualTo(new Figure.Provisional(BigDecimal.valueOf(2), why));
  }

  @Test
  void rank_ofTies_isSharedAndTheNextLeftOut() {
    Figure three = new Figure.Known(new BigDecimal("3.0"));
    Figure missing = new Figure.Missing(new Wording("无", "none"));
    List<Figure> all = List.of(Figure.of(5), three, Figure.of(3), Figure.of(1), missing);
    assertThat(all)
        .extracting(figure -> figure.rank(all).toString())
        .containsExactly("1", "2", "2", "4", "missing: none");
    // Up from the fourth place to the second.
    assertThat(Ratio.difference(three.rank(all), Figure.of(4))).hasToString("-2");
  }

  @Test
  void quarter_andThePreviousOne_areOfTheCalendar() {
    assertThat(Period.quarter(2020, 1)).hasToString("2020-01-01/2020-03-31");
    assertThat(Period.quarter(2020, 1).previous()).isEqualTo(Period.quarter(2019, 4));
    assertThat(Period.year(2020).previous()).isEqualTo(Period.year(2019));
    assertThat(new Period(LocalDate.parse("2020-03-05"), LocalDate.parse("2020-03-11")).previous())
        .hasToString("2020-02-27/2020-03-04");
    assertThatThrownBy(() -> Period.quarter(2020, 5)).hasMessageContaining("5");
    assertThatThrownBy(() -> Period.quarter(2020, 0)).hasMessageContaining("0");
  }

  @Test
  void yearBefore_ofAWholeFebruary_isAWholeFebruary() {
    Period february = new Period(LocalDate.parse("2021-02-01"), LocalDate.parse("2021-02-28"));
    assertThat(february.yearBefore()).hasToString("2020-02-01/2020-02-29");
    assertThat(february.yearBefore().yearBefore()).hasToString("2019-02-01/2019-02-28");
  }

  @Test
  void population_ofSeveralDays_isTheLatestOnOrBeforeTheDay() {
    ReportedFigures.Population population =
        figures(
                population("permanent-residents", "2020-12-31", "453600"),
                population("permanent-residents", "2019-12-31", "440000"),
                population("registered", "2021-06-30", "419200"),
                population("permanent-residents", "2021-12-31", "455000"))
            .population(TONGLU, null, DAY);
    assertThat(population.figure().value().orElseThrow()).isEqualByComparingTo("453600");
    assertThat(population.kind()).isEqualTo("permanent-residents");
    assertThat(population.day()).contains(LocalDate.parse("2020-12-31"));
  }

  @Test
  void population_ofAKindThatIsNotThere_isMissingAndNamesThoseThatAre() {
    assertThat(
            figures(population("registered", "2020-12-31", "419200"))
                .population(TONGLU, "permanent-residents", DAY)
                .figure()
                .toString())
        .contains("permanent-residents")
        .contains("registered");
  }

  @Test
  void population_reportedTwiceAlike_isTaken_andDifferently_isMissing() {
    Statement one = population("registered", "2020-12-31", "419200");
    assertThat(figures(one, one).population(TONGLU, null, DAY).figure().value()).isPresent();
    assertThat(
            figures(one, population("registered", "2020-12-31", "419201"))
                .population(TONGLU, null, DAY)
                .figure())
        .isInstanceOf(Figure.Missing.class);
    assertThat(figures().population(TONGLU, null, DAY).figure().toString())
        .contains("no population reported");
  }

  @Test
  void lines_ofBothMeasuresInOnePeriod_divideThem() {
    List<ReportedFigures.Line> lines =
        figures(
                fastTrack("filings", "2021", "162"),
                fastTrack("grants", "2021", "28"),
                fastTrack("filings", "2020", "303"),
                fastTrack("grants", "2020", "60"))
            .lines(Ratio.FAST_TRACK_GRANTED_OVER_FILED, TONGLU, LocalDate.parse("2021-12-31"));
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).industry()).isEqualTo("pens");
    assertThat(lines.get(0).latest().figure().value().orElseThrow().doubleValue())
        .isBetween(17.28, 17.29);
    assertThat(lines.get(0).yearBefore().orElseThrow().figure().value().orElseThrow().doubleValue())
        .isBetween(19.80, 19.81);
  }

  @Test
  void lines_ofAPeriodThatLastsBeyondTheDay_areProvisional() {
    assertThat(
            figures(fastTrack("filings", "2021", "162"), fastTrack("grants", "2021", "28"))
                .lines(Ratio.FAST_TRACK_GRANTED_OVER_FILED, TONGLU, DAY)
                .get(0)
                .latest()
                .figure())
        .isInstanceOf(Figure.Provisional.class);
  }

  @Test
  void lines_withoutOneSide_areMissingNotZero() {
    assertThat(
            figures(fastTrack("filings", "2021", "162"))
                .lines(Ratio.FAST_TRACK_GRANTED_OVER_FILED, TONGLU, DAY)
                .get(0)
                .latest()
                .figure())
        .hasToString("missing: the numerator is not reported");
    assertThatThrownBy(() -> figures().lines(Ratio.VALID_INVENTIONS_PER_10000, TONGLU, DAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ReportedFigures figures(Statement... statements) {
    return ReportedFigures.of(new ArrayList<>(List.of(statements)));
  }

  private static Statement population(String kind, String day, String value) {
    return series("population", kind, "", day, day, value);
  }

  private static Statement fastTrack(String measure, String year, String value) {
    return series(
        "fast-track-" + measure, "design", "pens", year + "-01-01", year + "-12-31", value);
  }

  private static Statement series(
      String measure, String kind, String industry, String from, String to, String value) {
    return new ReportedSeries(
        Provenance.of("test", "", 0),
        measure,
        kind,
        TONGLU,
        industry,
        LocalDate.parse(from),
        LocalDate.parse(to),
        new BigDecimal(value),
        "office");
  }

  private static PatentOutline.Builder outline(String filed, String granted) {
    return PatentOutline.builder(new PatentId("P"))
        .type(PatentType.INVENTION)
        .filed(day(filed))
        .granted(day(granted))
        .status(day(filed), PatentStatus.PENDING)
        .status(day(granted), PatentStatus.IN_FORCE);
  }

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }
}
