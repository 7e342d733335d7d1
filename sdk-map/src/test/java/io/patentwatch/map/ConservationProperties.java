package io.patentwatch.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.indicator.Additive;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Parts add up, whatever the patents, for every indicator, year, place and industry. */
class ConservationProperties {
  private static final List<String> REGIONS =
      List.of(
          "",
          "330122",
          "330122109",
          "330122113",
          "330122999",
          "330127",
          "330127100",
          "330100",
          "foreign",
          "HK");
  private static final int FIRST = (int) LocalDate.of(2014, 1, 1).toEpochDay();
  private static final int LAST = (int) LocalDate.of(2022, 6, 1).toEpochDay();

  @Property(tries = 300)
  void figures_ofPlacesAndOfSectors_addUpToTheWhole(
      @ForAll("libraries") List<PatentOutline> outlines, @ForAll("divisions") String within) {
    AuthoredLibrary library = new AuthoredLibrary();
    outlines.forEach(library::add);
    MapQuery query = PatentMap.of(library).query().asOf(LocalDate.parse("2020-02-29")).years(4);
    MapResult map = within.isEmpty() ? query.run() : query.within(within).run();
    List<Additive> indicators = new ArrayList<>(map.stocks());
    indicators.addAll(map.flows());
    List<Place> everywhere = new ArrayList<>(map.places());
    everywhere.add(map.whole());
    for (Additive indicator : indicators) {
      for (int year : map.years()) {
        for (Sector sector : map.sectors()) {
          assertThat(
                  map.places().stream()
                      .mapToLong(place -> count(map, indicator, place, sector, year))
                      .sum())
              .isEqualTo(count(map, indicator, map.whole(), sector, year));
        }
        for (Place place : everywhere) {
          long parts =
              map.sectors().stream()
                  .filter(sector -> sector.parent() == null)
                  .mapToLong(sector -> count(map, indicator, place, sector, year))
                  .sum();
          long overlap = count(map, indicator, place, Sector.OVERLAP, year);
          assertThat(overlap).isNotNegative();
          assertThat(parts - overlap).isEqualTo(count(map, indicator, place, Sector.ALL, year));
        }
      }
    }
  }

  @Property(tries = 300)
  void whole_ofStock_isACountOfThePatentsOneByOne(
      @ForAll("libraries") List<PatentOutline> outlines) {
    AuthoredLibrary library = new AuthoredLibrary();
    outlines.forEach(library::add);
    LocalDate day = LocalDate.parse("2020-02-29");
    int epochDay = (int) day.toEpochDay();
    MapResult map = PatentMap.of(library).query().within("330122").asOf(day).run();
    map.stocks()
        .forEach(
            stock ->
                assertThat(map.figure(stock, map.whole()).value().orElseThrow().longValue())
                    .isEqualTo(
                        outlines.stream()
                            .filter(outline -> stock.counts(outline, epochDay))
                            .filter(outline -> outline.regionOn(epochDay).startsWith("330122"))
                            .count()));
  }

  private static long count(
      MapResult map, Additive indicator, Place place, Sector sector, int year) {
    return map.inYear(indicator, place, sector, year).value().orElseThrow().longValueExact();
  }

  @Provide
  Arbitrary<String> divisions() {
    return Arbitraries.of("", "330000", "330100", "330122", "330127");
  }

  @Provide
  Arbitrary<List<PatentOutline>> libraries() {
    Arbitrary<Integer> days = Arbitraries.integers().between(FIRST, LAST);
    return Combinators.combine(
            Arbitraries.of(PatentType.values()).injectNull(0.1),
            days.list().ofSize(4).map(list -> list.stream().sorted().toList()),
            Arbitraries.of(REGIONS).list().ofMinSize(0).ofMaxSize(2),
            Arbitraries.of("pens", "health", "medical-devices", "unheard-of")
                .list()
                .ofMaxSize(3)
                .map(TreeSet::new),
            Arbitraries.of(true, false))
        .as(ConservationProperties::outline)
        .list()
        .ofMaxSize(25);
  }

  private static PatentOutline outline(
      PatentType type,
      List<Integer> days,
      List<String> regions,
      TreeSet<String> industries,
      boolean ends) {
    PatentOutline.Builder builder =
        PatentOutline.builder(new PatentId("P"))
            .type(type)
            .filed(days.get(0))
            .published(days.get(1))
            .granted(days.get(1))
            .status(days.get(0), PatentStatus.PENDING)
            .status(days.get(1), PatentStatus.IN_FORCE);
    if (ends) {
      builder.status(days.get(3), PatentStatus.LAPSED);
    }
    for (int i = 0; i < regions.size(); i++) {
      builder.region(i == 0 ? PatentOutline.NO_DAY : days.get(2), regions.get(i));
    }
    builder.industries(List.copyOf(industries));
    return builder.build();
  }
}
