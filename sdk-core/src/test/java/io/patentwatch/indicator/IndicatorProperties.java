package io.patentwatch.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.patentwatch.model.Edition;
import io.patentwatch.model.HolderKind;
import io.patentwatch.model.OutlineHolder;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What takes more than counting, against the plainest way to compute it. */
class IndicatorProperties {
  private static final LocalDate DAY = LocalDate.parse("2021-11-30");
  private static final Period PERIOD = Period.year(2016);
  private static final PatentStatus[] ENDS = {
    PatentStatus.LAPSED, PatentStatus.EXPIRED, PatentStatus.ABANDONED
  };

  /** One authored patent: days are epoch days, end is absent where Integer.MAX_VALUE. */
  private record Life(int filed, int granted, int end, PatentStatus status, int name) {
    PatentOutline outline(int serial) {
      PatentOutline.Builder builder =
          PatentOutline.builder(new PatentId("P" + serial))
              .type(PatentType.INVENTION)
              .filed(filed)
              .granted(granted)
              .status(filed, PatentStatus.PENDING)
              .status(granted, PatentStatus.IN_FORCE)
              .holders(
                  PatentOutline.NO_DAY,
                  List.of(OutlineHolder.of("330122", HolderKind.COMPANY, "厂" + name)));
      if (end != Integer.MAX_VALUE) {
        builder.status(end, status);
      }
      return builder.build();
    }
  }

  private static List<Life> lives(long seed, int count) {
    Random random = new Random(seed);
    List<Life> lives = new ArrayList<>();
    int first = (int) LocalDate.parse("2014-06-01").toEpochDay();
    for (int i = 0; i < count; i++) {
      int filed = first + random.nextInt(900);
      int granted = filed + random.nextInt(900);
      int end = random.nextBoolean() ? Integer.MAX_VALUE : granted + 1 + random.nextInt(3000);
      lives.add(new Life(filed, granted, end, ENDS[random.nextInt(3)], random.nextInt(8)));
    }
    return lives;
  }

  private static IndicatorReport report(List<Life> lives, int top) {
    IndicatorRequest request = IndicatorRequest.on(DAY).within("330122").periods(PERIOD).top(top);
    IndicatorTally tally =
        IndicatorTally.of(
            request,
            new IndicatorFacts(
                new Edition(1),
                ReportedFigures.of(List.of()),
                Map.of(),
                null,
                Map.of(),
                Set.of(),
                Set.of()));
    for (int i = 0; i < lives.size(); i++) {
      tally.add(lives.get(i).outline(i));
    }
    return tally.reports().get(0);
  }

  private static boolean isIn(int day) {
    return PERIOD.contains(LocalDate.ofEpochDay(day));
  }

  @Property(tries = 300)
  void survival_ofRandomLives_isThatOfCountingThemOneByOne(
      @ForAll long seed, @ForAll @IntRange(max = 40) int count) {
    List<Life> lives = lives(seed, count);
    IndicatorReport report = report(lives, 10);
    int[] years = {3, 5, 8};
    PeriodStatistic.Kind[] kinds = {
      PeriodStatistic.Kind.SURVIVAL_3_YEARS,
      PeriodStatistic.Kind.SURVIVAL_5_YEARS,
      PeriodStatistic.Kind.SURVIVAL_8_YEARS
    };
    for (int i = 0; i < years.length; i++) {
      int alive = 0;
      int old = 0;
      for (Life life : lives) {
        LocalDate then = LocalDate.ofEpochDay(life.granted()).plusYears(years[i]);
        if (isIn(life.granted()) && !then.isAfter(DAY)) {
          old++;
          alive += life.end() > then.toEpochDay() ? 1 : 0;
        }
      }
      Figure figure = report.figure(new PeriodStatistic(kinds[i], PatentType.INVENTION), PERIOD);
      if (old == 0) {
        assertThat(figure).isInstanceOf(Figure.Missing.class);
      } else {
        assertThat(figure.value().orElseThrow().doubleValue())
            .isCloseTo(100.0 * alive / old, within(1e-9));
      }
    }
  }

  @Property(tries = 300)
  void quartiles_ofRandomSpans_areThoseOfTheSortedList(
      @ForAll long seed, @ForAll @IntRange(max = 40) int count) {
    List<Life> lives = lives(seed, count);
    double[] days =
        lives.stream()
            .filter(life -> isIn(life.granted()))
            .mapToDouble(life -> life.granted() - life.filed())
            .sorted()
            .toArray();
    IndicatorReport report = report(lives, 10);
    PeriodStatistic.Kind[] kinds = {
      PeriodStatistic.Kind.TIME_TO_GRANT_LOWER_QUARTILE,
      PeriodStatistic.Kind.TIME_TO_GRANT_MEDIAN,
      PeriodStatistic.Kind.TIME_TO_GRANT_UPPER_QUARTILE
    };
    for (int i = 0; i < kinds.length; i++) {
      Figure figure = report.figure(new PeriodStatistic(kinds[i], PatentType.INVENTION), PERIOD);
      if (days.length == 0) {
        assertThat(figure).isInstanceOf(Figure.Missing.class);
      } else {
        double place = (days.length - 1) * (i + 1) / 4.0;
        double below = days[(int) Math.floor(place)];
        double above = days[(int) Math.ceil(place)];
        double between = below + (above - below) * (place - Math.floor(place));
        assertThat(figure.value().orElseThrow().doubleValue())
            .isCloseTo(between * 12 / 365.2425, within(1e-9));
      }
    }
  }

  @Property(tries = 300)
  void concentration_ofRandomHolders_isTheSumOfSquaresAndTheTopTheMost(
      @ForAll long seed,
      @ForAll @IntRange(max = 40) int count,
      @ForAll @IntRange(min = 1, max = 9) int top) {
    List<Life> lives = lives(seed, count);
    Map<Integer, Integer> valid = new HashMap<>();
    for (Life life : lives) {
      if (life.granted() <= DAY.toEpochDay() && life.end() > DAY.toEpochDay()) {
        valid.merge(life.name(), 1, Integer::sum);
      }
    }
    int all = valid.values().stream().mapToInt(Integer::intValue).sum();
    IndicatorReport report = report(lives, top);
    Figure index =
        report.figure(
            new DayStatistic(DayStatistic.Kind.HOLDER_CONCENTRATION, PatentType.INVENTION));
    Figure share =
        report.figure(new DayStatistic(DayStatistic.Kind.HOLDER_TOP_SHARE, PatentType.INVENTION));
    if (all == 0) {
      assertThat(List.of(index, share)).allMatch(Figure.Missing.class::isInstance);
      return;
    }
    double squares = 0;
    for (int held : valid.values()) {
      squares += Math.pow(100.0 * held / all, 2);
    }
    assertThat(index.value().orElseThrow().doubleValue()).isCloseTo(squares, within(1e-6));
    List<Integer> sorted = valid.values().stream().sorted().toList();
    int most =
        IntStream.range(0, sorted.size())
            .filter(place -> place >= sorted.size() - top)
            .map(sorted::get)
            .sum();
    assertThat(share.value().orElseThrow().doubleValue())
        .isCloseTo(100.0 * most / all, within(1e-9));
  }

  @Property(tries = 300)
  void rank_ofRandomFigures_isTheirFirstPlaceInOrder(
      @ForAll long seed, @ForAll @IntRange(max = 20) int count) {
    Random random = new Random(seed);
    Map<Integer, Figure> figures = new HashMap<>();
    for (int key = 0; key < count; key++) {
      int value = random.nextInt(6);
      figures.put(
          key,
          value == 5
              ? new Figure.Missing(new Wording("无", "none"))
              : new Figure.Known(BigDecimal.valueOf(value).setScale(random.nextInt(3))));
    }
    for (Figure figure : figures.values()) {
      Figure rank = figure.rank(figures.values());
      if (figure.value().isEmpty()) {
        assertThat(rank).isEqualTo(figure);
      } else {
        List<BigDecimal> sorted =
            figures.values().stream()
                .flatMap(other -> other.value().stream())
                .sorted(Comparator.reverseOrder())
                .toList();
        int first = 0;
        while (sorted.get(first).compareTo(figure.value().orElseThrow()) != 0) {
          first++;
        }
        assertThat(rank).isEqualTo(Figure.of(first + 1));
      }
    }
  }

  @Property(tries = 300)
  void previous_andTheYearBefore_ofWholeMonths_areWholeMonths(
      @ForAll @IntRange(min = 1990, max = 2030) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 1, max = 14) int months) {
    LocalDate first = LocalDate.of(year, month, 1);
    Period period = new Period(first, first.plusMonths(months).minusDays(1));
    assertThat(period.previous())
        .isEqualTo(new Period(first.minusMonths(months), first.minusDays(1)));
    assertThat(period.yearBefore())
        .isEqualTo(
            new Period(first.minusYears(1), first.minusYears(1).plusMonths(months).minusDays(1)));
  }
}
