package io.patentwatch.map;

import io.patentwatch.indicator.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Days or periods, from none of which to the next a period overlaps, found by epoch day. */
final class Times {
  /** Stretches of up to so many days have a table. */
  private static final int TABLE = 1 << 17;

  private final int[] from;
  private final int[] to;
  private final int[] label;
  private final int past;
  private final int first;
  private final short[] table;

  private Times(int[] from, int[] to, int[] label, int past) {
    this.from = from;
    this.to = to;
    this.label = label;
    this.past = past;
    first = from[0];
    long length = to[to.length - 1] - (long) first + 1;
    table = new short[length > TABLE ? 0 : (int) length];
    for (int i = 0; i < table.length; i++) {
      table[i] = (short) search(first + i);
    }
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
                  -1);
            })
        .toList();
  }

  static int epochDay(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  private int search(int day) {
    int found = Arrays.binarySearch(to, day);
    int at = found >= 0 ? found : -found - 1;
    return at < to.length && from[at] <= day ? label[at] : -1;
  }

  /** The period that a day lies in; -1 if none. */
  int in(int day) {
    int place = day - first;
    if (place >= 0 && place < table.length) {
      return table[place];
    }
    return table.length > 0 || day < first ? -1 : search(day);
  }

  /** The first of the days that is not before a day; their number if all are. */
  int since(int day) {
    if (day <= first) {
      return 0;
    }
    if (day > to[to.length - 1]) {
      return past;
    }
    return table.length > 0 ? table[day - first] : search(day);
  }
}
