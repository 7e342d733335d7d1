package io.patentwatch.reference;

import io.patentwatch.model.RegionLevel;
import java.util.List;
import java.util.Optional;

/**
 * Places an address in the divisions of mainland China, or says that it lies outside.
 *
 * <p>An address is read from the left as a chain of divisions, each below the one before; any may
 * be missing, and the kind may be left out ({@code 浙江杭州桐庐}). Names no longer in force are read as
 * what they are today. A name inside that of a road ({@code 珠江西路}, {@code 上海路}) decides nothing. An
 * answer is never more specific than certain: where several divisions remain, it stops at the one
 * that they share, or is undecided, and lists them. A county in force that the address names stands
 * even where its township has since gone to another: the answer stops at the county, and the
 * township is a candidate; to place old addresses as they were meant, take the divisions
 * {@linkplain Divisions#asOf as of} their day. A postcode in front, blanks, and the width and case
 * of characters make no difference; the postcode is not used as evidence.
 *
 * <p>Immutable and safe for use by several threads. An instance takes about 15 MB beside its
 * divisions; share it.
 */
public final class AddressLocator {
  private final DivisionNames names;
  private final DivisionChains chains;
  private final CountryNames countries;
  private final Gazetteer gazetteer;

  private AddressLocator(DivisionNames names, CountryNames countries, Gazetteer gazetteer) {
    this.names = names;
    this.countries = countries;
    this.gazetteer = gazetteer;
    chains = new DivisionChains(names);
  }

  /** A locator that answers with these divisions. */
  public static AddressLocator of(Divisions divisions) {
    return new AddressLocator(
        new DivisionNames(divisions), CountryNames.ofDefaults(), Gazetteer.empty());
  }

  /**
   * This locator with a gazetteer, which places addresses that name no township; the names of the
   * divisions are shared.
   *
   * @param gazetteer places in divisions of the same edition
   */
  public AddressLocator with(Gazetteer gazetteer) {
    return new AddressLocator(names, countries, gazetteer);
  }

  /** The gazetteer it places by; empty unless given. */
  public Gazetteer gazetteer() {
    return gazetteer;
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
      CountryNames.Match match = country.get();
      return AddressAnswer.abroad(
          match.country(), List.of(text.span(match.start(), match.end(), null)));
    } else if (country.isEmpty()) {
      Optional<CountryNames.Country> latin = latinCountry(text);
      if (latin.isPresent() && !latin.get().isChina()) {
        return AddressAnswer.abroad(latin.get(), List.of());
      }
    }
    return inMainland(text, start);
  }

  private Location inMainland(AddressText text, int start) {
    DivisionStep chain = chains.read(text, start);
    if (chain == null) {
      return AddressAnswer.undecided(AddressReason.NOTHING_NAMED);
    }
    AddressAnswer answer = new AddressAnswer(names, text);
    if (chains.isDoubtful(text, chain)) {
      return answer.doubtful(chain);
    }
    Location location = answer.decided(chain, chains.contradiction(text, chain));
    Division lowest = location.division().orElse(null);
    return lowest == null || !location.candidates().isEmpty()
        ? location
        : answer.placed(location, gazetteer.find(text, chain.end(), lowest.code()));
  }

  private Location inLatin(String address, AddressText text) {
    if (text.length() == 0) {
      return AddressAnswer.undecided(AddressReason.EMPTY);
    }
    return countries
        .latin(address)
        .filter(country -> !country.isChina())
        .map(country -> AddressAnswer.abroad(country, List.of()))
        .orElseGet(() -> AddressAnswer.undecided(AddressReason.NOT_CHINESE));
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
}
