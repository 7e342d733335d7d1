package io.patentwatch.map;

import io.patentwatch.model.IndustryMatch;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.reference.Industry;
import io.patentwatch.reference.IndustryRules;
import io.patentwatch.reference.IndustrySubject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the classes of a dictionary are on an axis; immutable.
 *
 * <p>Each class has the slot of its value, or none, or the place of several.
 */
final class ClassMap {
  /** The slot of a class that is no value on the axis. */
  static final int NONE = -1;

  private static final int SECTION = 1;
  private static final int CLASS = 3;
  private static final int SUBCLASS = 4;
  private static final int LOCARNO_CLASS = 2;

  final Axis axis;

  /** How many classes the dictionary had. */
  final int known;

  /** The values in the order of their slots. */
  final List<String> members;

  /** The slot of each class; below {@link #NONE} the place of several. */
  final int[] slots;

  final List<int[]> several;

  /** The industry above each, {@link #NONE} on top; empty for other classes. */
  final int[] above;

  private ClassMap(Axis axis, List<String> members, int[] slots, List<int[]> several, int[] above) {
    this.axis = axis;
    this.known = slots.length;
    this.members = List.copyOf(members);
    this.slots = slots;
    this.several = several;
    this.above = above;
  }

  /** The dictionary of an axis. */
  static Dictionary dictionary(Axis axis, ColumnData data) {
    return switch (axis) {
      case INDUSTRY, LOWEST_INDUSTRY -> data.industries;
      case LOCARNO -> data.locarno;
      default -> data.ipc;
    };
  }

  /** The map of a dictionary, of which a part may be known. */
  static ClassMap of(
      Axis axis, Dictionary dictionary, IndustryRules rules, @Nullable ClassMap before) {
    Map<String, Integer> slotOf = new TreeMap<>();
    List<String> members = new ArrayList<>();
    List<int[]> several = new ArrayList<>();
    int done = 0;
    int[] slots = new int[dictionary.size()];
    if (before != null) {
      done = before.known;
      System.arraycopy(before.slots, 0, slots, 0, done);
      members.addAll(before.members);
      several.addAll(before.several);
      members.forEach(member -> slotOf.put(member, slotOf.size()));
    }
    for (int code = done; code < slots.length; code++) {
      int[] found =
          values(axis, dictionary.text(code), rules).stream()
              .mapToInt(
                  value ->
                      slotOf.computeIfAbsent(
                          value,
                          any -> {
                            members.add(value);
                            return members.size() - 1;
                          }))
              .toArray();
      slots[code] = found.length == 0 ? NONE : found[0];
      if (found.length > 1) {
        several.add(found);
        slots[code] = NONE - several.size();
      }
    }
    boolean industries = axis == Axis.INDUSTRY || axis == Axis.LOWEST_INDUSTRY;
    return new ClassMap(
        axis, members, slots, several, industries ? above(dictionary, rules) : new int[0]);
  }

  /** What a class is on an axis. */
  static List<String> values(Axis axis, String text, IndustryRules rules) {
    return switch (axis) {
      case IPC_SECTION -> first(text, SECTION);
      case IPC_CLASS -> first(text, CLASS);
      case IPC_SUBCLASS -> first(text, SUBCLASS);
      case LOCARNO -> first(text, LOCARNO_CLASS);
      case WIPO_FIELD ->
          rules
              .match(
                  new IndustrySubject(
                      List.of(IpcSymbol.parse(text)), List.of(), List.of(), "", "", List.of()))
              .stream()
              .map(IndustryMatch::code)
              .toList();
      case INDUSTRY -> List.of(top(text, rules));
      default -> List.of(text);
    };
  }

  private static List<String> first(String text, int length) {
    return List.of(text.substring(0, length));
  }

  /** The industry on top of one; itself where the rules do not know it. */
  static String top(String code, IndustryRules rules) {
    String top = code;
    while (true) {
      String parent = rules.find(top).map(Industry::parent).orElse(null);
      if (parent == null) {
        return top;
      }
      top = parent;
    }
  }

  /** Whether an industry lies somewhere below another. */
  static boolean isBelow(String lower, String upper, IndustryRules rules) {
    String above = rules.find(lower).map(Industry::parent).orElse(null);
    while (above != null && !above.equals(upper)) {
      above = rules.find(above).map(Industry::parent).orElse(null);
    }
    return above != null;
  }

  private static int[] above(Dictionary dictionary, IndustryRules rules) {
    int[] above = new int[dictionary.size()];
    Arrays.fill(above, NONE);
    for (int code = 0; code < above.length; code++) {
      String parent = rules.find(dictionary.text(code)).map(Industry::parent).orElse(null);
      for (int other = 0; parent != null && other < above.length; other++) {
        if (dictionary.text(other).equals(parent)) {
          above[code] = other;
        }
      }
    }
    return above;
  }

  /** Whether an industry is somewhere above another. */
  boolean isAbove(int upper, int lower) {
    for (int at = above[lower]; at != NONE; at = above[at]) {
      if (at == upper) {
        return true;
      }
    }
    return false;
  }
}
