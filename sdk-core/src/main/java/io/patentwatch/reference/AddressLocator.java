package io.patentwatch.reference;

import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.RegionLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Places an address in the divisions of mainland China, or says that it lies outside.
 *
 * <p>An address is read from the left as a chain of divisions, each below the one before; any may
 * be missing, and the kind may be left out ({@code 浙江杭州桐庐}). Names no longer in force are read as
 * what they are today. A name inside that of a road ({@code 珠江西路}, {@code 上海路}) decides nothing. An
 * answer is never more specific than certain: where several divisions remain, it stops at the one
 * that they share, or is undecided, and lists them. A postcode in front, blanks, and the width and
 * case of characters make no difference; the postcode is not used as evidence.
 *
 * <p>Immutable and safe for use by several threads. An instance takes about 15 MB beside its
 * divisions; share it.
 */
public final class AddressLocator {
  private static final int MOST_CANDIDATES = 20;
  private static final int MOST_STEPS = 8;

  private final DivisionNames names;
  private final CountryNames countries;

  private AddressLocator(Divisions divisions) {
    names = new DivisionNames(divisions);
    countries = CountryNames.ofDefaults();
  }

  /** A locator that answers with these divisions. */
  public static AddressLocator of(Divisions divisions) {
    return new AddressLocator(divisions);
  }

  /**
   * Where the address is, as far as that is certain, and why.
   *
   * @param address free text, as patents carry it; may be empty
   */
  public Location locate(String address) {
    AddressText text = AddressText.of(address);
    if (!text.hasHan()) {
      return inLatin(address, text);
    }
    int start = afterLatinCountry(text, text.afterPostcode());
    Optional<CountryNames.Match> country = countries.chineseAt(text, start);
    if (country.isPresent() && country.get().country().isChina()) {
      start = text.afterPunctuation(country.get().end());
    } else if (country.isPresent() && isAbroad(text, country.get())) {
      return abroad(text, country.get());
    } else if (country.isEmpty()) {
      Optional<CountryNames.Country> latin = latinCountry(text);
      if (latin.isPresent() && !latin.get().isChina()) {
        return abroad(latin.get(), List.of());
      }
    }
    Step chain = chain(text, start);
    if (chain == null) {
      return undecided("no division is named where an address names one", List.of());
    }
    if (isDoubtful(text, chain)) {
      String named = text.from(chain.start(), chain.end());
      return undecided(
          named + " in front, without kind or parent, may be the name of an estate or firm",
          candidates(today(chain.places()), named + " may mean it"));
    }
    return decided(text, chain);
  }

  // ---- outside mainland China

  private Location inLatin(String address, AddressText text) {
    if (text.length() == 0) {
      return undecided("the address is empty", List.of());
    }
    return countries
        .latin(address)
        .filter(country -> !country.isChina())
        .map(country -> abroad(country, List.of()))
        .orElseGet(
            () ->
                undecided(
                    "no Chinese characters, and no country outside China is certain", List.of()));
  }

  private static int afterLatinCountry(AddressText text, int start) {
    return text.startsWith("CN", start) && !isLatin(text.at(start + 2))
        ? text.afterPunctuation(start + 2)
        : start;
  }

  /** The country by a code in Latin letters in front of Chinese text, as in {@code US加利福尼亚州}. */
  private Optional<CountryNames.Country> latinCountry(AddressText text) {
    int start = text.afterPostcode();
    int end = start;
    while (isLatin(text.at(end))) {
      end++;
    }
    return end - start == 2 ? countries.latin(text.from(start, end)) : Optional.empty();
  }

  private static boolean isLatin(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private boolean isAbroad(AddressText text, CountryNames.Match match) {
    return text.at(match.end()) != '族'
        && !PlaceForms.isNumberedRoad(text, match.end())
        && longestName(text, match.start()) <= match.end();
  }

  private int longestName(AddressText text, int start) {
    int longest = start;
    int node = 0;
    for (int at = start; at < text.length() && (node = names.step(node, text.at(at))) >= 0; at++) {
      for (int m = names.firstMeaning(node); m >= 0; m = names.nextMeaning(m)) {
        if (names.isFull(m) && names.level(names.place(m)) != RegionLevel.TOWNSHIP) {
          longest = at + 1;
        }
      }
    }
    return longest;
  }

  private static Location abroad(AddressText text, CountryNames.Match match) {
    return abroad(
        match.country(),
        List.of(
            new Location.Span(text.place(match.start()), text.place(match.end() - 1) + 1, null)));
  }

  private static Location abroad(CountryNames.Country country, List<Location.Span> spans) {
    return new Location(
        country.level(),
        List.of(),
        country.name(),
        List.of(),
        spans,
        "outside mainland China: " + country.name() + " (" + country.code() + ")");
  }

  // ---- the chain of divisions

  /** A name read, and the places that it can mean after those before it. */
  private record Step(
      @Nullable Step before, int start, int end, int[] places, boolean full, int bareSteps) {
    Step first() {
      return before == null ? this : before.first();
    }

    int depth() {
      return before == null ? 1 : before.depth() + 1;
    }
  }

  private @Nullable Step chain(AddressText text, int start) {
    Step chain = furthest(text, null, start, 0);
    if (chain != null && lowest(chain.first()) == RegionLevel.TOWNSHIP) {
      // 花桥镇四川省成都市: a township said in front gives way to the chain proper.
      Step proper = furthest(text, null, chain.first().end(), 0);
      if (proper != null
          && proper.first().full()
          && !areAllCounties(proper.first())
          && lowest(proper.first()) != RegionLevel.TOWNSHIP
          && (proper.end() > chain.end() || contradiction(text, chain) >= 0)) {
        chain = proper;
      }
    }
    if (chain == null) {
      chain = further(text, null, start);
    }
    while (chain != null) {
      Step more = further(text, chain, chain.end());
      if (more == null) {
        return chain;
      }
      chain = more;
    }
    return null;
  }

  // 东方商务中心, 江南四区, 城东开发区: a county's bare name in front is mostly that of an estate.
  private boolean isDoubtful(AddressText text, Step chain) {
    return chain.before() == null
        && !chain.full()
        && areAllCounties(chain)
        && chain.end() < text.length()
        && (PlaceForms.isGeneric(text, chain.start(), chain.end())
            || !PlaceForms.goesOnWithin(text, chain.end()));
  }

  private boolean areAllCounties(Step step) {
    for (int place : step.places()) {
      if (names.level(place) != RegionLevel.COUNTY) {
        return false;
      }
    }
    return true;
  }

  /** The chain that reaches furthest into the text from a step, at least that step itself. */
  private @Nullable Step furthest(AddressText text, @Nullable Step from, int position, int depth) {
    Step best = from;
    int start = text.afterPunctuation(position);
    int node = 0;
    for (int at = start; at < text.length() && depth < MOST_STEPS; at++) {
      node = names.step(node, text.at(at));
      if (node < 0) {
        break;
      }
      if (names.firstMeaning(node) >= 0) {
        Step next = admitted(text, from, node, start, at + 1);
        if (next != null) {
          Step reached = furthest(text, next, next.end(), depth + 1);
          if (reached != null && isBetter(reached, best)) {
            best = reached;
          }
        }
      }
    }
    return best;
  }

  private static boolean isBetter(Step reached, @Nullable Step best) {
    return best == null
        || reached.end() > best.end()
        || reached.end() == best.end() && reached.bareSteps() < best.bareSteps();
  }

  /** The step that a form in the text makes from another, or null where it makes none. */
  private @Nullable Step admitted(
      AddressText text, @Nullable Step from, int node, int start, int end) {
    int[] full = meantOrAgain(from, node, true);
    if (full.length > 0 && !PlaceForms.isCutFromAnother(text, end)) {
      return new Step(from, start, end, full, true, bareSteps(from));
    }
    if (PlaceForms.goesOn(text, end)) {
      return from == null ? null : townshipOfAnotherKind(text, from, node, start, end);
    }
    int[] bare = meantOrAgain(from, node, false);
    if (bare.length > 0) {
      return new Step(from, start, end, bare, false, bareSteps(from) + 1);
    }
    if (from == null) {
      return null;
    }
    Step changed = townshipOfAnotherKind(text, from, node, start, end);
    if (changed != null
        || !areAllCounties(from)
        || PlaceForms.isGeneric(text, start, end)
        || PlaceForms.isRoadItself(text, end)
        || !PlaceForms.goesOnWithinTownship(text, end)) {
      return changed;
    }
    int[] townships = meant(from, node, false, true);
    return townships.length == 1
        ? new Step(from, start, end, townships, false, from.bareSteps() + 1)
        : null;
  }

  private static int bareSteps(@Nullable Step from) {
    return from == null ? 0 : from.bareSteps();
  }

  // Townships change their kind and keep their name: 凤川镇 became 凤川街道.
  private @Nullable Step townshipOfAnotherKind(
      AddressText text, Step from, int node, int start, int end) {
    for (String kind : PlaceForms.TOWNSHIP_KINDS) {
      if (text.startsWith(kind, end)) {
        int[] townships = meant(from, node, false, true);
        int after = end + kind.length();
        return townships.length != 1 || PlaceForms.isCutFromAnother(text, after)
            ? null
            : new Step(from, start, after, townships, false, from.bareSteps() + 1);
      }
    }
    return null;
  }

  /** The places that a form means below those of the step before. */
  private int[] meant(@Nullable Step from, int node, boolean full, boolean townships) {
    int[] found = new int[8];
    int size = 0;
    boolean inForce = false;
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
        inForce |= !township;
      }
    }
    if (from == null && inForce) {
      size = withoutTownships(found, size);
    }
    return Arrays.copyOf(found, size);
  }

  /** The places that a form means: below those of the step before, or those again. */
  private int[] meantOrAgain(@Nullable Step from, int node, boolean full) {
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
  private @Nullable Step further(AddressText text, @Nullable Step from, int position) {
    if (from != null && lowest(from) == RegionLevel.TOWNSHIP) {
      return null;
    }
    for (int start = position + 1; start < text.length() && !isNumber(text.at(start)); start++) {
      Step next = fullNameAt(text, from, start);
      if (next != null) {
        return furthest(text, next, next.end(), next.depth());
      }
    }
    return null;
  }

  private static boolean isNumber(char c) {
    return c >= '0' && c <= '9' || c == '号';
  }

  private RegionLevel lowest(Step step) {
    return names.level(step.places()[0]);
  }

  private @Nullable Step fullNameAt(AddressText text, @Nullable Step from, int start) {
    Step found = null;
    int node = 0;
    for (int at = start; at < text.length(); at++) {
      node = names.step(node, text.at(at));
      if (node < 0) {
        break;
      }
      if (names.firstMeaning(node) >= 0) {
        Step next = admittedAnywhere(text, from, node, start, at + 1);
        found = next == null ? found : next;
      }
    }
    return found;
  }

  private @Nullable Step admittedAnywhere(
      AddressText text, @Nullable Step from, int node, int start, int end) {
    if (from != null && text.at(start - 1) == '(' && text.at(end) == ')') {
      int[] bracketed = meant(from, node, false, false);
      if (bracketed.length == 1) {
        return new Step(from, start, end, bracketed, false, from.bareSteps() + 1);
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
    boolean clear = full.length == 1 || !township && names.common(today(full)) >= 0;
    boolean below = from == null ? !township : true;
    return clear && below ? new Step(from, start, end, full, true, bareSteps(from)) : null;
  }

  // ---- the answer

  private static Location undecided(String reason, List<Location.Candidate> candidates) {
    return new Location(null, List.of(), null, candidates, List.of(), reason);
  }

  private Location decided(AddressText text, Step chain) {
    int[] today = provinceFirst(chain, today(chain.places()));
    int answer = names.common(today);
    int other = contradiction(text, chain);
    if (other >= 0) {
      int[] both = Arrays.copyOf(today, today.length + 1);
      both[today.length] = other;
      return answer(
          text,
          chain,
          names.common(both),
          candidates(both, "the address names divisions that exclude each other"),
          names.name(chain.places()[0]) + " and " + names.name(other) + " exclude each other");
    }
    if (today.length == 1) {
      return answer(text, chain, answer, List.of(), because(text, chain, answer));
    }
    String named = text.from(chain.start(), chain.end());
    String why =
        chain.places().length == 1
            ? "took over a part of " + names.name(chain.places()[0])
            : "one of " + today.length + " that " + named + " can mean here";
    return answer(
        text,
        chain,
        answer,
        candidates(today, why),
        named + " can mean " + today.length + " divisions, and nothing before or after it decides");
  }

  // 海南 in front is the province, though a prefecture and a district share its bare name.
  private int[] provinceFirst(Step chain, int[] places) {
    for (int place : places) {
      if (chain.before() == null && names.level(place) == RegionLevel.PROVINCE) {
        return new int[] {place};
      }
    }
    return places;
  }

  private String because(AddressText text, Step chain, int answer) {
    String named = text.from(chain.start(), chain.end());
    String name = names.name(answer);
    StringBuilder reason = new StringBuilder("the address names ").append(named);
    if (!named.equals(name)) {
      reason.append(chain.full() ? ", today " : ", read as ").append(name);
    }
    if (chain.before() == null && !names.level(answer).equals(RegionLevel.PROVINCE)) {
      reason.append(", the only division in force that it can mean");
    }
    return reason.toString();
  }

  private Location answer(
      AddressText text,
      Step chain,
      int answer,
      List<Location.Candidate> candidates,
      String reason) {
    if (answer < 0) {
      return undecided(reason, candidates);
    }
    List<Location.Span> spans = new ArrayList<>(4);
    for (Step step = chain; step != null; step = step.before()) {
      Division named = names.divisionAt(answer, names.level(step.places()[0]));
      DivisionCode code = named == null ? names.division(answer).code() : named.code();
      spans.add(
          0, new Location.Span(text.place(step.start()), text.place(step.end() - 1) + 1, code));
    }
    return new Location(names.level(answer), names.path(answer), null, candidates, spans, reason);
  }

  /** What places mean today: those in force if there are any, else what became of the others. */
  private int[] today(int[] places) {
    int[] inForce = Arrays.stream(places).filter(names::isInForce).toArray();
    return inForce.length > 0
        ? inForce
        : Arrays.stream(places)
            .flatMap(place -> Arrays.stream(names.today(place)))
            .distinct()
            .toArray();
  }

  /** A division in force that the text goes on with and that lies elsewhere, or {@code NONE}. */
  private int contradiction(AddressText text, Step chain) {
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
        int[] others = today(meant(null, node, true, false));
        boolean high =
            others.length == 1 && names.level(others[0]).compareTo(RegionLevel.CITY) <= 0;
        found = high ? others[0] : found;
      }
    }
    return found;
  }

  private List<Location.Candidate> candidates(int[] places, String reason) {
    return Arrays.stream(places)
        .sorted()
        .distinct()
        .limit(MOST_CANDIDATES)
        .mapToObj(
            place -> {
              StringBuilder name = new StringBuilder();
              names.path(place).forEach(division -> name.append(division.name()));
              return new Location.Candidate(names.division(place).code(), name.toString(), reason);
            })
        .toList();
  }
}
