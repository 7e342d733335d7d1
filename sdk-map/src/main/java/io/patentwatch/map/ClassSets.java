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

  /** How many numbers stand before the values of a combination. */
  static final int HEADER = 3;

  /** Stands for the classes that have no value. */
  static final int NONE = -1;

  private final Axis axis;
  private final IndustryRules rules;
  private final Map<Combination, Integer> numbers = new HashMap<>();
  private ClassMap map;

  /**
   * One combination after the other: how many values, how many shares, their sum, then slot and
   * share of each; the classes that have no value, if they have a share beside others, come last. A
   * combination's number is its place.
   */
  private int[] entries = new int[256];

  private int size = 1;

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
    reader.sort();
    int values = reader.count;
    reader.addNone();
    int[] content = new int[2 * reader.count];
    System.arraycopy(reader.slots, 0, content, 0, reader.count);
    System.arraycopy(reader.shares, 0, content, reader.count, reader.count);
    return numbers.computeIfAbsent(new Combination(content), any -> add(reader, values));
  }

  private int add(ClassReader reader, int values) {
    int number = size;
    size += HEADER + 2 * reader.count;
    if (size > entries.length) {
      entries = Arrays.copyOf(entries, size * 2);
    }
    entries[number] = values;
    entries[number + 1] = reader.count;
    entries[number + 2] = reader.total;
    for (int i = 0; i < reader.count; i++) {
      entries[number + HEADER + 2 * i] = reader.slots[i];
      entries[number + HEADER + 2 * i + 1] = reader.shares[i];
    }
    return number;
  }

  /** All combinations as they stand; for the loops that count most rows. */
  int[] entries() {
    return entries;
  }

  /** How many values a combination has, without the share of the classes that have none. */
  int values(int number) {
    return entries[number];
  }

  /** How many shares it has. */
  int shares(int number) {
    return entries[number + 1];
  }

  /** The sum of its shares. */
  int total(int number) {
    return entries[number + 2];
  }

  /** The slot of its next value, or {@link #NONE}. */
  int slot(int number, int value) {
    return entries[number + HEADER + 2 * value];
  }

  int share(int number, int value) {
    return entries[number + HEADER + 2 * value + 1];
  }
}
