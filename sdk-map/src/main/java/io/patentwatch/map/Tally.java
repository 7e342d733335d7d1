package io.patentwatch.map;

import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.Period;
import io.patentwatch.indicator.Stock;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The counts of all measures, moments, places and industries, filled in one pass.
 *
 * <p>For each industry an array of cells, a cell being a measure at a moment in a place. Every
 * patent also goes into {@link #all} and, if it has no industry, into {@link #none}. The slots of
 * places are the units in order, then the unplaced, then those outside mainland China.
 */
final class Tally {
  /** A patent as it is counted. */
  interface Counted {
    /** The place of its type among the types, or behind them where it is unknown. */
    int type();

    int regionCount();

    String regionOn(int day);

    PatentStatus statusOn(int day);

    /** The day on which something happened to it. */
    int day(Flow flow);

    List<String> industries();

    /** Whether it, in force on the day, has no payment on record for the running fee year. */
    boolean isUnconfirmed(LocalDate day);
  }

  private static final int NOT_ASKED = -1;
  private static final int NOWHERE = -2;
  private static final int ELSEWHERE = -3;
  private static final int TYPES = PatentType.values().length + 1;

  private final @Nullable String within;
  private final List<DivisionCode> units;
  private final List<Stock> stocks;
  private final List<Flow> flows;
  private final Calendar calendar;

  private final int[] days;
  private final int[] from;
  private final int[] to;
  private final int[][] stocksOfType;
  private final int[][] flowsOfType;
  private final PatentStatus[] statusOf;
  private final boolean[] stockStatuses = new boolean[PatentStatus.values().length];
  private final Flow[] flowList;
  private final int slots;
  private final Map<String, Integer> slotOf = new HashMap<>();

  private final long[] all;
  private final long[] none;
  private final Map<String, long[]> industries = new HashMap<>();
  private final long[] unconfirmed;
  private long nowhere;

  Tally(
      @Nullable DivisionCode within,
      List<DivisionCode> units,
      List<Stock> stocks,
      List<Flow> flows,
      Calendar calendar) {
    this.within = within == null ? null : within.prefix();
    this.units = units;
    this.stocks = stocks;
    this.flows = flows;
    this.calendar = calendar;
    days = calendar.days().stream().mapToInt(Tally::epochDay).toArray();
    from = calendar.periods().stream().mapToInt(period -> epochDay(period.from())).toArray();
    to = calendar.periods().stream().mapToInt(period -> epochDay(period.to())).toArray();
    stocksOfType = byType(stocks.stream().map(Stock::types).toList());
    flowsOfType = byType(flows.stream().map(Flow::types).toList());
    statusOf = stocks.stream().map(Stock::status).toArray(PatentStatus[]::new);
    stockStatuses[PatentStatus.IN_FORCE.ordinal()] = true;
    for (PatentStatus status : statusOf) {
      stockStatuses[status.ordinal()] = true;
    }
    flowList = flows.toArray(Flow[]::new);
    slots = units.size() + 2;
    all = new long[(stocks.size() * days.length + flows.size() * from.length) * slots];
    none = new long[all.length];
    unconfirmed = new long[slots];
  }

  /** For each type, and last for patents of unknown type, the measures that it counts in. */
  private static int[][] byType(List<Set<PatentType>> measures) {
    int[][] byType = new int[TYPES][];
    for (int type = 0; type < TYPES; type++) {
      PatentType known = type < TYPES - 1 ? PatentType.values()[type] : null;
      byType[type] =
          IntStream.range(0, measures.size())
              .filter(
                  measure ->
                      measures.get(measure).isEmpty()
                          || (known != null && measures.get(measure).contains(known)))
              .toArray();
    }
    return byType;
  }

  private static int epochDay(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  void add(Counted patent) {
    int fixed = patent.regionCount() > 1 ? NOT_ASKED : slot(patent.regionOn(0));
    if (fixed == ELSEWHERE) {
      return;
    }
    int type = patent.type();
    long[][] targets = null;
    for (int moment = 0; moment < days.length; moment++) {
      PatentStatus status = patent.statusOn(days[moment]);
      if (!stockStatuses[status.ordinal()]) {
        continue;
      }
      int slot = fixed != NOT_ASKED ? fixed : slot(patent.regionOn(days[moment]));
      if (moment == 0 && status == PatentStatus.IN_FORCE) {
        examine(patent, slot);
      }
      if (slot < 0) {
        continue;
      }
      targets = targets == null ? targets(patent) : targets;
      for (int measure : stocksOfType[type]) {
        if (statusOf[measure] == status) {
          count(targets, (measure * days.length + moment) * slots + slot);
        }
      }
    }
    for (int measure : flowsOfType[type]) {
      int day = patent.day(flowList[measure]);
      if (day == PatentOutline.NO_DAY) {
        continue;
      }
      int slot = fixed;
      for (int moment = 0; moment < from.length; moment++) {
        if (day < from[moment] || day > to[moment]) {
          continue;
        }
        slot = slot == NOT_ASKED ? slot(patent.regionOn(day)) : slot;
        if (slot < 0) {
          break;
        }
        targets = targets == null ? targets(patent) : targets;
        count(targets, flowCell(measure, moment) + slot);
      }
    }
  }

  /** What is told of patents in force on the day beside their number. */
  private void examine(Counted patent, int slot) {
    if (slot == NOWHERE) {
      nowhere++;
    } else if (slot >= 0 && patent.isUnconfirmed(calendar.day())) {
      unconfirmed[slot]++;
    }
  }

  private int flowCell(int measure, int moment) {
    return (stocks.size() * days.length + measure * from.length + moment) * slots;
  }

  private static void count(long[][] targets, int cell) {
    for (long[] target : targets) {
      target[cell]++;
    }
  }

  private long[][] targets(Counted patent) {
    List<String> codes = patent.industries();
    if (codes.isEmpty()) {
      return new long[][] {all, none};
    }
    long[][] targets = new long[codes.size() + 1][];
    targets[0] = all;
    for (int i = 0; i < codes.size(); i++) {
      targets[i + 1] = industries.computeIfAbsent(codes.get(i), any -> new long[all.length]);
    }
    return targets;
  }

  private int slot(String region) {
    Integer known = slotOf.get(region);
    if (known == null) {
      known = findSlot(region);
      slotOf.put(region, known);
    }
    return known;
  }

  private int findSlot(String region) {
    int unplaced = units.size();
    if (region.isEmpty()) {
      return within == null ? unplaced : NOWHERE;
    }
    if (!Character.isDigit(region.charAt(0))) {
      return within == null ? unplaced + 1 : ELSEWHERE;
    }
    if (within != null && !region.startsWith(within)) {
      return ELSEWHERE;
    }
    for (int unit = 0; unit < units.size(); unit++) {
      if (region.startsWith(units.get(unit).prefix())) {
        return unit;
      }
    }
    return unplaced;
  }

  List<String> industryCodes() {
    return industries.keySet().stream().sorted().toList();
  }

  Calendar calendar() {
    return calendar;
  }

  List<Stock> stocks() {
    return stocks;
  }

  List<Flow> flows() {
    return flows;
  }

  long nowhere() {
    return nowhere;
  }

  /** How many in force are unconfirmed in a place; a negative slot stands for the whole. */
  long unconfirmed(int slot) {
    return slot < 0 ? Arrays.stream(unconfirmed).sum() : unconfirmed[slot];
  }

  long stock(Stock stock, LocalDate day, int slot, Sector sector) {
    int measure = index(stocks, stock, "stock");
    int moment = index(calendar.days(), day, "day");
    return cell((measure * days.length + moment) * slots, slot, sector);
  }

  long flow(Flow flow, Period period, int slot, Sector sector) {
    int measure = index(flows, flow, "flow");
    int moment = index(calendar.periods(), period, "period");
    return cell(flowCell(measure, moment), slot, sector);
  }

  private static <T> int index(List<T> known, T wanted, String what) {
    int index = known.indexOf(wanted);
    if (index < 0) {
      throw new IllegalArgumentException(
          "the map was not asked for the " + what + " " + wanted + "; it has " + known);
    }
    return index;
  }

  private long cell(int base, int slot, Sector sector) {
    return switch (sector.kind()) {
      case ALL -> cell(all, base, slot);
      case NONE -> cell(none, base, slot);
      case NAMED -> {
        long[] counts = industries.get(sector.code());
        yield counts == null ? 0 : cell(counts, base, slot);
      }
      case OVERLAP -> throw new IllegalArgumentException("an overlap is no cell");
    };
  }

  private long cell(long[] counts, int base, int slot) {
    if (slot >= 0) {
      return counts[base + slot];
    }
    long sum = 0;
    for (int i = base; i < base + slots; i++) {
      sum += counts[i];
    }
    return sum;
  }
}
