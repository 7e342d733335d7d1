package io.patentwatch.map;

import io.patentwatch.indicator.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Days or periods, from none of which to the next a period overlaps, found by epoch day. */
final class Times {
  /** Of periods, the place of a day that lies in none. */
  static final int NONE = -1;

  /** Stretches of up to so many days have a table. */
  private static final int TABLE = 1 << 17;

  private final int[] from;
  private final int[] to;
  private final int[] label;
  private final int past;

  /** The place of a day before all, then those of the days in turn, then that of a day after. */
  private final int[] table;

  private Times(int[] from, int[] to, int[] label, int past) {
    this.from = from;
    this.to = to;
    this.label = label;
    this.past = past;
    long length = to[to.length - 1] - (long) from[0] + 1;
    table = new int[length > TABLE ? 0 : (int) length + 2];
    if (table.length > 0) {
      Arrays.fill(table, NONE);
      for (int i = 0; i < from.length; i++) {
        Arrays.fill(table, from[i] - from[0] + 1, to[i] - from[0] + 2, label[i]);
      }
      table[0] = before();
      table[table.length - 1] = past;
    }
  }

  private int before() {
    return past == NONE ? NONE : 0;
  }

  /** Days in order, each with its place. */
  static Times ofDays(List<LocalDate> days) {
    int[] to = days.stream().mapToInt(Times::epochDay).toArray();
    int[] from = new int[to.length];
    int[] label = new int[to.length];
    for (int i = 0; i < to.length; i++) {
      from[i] = i == 0 ? to[0] : to[i - 1] + 1;
      label[i] = i;
    }
    return new Times(from, to, label, to.length);
  }

  /** Periods in order; as many as are needed to part those that overlap. */
  static List<Times> ofPeriods(List<Period> periods) {
    List<List<Integer>> layers = new ArrayList<>();
    for (int i = 0; i < periods.size(); i++) {
      Period next = periods.get(i);
      List<Integer> layer =
          layers.stream()
              .filter(one -> periods.get(one.get(one.size() - 1)).to().isBefore(next.from()))
              .findFirst()
              .orElse(null);
      if (layer == null) {
        layer = new ArrayList<>();
        layers.add(layer);
      }
      layer.add(i);
    }
    return layers.stream()
        .map(
            layer -> {
              int[] label = layer.stream().mapToInt(Integer::intValue).toArray();
              return new Times(
                  Arrays.stream(label).map(i -> epochDay(periods.get(i).from())).toArray(),
                  Arrays.stream(label).map(i -> epochDay(periods.get(i).to())).toArray(),
                  label,
                  NONE);
            })
        .toList();
  }

  static int epochDay(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  /**
   * The place of a day: the period that it lies in, or {@link #NONE}; of days, the first that is
   * not before it, or their number if all are.
   */
  int of(int day) {
    if (table.length > 0) {
      return table[place(day, from[0] - 1, table.length - 1)];
    }
    int found = Arrays.binarySearch(to, day);
    int at = found >= 0 ? found : -found - 1;
    if (at == to.length) {
      return past;
    }
    return day < from[0] ? before() : from[at] <= day ? label[at] : NONE;
  }

  /** Where a day stands in a table whose first place is that of a day, and that has a last one. */
  static int place(int day, int first, int last) {
    // The later day may be one that never comes, from which nothing before 1970 can be taken away.
    return Math.min(Math.max(day, first), first + last) - first;
  }

  /** The day of the first place of the table. */
  int tableFrom() {
    return from[0] - 1;
  }

  /** The table with each place so many times as far, and another for none; empty if too long. */
  int[] table(int stride, int none) {
    int[] cells = new int[table.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = table[i] == NONE ? none : table[i] * stride;
    }
    return cells;
  }
}
