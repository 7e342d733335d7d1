package io.patentwatch.reference;

import io.patentwatch.model.RegionLevel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names and ISO 3166-1 codes of the countries and regions outside mainland China. */
final class CountryNames {
  /** A country read from an address. */
  record Match(Country country, int start, int end) {}

  /** A country, with its Chinese name. */
  record Country(String code, String name) {
    RegionLevel level() {
      return switch (code) {
        case "HK" -> RegionLevel.HONG_KONG;
        case "MO" -> RegionLevel.MACAO;
        case "TW" -> RegionLevel.TAIWAN;
        default -> RegionLevel.FOREIGN;
      };
    }

    boolean isChina() {
      return code.equals("CN");
    }
  }

  private static final String RESOURCE = "countries.csv";

  // Codes that also stand for a state of the USA or a province of Canada at the end of an address.
  private static final Set<String> ALSO_STATES =
      Set.of(
          "AL", "AR", "AZ", "BC", "CA", "CO", "DE", "GA", "ID", "IL", "IN", "KY", "LA", "MA", "MD",
          "ME", "MN", "MO", "MS", "MT", "NC", "NE", "NL", "PA", "PE", "SC", "SD", "SK", "TN", "VA");

  private final Map<String, Country> chinese = new HashMap<>();
  private final Map<String, Country> latin = new HashMap<>();
  private final BitSet firstChars = new BitSet();
  private int longest;

  private CountryNames() {}

  static CountryNames ofDefaults() {
    CountryNames names = new CountryNames();
    try (InputStream resource = CountryNames.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException(
            RESOURCE + " is missing beside CountryNames; the jar was repackaged without resources");
      }
      new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(names::add);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
    return names;
  }

  private void add(String line) {
    String[] cells = line.split(",");
    String[] names = cells[2].split("\\|");
    Country country = new Country(cells[0], names[0]);
    for (String name : names) {
      chinese.put(name, country);
      firstChars.set(name.charAt(0));
      longest = Math.max(longest, name.length());
    }
    latin.put(country.code(), country);
    for (String name : cells[1].split("\\|")) {
      latin.put(name.toUpperCase(Locale.ROOT), country);
    }
  }

  /** The country whose Chinese name, the longest there is, stands at this place. */
  Optional<Match> chineseAt(AddressText text, int start) {
    if (!firstChars.get(text.at(start))) {
      return Optional.empty();
    }
    for (int length = Math.min(longest, text.length() - start); length >= 2; length--) {
      Country country = chinese.get(text.from(start, start + length));
      if (country != null) {
        return Optional.of(new Match(country, start, start + length));
      }
    }
    return Optional.empty();
  }

  boolean isChinese(String name) {
    return chinese.containsKey(name);
  }

  /**
   * The country that an address in Latin letters ends with, or begins with, as a word of its own.
   */
  Optional<Country> latin(String address) {
    String text = folded(address);
    String[] pieces = text.split("[,;()\\[\\]【】/]+");
    if (pieces.length == 0) {
      // There are only separators.
      return Optional.empty();
    }
    int last = pieces.length - 1;
    while (last > 0 && pieces[last].isBlank()) {
      last--;
    }
    Country end = named(pieces[last], last > 0 && !isBracketed(text));
    if (end != null) {
      return Optional.of(end);
    }
    int first = 0;
    while (first < last && pieces[first].isBlank()) {
      first++;
    }
    return Optional.ofNullable(named(pieces[first], first < last && !isBracketed(text)));
  }

  private static String folded(String address) {
    return Normalizer.normalize(address, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}\\p{C}]+", " ")
        .toUpperCase(Locale.ROOT)
        .strip();
  }

  private static boolean isBracketed(String text) {
    return text.endsWith(")") || text.endsWith("]") || text.startsWith("(") || text.startsWith("[");
  }

  private @Nullable Country named(String piece, boolean amongOthers) {
    String name = piece.replaceAll("[0-9-]+", " ").replaceAll("\\s+", " ").strip();
    Country country = latin.get(name);
    if (country == null && name.endsWith(".")) {
      country = latin.get(name.substring(0, name.length() - 1));
    }
    if (country != null && amongOthers && ALSO_STATES.contains(name)) {
      return null;
    }
    for (int blank = name.indexOf(' '); country == null && blank > 0; ) {
      String end = name.substring(blank + 1);
      country = end.length() > 3 ? latin.get(end) : null;
      blank = name.indexOf(' ', blank + 1);
    }
    return country;
  }
}
