package io.patentwatch.map;

import io.patentwatch.reference.IndustryRules;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that rows have on an axis of classes: each combination stands here once, and a row has
 * its number.
 *
 * <p>They are read under the lock of the columns, and filled alone. A combination that no row has
 * any more is kept.
 */
final class ClassSets {
  /** The number of a row that was not looked at yet. */
  static final int UNREAD = 0;

  /** Stands for the classes that have no value. */
  static final int NONE = -1;

  private final Axis axis;
  private final IndustryRules rules;
  private final Map<Combination, Integer> numbers = new HashMap<>();
  private ClassMap map;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] totals = new int[64];
  private int[] slots = new int[128];
  private int[] shares = new int[128];
  private int count = 1;

  /** Of each shard, how often it was changed when it was last filled. */
  private int[] filled = {};

  /** The values and shares of a row, as a key. */
  private record Combination(int[] content) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Combination that && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(content);
    }
  }

  ClassSets(Axis axis, IndustryRules rules, ColumnData data) {
    this.axis = axis;
    this.rules = rules;
    map = ClassMap.of(axis, ClassMap.dictionary(axis, data), rules, null);
  }

  Axis axis() {
    return axis;
  }

  /** The values of the axis in the order of their slots. */
  ClassMap map() {
    return map;
  }

  /** Whether they are by some rules, which matters where the axis is of industries. */
  boolean isBy(IndustryRules others) {
    return rules == others || (axis != Axis.INDUSTRY && axis != Axis.LOWEST_INDUSTRY);
  }

  /** Whether every row has its number by some rules. */
  boolean isFilled(ColumnData data, IndustryRules by) {
    if (!isBy(by) || filled.length < data.shards.size()) {
      return false;
    }
    for (int i = 0; i < data.shards.size(); i++) {
      if (filled[i] != data.shards.get(i).version) {
        return false;
      }
    }
    return true;
  }

  /** Gives every row its number; called by one thread alone. */
  void fill(ColumnData data) {
    Dictionary dictionary = ClassMap.dictionary(axis, data);
    if (map.known < dictionary.size()) {
      map = ClassMap.of(axis, dictionary, rules, map);
    }
    ClassReader reader = new ClassReader(map, NONE);
    boolean anew = filled.length == 0;
    filled = Arrays.copyOf(filled, data.shards.size());
    for (Shard shard : data.shards) {
      if (anew || filled[shard.index] != shard.version) {
        fill(shard, reader, anew);
        filled[shard.index] = shard.version;
      }
    }
  }

  private void fill(Shard shard, ClassReader reader, boolean anew) {
    int[] column = shard.classes(axis);
    for (int row = 0; row < shard.size; row++) {
      if (anew || column[row] == UNREAD) {
        reader.read(shard, row);
        column[row] = number(reader);
      }
    }
  }

  private int number(ClassReader reader) {
    int values = reader.count;
    reader.addNone();
    int[] content = new int[2 * reader.count];
    System.arraycopy(reader.slots, 0, content, 0, reader.count);
    System.arraycopy(reader.shares, 0, content, reader.count, reader.count);
    return numbers.computeIfAbsent(new Combination(content), any -> add(reader, values));
  }

  private int add(ClassReader reader, int values) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      totals = Arrays.copyOf(totals, count * 2);
    }
    int start = ends[count - 1] + (totals[count - 1] < 0 ? 1 : 0);
    int end = start + reader.count;
    if (end > slots.length) {
      slots = Arrays.copyOf(slots, end * 2);
      shares = Arrays.copyOf(shares, end * 2);
    }
    System.arraycopy(reader.slots, 0, slots, start, reader.count);
    System.arraycopy(reader.shares, 0, shares, start, reader.count);
    starts[count] = start;
    ends[count] = start + values;
    totals[count] = values < reader.count ? -reader.total : reader.total;
    return count++;
  }

  /** Where the values of a combination begin. */
  int from(int number) {
    return starts[number];
  }

  /** Where its values end, without the share of the classes that have none beside them. */
  int to(int number) {
    return ends[number];
  }

  /** Where its shares end. */
  int toShares(int number) {
    return ends[number] + (totals[number] < 0 ? 1 : 0);
  }

  /** The sum of its shares. */
  int total(int number) {
    return Math.abs(totals[number]);
  }

  /** The slot of a value, or {@link #NONE}. */
  int slot(int at) {
    return slots[at];
  }

  int share(int at) {
    return shares[at];
  }
}
