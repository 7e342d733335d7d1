package io.patentwatch.reference;

import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.RegionLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All names that divisions go by, in force or not, compiled into one trie over chars.
 *
 * <p>Places are numbered: first the divisions in force by code, then those not in force. The trie
 * is an open-addressed table from (node, char) to node, so a step is one look-up without garbage.
 * What is asked for together lies together, as most of what a look-up costs is to fetch it.
 */
final class DivisionNames {
  static final int NONE = -1;
  private static final int[] NOWHERE = {};
  private static final int NODE_BITS = 22;
  private static final long TO = (1L << NODE_BITS) - 1;
  private static final int FULL = 1;
  private static final int LAST = 2;

  private final Division[] inForce;
  private final FormerDivision[] former;
  private final int[] parents;
  private final int[][] heirs;
  private final RegionLevel[] levels;

  // Of places in the order of a walk down from the provinces: when each is come to and left.
  private final int[] entered;
  private final int[] left;

  // A node, the char after it and the node that they lead to, in one; never 0 where one is.
  private long[] steps = new long[1 << 19];
  private int nodes = 1;
  private final BitSet firstChars = new BitSet(1 << Character.SIZE);
  // By node: where its first meaning is.
  private int[] heads = new int[1 << 17];
  // Those of a node one behind the other: the place, whether it is the last, and whether full.
  private final int[] meanings;

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
    entered = new int[size];
    left = new int[size];
    walk();
    Forms forms = new Forms();
    for (int i = 0; i < size; i++) {
      addForms(i, forms);
    }
    meanings = forms.inOrder();
  }

  /** Numbers places so that all below one, and only they, are come to before it is left. */
  private void walk() {
    int[] firstBelow = new int[parents.length];
    int[] nextBeside = new int[parents.length];
    Arrays.fill(firstBelow, NONE);
    for (int i = parents.length - 1; i >= 0; i--) {
      if (parents[i] != NONE) {
        nextBeside[i] = firstBelow[parents[i]];
        firstBelow[parents[i]] = i;
      }
    }
    int time = 0;
    for (int i = 0; i < parents.length; i++) {
      if (parents[i] == NONE) {
        time = walk(i, time, firstBelow, nextBeside);
      }
    }
  }

  private int walk(int place, int time, int[] firstBelow, int[] nextBeside) {
    entered[place] = time;
    int next = time + 1;
    for (int below = firstBelow[place]; below != NONE; below = nextBeside[below]) {
      next = walk(below, next, firstBelow, nextBeside);
    }
    left[place] = next;
    return next;
  }

  /** Forms and what they mean while they are gathered; the last that was added comes first. */
  private final class Forms {
    private int[] places = new int[1 << 17];
    private int[] nexts = new int[1 << 17];
    private int count;

    void add(int node, int place, boolean full) {
      if (count == places.length) {
        places = Arrays.copyOf(places, count * 2);
        nexts = Arrays.copyOf(nexts, count * 2);
      }
      places[count] = place << 2 | (full ? FULL : 0);
      nexts[count] = heads[node];
      heads[node] = count++;
    }

    int[] inOrder() {
      int[] ordered = new int[count];
      int at = 0;
      for (int node = 0; node < nodes; node++) {
        int form = heads[node];
        heads[node] = form == NONE ? NONE : at;
        for (; form != NONE; form = nexts[form]) {
          ordered[at++] = places[form] | (nexts[form] == NONE ? LAST : 0);
        }
      }
      return ordered;
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

  private void addForms(int place, Forms forms) {
    String name = name(place);
    if (levels[place] == RegionLevel.TOWNSHIP && !PlaceForms.isLocatableTownship(name)) {
      return;
    }
    add(name, place, true, forms);
    String bare =
        name.startsWith("内蒙古") && levels[place] == RegionLevel.PROVINCE
            ? "内蒙古"
            : PlaceForms.bare(name, levels[place]);
    if (bare != null) {
      add(bare, place, false, forms);
      String abridged = PlaceForms.abridged(name, bare, levels[place]);
      if (abridged != null && !abridged.equals(name)) {
        add(abridged, place, true, forms);
      }
    }
  }

  private void add(String form, int place, boolean full, Forms forms) {
    int node = 0;
    for (int i = 0; i < form.length(); i++) {
      node = grown(node, form.charAt(i));
    }
    firstChars.set(form.charAt(0));
    forms.add(node, place, full);
  }

  private int grown(int node, char c) {
    long key = key(node, c);
    int slot = slot(steps, key);
    if (steps[slot] == 0) {
      if (nodes * 2 > steps.length) {
        rehash();
        slot = slot(steps, key);
      }
      if (nodes == heads.length) {
        heads = Arrays.copyOf(heads, nodes * 2);
        Arrays.fill(heads, nodes, nodes * 2, NONE);
      }
      steps[slot] = key | nodes++;
    }
    return (int) (steps[slot] & TO);
  }

  private void rehash() {
    long[] wider = new long[steps.length * 2];
    for (long step : steps) {
      if (step != 0) {
        wider[slot(wider, step & ~TO)] = step;
      }
    }
    steps = wider;
  }

  private static long key(int node, char c) {
    return ((long) node << Character.SIZE | c) << NODE_BITS;
  }

  private static int slot(long[] steps, long key) {
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & steps.length - 1;
    while (steps[slot] != 0 && (steps[slot] & ~TO) != key) {
      slot = slot + 1 & steps.length - 1;
    }
    return slot;
  }

  /** The node reached from a node by a char, or {@link #NONE}; node 0 is the root. */
  int step(int node, char c) {
    if (node == 0 && !firstChars.get(c)) {
      return NONE;
    }
    long step = steps[slot(steps, key(node, c))];
    return step == 0 ? NONE : (int) (step & TO);
  }

  /** The first meaning of the form that ends at a node, or {@link #NONE}. */
  int firstMeaning(int node) {
    return heads[node];
  }

  /** The next meaning of the same form, or {@link #NONE}. */
  int nextMeaning(int meaning) {
    return (meanings[meaning] & LAST) != 0 ? NONE : meaning + 1;
  }

  int place(int meaning) {
    return meanings[meaning] >> 2;
  }

  /** Whether the form is a full name, with its kind, and not a bare one. */
  boolean isFull(int meaning) {
    return (meanings[meaning] & FULL) != 0;
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
    return place != NONE && entered[above] <= entered[place] && entered[place] < left[above];
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
    if (places.length <= 1) {
      return places.length == 0 ? places : today(places[0]);
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
