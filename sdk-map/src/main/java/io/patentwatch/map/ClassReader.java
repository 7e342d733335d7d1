package io.patentwatch.map;

import java.util.Arrays;

/** The values on an axis of classes of one row after the other; not thread-safe. */
final class ClassReader {
  private static final int LONG = 0xFF;

  private final ClassMap map;
  private final int none;
  private final int place;
  private final boolean industries;

  /** The different values, by slot; {@link #none} where there is none. */
  int[] slots = new int[16];

  /** How many classes are of each. */
  int[] shares = new int[16];

  int count;

  /** The sum of the shares. */
  int total;

  ClassReader(ClassMap map, int none) {
    this.map = map;
    this.none = none;
    industries = map.above.length > 0;
    place = industries ? 2 : map.axis == Axis.LOCARNO ? 1 : 0;
  }

  /** Goes to a row. */
  void read(Shard shard, int row) {
    int[] heap = shard.heap;
    int at = shard.at[row];
    int header = heap[at++];
    count = 0;
    total = 0;
    int size = header & LONG;
    if (place == 0 && !Tail.hasLong(header)) {
      addAll(heap, at, size);
    } else {
      addFar(heap, at, header);
    }
    if (count == 0) {
      slots[0] = none;
      shares[0] = 1;
      count = 1;
      total = 1;
    }
  }

  private void addFar(int[] heap, int from, int header) {
    int at = from;
    int size = 0;
    int before = 0;
    for (int part = 0; part < 4; part++) {
      int length = header >>> part * 8 & LONG;
      if (length == LONG) {
        length = heap[at++];
      }
      if (part < place) {
        before += length;
      } else if (part == place) {
        size = length;
      }
    }
    int start = at + before;
    if (industries) {
      addLowest(heap, start, size);
    } else {
      addAll(heap, start, size);
    }
  }

  private void addAll(int[] heap, int from, int size) {
    for (int i = from; i < from + size; i++) {
      add(heap[i], map.slots);
    }
  }

  /** Industries that are above another of the patent are no share of their own. */
  private void addLowest(int[] heap, int from, int size) {
    for (int i = from; i < from + size; i++) {
      boolean lowest = true;
      for (int j = from; lowest && j < from + size; j++) {
        lowest = !map.isAbove(heap[i], heap[j]);
      }
      if (lowest) {
        add(heap[i], map.slots);
      }
    }
  }

  private void add(int code, int[] slotOf) {
    int slot = slotOf[code];
    if (slot >= 0) {
      add(slot);
    } else if (slot == ClassMap.NONE) {
      // A share of nothing counts when shares are asked for, else only where there is no value.
      total++;
    } else {
      for (int one : map.several.get(ClassMap.NONE - 1 - slot)) {
        add(one);
      }
    }
  }

  private void add(int slot) {
    total++;
    for (int i = 0; i < count; i++) {
      if (slots[i] == slot) {
        shares[i]++;
        return;
      }
    }
    if (count == slots.length) {
      slots = Arrays.copyOf(slots, count * 2);
      shares = Arrays.copyOf(shares, count * 2);
    }
    slots[count] = slot;
    shares[count++] = 1;
  }

  /** Puts the values in the order of their slots, so that fewer rows differ. */
  void sort() {
    for (int i = 1; i < count; i++) {
      for (int j = i; j > 0 && slots[j - 1] > slots[j]; j--) {
        int slot = slots[j];
        int share = shares[j];
        slots[j] = slots[j - 1];
        shares[j] = shares[j - 1];
        slots[j - 1] = slot;
        shares[j - 1] = share;
      }
    }
  }

  /** Adds the share of the classes that have no value, for those who count in shares. */
  void addNone() {
    int known = 0;
    for (int i = 0; i < count; i++) {
      known += shares[i];
    }
    if (known < total) {
      int missing = total - known;
      add(none);
      total--;
      shares[count - 1] = missing;
    }
  }
}
