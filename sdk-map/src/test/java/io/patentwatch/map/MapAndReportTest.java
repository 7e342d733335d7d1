package io.patentwatch.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.indicator.Figure;
import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.IndicatorFacts;
import io.patentwatch.indicator.IndicatorReport;
import io.patentwatch.indicator.IndicatorRequest;
import io.patentwatch.indicator.IndicatorTally;
import io.patentwatch.indicator.Period;
import io.patentwatch.indicator.ReportedFigures;
import io.patentwatch.indicator.Stock;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The map and the report of indicators count alike. */
class MapAndReportTest {
  private static final LocalDate DAY = LocalDate.of(2021, 11, 30);

  @Test
  void figures_ofTheCountyAndItsTownships_areThoseOfTheMap() {
    AuthoredLibrary library = SampleCounty.library();
    MapResult map = PatentMap.of(library).query().within("330122").asOf(DAY).run();
    List<Place> places = new ArrayList<>(List.of(map.whole()));
    map.places().stream().filter(place -> place.code() != null).forEach(places::add);
    Period year = Period.year(2020);
    Period running = Period.yearTo(DAY);
    IndicatorTally tally =
        IndicatorTally.of(
            IndicatorRequest.on(DAY)
                .within(
                    places.stream()
                        .map(place -> Objects.requireNonNull(place.code()).digits())
                        .toArray(String[]::new))
                .periods(year, running),
            new IndicatorFacts(
                library.edition(),
                ReportedFigures.of(library.facts()),
                Map.of(),
                null,
                Map.of(),
                Set.of(),
                Set.of()));
    try (Results<PatentOutline> outlines = library.outlines(PatentQuery.everything(), DAY)) {
      outlines.forEach(tally::add);
    }
    List<IndicatorReport> reports = tally.reports();
    assertThat(reports).hasSize(places.size()).hasSizeGreaterThan(10);
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      IndicatorReport report = reports.get(i);
      assertThat(report.place())
          .map(DivisionCode::digits)
          .isEqualTo(place.division().map(DivisionCode::digits));
      for (Stock stock : map.stocks()) {
        assertThat(report.figure(stock)).isEqualTo(map.figure(stock, place));
        assertThat(report.yearOnYear(stock)).isEqualTo(map.change(stock, place, Sector.ALL));
      }
      for (Flow flow : map.flows()) {
        for (Period period : List.of(year, running)) {
          assertThat(report.figure(flow, period))
              .isEqualTo(map.figure(flow, place, Sector.ALL, period));
        }
        Figure change = map.change(flow, place, Sector.ALL);
        assertThat(report.yearOnYear(flow, running).value()).isEqualTo(change.value());
      }
    }
    assertThat(map.figure(Stock.VALID_INVENTIONS, map.whole()).value().orElseThrow()).isPositive();
  }
}
