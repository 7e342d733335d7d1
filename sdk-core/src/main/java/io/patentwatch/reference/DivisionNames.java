package io.patentwatch.reference;

import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.RegionLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All names that divisions go by, in force or not, compiled into one trie over chars.
 *
 * <p>Places are numbered: first the divisions in force by code, then those not in force. The trie
 * is an open-addressed table from (node, char) to node, so a step is one look-up without garbage.
 */
final class DivisionNames {
  static final int NONE = -1;
  private static final int[] NOWHERE = {};

  private final Division[] inForce;
  private final FormerDivision[] former;
  private final int[] parents;
  private final int[][] heirs;
  private final RegionLevel[] levels;

  private long[] keys = new long[1 << 19];
  private int[] targets = new int[1 << 19];
  private int nodes = 1;
  private int[] heads = new int[1 << 17];
  private int[] meanings = new int[1 << 17];
  private int[] nexts = new int[1 << 17];
  private int count;

  DivisionNames(Divisions divisions) {
    inForce = divisions.all().toArray(Division[]::new);
    former = divisions.allFormer().toArray(FormerDivision[]::new);
    int size = inForce.length + former.length;
    parents = new int[size];
    heirs = new int[former.length][];
    levels = new RegionLevel[size];
    Arrays.fill(heads, NONE);
    Map<String, Integer> numbers = new HashMap<>(size * 2);
    for (int i = 0; i < size; i++) {
      numbers.putIfAbsent(code(i).digits(), i);
      levels[i] = isInForce(i) ? inForce[i].level() : Divisions.level(code(i).digits());
    }
    for (int i = 0; i < inForce.length; i++) {
      DivisionCode parent = inForce[i].parent();
      parents[i] = parent == null ? NONE : numbers.getOrDefault(parent.digits(), NONE);
    }
    for (int i = inForce.length; i < size; i++) {
      parents[i] = enclosing(code(i).digits(), numbers);
      List<Division> successors = former[i - inForce.length].successors();
      heirs[i - inForce.length] = new int[successors.size()];
      for (int j = 0; j < successors.size(); j++) {
        heirs[i - inForce.length][j] =
            numbers.getOrDefault(successors.get(j).code().digits(), NONE);
      }
    }
    for (int i = 0; i < size; i++) {
      addForms(i);
    }
  }

  private static int enclosing(String digits, Map<String, Integer> numbers) {
    for (int kept = digits.length() == 9 ? 6 : digits.endsWith("00") ? 2 : 4;
        kept >= 2;
        kept -= 2) {
      String above = digits.substring(0, kept) + "0".repeat(6 - kept);
      Integer number = above.equals(digits) ? null : numbers.get(above);
      if (number != null) {
        return number;
      }
    }
    return NONE;
  }

  private void addForms(int place) {
    String name = name(place);
    if (levels[place] == RegionLevel.TOWNSHIP && !PlaceForms.isLocatableTownship(name)) {
      return;
    }
    add(name, place, true);
    String bare =
        name.startsWith("内蒙古") && levels[place] == RegionLevel.PROVINCE
            ? "内蒙古"
            : PlaceForms.bare(name, levels[place]);
    if (bare != null) {
      add(bare, place, false);
      String abridged = PlaceForms.abridged(name, bare, levels[place]);
      if (abridged != null && !abridged.equals(name)) {
        add(abridged, place, true);
      }
    }
  }

  private void add(String form, int place, boolean full) {
    int node = 0;
    for (int i = 0; i < form.length(); i++) {
      node = grown(node, form.charAt(i));
    }
    if (count == meanings.length) {
      meanings = Arrays.copyOf(meanings, count * 2);
      nexts = Arrays.copyOf(nexts, count * 2);
    }
    meanings[count] = place << 1 | (full ? 1 : 0);
    nexts[count] = heads[node];
    heads[node] = count++;
  }

  private int grown(int node, char c) {
    long key = (long) node << 16 | c;
    int slot = slot(keys, key);
    if (keys[slot] == 0) {
      if (nodes * 2 > keys.length) {
        rehash();
        slot = slot(keys, key);
      }
      if (nodes == heads.length) {
        heads = Arrays.copyOf(heads, nodes * 2);
        Arrays.fill(heads, nodes, nodes * 2, NONE);
      }
      keys[slot] = key;
      targets[slot] = nodes++;
    }
    return targets[slot];
  }

  private void rehash() {
    long[] wider = new long[keys.length * 2];
    int[] widerTargets = new int[keys.length * 2];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        int slot = slot(wider, keys[i]);
        wider[slot] = keys[i];
        widerTargets[slot] = targets[i];
      }
    }
    keys = wider;
    targets = widerTargets;
  }

  private static int slot(long[] keys, long key) {
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & keys.length - 1;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  /** The node reached from a node by a char, or {@link #NONE}; node 0 is the root. */
  int step(int node, char c) {
    int slot = slot(keys, (long) node << 16 | c);
    return keys[slot] == 0 ? NONE : targets[slot];
  }

  /** The first meaning of the form that ends at a node, or {@link #NONE}. */
  int firstMeaning(int node) {
    return heads[node];
  }

  /** The next meaning of the same form, or {@link #NONE}. */
  int nextMeaning(int meaning) {
    return nexts[meaning];
  }

  int place(int meaning) {
    return meanings[meaning] >> 1;
  }

  /** Whether the form is a full name, with its kind, and not a bare one. */
  boolean isFull(int meaning) {
    return (meanings[meaning] & 1) != 0;
  }

  boolean isInForce(int place) {
    return place < inForce.length;
  }

  Division division(int place) {
    return inForce[place];
  }

  String name(int place) {
    return isInForce(place) ? inForce[place].name() : former[place - inForce.length].name();
  }

  RegionLevel level(int place) {
    return levels[place];
  }

  private DivisionCode code(int place) {
    return isInForce(place) ? inForce[place].code() : former[place - inForce.length].code();
  }

  /** Whether a place lies below another, as things stand or stood. */
  boolean isBelow(int place, int above) {
    if (place == above) {
      return false;
    }
    if (isOnOrBelow(parents[place], above)) {
      return true;
    }
    if (isOnOrBelowHeir(place, above)) {
      return true;
    }
    if (isInForce(place) || heirs[place - inForce.length].length == 0) {
      return false;
    }
    for (int heir : heirs[place - inForce.length]) {
      if (!isOnOrBelow(parents[heir], above)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a place is another or lies below it by its code. */
  boolean isOnOrBelow(int place, int above) {
    for (int at = place; at != NONE; at = parents[at]) {
      if (at == above) {
        return true;
      }
    }
    return false;
  }

  /** Whether a place is another, or what that is today, or lies below it. */
  boolean isOnOrBelowToday(int place, int above) {
    return isOnOrBelow(place, above) || isOnOrBelowHeir(place, above);
  }

  private boolean isOnOrBelowHeir(int place, int above) {
    if (isInForce(above)) {
      return false;
    }
    int[] heirsAbove = heirs[above - inForce.length];
    if (heirsAbove.length == 0) {
      // What became of it is unknown, so it may reach anywhere in what it lay in.
      return parents[above] != NONE && isOnOrBelow(parents[place], parents[above]);
    }
    for (int heir : heirsAbove) {
      // A prefecture that was shared out gave its counties away, not the whole of each heir.
      boolean whole = heirsAbove.length == 1 || levels[heir].compareTo(RegionLevel.COUNTY) >= 0;
      if (whole && isOnOrBelow(place, heir)) {
        return true;
      }
    }
    return false;
  }

  /** The divisions in force that a place means today; if its heirs are unknown, what it lay in. */
  int[] today(int place) {
    if (place == NONE) {
      return NOWHERE;
    }
    if (isInForce(place)) {
      return new int[] {place};
    }
    int[] found = heirs[place - inForce.length];
    return found.length > 0 ? found : today(parents[place]);
  }

  /** What places mean today: those in force if there are any, else what became of the others. */
  int[] today(int[] places) {
    if (places.length == 1) {
      return today(places[0]);
    }
    int[] standing = Arrays.stream(places).filter(this::isInForce).toArray();
    return standing.length > 0
        ? standing
        : Arrays.stream(places).flatMap(place -> Arrays.stream(today(place))).distinct().toArray();
  }

  /** The lowest division in force that all these divisions in force are or lie in. */
  int common(int[] places) {
    int common = places.length == 0 ? NONE : places[0];
    for (int i = 1; i < places.length; i++) {
      while (common != NONE && !isOnOrBelow(places[i], common)) {
        common = parents[common];
      }
    }
    return common;
  }

  List<Division> path(int place) {
    List<Division> path = new ArrayList<>(4);
    for (int at = place; at != NONE; at = parents[at]) {
      path.add(0, inForce[at]);
    }
    return path;
  }

  @Nullable Division divisionAt(int place, RegionLevel level) {
    for (int at = place; at != NONE; at = parents[at]) {
      if (levels[at] == level) {
        return inForce[at];
      }
    }
    return null;
  }
}
