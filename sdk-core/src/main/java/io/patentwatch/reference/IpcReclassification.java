package io.patentwatch.reference;

import io.patentwatch.model.IpcSymbol;
import java.util.ArrayList;
import java.util.List;

/**
 * Classes of the IPC whose content later editions moved, so that rules written in old symbols match
 * new ones, and the other way round.
 *
 * <p>A class that is named, or one above it, stands for all that its content became. A class that
 * is new stands for an old one only where the same list names everything the old one became. What
 * is excluded is so under its other names too. Nothing overrules what a list itself names.
 */
final class IpcReclassification {
  /**
   * What an old class became, and with which edition of the IPC. Of H01L 21, 23, 25, 27 and 49 the
   * content went to several classes by subgroup, so they are carried over only as parts of H01L.
   */
  private static final List<Move> MOVES =
      List.of(
          move("H01L", "H10"), // 2023.01 to 2026.01
          move("H01L29", "H10D"), // 2025.01
          move("H01L31", "H10F"), // 2025.01
          move("H01L33", "H10H"), // 2025.01
          move("H01L35", "H10N10"), // 2023.01
          move("H01L37", "H10N15"), // 2023.01
          move("H01L39", "H10N60"), // 2023.01
          move("H01L41", "H10N30"), // 2023.01
          move("H01L43", "H10N50", "H10N52", "H10N59"), // 2023.01
          move("H01L45", "H10N70"), // 2023.01
          move("H01L47", "H10N80"), // 2023.01
          move("H01L51", "H10K"), // 2023.01
          move("G06K9", "G06V", "G06F18"), // 2022.01, 2023.01
          move("G06F17/30", "G06F16"), // 2019.01
          move("G06F17/50", "G06F30"), // 2020.01
          move("G06F17/20", "G06F40"), // 2020.01
          move("G06F17/21", "G06F40"),
          move("G06F17/22", "G06F40"),
          move("G06F17/24", "G06F40"),
          move("G06F17/25", "G06F40"),
          move("G06F17/26", "G06F40"),
          move("G06F17/27", "G06F40"),
          move("G06F17/28", "G06F40"),
          move("G06F19", "G16B", "G16C", "G16H", "G16Z")); // 2018.01, 2019.01

  private record Move(String old, List<String> now) {}

  /**
   * A class that a list stands for without naming it.
   *
   * @param symbol the class
   * @param include whether it is included, rather than excluded
   * @param because what a match adds to it, such as {@code once H01L31}
   */
  record Carried(String symbol, boolean include, String because) {}

  private IpcReclassification() {}

  private static Move move(String old, String... now) {
    return new Move(IpcSymbol.prefix(old), List.of(now).stream().map(IpcSymbol::prefix).toList());
  }

  /** What the included and the excluded classes of a list stand for besides. */
  static List<Carried> carried(List<String> included, List<String> excluded) {
    List<Carried> carried = new ArrayList<>();
    for (Move move : MOVES) {
      int old = decided(move.old(), included, excluded);
      for (String symbol : move.now()) {
        if (old != 0 && decided(symbol, included, excluded) == 0) {
          carried.add(new Carried(symbol, old > 0, "once " + move.old()));
        }
      }
      int now = decided(move.now().get(0), included, excluded);
      boolean alike =
          move.now().stream().allMatch(symbol -> decided(symbol, included, excluded) == now);
      if (old == 0 && now != 0 && alike) {
        carried.add(new Carried(move.old(), now > 0, "now " + String.join(", ", move.now())));
      }
    }
    return carried;
  }

  /** 1 where a list includes a class, -1 where it excludes it, 0 where it says nothing. */
  private static int decided(String symbol, List<String> included, List<String> excluded) {
    return Integer.compare(longest(symbol, included), longest(symbol, excluded));
  }

  private static int longest(String symbol, List<String> classes) {
    int longest = 0;
    for (String above : classes) {
      longest = isUnder(symbol, above) ? Math.max(longest, above.length()) : longest;
    }
    return longest;
  }

  /** Whether a key of the hierarchy is another or under it: H01L31 under H01, not under H01L3. */
  private static boolean isUnder(String symbol, String above) {
    return symbol.startsWith(above)
        && (above.length() <= 4
            || above.length() == symbol.length()
            || symbol.charAt(above.length()) == '/');
  }
}
