package io.patentwatch.reference;

import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.Party;
import io.patentwatch.model.Region;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The enterprises that parties are matched with.
 *
 * <p>A party is matched by name, exactly, once width, case, blanks, brackets and the difference
 * between 有限责任公司 and 有限公司 are taken out: by the registered name, a former name or an alias. Where
 * two enterprises answer to one name there is no match, but both are {@linkplain #candidates
 * candidates}. Immutable and thread-safe.
 */
public final class EnterpriseRegistry {
  private static final EnterpriseRegistry EMPTY = new EnterpriseRegistry(List.of());

  private final List<Enterprise> enterprises;
  private final Map<String, List<EnterpriseMatch>> byName = new HashMap<>();
  private final Map<String, Region> regions = new HashMap<>();

  private EnterpriseRegistry(List<Enterprise> enterprises) {
    this.enterprises = List.copyOf(enterprises);
    for (Enterprise enterprise : enterprises) {
      Map<String, EnterpriseMatch> names = new LinkedHashMap<>();
      names.put(folded(enterprise.name()), match(enterprise, "registered name"));
      for (Enterprise.FormerName former : enterprise.formerNames()) {
        names.putIfAbsent(
            folded(former.name()),
            match(
                enterprise,
                former.until() == null ? "former name" : "former name until " + former.until()));
      }
      for (String alias : enterprise.aliases()) {
        names.putIfAbsent(folded(alias), match(enterprise, "alias " + alias));
      }
      names.forEach((name, match) -> byName.merge(name, List.of(match), EnterpriseRegistry::both));
      if (enterprise.region() != null) {
        regions.put(identity(enterprise), enterprise.region());
      }
    }
  }

  private static List<EnterpriseMatch> both(List<EnterpriseMatch> some, List<EnterpriseMatch> one) {
    return Stream.of(some, one).flatMap(Collection::stream).toList();
  }

  private static EnterpriseMatch match(Enterprise enterprise, String reason) {
    return new EnterpriseMatch(enterprise.name(), enterprise.creditCode(), 1, reason);
  }

  private static String identity(EnterpriseMatch match) {
    return match.creditCode() == null ? match.name() : match.creditCode().code();
  }

  /** What makes two statements be about one enterprise. */
  static String identity(Enterprise enterprise) {
    return identity(match(enterprise, ""));
  }

  /** A registry of nobody. */
  public static EnterpriseRegistry empty() {
    return EMPTY;
  }

  /**
   * A registry of these enterprises.
   *
   * @throws IllegalArgumentException if a credit code, or a name without one, comes twice
   */
  public static EnterpriseRegistry of(Collection<Enterprise> enterprises) {
    Map<String, Enterprise> seen = new HashMap<>();
    for (Enterprise enterprise : enterprises) {
      Enterprise other = seen.put(identity(enterprise), enterprise);
      if (other != null) {
        throw new IllegalArgumentException(
            "enterprise " + enterprise + " comes twice; keep one, with its other names as aliases");
      }
    }
    return new EnterpriseRegistry(List.copyOf(enterprises));
  }

  /**
   * Reads a registry.
   *
   * <p>Comma-separated text with a header, columns in any order; only {@code name} must be there:
   *
   * <pre>{@code
   * name,former_names,uscc,address,township,industry,aliases
   * 桐庐某某制笔有限公司,桐庐某某笔厂(2019-05-01)|分水某某笔厂,91330122MA00000000,桐庐县分水镇某某路1号,分水镇,pens,某某制笔
   * }</pre>
   *
   * <p>{@code former_names} and {@code aliases} hold several names parted by {@code |}; behind a
   * former name stands in brackets the day it was given up, where known. {@code township} is a
   * division's code or its name, {@code 分水镇} or {@code 浙江省杭州市桐庐县分水镇}; where several divisions have
   * the name, it is the one whose county the address names. A {@code uscc} must be valid; leave it
   * empty where unknown.
   *
   * @param csv its text
   * @param divisions the divisions that its townships are named in
   * @throws IllegalArgumentException if a line can't be read; it names the line, what is wrong and
   *     what to do
   */
  public static EnterpriseRegistry parse(String csv, Divisions divisions) {
    return new EnterpriseRegistry(new RegistryTable(divisions).read(csv));
  }

  /** How many enterprises it has. */
  public int size() {
    return enterprises.size();
  }

  /** The enterprises in their order. */
  public List<Enterprise> enterprises() {
    return enterprises;
  }

  /**
   * Where a matched enterprise is registered, as far down as the registry says; empty for a match
   * that is not of this registry.
   */
  public Optional<Region> region(EnterpriseMatch match) {
    return Optional.ofNullable(regions.get(identity(match)));
  }

  /** The enterprise that a party is, where exactly one answers. */
  public Optional<EnterpriseMatch> match(Party party) {
    List<EnterpriseMatch> candidates = candidates(party);
    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
  }

  /** The enterprises that answer to a party's name, in the registry's order. */
  public List<EnterpriseMatch> candidates(Party party) {
    return byName.getOrDefault(folded(party.name()), List.of());
  }

  /** A name without what does not tell enterprises apart. */
  static String folded(String name) {
    String half = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(half.length());
    half.codePoints().filter(c -> !isIdle(c)).forEach(folded::appendCodePoint);
    return folded.toString().replace("有限责任公司", "有限公司");
  }

  private static boolean isIdle(int c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
