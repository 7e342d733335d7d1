package io.patentwatch.map;

import io.patentwatch.indicator.Additive;
import io.patentwatch.indicator.Card;
import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.Period;
import io.patentwatch.indicator.Stock;
import io.patentwatch.indicator.Wording;
import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.HolderKind;
import io.patentwatch.model.OutlineHolder;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.RegionLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Outlines and queries of few values each, so that they meet. */
final class RandomOutlines {
  static final String[] REGIONS = {
    "",
    "330000",
    "330100",
    "330122",
    "330122109",
    "330122113",
    "330122999",
    "330127",
    "330127100",
    "110101",
    "foreign",
    "HK"
  };
  private static final String[] GROUPS = {
    "B43K7", "B43K8", "B43K", "B43L1", "A61B1", "H04N1", "G16Y5"
  };
  private static final String[] LOCARNO = {"19-06", "19-02", "19", "24-02"};
  private static final String[] INDUSTRIES = {
    "pens", "medical-devices", "endoscopes", "health", "unheard-of"
  };
  private static final String[] DIVISIONS = {"330000", "330100", "330122", "330127"};
  private static final int DAYS = 3000;
  private static final Card CARD = new Card("tried", word(), word(), word(), word());

  private final Random random;

  /** Now and then in days that are counted from 1970 backwards. */
  private final LocalDate first;

  RandomOutlines(Random random) {
    this.random = random;
    first = LocalDate.of(random.nextInt(4) == 0 ? 1966 : 2014, 1, 1);
  }

  private static Wording word() {
    return new Wording("试", "tried");
  }

  /** The identity of a number: of an application, a publication, or another form. */
  static PatentId id(int number) {
    return switch (number % 7) {
      case 5 -> new PatentId("CN" + (200_000_000 + number) + "U");
      case 6 -> new PatentId("US" + (2_000_000 + number) + "B2");
      default ->
          PatentId.of(
              ApplicationNumber.parse("2015" + (1 + number % 3) + String.format("%07d", number)));
    };
  }

  PatentOutline outline(int number) {
    int filed = maybe(day());
    int published = maybe(day());
    int granted = maybe(day());
    PatentOutline.Builder builder =
        PatentOutline.builder(id(number))
            .type(random.nextInt(8) == 0 ? null : pick(PatentType.values()))
            .filed(filed)
            .published(published)
            .granted(granted);
    statuses(builder, filed, published, granted);
    int from = PatentOutline.NO_DAY;
    for (int i = count(0.9, 0.3, 0.2); i > 0; i--) {
      List<OutlineHolder> holders = new ArrayList<>();
      for (int j = count(0.95, 0.4, 0.4, 0.5); j > 0; j--) {
        holders.add(
            OutlineHolder.of(
                pick(REGIONS), pick(HolderKind.values()), "holder " + random.nextInt(5)));
      }
      builder.holders(from, holders);
      from = day();
    }
    builder.industries(some(INDUSTRIES));
    builder.ipcGroups(some(GROUPS)).locarno(some(LOCARNO));
    for (int i = random.nextInt(4) == 0 ? 2 : 0; i > 0; i--) {
      builder.payment(1 + random.nextInt(9), day());
    }
    return builder.build();
  }

  private void statuses(PatentOutline.Builder builder, int filed, int published, int granted) {
    if (random.nextInt(3) == 0) {
      List<Integer> days = new ArrayList<>();
      for (int i = random.nextInt(5); i > 0; i--) {
        days.add(day());
      }
      if (random.nextInt(4) > 0) {
        days.sort(null);
      }
      days.forEach(day -> builder.status(day, pick(PatentStatus.values())));
      return;
    }
    int first = filed != PatentOutline.NO_DAY ? filed : published;
    if (first != PatentOutline.NO_DAY) {
      builder.status(first, PatentStatus.PENDING);
    }
    if (granted != PatentOutline.NO_DAY && granted >= first) {
      builder.status(granted, PatentStatus.IN_FORCE);
      first = granted;
    }
    if (random.nextInt(3) == 0 && first != PatentOutline.NO_DAY) {
      builder.status(first + random.nextInt(900), pick(PatentStatus.values()));
    }
  }

  /** A query that may ask anything, as of a day. */
  CellQuery query() {
    CellQuery.Builder query = measure();
    List<Axis> axes = new ArrayList<>(Arrays.asList(Axis.values()));
    java.util.Collections.shuffle(axes, random);
    axes = axes.subList(0, random.nextInt(CellQuery.MAX_AXES + 1));
    query.by(axes.toArray(Axis[]::new));
    boolean within = random.nextBoolean();
    if (within) {
      query.within(pick(DIVISIONS));
    }
    if (axes.contains(Axis.REGION) && random.nextInt(3) == 0) {
      query.split(RegionLevel.TOWNSHIP);
    }
    return query
        .counting(pick(Counting.values()))
        .regions(pick(RegionBasis.values()))
        .asOf(LocalDate.ofEpochDay(day()))
        .build();
  }

  private CellQuery.Builder measure() {
    Additive measure =
        switch (random.nextInt(6)) {
          case 0 -> Stock.VALID;
          case 1 -> Stock.VALID_INVENTIONS;
          case 2 -> new Stock(CARD, types(), pick(PatentStatus.values()));
          case 3 -> Flow.GRANTS;
          case 4 -> Flow.INVENTION_FILINGS;
          default ->
              new Flow(
                  CARD, types(), pick(new Flow.Event[] {Flow.Event.PUBLISHED, Flow.Event.GRANTED}));
        };
    int times = 1 + random.nextInt(4);
    if (measure instanceof Stock stock) {
      List<LocalDate> days = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        days.add(LocalDate.ofEpochDay(day()));
      }
      return CellQuery.stock(stock, days);
    }
    Flow flow = (Flow) measure;
    if (random.nextBoolean()) {
      LocalDate leap = LocalDate.of(first.getYear() + 2, 2, 29);
      return CellQuery.flow(flow, pick(CalendarUnit.values()).periods(leap, leap.plusDays(366)));
    }
    List<Period> periods = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      LocalDate from = LocalDate.ofEpochDay(day());
      periods.add(new Period(from, from.plusDays(random.nextInt(900))));
    }
    return CellQuery.flow(flow, periods);
  }

  private Set<PatentType> types() {
    Set<PatentType> types = new TreeSet<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      types.add(pick(PatentType.values()));
    }
    return types;
  }

  private int count(double... more) {
    int count = 0;
    while (count < more.length && random.nextDouble() < more[count]) {
      count++;
    }
    return count;
  }

  private List<String> some(String[] values) {
    TreeSet<String> some = new TreeSet<>();
    for (int i = count(0.8, 0.5, 0.4, 0.4, 0.3); i > 0; i--) {
      some.add(pick(values));
    }
    return List.copyOf(some);
  }

  private int day() {
    return (int) first.toEpochDay() + random.nextInt(DAYS);
  }

  private int maybe(int day) {
    return random.nextInt(6) == 0 ? PatentOutline.NO_DAY : day;
  }

  <T> T pick(T[] from) {
    return from[random.nextInt(from.length)];
  }
}
