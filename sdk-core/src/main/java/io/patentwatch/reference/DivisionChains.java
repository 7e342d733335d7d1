package io.patentwatch.reference;

import io.patentwatch.model.RegionLevel;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the chain of divisions in an address. */
final class DivisionChains {
  private static final int MOST_STEPS = 12;

  private final DivisionNames names;

  DivisionChains(DivisionNames names) {
    this.names = names;
  }

  /** The chain in a text from an index on; null where it names no division. */
  @Nullable DivisionStep read(AddressText text, int start) {
    DivisionStep chain = furthest(text, null, start, 0);
    if (chain != null && level(chain.first()) == RegionLevel.TOWNSHIP) {
      // 花桥镇四川省成都市: a township said in front gives way to the chain proper.
      DivisionStep proper = furthest(text, null, chain.first().end(), 0);
      if (proper != null
          && proper.first().full()
          && !isCounties(proper.first())
          && level(proper.first()) != RegionLevel.TOWNSHIP
          && (proper.end() > chain.end() || contradiction(text, chain) >= 0)) {
        chain = proper;
      }
    }
    if (chain == null) {
      chain = further(text, null, start);
    }
    while (chain != null) {
      DivisionStep more = further(text, chain, chain.end());
      if (more == null) {
        return chain;
      }
      chain = more;
    }
    return null;
  }

  /**
   * Whether a chain is only the bare name of a county, as in 东方商务中心 or 江南四区, and more likely that
   * of an estate: it says only which part of town, or another place bears it too, and the text does
   * not go on as an address does.
   */
  boolean isDoubtful(AddressText text, DivisionStep chain) {
    return chain.before() == null
        && !chain.full()
        && isCounties(chain)
        && chain.end() < text.length()
        && (PlaceForms.isGeneric(text, chain.start(), chain.end())
            || PlaceForms.isPartOfAnother(text, chain.end(), true)
            || !PlaceForms.goesOnWithin(text, chain.end()) && isBorneElsewhere(text, chain));
  }

  private boolean isBorneElsewhere(AddressText text, DivisionStep chain) {
    int[] county = names.today(chain.places());
    if (county.length != 1) {
      return true;
    }
    int node = 0;
    for (int at = chain.start(); at < chain.end(); at++) {
      node = names.step(node, text.at(at));
    }
    for (int m = names.firstMeaning(node); m >= 0; m = names.nextMeaning(m)) {
      for (int place : names.today(names.place(m))) {
        if (!names.isOnOrBelow(place, county[0])) {
          return true;
        }
      }
    }
    return false;
  }

  /** A division in force that the text goes on with and that lies elsewhere, or none. */
  int contradiction(AddressText text, DivisionStep chain) {
    int start = text.afterPunctuation(chain.end());
    if (text.startsWith("中国", start)) {
      start = text.afterPunctuation(start + 2);
    }
    int node = 0;
    int found = DivisionNames.NONE;
    for (int at = start; at < text.length(); at++) {
      node = names.step(node, text.at(at));
      if (node < 0) {
        break;
      }
      if (at - start >= 2 && !PlaceForms.isCutFromAnother(text, at + 1)) {
        int[] others = names.today(meant(null, node, true, false));
        boolean high =
            others.length == 1 && names.level(others[0]).compareTo(RegionLevel.CITY) <= 0;
        found = high ? others[0] : found;
      }
    }
    return found;
  }

  private RegionLevel level(DivisionStep step) {
    return names.level(step.places()[0]);
  }

  private boolean isCounties(DivisionStep step) {
    return isCounties(step.places());
  }

  private boolean isCounties(int[] places) {
    return places.length > 0 && areAll(places, RegionLevel.COUNTY);
  }

  private boolean areAll(int[] places, RegionLevel level) {
    for (int place : places) {
      if (names.level(place) != level) {
        return false;
      }
    }
    return true;
  }

  /** The chain that reaches furthest into the text from a step, at least that step itself. */
  private @Nullable DivisionStep furthest(
      AddressText text, @Nullable DivisionStep from, int position, int depth) {
    DivisionStep best = from;
    int start = text.afterPunctuation(position);
    int node = 0;
    for (int at = start; at < text.length() && depth < MOST_STEPS; at++) {
      node = names.step(node, text.at(at));
      if (node < 0) {
        break;
      }
      if (names.firstMeaning(node) >= 0) {
        DivisionStep next = admitted(text, from, node, start, at + 1);
        if (next != null) {
          DivisionStep reached = furthest(text, next, next.end(), depth + 1);
          if (reached != null && reached.isBetterThan(best)) {
            best = reached;
          }
        }
      }
    }
    return best;
  }

  /** The step that a form in the text makes from another, or null where it makes none. */
  private @Nullable DivisionStep admitted(
      AddressText text, @Nullable DivisionStep from, int node, int start, int end) {
    int[] full = meantOrAgain(from, node, true);
    if (full.length > 0 && !PlaceForms.isCutFromAnother(text, end)) {
      return DivisionStep.full(from, start, end, full);
    }
    if (PlaceForms.goesOn(text, end)) {
      return townshipOfAnotherKind(text, from, node, start, end);
    }
    int[] bare = meantOrAgain(from, node, false);
    boolean part = from != null && isCounties(bare) && PlaceForms.isPartOfAnother(text, end, false);
    if (bare.length > 0 && !part) {
      return DivisionStep.bare(from, start, end, bare);
    }
    DivisionStep changed = part ? null : townshipOfAnotherKind(text, from, node, start, end);
    return changed != null || from == null || part
        ? changed
        : bareTownship(text, from, node, start, end);
  }

  private @Nullable DivisionStep bareTownship(
      AddressText text, DivisionStep from, int node, int start, int end) {
    int[] above = names.today(from.places());
    if (!isCounties(above) && !areAll(above, RegionLevel.CITY)
        || PlaceForms.isGeneric(text, start, end)
        || PlaceForms.isRoadItself(text, end)
        || "区县市州".indexOf(text.at(end)) >= 0
        || !PlaceForms.goesOnWithinTownship(text, end)) {
      return null;
    }
    int[] townships = meant(from, node, false, true);
    return names.today(townships).length == 1
        ? DivisionStep.bare(from, start, end, townships)
        : null;
  }

  // Townships change their kind and keep their name: 凤川镇 became 凤川街道.
  private @Nullable DivisionStep townshipOfAnotherKind(
      AddressText text, @Nullable DivisionStep from, int node, int start, int end) {
    for (String kind : PlaceForms.TOWNSHIP_KINDS) {
      if (text.startsWith(kind, end)) {
        int after = end + kind.length();
        if (PlaceForms.isCutFromAnother(text, after)) {
          return null;
        }
        int[] townships = meant(from, node, false, true);
        return names.today(townships).length == 1
            ? DivisionStep.bare(from, start, after, townships)
            : null;
      }
    }
    return null;
  }

  /** The places that a form means below those of the step before. */
  private int[] meant(@Nullable DivisionStep from, int node, boolean full, boolean townships) {
    int[] found = new int[8];
    int size = 0;
    boolean aboveTownships = false;
    for (int m = names.firstMeaning(node); m >= 0; m = names.nextMeaning(m)) {
      int place = names.place(m);
      boolean township = names.level(place) == RegionLevel.TOWNSHIP;
      if (names.isFull(m) == full
          && (full || township == townships)
          && (from == null || isBelowAny(place, from.places()))) {
        if (size == found.length) {
          found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = place;
        aboveTownships |= !township;
      }
    }
    if (from == null && aboveTownships) {
      size = withoutTownships(found, size);
    }
    return Arrays.copyOf(found, size);
  }

  /** The places that a form means: below those of the step before, or those again. */
  private int[] meantOrAgain(@Nullable DivisionStep from, int node, boolean full) {
    int[] below = meant(from, node, full, false);
    int[] again = from == null ? below : again(from.places(), node, full);
    if (from == null || again.length == 0) {
      return below;
    }
    return below.length == 0
        ? again
        : IntStream.concat(Arrays.stream(below), Arrays.stream(again)).distinct().toArray();
  }

  private boolean isBelowAny(int place, int[] above) {
    for (int candidate : above) {
      if (names.isBelow(place, candidate)) {
        return true;
      }
    }
    return false;
  }

  private int withoutTownships(int[] places, int size) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (names.level(places[i]) != RegionLevel.TOWNSHIP) {
        places[kept++] = places[i];
      }
    }
    return kept;
  }

  // 浙江省杭州市 浙江省杭州市西湖区: what was said already narrows nothing down and ends nothing.
  private int[] again(int[] places, int node, boolean full) {
    int[] kept = new int[places.length];
    int size = 0;
    for (int place : places) {
      for (int m = names.firstMeaning(node); m >= 0; m = names.nextMeaning(m)) {
        if (names.isFull(m) == full && names.isOnOrBelowToday(place, names.place(m))) {
          kept[size++] = place;
          break;
        }
      }
    }
    return Arrays.copyOf(kept, size);
  }

  /**
   * The chain that goes on behind text that names no division, such as that of a zone: from the
   * first full name below what was read, or in brackets a bare one.
   */
  private @Nullable DivisionStep further(
      AddressText text, @Nullable DivisionStep from, int position) {
    if (from != null && level(from) == RegionLevel.TOWNSHIP) {
      return null;
    }
    for (int start = position + 1; start < text.length() && !isNumber(text.at(start)); start++) {
      DivisionStep next = fullNameAt(text, from, start);
      if (next != null) {
        return furthest(text, next, next.end(), next.depth());
      }
    }
    return null;
  }

  private static boolean isNumber(char c) {
    return c >= '0' && c <= '9' || c == '号';
  }

  private @Nullable DivisionStep fullNameAt(
      AddressText text, @Nullable DivisionStep from, int start) {
    DivisionStep found = null;
    int node = 0;
    for (int at = start; at < text.length(); at++) {
      node = names.step(node, text.at(at));
      if (node < 0) {
        break;
      }
      if (names.firstMeaning(node) >= 0) {
        DivisionStep next = admittedAnywhere(text, from, node, start, at + 1);
        found = next == null ? found : next;
      }
    }
    return found;
  }

  private @Nullable DivisionStep admittedAnywhere(
      AddressText text, @Nullable DivisionStep from, int node, int start, int end) {
    if (from != null && text.at(start - 1) == '(' && text.at(end) == ')') {
      int[] bracketed = meant(from, node, false, false);
      if (bracketed.length == 1) {
        return DivisionStep.bare(from, start, end, bracketed);
      }
    }
    if (end - start < 3 || PlaceForms.isCutFromAnother(text, end)) {
      return null;
    }
    int[] full = meant(from, node, true, false);
    if (full.length == 0) {
      return null;
    }
    boolean township = names.level(full[0]) == RegionLevel.TOWNSHIP;
    int[] today = names.today(full);
    boolean clear = today.length == 1 || !township && names.common(today) >= 0;
    boolean below = from != null || !township;
    return clear && below ? DivisionStep.full(from, start, end, full) : null;
  }
}
