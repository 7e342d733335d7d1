package io.patentwatch.internal.lucene;

import java.io.IOException;
import java.util.Arrays;

/** The values that one patent has on an axis, by number; a patent without one has that of none. */
abstract class AxisValues {
  private int[] values = new int[4];
  private int count;

  /** Goes to a later document of the segment. */
  final void advance(int document) throws IOException {
    count = 0;
    read(document);
    if (count == 0) {
      add(Counting.Names.NONE);
    }
  }

  /** Adds the values of a document, if it has any. */
  abstract void read(int document) throws IOException;

  /** Adds a value, once however often. */
  final void add(int value) {
    for (int i = 0; i < count; i++) {
      if (values[i] == value) {
        return;
      }
    }
    if (count == values.length) {
      values = Arrays.copyOf(values, count * 2);
    }
    values[count++] = value;
  }

  final int count() {
    return count;
  }

  final int value(int index) {
    return values[index];
  }
}
