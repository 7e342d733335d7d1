package io.patentwatch.map;

import io.patentwatch.model.HolderKind;
import io.patentwatch.model.PatentOutline;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the patents whose first holder is of one city, and which are alike simple.
 *
 * <p>What counting looks at first stands in an array each; what differs in length stands in {@link
 * #heap}, from {@link #at} on, as {@link Entry} writes it. The order of the rows means nothing, but
 * it is that of regions as far as it can be, so that one region is counted after the other: a row
 * taken out is filled by the last one.
 */
final class Shard {
  /** One holding of at most one holder, and statuses of the usual form. */
  static final int PLAIN = 0;

  /** The same, of several holders. */
  static final int JOINT = 1;

  /** Several holdings, or statuses of another form; what is so stands in the heap. */
  static final int VARIED = 2;

  static final int SORTS = 3;

  /** Stands for the kind of no holder. */
  static final int NO_KIND = HolderKind.values().length;

  /** How far a region is moved up beside the kind of its holder. */
  static final int KIND_BITS = 3;

  /** A day that never comes. */
  static final int NEVER = Integer.MAX_VALUE;

  // The form of the statuses: pending from filing or publication, in force, another status.
  static final int PENDING_FROM_FILING = 1;
  static final int PENDING_FROM_PUBLICATION = 2;
  static final int IN_FORCE = 4;
  static final int ENDS = 8;

  /** The statuses are of no such form and stand in the heap. */
  static final int ODD = PENDING_FROM_FILING | PENDING_FROM_PUBLICATION;

  static final int END_STATUS_AT = 4;

  /** Heaps with less waste than this are left alone. */
  private static final int WASTE = 4096;

  /** Its place among all shards. */
  final int index;

  /** The code of a city, that of its province, a part of the world outside, or nothing. */
  final String region;

  final int sort;
  int size;
  long[] ids = {};
  byte[] types = {};
  byte[] kinds = {};
  byte[] shapes = {};
  int[] filed = {};
  int[] published = {};
  int[] granted = {};

  /** From when it is in force; {@link #NEVER} if it is not. */
  int[] from = {};

  /** From when it has its last status; {@link #NEVER} while it lasts. */
  int[] to = {};

  /** The number of the region of the first holder. */
  int[] regions = {};

  int[] at = {};

  /** By axis of classes, the number of each row in {@link ClassSets}; absent until it is asked. */
  private final int[] @Nullable [] classes = new int[Axis.values().length][];

  int[] heap = {};
  int heapSize;

  /** The regions, by number, that the first holder of any row ever had. */
  final BitSet homes = new BitSet();

  /** The regions, by number, that any row of several holders or holdings ever had. */
  final BitSet visited = new BitSet();

  /** Goes up whenever one of the two gets a region more. */
  int changes;

  /** Goes up whenever a row is put in or taken out. */
  int version;

  private int waste;
  private @Nullable Runs runs;

  /**
   * The stretches of rows of one region and type, side by side.
   *
   * @param version that of the rows
   * @param starts where each begins, and how many rows there are behind all
   * @param regions the region of each
   * @param types the type of each
   */
  record Runs(int version, int[] starts, int[] regions, byte[] types) {
    /** How many there are. */
    int count() {
      return regions.length;
    }
  }

  Shard(int index, String region, int sort) {
    this.index = index;
    this.region = region;
    this.sort = sort;
  }

  /** Adds a row and gives its place. */
  int add(Entry entry) {
    if (size == ids.length) {
      capacity(Math.max(4, size + (size >> 1)));
    }
    put(size, entry);
    return size++;
  }

  /** Puts a patent in the place of another. */
  void replace(int row, Entry entry) {
    waste += length(row);
    put(row, entry);
    sweep();
  }

  private void put(int row, Entry entry) {
    ids[row] = entry.id;
    types[row] = (byte) entry.type;
    kinds[row] = (byte) entry.kind;
    shapes[row] = (byte) entry.shape;
    filed[row] = entry.filed;
    published[row] = entry.published;
    granted[row] = entry.granted;
    from[row] = entry.from;
    to[row] = entry.to;
    regions[row] = entry.region;
    for (int[] column : classes) {
      if (column != null) {
        column[row] = ClassSets.UNREAD;
      }
    }
    version++;
    at[row] = heapSize;
    if (heapSize + entry.tailSize > heap.length) {
      heap = Arrays.copyOf(heap, Math.max(heapSize + entry.tailSize, heapSize + (heapSize >> 1)));
    }
    System.arraycopy(entry.tail, 0, heap, heapSize, entry.tailSize);
    heapSize += entry.tailSize;
    visit(row);
  }

  /** Notes the regions of a row. */
  void visit(int row) {
    note(homes, regions[row]);
    if (sort == PLAIN) {
      return;
    }
    Tail tail = new Tail(this);
    tail.open(row);
    for (int holding = 0; holding < tail.holdings; holding++) {
      tail.holding(holding);
      for (int i = 0; i < tail.holders; i++) {
        note(visited, tail.region(i));
      }
    }
  }

  private void note(BitSet known, int region) {
    if (!known.get(region)) {
      known.set(region);
      changes++;
    }
  }

  /**
   * The stretches of rows of one region and type. Found when first asked for; threads may find the
   * same at the same time, to no harm.
   */
  Runs runs() {
    Runs known = runs;
    if (known == null || known.version() != version) {
      int[] starts = starts();
      int[] first = Arrays.copyOf(starts, starts.length - 1);
      known = new Runs(version, starts, ordered(regions, first), ordered(types, first));
      runs = known;
    }
    return known;
  }

  private int[] starts() {
    int[] starts = new int[16];
    int count = 0;
    for (int row = 0; row < size; row++) {
      if (row == 0 || regions[row] != regions[row - 1] || types[row] != types[row - 1]) {
        if (count + 1 == starts.length) {
          starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        starts[count++] = row;
      }
    }
    starts[count] = size;
    return Arrays.copyOf(starts, count + 1);
  }

  /** Takes a row out; the last one takes its place. */
  void remove(int row) {
    version++;
    waste += length(row);
    int last = --size;
    if (row != last) {
      ids[row] = ids[last];
      types[row] = types[last];
      kinds[row] = kinds[last];
      shapes[row] = shapes[last];
      filed[row] = filed[last];
      published[row] = published[last];
      granted[row] = granted[last];
      from[row] = from[last];
      to[row] = to[last];
      regions[row] = regions[last];
      at[row] = at[last];
      for (int[] column : classes) {
        if (column != null) {
          column[row] = column[last];
        }
      }
    }
    sweep();
  }

  private int length(int row) {
    Tail tail = new Tail(this);
    tail.open(row);
    return tail.end() - at[row];
  }

  private void sweep() {
    if (waste < WASTE || waste < heapSize >> 1) {
      return;
    }
    int[] clean = new int[heapSize - waste];
    int used = 0;
    for (int row = 0; row < size; row++) {
      int length = length(row);
      System.arraycopy(heap, at[row], clean, used, length);
      at[row] = used;
      used += length;
    }
    heap = clean;
    heapSize = used;
    waste = 0;
  }

  /**
   * Puts the rows in the order of their regions, types and days of grant, in arrays just as long as
   * needed.
   */
  void arrange() {
    long[] order = new long[size];
    for (int row = 0; row < size; row++) {
      order[row] = (long) granted[row] << Integer.SIZE | row;
    }
    Arrays.sort(order);
    int[] byGrant = Arrays.stream(order).mapToInt(each -> (int) each).toArray();
    for (int i = 0; i < size; i++) {
      int row = byGrant[i];
      order[i] = (long) regions[row] << 36 | (long) types[row] << 32 | i;
    }
    Arrays.sort(order);
    int[] rows = Arrays.stream(order).mapToInt(each -> byGrant[(int) each]).toArray();
    int[] clean = new int[heapSize - waste];
    int[] places = new int[size];
    int used = 0;
    for (int i = 0; i < size; i++) {
      int length = length(rows[i]);
      System.arraycopy(heap, at[rows[i]], clean, used, length);
      places[i] = used;
      used += length;
    }
    long[] ordered = new long[size];
    for (int i = 0; i < size; i++) {
      ordered[i] = ids[rows[i]];
    }
    ids = ordered;
    types = ordered(types, rows);
    kinds = ordered(kinds, rows);
    shapes = ordered(shapes, rows);
    filed = ordered(filed, rows);
    published = ordered(published, rows);
    granted = ordered(granted, rows);
    from = ordered(from, rows);
    to = ordered(to, rows);
    regions = ordered(regions, rows);
    for (int axis = 0; axis < classes.length; axis++) {
      int[] column = classes[axis];
      classes[axis] = column == null ? null : ordered(column, rows);
    }
    version++;
    at = places;
    heap = clean;
    heapSize = used;
    waste = 0;
  }

  private static int[] ordered(int[] values, int[] rows) {
    int[] ordered = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      ordered[i] = values[rows[i]];
    }
    return ordered;
  }

  private static byte[] ordered(byte[] values, int[] rows) {
    byte[] ordered = new byte[rows.length];
    for (int i = 0; i < rows.length; i++) {
      ordered[i] = values[rows[i]];
    }
    return ordered;
  }

  void capacity(int rows) {
    ids = Arrays.copyOf(ids, rows);
    types = Arrays.copyOf(types, rows);
    kinds = Arrays.copyOf(kinds, rows);
    shapes = Arrays.copyOf(shapes, rows);
    filed = Arrays.copyOf(filed, rows);
    published = Arrays.copyOf(published, rows);
    granted = Arrays.copyOf(granted, rows);
    from = Arrays.copyOf(from, rows);
    to = Arrays.copyOf(to, rows);
    regions = Arrays.copyOf(regions, rows);
    at = Arrays.copyOf(at, rows);
    for (int axis = 0; axis < classes.length; axis++) {
      int[] column = classes[axis];
      classes[axis] = column == null ? null : Arrays.copyOf(column, rows);
    }
  }

  /** The numbers of the rows in the combinations of an axis of classes. */
  int[] classes(Axis axis) {
    int[] column = classes[axis.ordinal()];
    if (column == null) {
      column = new int[ids.length];
      classes[axis.ordinal()] = column;
    }
    return column;
  }

  /** Whether the statuses of a row are of the usual form. */
  boolean isUsual(int row) {
    return (shapes[row] & ODD) != ODD;
  }

  /** How many bytes its arrays take up. */
  long bytes() {
    long asked = Arrays.stream(classes).filter(column -> column != null).count();
    return (39 + Integer.BYTES * asked) * ids.length + 4L * heap.length + 300;
  }

  /**
   * From when a row is pending by the form of its statuses; {@link PatentOutline#NO_DAY} if not.
   */
  int pendingFrom(int row) {
    int shape = shapes[row];
    return (shape & PENDING_FROM_FILING) != 0
        ? filed[row]
        : (shape & PENDING_FROM_PUBLICATION) != 0 ? published[row] : PatentOutline.NO_DAY;
  }
}
