package io.patentwatch.map;

import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.Stock;
import io.patentwatch.model.HolderKind;
import io.patentwatch.model.PatentType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the rows of shards in loops that look at a few columns only: those in force, or of an
 * event, by at most one axis of classes.
 *
 * <p>A day is made a cell by a table. Without classes, one that does not count falls into the room
 * behind the last time, so that the loops hardly branch; cells of classes are many, so they have no
 * room and are asked. What has no place in the loops is left to {@link Rest}.
 */
final class CellLoops {
  /** By how many parts a patent is divided, the units of each; 0 where that is no whole number. */
  private static final int[] UNITS = new int[1 << 10];

  static {
    for (int parts = 1; parts < UNITS.length; parts++) {
      UNITS[parts] = Cube.UNIT % parts == 0 ? (int) (Cube.UNIT / parts) : 0;
    }
  }

  private final CellQuery query;
  private final Cube cube;
  private final RegionSlots slots;
  private final @Nullable RowFilter filter;
  private final @Nullable ClassSets sets;
  private final Rest rest;
  private final boolean stock;
  private final boolean byRegion;
  private final boolean shares;
  private final boolean first;
  private final boolean byKind;
  private final int asOf;

  /** The place of each type within a time; below 0 where it does not count. */
  private final int[] typeCells = new int[PatentType.values().length + 1];

  private final int[] kindCells = new int[HolderKind.values().length + 1];

  /** The place of each value within a time, one further on than its slot: first that of none. */
  private final int[] classCells;

  private final int overlapCell;
  private final int behind;
  private int[] table = {};
  private int tableFrom;

  /** Counts what the loops can't. */
  interface Rest {
    /** Counts a row by one of its holdings, a stock from one time to another. */
    void piece(Shard shard, Tail tail, int row, int holding, int start, int end);

    /** Counts a row. */
    void row(Shard shard, Tail tail, int row);
  }

  CellLoops(
      CellQuery query,
      Cube cube,
      List<Dimension> dimensions,
      List<ClassSets> classes,
      RegionSlots slots,
      @Nullable RowFilter filter,
      int asOf,
      Rest rest) {
    this.query = query;
    this.cube = cube;
    this.slots = slots;
    this.filter = filter;
    this.asOf = asOf;
    this.rest = rest;
    stock = query.measure() instanceof Stock;
    shares = query.counting() == Counting.FRACTIONAL;
    first = query.counting() == Counting.FIRST_HOLDER;
    behind = cube.times * cube.inner;
    sets = classes.isEmpty() ? null : classes.get(0);
    boolean regions = false;
    boolean kinds = false;
    int[] values = {};
    int overlap = 0;
    for (Dimension dimension : dimensions) {
      switch (dimension.axis()) {
        case REGION -> regions = true;
        case TYPE -> spread(typeCells, dimension);
        case HOLDER_KIND -> {
          kinds = true;
          spread(kindCells, dimension);
        }
        default -> {
          values = new int[dimension.values() + 1];
          values[0] = dimension.none() * dimension.stride();
          for (int value = 1; value < values.length; value++) {
            values[value] = (value - 1) * dimension.stride();
          }
          overlap = dimension.overlap() * dimension.stride();
        }
      }
    }
    byRegion = regions;
    byKind = kinds;
    classCells = values;
    overlapCell = overlap;
    for (PatentType type : PatentType.values()) {
      if (!query.types().isEmpty() && !query.types().contains(type)) {
        typeCells[type.ordinal()] = -1;
      }
    }
    if (!query.types().isEmpty()) {
      typeCells[Entry.NO_TYPE] = -1;
    }
  }

  private static void spread(int[] cells, Dimension dimension) {
    for (int value = 0; value < cells.length; value++) {
      cells[value] = value * dimension.stride();
    }
  }

  /** Turns to some times; false if the loops can't tell them. */
  boolean turn(Times times) {
    table = times.table(cube.inner, behind);
    tableFrom = times.tableFrom();
    return table.length > 0;
  }

  /** The column of the days of an event. */
  static int[] days(Flow flow, Shard shard) {
    return switch (flow.event()) {
      case FILED -> shard.filed;
      case PUBLISHED -> shard.published;
      case GRANTED -> shard.granted;
    };
  }

  /**
   * Counts rows that are each of one holder, or count by the first.
   *
   * @param all the slot of all, or {@link RegionSlots#EACH}
   */
  void plain(Shard shard, int all) {
    int[] days = stock ? shard.from : days((Flow) query.measure(), shard);
    Shard.Runs runs = shard.runs();
    boolean oneDay = stock && cube.times == 1 && sets == null && filter == null && !byKind;
    for (int run = 0; run < runs.count(); run++) {
      int cell = typeCells[runs.types()[run]];
      int slot = all == RegionSlots.EACH ? slots.ofRegion(runs.regions()[run]) : all;
      if (cell < 0 || slot < 0) {
        continue;
      }
      int plane = byRegion ? slot : 0;
      int from = runs.starts()[run];
      int to = runs.starts()[run + 1];
      if (oneDay) {
        cube.plane(plane)[cell] += cube.unit * lasting(shard, from, to);
      } else if (sets != null) {
        classes(plane, shard, days, sets, from, to, cell);
      } else if (stock) {
        stock(cube.plane(plane), shard, from, to, cell);
      } else {
        flow(cube.plane(plane), shard, days, from, to, cell);
      }
    }
  }

  /** How many rows are in force on the only day. */
  private int lasting(Shard shard, int from, int to) {
    int[] starts = shard.from;
    int[] ends = shard.to;
    // In front of it the table has one place.
    int day = tableFrom + 1;
    int lasting = 0;
    for (int row = from; row < to; row++) {
      lasting += (starts[row] <= day ? 1 : 0) & (ends[row] > day ? 1 : 0);
    }
    return lasting;
  }

  private void flow(long[] plane, Shard shard, int[] days, int from, int to, int ofType) {
    byte[] kinds = shard.kinds;
    int[] ofKind = kindCells;
    int[] cells = table;
    int begin = tableFrom;
    int last = cells.length - 1;
    long unit = cube.unit;
    RowFilter tested = filter;
    int none = behind;
    for (int row = from; row < to; row++) {
      int time = cells[Times.place(days[row], begin, last)];
      if (tested != null && (time == none || !tested.test(shard, row))) {
        continue;
      }
      plane[time + ofType + ofKind[kinds[row]]] += unit;
    }
  }

  private void stock(long[] plane, Shard shard, int from, int to, int ofType) {
    byte[] kinds = shard.kinds;
    int[] starts = shard.from;
    int[] ends = shard.to;
    int[] ofKind = kindCells;
    int[] cells = table;
    int begin = tableFrom;
    int last = cells.length - 1;
    long unit = cube.unit;
    RowFilter tested = filter;
    for (int row = from; row < to; row++) {
      int start = cells[Times.place(starts[row], begin, last)];
      int end = Math.max(start, cells[Times.place(ends[row], begin, last)]);
      if (tested != null && (start == end || !tested.test(shard, row))) {
        continue;
      }
      int cell = ofType + ofKind[kinds[row]];
      plane[start + cell] += unit;
      plane[end + cell] -= unit;
    }
  }

  /** Where a row begins to count, or counts. */
  private int start(int[] days, int row) {
    return table[Times.place(days[row], tableFrom, table.length - 1)];
  }

  /** Where a row counts no more; the room behind the last time where there is no such cell. */
  private int end(Shard shard, int start, int row) {
    return stock
        ? Math.max(start, table[Times.place(shard.to[row], tableFrom, table.length - 1)])
        : behind;
  }

  private void classes(
      int plane, Shard shard, int[] days, ClassSets by, int from, int to, int ofType) {
    byte[] kinds = shard.kinds;
    int[] ofKind = kindCells;
    int[] numbers = shard.classes(by.axis());
    int[] entries = by.entries();
    for (int row = from; row < to; row++) {
      int start = start(days, row);
      int end = end(shard, start, row);
      if (start == end || (filter != null && !filter.test(shard, row))) {
        continue;
      }
      int number = numbers[row];
      int units = shares ? units(by.total(number)) : 1;
      if (units == 0) {
        rest.row(shard, new Tail(shard), row);
      } else {
        int cell = start + ofType + ofKind[kinds[row]];
        add(cube.plane(plane), cell, last(start, end), entries, number, units);
      }
    }
  }

  /** How far behind its first cell that stands where a row counts no more; 0 if it always does. */
  private int last(int start, int end) {
    return stock && end < behind ? end - start : 0;
  }

  private static int units(int parts) {
    return parts < UNITS.length ? UNITS[parts] : 0;
  }

  /** Counts in the cells of a row's classes. */
  private void add(long[] plane, int start, int last, int[] entries, int number, int units) {
    int[] cells = classCells;
    int count = entries[shares ? number + 1 : number];
    int at = number + ClassSets.HEADER;
    for (int end = at + 2 * count; at < end; at += 2) {
      add(plane, start + cells[entries[at] + 1], last, shares ? units * entries[at + 1] : 1);
    }
    if (!shares && count > 1) {
      add(plane, start + overlapCell, last, 1 - count);
    }
  }

  /** Counts from one cell on and, where there is one, no more from another. */
  private static void add(long[] plane, int cell, int last, int worth) {
    plane[cell] += worth;
    if (last > 0) {
      plane[cell + last] -= worth;
    }
  }

  /** Counts rows that can be of several holders, or of one after the other. */
  void several(Shard shard) {
    int[] days = stock ? shard.from : days((Flow) query.measure(), shard);
    RegionBasis basis = query.basis();
    Tail tail = new Tail(shard);
    for (int row = 0; row < shard.size; row++) {
      int cell = typeCells[shard.types[row]];
      if (cell < 0) {
        continue;
      }
      if (stock && !shard.isUsual(row)) {
        rest.row(shard, tail, row);
        continue;
      }
      int start = start(days, row);
      int end = end(shard, start, row);
      if (start == end) {
        continue;
      }
      tail.open(row);
      if (filter != null && !(isVisited(tail) && filter.test(shard, row))) {
        continue;
      }
      if (tail.holdings == 1) {
        piece(shard, tail, row, 0, start, end, cell);
      } else if (basis == RegionBasis.ON_DAY && stock) {
        pieces(shard, tail, row, start, end, cell);
      } else {
        int day =
            switch (basis) {
              case AS_OF -> asOf;
              case AT_FILING -> shard.filed[row];
              default -> days[row];
            };
        piece(shard, tail, row, tail.holdingOn(day), start, end, cell);
      }
    }
  }

  /** Whether any holder that a row ever had is where it counts. */
  private boolean isVisited(Tail tail) {
    boolean visited = false;
    for (int holding = 0; holding < tail.holdings && !visited; holding++) {
      tail.holding(holding);
      visited = tail.holders == 0;
      for (int i = 0; i < tail.holders && !visited; i++) {
        visited = slots.ofRegion(tail.region(i)) >= 0;
      }
    }
    return visited;
  }

  /** A stock parted where its holders change. */
  private void pieces(Shard shard, Tail tail, int row, int start, int end, int cell) {
    int begin = start;
    for (int holding = 0; begin < end; holding++) {
      int next = end;
      if (holding + 1 < tail.holdings) {
        int place = Times.place(tail.fromOf(holding + 1), tableFrom, table.length - 1);
        next = Math.min(end, Math.max(begin, table[place]));
      }
      if (begin < next) {
        piece(shard, tail, row, holding, begin, next, cell);
        begin = next;
      }
    }
  }

  private void piece(Shard shard, Tail tail, int row, int holding, int start, int end, int ofType) {
    tail.holding(holding);
    int count = first ? Math.min(tail.holders, 1) : tail.holders;
    int number = sets == null ? 0 : shard.classes(sets.axis())[row];
    int units = shares ? units(count * (sets == null ? 1 : sets.total(number))) : 1;
    if (count == 0 || units == 0 || (count > 1 && !shares)) {
      rest.piece(shard, tail, row, holding, start / cube.inner, end / cube.inner);
      return;
    }
    for (int i = 0; i < count; i++) {
      int slot = slots.ofRegion(tail.region(i));
      if (slot >= 0) {
        long[] plane = cube.plane(byRegion ? slot : 0);
        int cell = start + ofType + kindCells[tail.kind(i)];
        if (sets == null) {
          add(plane, cell, last(start, end), units);
        } else {
          add(plane, cell, last(start, end), sets.entries(), number, units);
        }
      }
    }
  }
}
