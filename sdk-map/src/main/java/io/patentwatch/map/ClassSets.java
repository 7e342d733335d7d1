package io.patentwatch.map;

import io.patentwatch.reference.IndustryRules;
import java.util.Arrays;

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
  private ClassMap map;

  /**
   * One combination after the other: how many values, how many shares, their sum, then slot and
   * share of each; the classes that have no value, if they have a share beside others, come last. A
   * combination's number is its place.
   */
  private int[] entries = new int[256];

  private int size = 1;

  /** The numbers of all combinations by the hash of what they hold; 0 where there is none. */
  private int[] numbers = new int[64];

  private int count;

  /** Of each shard, how often it was changed when it was last filled. */
  private int[] filled = {};

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

  /** The number of the combination of a row, which is put behind all others if it is new. */
  private int number(ClassReader reader) {
    reader.sort();
    int values = reader.count;
    reader.addNone();
    int number = size;
    int end = number + HEADER + 2 * reader.count;
    if (end > entries.length) {
      entries = Arrays.copyOf(entries, end * 2);
    }
    entries[number] = values;
    entries[number + 1] = reader.count;
    entries[number + 2] = reader.total;
    for (int i = 0; i < reader.count; i++) {
      entries[number + HEADER + 2 * i] = reader.slots[i];
      entries[number + HEADER + 2 * i + 1] = reader.shares[i];
    }
    int slot = slot(number);
    if (numbers[slot] != 0) {
      return numbers[slot];
    }
    numbers[slot] = number;
    size = end;
    if (++count > numbers.length / 2) {
      int[] fewer = numbers;
      numbers = new int[2 * fewer.length];
      for (int known : fewer) {
        if (known != 0) {
          numbers[slot(known)] = known;
        }
      }
    }
    return number;
  }

  /** The slot of a combination: that of an equal one, or the empty one in which to put it. */
  private int slot(int number) {
    int length = length(number);
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + entries[number + i];
    }
    int mask = numbers.length - 1;
    int slot = (hash ^ hash >>> 16) & mask;
    while (numbers[slot] != 0 && !isSame(numbers[slot], number, length)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private int length(int number) {
    return HEADER + 2 * entries[number + 1];
  }

  private boolean isSame(int one, int other, int length) {
    return Arrays.equals(entries, one, one + length, entries, other, other + length);
  }

  /** How many bytes its arrays take up. */
  long bytes() {
    return (long) Integer.BYTES * (entries.length + numbers.length + filled.length);
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
