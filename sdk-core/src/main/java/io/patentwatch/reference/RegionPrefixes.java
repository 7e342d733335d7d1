package io.patentwatch.reference;

import io.patentwatch.model.RegionLevel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The names of provinces, cities and counties that an enterprise's name or address can begin with,
 * in full or without their kind: 桐庐县 and 桐庐. Filled once, then only read.
 */
final class RegionPrefixes {
  private static final List<String> KINDS =
      List.of("特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "新区", "林区", "省", "市", "县", "区", "旗", "盟");
  private static final char FIRST = '\u4E00';
  private static final char LAST = '\u9FFF';

  /** By the first character, the forms that begin with it. */
  private final @Nullable Forms[] byFirst = new @Nullable Forms[LAST - FIRST + 1];

  /** A way to write a division: its name without its kind, and those of all that can contain it. */
  private record Form(String written, String plain, boolean county, Set<String> above) {}

  /** Forms of one first character, the longest first, and the second character of each. */
  private record Forms(Form[] forms, char[] seconds) {
    static Forms of(List<Form> some) {
      Form[] forms = some.toArray(Form[]::new);
      Arrays.sort(forms, Comparator.comparingInt(form -> -form.written().length()));
      char[] seconds = new char[forms.length];
      for (int i = 0; i < forms.length; i++) {
        seconds[i] = forms[i].written().charAt(1);
      }
      return new Forms(forms, seconds);
    }

    /** The longest that stands in a text at a place and ends up to another. */
    @Nullable Form longest(String text, int at, int end) {
      if (at + 2 > end) {
        return null;
      }
      char second = text.charAt(at + 1);
      for (int i = 0; i < seconds.length; i++) {
        if (seconds[i] == second) {
          String written = forms[i].written();
          if (at + written.length() <= end && text.startsWith(written, at)) {
            return forms[i];
          }
        }
      }
      return null;
    }
  }

  /**
   * What a text begins with.
   *
   * @param region the lowest division named, without its kind; empty where none is
   * @param above those named before it, without their kinds
   * @param county whether the lowest is a county or district
   * @param end where the rest of the text begins
   */
  record Prefix(String region, String above, boolean county, int end) {
    static final Prefix NONE = new Prefix("", "", false, 0);

    /** Whether both can be one place, with more or less of what contains it. */
    boolean isSamePlace(Prefix other) {
      return region.equals(other.region)
          && (contains(above, other.above) || contains(other.above, above));
    }

    private static boolean contains(String more, String less) {
      return more.startsWith(less) || more.endsWith(less);
    }
  }

  /** No division's names. */
  static RegionPrefixes none() {
    return new RegionPrefixes();
  }

  static RegionPrefixes of(Divisions divisions) {
    Map<String, Form> forms = new HashMap<>();
    for (Division division : divisions.all()) {
      if (division.level() != RegionLevel.TOWNSHIP) {
        add(division, divisions.path(division.code()), forms);
      }
    }
    RegionPrefixes prefixes = new RegionPrefixes();
    forms.values().stream()
        .collect(Collectors.groupingBy(form -> form.written().charAt(0)))
        .forEach((first, some) -> prefixes.byFirst[first - FIRST] = Forms.of(some));
    return prefixes;
  }

  private static void add(Division division, List<Division> path, Map<String, Form> forms) {
    String full = FoldedName.of(division.name());
    String plain = withoutKind(full);
    for (String form : new HashSet<>(List.of(full, plain))) {
      if (form.length() >= 2 && isHan(form.charAt(0))) {
        boolean county = division.level() == RegionLevel.COUNTY;
        Form known =
            forms.computeIfAbsent(form, any -> new Form(form, plain, county, new HashSet<>()));
        path.forEach(upper -> known.above().add(withoutKind(FoldedName.of(upper.name()))));
      }
    }
  }

  private static boolean isHan(char c) {
    return c >= FIRST && c <= LAST;
  }

  /** The name of a division without 省, 市, 县 and the like, where two characters are left. */
  static String withoutKind(String name) {
    for (String kind : KINDS) {
      if (name.endsWith(kind) && name.length() - kind.length() >= 2) {
        return name.substring(0, name.length() - kind.length());
      }
    }
    return name;
  }

  /** Reads what a folded text begins with, from the top down, and leaves two characters. */
  Prefix read(String text) {
    Prefix prefix = Prefix.NONE;
    while (true) {
      int at = prefix.end();
      Form form = longest(text, at);
      if (form == null || (at > 0 && !form.above().contains(prefix.region()))) {
        return prefix;
      }
      prefix =
          new Prefix(
              form.plain(),
              at == 0 ? "" : prefix.above() + prefix.region(),
              form.county(),
              at + form.written().length());
    }
  }

  /** The longest form that stands here. */
  private @Nullable Form longest(String text, int at) {
    if (at >= text.length() || !isHan(text.charAt(at))) {
      return null;
    }
    Forms forms = byFirst[text.charAt(at) - FIRST];
    return forms == null ? null : forms.longest(text, at, text.length() - 2);
  }
}
