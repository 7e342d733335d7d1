package io.patentwatch.internal.lucene;

import java.util.Arrays;

/** How often numbers came; each has a place, from 0 in the order in which they came first. */
final class LongCounts {
  /** Places in an open table, plus one. */
  private int[] slots = new int[512];

  private long[] numbers = new long[256];
  private long[] counts = new long[256];
  private int size;

  /** Counts a number and gives its place. */
  int increment(long number) {
    int slot = slot(number);
    int place = slots[slot] - 1;
    if (place < 0) {
      place = add(number, slot);
    }
    counts[place]++;
    return place;
  }

  /** The place of a number that came. */
  int place(long number) {
    return slots[slot(number)] - 1;
  }

  /** The number at a place. */
  long number(int place) {
    return numbers[place];
  }

  /** How often the number at a place came. */
  long count(int place) {
    return counts[place];
  }

  /** How many different numbers came. */
  int size() {
    return size;
  }

  private int add(long number, int slot) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
      counts = Arrays.copyOf(counts, size * 2);
      slots = new int[slots.length * 2];
      for (int place = 0; place < size; place++) {
        slots[slot(numbers[place])] = place + 1;
      }
      return add(number, slot(number));
    }
    numbers[size] = number;
    slots[slot] = ++size;
    return size - 1;
  }

  /** The slot of a number, or the free one where it belongs; at least half of them are free. */
  private int slot(long number) {
    int mask = slots.length - 1;
    long mixed = number * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (slots[slot] != 0 && numbers[slots[slot] - 1] != number) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
