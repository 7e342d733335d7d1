package io.patentwatch.map;

import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.Stock;
import io.patentwatch.model.HolderKind;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts the rows of columns in the cells of a query; used once, by one thread.
 *
 * <p>Most rows run through {@link CellLoops}. All others are taken apart: the holders give the
 * parts in which a row counts, each axis divides them further. A stock is counted as what comes and
 * goes from one day to the next, and summed up at the end.
 */
final class CellCounter implements CellLoops.Rest {
  private final CellQuery query;
  private final ColumnData data;
  private final Regions regions;
  private final @Nullable RowFilter filter;
  private final List<Times> times;
  private final Cube cube;
  private final boolean stock;
  private final int types;
  private final Counting counting;
  private final boolean shares;
  private final List<Dimension> dimensions = new ArrayList<>();
  private final List<Dimension> classes = new ArrayList<>();
  private final List<ClassSets> sets;
  private final @Nullable Dimension regionAxis;
  private final @Nullable Dimension typeAxis;
  private final @Nullable Dimension kindAxis;
  private final RegionSlots slots;
  private final int asOf;
  private final CellLoops loops;
  private Times current;

  /** A cell to look for; its rows are collected rather than counted. */
  private @Nullable Sought sought;

  // The parts of the row at hand: region, cell at the first time, numerator; one denominator.
  private int[] partRegions = new int[16];
  private int[] partCells = new int[16];
  private long[] partWeights = new long[16];
  private int parts;
  private long denominator;

  private int[] pairRegions = new int[8];
  private int[] pairKinds = new int[8];

  /** The rows of one cell: which slot on each axis, or any. */
  record Sought(int time, int region, int[] slots, List<Long> found) {
    /** Stands for every slot. */
    static final int ANY = -1;
  }

  CellCounter(
      CellQuery query,
      ColumnData data,
      Regions regions,
      List<ClassSets> sets,
      @Nullable RowFilter filter,
      int asOf) {
    this.query = query;
    this.data = data;
    this.regions = regions;
    this.sets = sets;
    this.filter = filter;
    this.asOf = asOf;
    counting = query.counting();
    shares = counting == Counting.FRACTIONAL;
    stock = query.measure() instanceof Stock;
    times = stock ? List.of(Times.ofDays(query.days())) : Times.ofPeriods(query.periods());
    current = times.get(0);
    types = typeMask(query.types());
    int stride = 1;
    Dimension byRegion = null;
    Dimension byType = null;
    Dimension byKind = null;
    int next = 0;
    for (Axis axis : query.axes()) {
      boolean overlaps = axis.isClass() ? !shares : counting == Counting.WHOLE;
      Dimension dimension;
      switch (axis) {
        case REGION -> {
          int slots = regions.count();
          dimension =
              new Dimension(
                  axis, regions.units().size(), regions.outside(), overlaps ? slots : -1, 0);
          byRegion = dimension;
        }
        case TYPE -> {
          dimension = new Dimension(axis, PatentType.values().length, -1, -1, stride);
          byType = dimension;
        }
        case HOLDER_KIND -> {
          int kinds = HolderKind.values().length;
          dimension = new Dimension(axis, kinds, -1, overlaps ? kinds + 1 : -1, stride);
          byKind = dimension;
        }
        default -> {
          int values = sets.get(next++).map().members.size();
          dimension = new Dimension(axis, values, -1, overlaps ? values + 1 : -1, stride);
          classes.add(dimension);
        }
      }
      dimensions.add(dimension);
      if (axis != Axis.REGION) {
        stride = Math.multiplyExact(stride, dimension.size());
      }
    }
    regionAxis = byRegion;
    typeAxis = byType;
    kindAxis = byKind;
    int count = stock ? query.days().size() : query.periods().size();
    int planes = byRegion == null ? 1 : byRegion.size();
    if ((long) count * stride > CellQuery.MAX_CELLS) {
      throw new IllegalArgumentException(
          "the query asks for "
              + (long) count * stride
              + " cells a region, at most "
              + CellQuery.MAX_CELLS
              + " are counted; take fewer axes or times");
    }
    cube = new Cube(planes, count, stride, shares ? Cube.UNIT : 1, classes.isEmpty() ? stride : 0);
    this.slots = regions.slots(data);
    loops = new CellLoops(query, cube, dimensions, sets, slots, filter, asOf, this);
  }

  private static int typeMask(Set<PatentType> types) {
    if (types.isEmpty()) {
      return -1;
    }
    int mask = 0;
    for (PatentType type : types) {
      mask |= 1 << type.ordinal();
    }
    return mask;
  }

  List<Dimension> dimensions() {
    return dimensions;
  }

  Cube count() {
    for (Times layer : times) {
      current = layer;
      boolean usual =
          classes.size() <= 1 && !byGrant() && (!stock || isInForce()) && loops.turn(layer);
      for (Shard shard : data.shards) {
        if (shard.size > 0) {
          count(shard, usual);
        }
      }
    }
    if (stock) {
      cube.accumulate();
    }
    return cube;
  }

  /** The identities of the patents that have a part in a cell. */
  List<Long> collect(int time, int region, int[] slots) {
    List<Long> found = new ArrayList<>();
    sought = new Sought(time, region, slots, found);
    for (Times layer : times) {
      current = layer;
      for (Shard shard : data.shards) {
        Tail tail = new Tail(shard);
        for (int row = 0; row < shard.size; row++) {
          int before = found.size();
          row(shard, tail, row);
          while (found.size() > before + 1) {
            found.remove(found.size() - 1);
          }
        }
      }
    }
    return found;
  }

  private void count(Shard shard, boolean usual) {
    boolean plain =
        shard.sort == Shard.PLAIN || shard.sort == Shard.JOINT && counting == Counting.FIRST_HOLDER;
    int all = slots.ofShard(shard);
    boolean elsewhere = all == Regions.ELSEWHERE && !(plain ? byGrant() : slots.isVisited(shard));
    if (elsewhere) {
      return;
    }
    if (!usual) {
      Tail tail = new Tail(shard);
      for (int row = 0; row < shard.size; row++) {
        row(shard, tail, row);
      }
    } else if (plain) {
      loops.plain(shard, all);
    } else {
      loops.several(shard);
    }
  }

  private boolean byGrant() {
    return query.basis() == RegionBasis.AT_GRANT;
  }

  private boolean isInForce() {
    return ((Stock) query.measure()).status() == PatentStatus.IN_FORCE;
  }

  private int slot(int region) {
    return slots.ofRegion(region);
  }

  /** Any row in any way. */
  @Override
  public void row(Shard shard, Tail tail, int row) {
    if ((types >> shard.types[row] & 1) == 0 || (filter != null && !filter.test(shard, row))) {
      return;
    }
    tail.open(row);
    if (!stock) {
      int day = CellLoops.days((Flow) query.measure(), shard)[row];
      int time = day == PatentOutline.NO_DAY ? Times.NONE : current.of(day);
      if (time >= 0) {
        divide(shard, tail, row, day);
        emit(shard.ids[row], time, cube.times);
      }
      return;
    }
    int status = ((Stock) query.measure()).status().ordinal();
    if (!shard.isUsual(row)) {
      int last = PatentStatus.UNKNOWN.ordinal();
      int since = Integer.MIN_VALUE;
      for (int i = 0; i < tail.statuses; i++) {
        int next = tail.heap(tail.statusesAt + 2 * i);
        if (next > since) {
          if (last == status) {
            span(shard, tail, row, since, next);
          }
          since = next;
        }
        last = tail.heap(tail.statusesAt + 2 * i + 1);
      }
      if (last == status) {
        span(shard, tail, row, since, Shard.NEVER);
      }
      return;
    }
    int shape = shard.shapes[row];
    int first = Math.min(shard.from[row], shard.to[row]);
    boolean pending = (shape & (Shard.PENDING_FROM_FILING | Shard.PENDING_FROM_PUBLICATION)) != 0;
    if (status == PatentStatus.IN_FORCE.ordinal() && (shape & Shard.IN_FORCE) != 0) {
      span(shard, tail, row, shard.from[row], shard.to[row]);
    }
    if (status == PatentStatus.PENDING.ordinal() && pending) {
      span(shard, tail, row, shard.pendingFrom(row), first);
    }
    if (status == PatentStatus.UNKNOWN.ordinal()) {
      span(shard, tail, row, Integer.MIN_VALUE, pending ? shard.pendingFrom(row) : first);
    }
    if ((shape & Shard.ENDS) != 0 && (shape >> Shard.END_STATUS_AT & 0xF) == status) {
      span(shard, tail, row, shard.to[row], Shard.NEVER);
    }
  }

  /** Counts what has the status from one day to another, parted where its holders change. */
  private void span(Shard shard, Tail tail, int row, int from, int to) {
    int start = current.of(from);
    int end = to == Shard.NEVER ? cube.times : current.of(to);
    if (start >= end) {
      return;
    }
    if (query.basis() != RegionBasis.ON_DAY || tail.holdings == 1) {
      divide(shard, tail, row, from);
      emit(shard.ids[row], start, end);
      return;
    }
    int begin = start;
    int holding = 0;
    while (begin < end) {
      int next = end;
      int after = holding + 1;
      if (after < tail.holdings) {
        next = Math.min(end, Math.max(begin, current.of(tail.fromOf(after))));
      }
      if (begin < next) {
        holders(shard, tail, row, holding);
        emit(shard.ids[row], begin, next);
        begin = next;
      }
      holding = after;
    }
  }

  /** The parts of a row by its holders on the day that the query takes them from. */
  private void divide(Shard shard, Tail tail, int row, int day) {
    int on =
        switch (query.basis()) {
          case ON_DAY -> day;
          case AT_FILING -> shard.filed[row];
          case AT_GRANT -> shard.granted[row];
          case AS_OF -> asOf;
        };
    if (query.basis() == RegionBasis.AT_GRANT && on == PatentOutline.NO_DAY) {
      nobody(shard, row);
      return;
    }
    holders(shard, tail, row, tail.holdings == 1 ? 0 : tail.holdingOn(on));
  }

  /** The parts of a row of no holder: unplaced, of no kind. */
  private void nobody(Shard shard, int row) {
    parts = 0;
    denominator = 1;
    int slot = regions.slot(PatentOutline.UNPLACED);
    if (slot >= 0) {
      part(regionAxis == null ? 0 : slot, kind(Shard.NO_KIND), 1);
      spread(shard, row);
    }
  }

  private int kind(int kind) {
    return kindAxis == null ? 0 : kind * kindAxis.stride();
  }

  @Override
  public void piece(Shard shard, Tail tail, int row, int holding, int start, int end) {
    holders(shard, tail, row, holding);
    emit(shard.ids[row], start, end);
  }

  /** The parts of a row by the holders of one holding. */
  private void holders(Shard shard, Tail tail, int row, int holding) {
    tail.holding(holding);
    int count = tail.holders;
    if (count == 0) {
      nobody(shard, row);
      return;
    }
    parts = 0;
    denominator = 1;
    if (counting == Counting.FIRST_HOLDER) {
      int slot = slot(tail.region(0));
      if (slot >= 0) {
        part(regionAxis == null ? 0 : slot, kind(tail.kind(0)), 1);
      }
    } else if (shares) {
      denominator = count;
      for (int i = 0; i < count; i++) {
        int slot = slot(tail.region(i));
        if (slot >= 0) {
          part(regionAxis == null ? 0 : slot, kind(tail.kind(i)), 1);
        }
      }
    } else {
      whole(tail, count);
    }
    spread(shard, row);
  }

  /**
   * Counts once in each region and kind, and what is too much on each axis as overlap: of each
   * region, over its kinds, and of each kind, over its regions, one is left.
   */
  private void whole(Tail tail, int holders) {
    int pairs = 0;
    for (int i = 0; i < holders; i++) {
      int slot = slot(tail.region(i));
      if (slot < 0) {
        continue;
      }
      int region = regionAxis == null ? 0 : slot;
      int kind = kindAxis == null ? 0 : tail.kind(i);
      boolean known = false;
      for (int j = 0; j < pairs; j++) {
        known |= pairRegions[j] == region && pairKinds[j] == kind;
      }
      if (!known) {
        if (pairs == pairRegions.length) {
          pairRegions = Arrays.copyOf(pairRegions, pairs * 2);
          pairKinds = Arrays.copyOf(pairKinds, pairs * 2);
        }
        pairRegions[pairs] = region;
        pairKinds[pairs++] = kind;
      }
    }
    int rows = 0;
    int columns = 0;
    for (int i = 0; i < pairs; i++) {
      part(pairRegions[i], kind(pairKinds[i]), 1);
      if (isFirst(pairRegions, i)) {
        rows++;
        int more = same(pairRegions, pairRegions[i], pairs) - 1;
        if (more > 0 && kindAxis != null) {
          part(pairRegions[i], kind(kindAxis.overlap()), -more);
        }
      }
      if (isFirst(pairKinds, i)) {
        columns++;
        int more = same(pairKinds, pairKinds[i], pairs) - 1;
        if (more > 0 && regionAxis != null) {
          part(regionAxis.overlap(), kind(pairKinds[i]), -more);
        }
      }
    }
    if (regionAxis != null && kindAxis != null && pairs > 0) {
      int both = 1 + pairs - rows - columns;
      if (both != 0) {
        part(regionAxis.overlap(), kind(kindAxis.overlap()), both);
      }
    }
  }

  private static boolean isFirst(int[] values, int index) {
    for (int i = 0; i < index; i++) {
      if (values[i] == values[index]) {
        return false;
      }
    }
    return true;
  }

  private static int same(int[] values, int value, int count) {
    int same = 0;
    for (int i = 0; i < count; i++) {
      same += values[i] == value ? 1 : 0;
    }
    return same;
  }

  private void part(int region, int cell, long weight) {
    if (parts == partRegions.length) {
      partRegions = Arrays.copyOf(partRegions, parts * 2);
      partCells = Arrays.copyOf(partCells, parts * 2);
      partWeights = Arrays.copyOf(partWeights, parts * 2);
    }
    partRegions[parts] = region;
    partCells[parts] = cell;
    partWeights[parts++] = weight;
  }

  /** Divides the parts by type and classes. */
  private void spread(Shard shard, int row) {
    if (parts == 0) {
      return;
    }
    if (typeAxis != null) {
      for (int i = 0; i < parts; i++) {
        partCells[i] += shard.types[row] * typeAxis.stride();
      }
    }
    for (int axis = 0; axis < classes.size(); axis++) {
      spread(sets.get(axis), classes.get(axis), shard, row);
    }
  }

  private void spread(ClassSets of, Dimension dimension, Shard shard, int row) {
    int number = shard.classes(dimension.axis())[row];
    int count = shares ? of.shares(number) : of.values(number);
    if (shares) {
      denominator = Math.multiplyExact(denominator, (long) of.total(number));
    }
    int known = parts;
    for (int i = 0; i < known; i++) {
      int region = partRegions[i];
      int cell = partCells[i];
      long weight = partWeights[i];
      for (int value = 0; value < count; value++) {
        int slot = of.slot(number, value);
        int next = cell + (slot == ClassSets.NONE ? dimension.none() : slot) * dimension.stride();
        long worth = shares ? weight * of.share(number, value) : weight;
        if (value == 0) {
          partCells[i] = next;
          partWeights[i] = worth;
        } else {
          part(region, next, worth);
        }
      }
      if (!shares && count > 1) {
        part(region, cell + dimension.overlap() * dimension.stride(), -weight * (count - 1));
      }
    }
  }

  /** Counts the parts: a stock from one time to another, a flow at one. */
  private void emit(long id, int time, int end) {
    if (sought != null) {
      look(sought, id, time, stock ? end : time + 1);
      return;
    }
    int inner = cube.inner;
    for (int i = 0; i < parts; i++) {
      long weight = partWeights[i] * cube.unit;
      int cell = time * inner + partCells[i];
      if (weight % denominator == 0) {
        long[] plane = cube.plane(partRegions[i]);
        plane[cell] += weight / denominator;
        if (stock && end < cube.times) {
          plane[end * inner + partCells[i]] -= weight / denominator;
        }
      } else {
        int last = stock ? end : time + 1;
        for (int at = time; at < last; at++) {
          cube.addRest(partRegions[i], at * inner + partCells[i], partWeights[i], denominator);
        }
      }
    }
  }

  private void look(Sought cell, long id, int time, int end) {
    if (cell.time() < time || cell.time() >= end) {
      return;
    }
    for (int i = 0; i < parts; i++) {
      boolean here = cell.region() == Sought.ANY || cell.region() == partRegions[i];
      for (int axis = 0; here && axis < dimensions.size(); axis++) {
        Dimension dimension = dimensions.get(axis);
        if (dimension.axis() != Axis.REGION && cell.slots()[axis] != Sought.ANY) {
          int slot = partCells[i] / dimension.stride() % dimension.size();
          here = slot == cell.slots()[axis];
        }
      }
      if (here) {
        cell.found().add(id);
        return;
      }
    }
  }
}
