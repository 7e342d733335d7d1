package io.patentwatch.reference;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the names whose cores are those of a name, or one edit from it, or the same but for words
 * that many names have.
 *
 * <p>Two words are one edit apart only if they share themselves with one character left out, so
 * hashes of all those lead from one to the other; what they lead to is compared before it counts.
 * Immutable and thread-safe.
 */
final class SimilarNames {
  private static final int LONGEST = 24;
  private static final int NODE = 3;
  private static final int MOST_FOUND = 32;
  private static final int MOST_LOOKED_AT = 256;
  private static final List<String> COMMON_WORDS =
      List.of("科技", "技术", "制造", "实业", "集团", "控股", "工贸", "贸易", "发展", "股份");

  /** Where the characters of a trade name stand, in which an error makes another name. */
  private static final int HEAD = 4;

  private static final double ANY_EDIT = 0.04;

  /** Characters that tell apart enterprises of one owner. */
  private static final String ORDINALS = "0123456789〇一二三四五六七八九十百甲乙丙丁东南西北中上下左右前后新老大小";

  private final int[] heads;

  /** A bit for each hash that is there, eight times as many as hashes: most lead no further. */
  private final long[] present;

  /** Node after node: its hash, its name, and where the next of the same slot stands. */
  private final int[] nodes;

  private int size;

  /** The names of these cores, numbered in their order. */
  SimilarNames(List<String> cores) {
    int most = 0;
    for (String core : cores) {
      most += 2 + (core.length() > LONGEST ? 0 : core.length());
    }
    heads = new int[Integer.highestOneBit(Math.max(most, 8)) * 2];
    Arrays.fill(heads, -1);
    present = new long[heads.length / 8];
    nodes = new int[NODE * most];
    for (int name = 0; name < cores.size(); name++) {
      add(cores.get(name), name);
    }
  }

  private void add(String core, int name) {
    int whole = core.hashCode();
    add(whole, name);
    String distinct = withoutCommonWords(core);
    if (!distinct.equals(core)) {
      add(distinct.hashCode(), name);
    }
    if (isNear(core)) {
      int[] without = without(core);
      for (int left = 0; left < core.length(); left++) {
        // Of a doubled character, one left out is enough.
        if (left == 0 || core.charAt(left) != core.charAt(left - 1)) {
          add(without[left], name);
        }
      }
    }
  }

  private void add(int hash, int name) {
    int slot = slot(hash);
    present[word(hash)] |= 1L << hash;
    nodes[size] = hash;
    nodes[size + 1] = name;
    nodes[size + 2] = heads[slot];
    heads[slot] = size;
    size += NODE;
  }

  private int slot(int hash) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ mixed >>> 15) & heads.length - 1;
  }

  private int word(int hash) {
    int mixed = hash * 0x85EBCA6B;
    return (mixed ^ mixed >>> 13) & present.length - 1;
  }

  private static boolean isNear(String core) {
    return core.length() >= 3 && core.length() <= LONGEST;
  }

  /** The hashes of a text without each of its characters, each of what is before and behind it. */
  private static int[] without(String text) {
    int length = text.length();
    int[] hashes = new int[length];
    int behind = 0;
    for (int left = length - 1, power = 1; left >= 0; left--, power *= 31) {
      hashes[left] = behind;
      behind += text.charAt(left) * power;
    }
    // What is before a character is moved by as many places as there are behind it.
    int[] powers = new int[length];
    powers[length - 1] = 1;
    for (int left = length - 2; left >= 0; left--) {
      powers[left] = powers[left + 1] * 31;
    }
    int before = 0;
    for (int left = 0; left < length; left++) {
      hashes[left] += before * powers[left];
      before = 31 * before + text.charAt(left);
    }
    return hashes;
  }

  /** The numbers of names that may have this core. */
  int[] same(String core) {
    Found found = new Found();
    find(core.hashCode(), found);
    return found.numbers();
  }

  /** The numbers of names that may have a core like this one. */
  int[] near(String core) {
    Found found = new Found();
    find(core.hashCode(), found);
    String distinct = withoutCommonWords(core);
    if (!distinct.equals(core)) {
      find(distinct.hashCode(), found);
    }
    if (isNear(core)) {
      for (int hash : without(core)) {
        find(hash, found);
      }
    }
    return found.numbers();
  }

  /** A few numbers, each once, in the order in which they were found. */
  private static final class Found {
    private int[] numbers = new int[4];
    private int size;

    void add(int number) {
      for (int i = 0; i < size; i++) {
        if (numbers[i] == number) {
          return;
        }
      }
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * size);
      }
      numbers[size++] = number;
    }

    int[] numbers() {
      return Arrays.copyOf(numbers, size);
    }
  }

  private void find(int hash, Found found) {
    if ((present[word(hash)] >>> hash & 1) == 0) {
      return;
    }
    int looked = 0;
    for (int node = heads[slot(hash)];
        node >= 0 && found.size < MOST_FOUND && looked < MOST_LOOKED_AT;
        node = nodes[node + 2]) {
      looked++;
      if (nodes[node] == hash) {
        found.add(nodes[node + 1]);
      }
    }
  }

  private static String withoutCommonWords(String core) {
    String rest = core;
    for (int i = 0; i < COMMON_WORDS.size(); i++) {
      String word = COMMON_WORDS.get(i);
      int at = rest.indexOf(word.charAt(0));
      if (at >= 0 && rest.indexOf(word, at) >= 0) {
        rest = rest.replace(word, "");
      }
    }
    return rest.length() < 2 ? core : rest;
  }

  /**
   * How similar two cores are: 1 for equal ones, less by the weight of one edit in their length,
   * 0.8 where words alone differ that many names have, 0 for all others.
   */
  static double similarity(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    int start = 0;
    int shorter = Math.min(one.length(), other.length());
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    String left = one.substring(start, one.length() - end);
    String right = other.substring(start, other.length() - end);
    if (isOneEdit(left, right)) {
      double weight = isOrdinal(left) || isOrdinal(right) ? 3 : start < HEAD ? 1.5 : 1;
      return Math.max(0, 1 - ANY_EDIT - weight / Math.max(one.length(), other.length()));
    }
    return withoutCommonWords(one).equals(withoutCommonWords(other)) ? 0.8 : 0;
  }

  private static boolean isOneEdit(String left, String right) {
    boolean swapped =
        left.length() == 2
            && right.length() == 2
            && left.charAt(0) == right.charAt(1)
            && left.charAt(1) == right.charAt(0);
    return swapped || (left.length() <= 1 && right.length() <= 1);
  }

  private static boolean isOrdinal(String letters) {
    return letters.chars().anyMatch(c -> ORDINALS.indexOf(c) >= 0);
  }
}
