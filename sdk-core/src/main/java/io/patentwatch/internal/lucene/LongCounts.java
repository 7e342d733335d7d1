package io.patentwatch.internal.lucene;

/** How often numbers came, in an open table. */
final class LongCounts {
  /** Receives one number and how often it came. */
  interface Receiver {
    void take(long number, long count);
  }

  private long[] numbers = new long[256];
  private long[] counts = new long[256];
  private int used;

  void increment(long number) {
    int slot = slot(numbers, counts, number);
    if (counts[slot]++ == 0) {
      numbers[slot] = number;
      if (++used * 2 > numbers.length) {
        grow();
      }
    }
  }

  /** How often a number came. */
  long get(long number) {
    return counts[slot(numbers, counts, number)];
  }

  /** How many different numbers came. */
  int size() {
    return used;
  }

  void forEach(Receiver receiver) {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        receiver.take(numbers[i], counts[i]);
      }
    }
  }

  private void grow() {
    long[] more = new long[numbers.length * 2];
    long[] moreCounts = new long[more.length];
    forEach(
        (number, count) -> {
          int slot = slot(more, moreCounts, number);
          more[slot] = number;
          moreCounts[slot] = count;
        });
    numbers = more;
    counts = moreCounts;
  }

  private static int slot(long[] numbers, long[] counts, long number) {
    int mask = numbers.length - 1;
    long mixed = number * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (counts[slot] != 0 && numbers[slot] != number) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
