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
 * <p>Plain rows run through loops that look at a few columns only. All others are taken apart: the
 * holders give the parts in which a row counts, each axis divides them further. A stock is counted
 * as what comes and goes from one day to the next, and summed up at the end.
 */
final class CellCounter {
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
  private final List<ClassReader> readers = new ArrayList<>();
  private final List<Dimension> classes = new ArrayList<>();
  private final @Nullable Dimension regionAxis;
  private final @Nullable Dimension typeAxis;
  private final @Nullable Dimension kindAxis;
  private final RegionSlots slots;
  private final int asOf;
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
      List<ClassMap> maps,
      @Nullable RowFilter filter,
      int asOf) {
    this.query = query;
    this.data = data;
    this.regions = regions;
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
          ClassMap map = maps.get(next++);
          int values = map.members.size();
          dimension = new Dimension(axis, values, -1, overlaps ? values + 1 : -1, stride);
          readers.add(new ClassReader(map, values));
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
    cube = new Cube(planes, count, stride, shares ? Cube.UNIT : 1);
    this.slots = regions.slots(data);
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
      data.shards.forEach(this::count);
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
          one(shard, tail, row);
          while (found.size() > before + 1) {
            found.remove(found.size() - 1);
          }
        }
      }
    }
    return found;
  }

  private void count(Shard shard) {
    if (shard.size == 0) {
      return;
    }
    boolean plain =
        shard.sort == Shard.PLAIN || shard.sort == Shard.JOINT && counting == Counting.FIRST_HOLDER;
    boolean byGrant = query.basis() == RegionBasis.AT_GRANT;
    int all = slots.ofShard(shard);
    boolean usual = classes.size() <= 1 && !byGrant && (!stock || isInForce());
    if (plain) {
      if (all == Regions.ELSEWHERE && !byGrant) {
        return;
      }
      if (usual) {
        plain(shard, all);
        return;
      }
    } else if (all == Regions.ELSEWHERE && !slots.isVisited(shard)) {
      return;
    }
    if (usual && shares && shard.sort == Shard.JOINT) {
      jointShares(shard);
      return;
    }
    Tail tail = new Tail(shard);
    for (int row = 0; row < shard.size; row++) {
      one(shard, tail, row);
    }
  }

  private boolean isInForce() {
    return ((Stock) query.measure()).status() == PatentStatus.IN_FORCE;
  }

  private int slot(int region) {
    return slots.ofRegion(region);
  }

  /** Rows of one place and the usual statuses, by at most one axis of classes. */
  private void plain(Shard shard, int all) {
    if (classes.isEmpty()) {
      if (stock) {
        plainStock(shard, all);
      } else {
        plainFlow(shard, all);
      }
    } else {
      plainClasses(shard, all);
    }
  }

  private int[] eventDays(Shard shard) {
    return switch (((Flow) query.measure()).event()) {
      case FILED -> shard.filed;
      case PUBLISHED -> shard.published;
      case GRANTED -> shard.granted;
    };
  }

  private void plainFlow(Shard shard, int all) {
    int[] days = eventDays(shard);
    byte[] typeOf = shard.types;
    byte[] kindOf = shard.kinds;
    int typeStride = typeAxis == null ? 0 : typeAxis.stride();
    int kindStride = kindAxis == null ? 0 : kindAxis.stride();
    int inner = cube.inner;
    long unit = cube.unit;
    Times layer = current;
    boolean each = all == RegionSlots.EACH;
    int[] regions = shard.regions;
    int region = -1;
    long[] plane = each ? null : cube.plane(regionAxis == null ? 0 : all);
    int size = shard.size;
    for (int row = 0; row < size; row++) {
      int time = layer.in(days[row]);
      if (time < 0 || (types >> typeOf[row] & 1) == 0) {
        continue;
      }
      if (filter != null && !filter.test(shard, row)) {
        continue;
      }
      if (each && regions[row] != region) {
        region = regions[row];
        int slot = slot(region);
        plane = slot < 0 ? null : cube.plane(regionAxis == null ? 0 : slot);
      }
      long[] target = plane;
      if (target == null) {
        continue;
      }
      target[time * inner + typeOf[row] * typeStride + kindOf[row] * kindStride] += unit;
    }
  }

  private void plainStock(Shard shard, int all) {
    int[] from = shard.from;
    int[] to = shard.to;
    byte[] typeOf = shard.types;
    byte[] kindOf = shard.kinds;
    int typeStride = typeAxis == null ? 0 : typeAxis.stride();
    int kindStride = kindAxis == null ? 0 : kindAxis.stride();
    int inner = cube.inner;
    long unit = cube.unit;
    Times layer = current;
    int count = cube.times;
    boolean each = all == RegionSlots.EACH;
    int[] regions = shard.regions;
    int region = -1;
    long[] plane = each ? null : cube.plane(regionAxis == null ? 0 : all);
    int size = shard.size;
    for (int row = 0; row < size; row++) {
      int start = layer.since(from[row]);
      if (start == count || (types >> typeOf[row] & 1) == 0) {
        continue;
      }
      int end = layer.since(to[row]);
      if (start >= end) {
        continue;
      }
      if (filter != null && !filter.test(shard, row)) {
        continue;
      }
      if (each && regions[row] != region) {
        region = regions[row];
        int slot = slot(region);
        plane = slot < 0 ? null : cube.plane(regionAxis == null ? 0 : slot);
      }
      long[] target = plane;
      if (target == null) {
        continue;
      }
      int cell = typeOf[row] * typeStride + kindOf[row] * kindStride;
      target[start * inner + cell] += unit;
      if (end < count) {
        target[end * inner + cell] -= unit;
      }
    }
  }

  private void plainClasses(Shard shard, int all) {
    int @Nullable [] days = stock ? null : eventDays(shard);
    byte[] typeOf = shard.types;
    byte[] kindOf = shard.kinds;
    int typeStride = typeAxis == null ? 0 : typeAxis.stride();
    int kindStride = kindAxis == null ? 0 : kindAxis.stride();
    ClassReader reader = readers.get(0);
    Dimension axis = classes.get(0);
    int stride = axis.stride();
    int inner = cube.inner;
    Times layer = current;
    int count = cube.times;
    boolean each = all == RegionSlots.EACH;
    int[] regions = shard.regions;
    int region = -1;
    long[] plane = each ? null : cube.plane(regionAxis == null ? 0 : all);
    Tail tail = new Tail(shard);
    int size = shard.size;
    for (int row = 0; row < size; row++) {
      if ((types >> typeOf[row] & 1) == 0) {
        continue;
      }
      int start;
      int end = count;
      if (days != null) {
        start = layer.in(days[row]);
        if (start < 0) {
          continue;
        }
      } else {
        start = layer.since(shard.from[row]);
        end = layer.since(shard.to[row]);
        if (start >= end) {
          continue;
        }
      }
      if (filter != null && !filter.test(shard, row)) {
        continue;
      }
      if (each && regions[row] != region) {
        region = regions[row];
        int slot = slot(region);
        plane = slot < 0 ? null : cube.plane(regionAxis == null ? 0 : slot);
      }
      long[] target = plane;
      if (target == null) {
        continue;
      }
      reader.read(shard, row);
      long weight = 1;
      if (shares) {
        reader.addNone();
        if (Cube.UNIT % reader.total != 0) {
          one(shard, tail, row);
          continue;
        }
        weight = Cube.UNIT / reader.total;
      }
      int cell = start * inner + typeOf[row] * typeStride + kindOf[row] * kindStride;
      int last = days == null && end < count ? (end - start) * inner : 0;
      for (int i = 0; i < reader.count; i++) {
        int at = cell + reader.slots[i] * stride;
        long worth = shares ? weight * reader.shares[i] : 1;
        add(target, at, last, worth);
      }
      if (!shares && reader.count > 1) {
        add(target, cell + axis.overlap() * stride, last, 1 - reader.count);
      }
    }
  }

  /** Rows of several holders, each of whom has a share, by at most one axis of classes. */
  private void jointShares(Shard shard) {
    int @Nullable [] days = stock ? null : eventDays(shard);
    byte[] typeOf = shard.types;
    int typeStride = typeAxis == null ? 0 : typeAxis.stride();
    ClassReader reader = classes.isEmpty() ? null : readers.get(0);
    int stride = classes.isEmpty() ? 0 : classes.get(0).stride();
    int inner = cube.inner;
    int count = cube.times;
    Tail tail = new Tail(shard);
    for (int row = 0; row < shard.size; row++) {
      if ((types >> typeOf[row] & 1) == 0) {
        continue;
      }
      int start;
      int end = count;
      if (days != null) {
        start = current.in(days[row]);
        if (start < 0) {
          continue;
        }
      } else {
        start = current.since(shard.from[row]);
        end = current.since(shard.to[row]);
        if (start >= end) {
          continue;
        }
      }
      if (filter != null && !filter.test(shard, row)) {
        continue;
      }
      tail.open(row);
      long divided = tail.holders;
      if (reader != null) {
        reader.read(shard, row);
        reader.addNone();
        divided *= reader.total;
      }
      if (Cube.UNIT % divided != 0) {
        one(shard, tail, row);
        continue;
      }
      long weight = Cube.UNIT / divided;
      int cell = start * inner + typeOf[row] * typeStride;
      int last = days == null && end < count ? (end - start) * inner : 0;
      for (int holder = 0; holder < tail.holders; holder++) {
        int slot = slot(tail.region(holder));
        if (slot < 0) {
          continue;
        }
        long[] plane = cube.plane(regionAxis == null ? 0 : slot);
        int at = cell + kind(tail.kind(holder));
        if (reader == null) {
          add(plane, at, last, weight);
        } else {
          for (int i = 0; i < reader.count; i++) {
            add(plane, at + reader.slots[i] * stride, last, weight * reader.shares[i]);
          }
        }
      }
    }
  }

  /** Counts from one time on and, where there is one, no more from another. */
  private static void add(long[] plane, int cell, int last, long worth) {
    plane[cell] += worth;
    if (last > 0) {
      plane[cell + last] -= worth;
    }
  }

  /** Any row in any way. */
  private void one(Shard shard, Tail tail, int row) {
    if ((types >> shard.types[row] & 1) == 0 || (filter != null && !filter.test(shard, row))) {
      return;
    }
    tail.open(row);
    if (!stock) {
      int day = eventDays(shard)[row];
      int time = day == PatentOutline.NO_DAY ? -1 : current.in(day);
      if (time >= 0) {
        divide(shard, tail, row, day);
        emit(shard.ids[row], time, cube.times);
      }
      return;
    }
    int status = ((Stock) query.measure()).status().ordinal();
    if (shard.sort == Shard.VARIED) {
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
    int start = current.since(from);
    int end = to == Shard.NEVER ? cube.times : current.since(to);
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
        next = Math.min(end, Math.max(begin, current.since(tail.fromOf(after))));
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
      ClassReader reader = readers.get(axis);
      Dimension dimension = classes.get(axis);
      reader.read(shard, row);
      if (shares) {
        reader.addNone();
        denominator = Math.multiplyExact(denominator, (long) reader.total);
      }
      int known = parts;
      for (int i = 0; i < known; i++) {
        int region = partRegions[i];
        int cell = partCells[i];
        long weight = partWeights[i];
        for (int value = 1; value < reader.count; value++) {
          part(
              region,
              cell + reader.slots[value] * dimension.stride(),
              shares ? weight * reader.shares[value] : weight);
        }
        if (!shares && reader.count > 1) {
          part(
              region,
              cell + dimension.overlap() * dimension.stride(),
              -weight * (reader.count - 1));
        }
        partCells[i] = cell + reader.slots[0] * dimension.stride();
        partWeights[i] = shares ? weight * reader.shares[0] : weight;
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
