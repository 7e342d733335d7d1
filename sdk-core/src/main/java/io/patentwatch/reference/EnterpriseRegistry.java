package io.patentwatch.reference;

import io.patentwatch.internal.table.PlainTable;
import io.patentwatch.model.EnterpriseMatch;
import io.patentwatch.model.Party;
import io.patentwatch.model.Region;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The enterprises that parties are matched with.
 *
 * <p>A party is looked for by name, in this order:
 *
 * <ol>
 *   <li>exactly, by registered name, former name or alias, once width, case, script, blanks, signs
 *       and the difference between 有限责任公司 and 有限公司 are taken out (score 1);
 *   <li>with the division in front spelled otherwise, 浙江省桐庐县甲厂 for 桐庐甲厂 (0.99);
 *   <li>as a branch, 甲有限公司分水分公司 of 甲有限公司 (0.95); its seat is not its enterprise's;
 *   <li>by likeness: the same but for the division in front, the form of company or words that many
 *       names have, or one character written differently. The score falls with the difference and
 *       rises where the address agrees with the registered one. From 0.92 on, and 0.05 ahead of the
 *       next, it is taken; otherwise, from 0.5 on, it is only a candidate. One differing character
 *       costs 0.04 and its share of what stands between division and form; half as much again among
 *       the first four, where the trade name is, and three times as much if it is a numeral or a
 *       direction, because those tell enterprises of one owner apart.
 * </ol>
 *
 * <p>Where several enterprises bear a name, the day decides, by the dates of former names, then the
 * address; where they don't, nobody is taken. A natural person, by the form of the name, is matched
 * only with an enterprise of exactly that name at an address in the same township. Immutable and
 * thread-safe.
 */
public final class EnterpriseRegistry {
  /** What the reason of a branch ends with. */
  static final String BRANCH = ", of which this is a branch";

  private static final Divisions NO_DIVISIONS =
      Divisions.parse(new StringReader("# edition 1984-11-16\n"));
  private static final EnterpriseRegistry EMPTY = new EnterpriseRegistry(List.of(), NO_DIVISIONS);

  private final List<Enterprise> enterprises;
  private final EnterpriseSearch search;
  private final Map<String, Region> regions = new HashMap<>();

  private EnterpriseRegistry(List<Enterprise> enterprises, Divisions divisions) {
    this.enterprises = List.copyOf(enterprises);
    search = new EnterpriseSearch(enterprises, divisions);
    for (Enterprise enterprise : enterprises) {
      if (enterprise.region() != null) {
        regions.put(identity(enterprise), enterprise.region());
      }
    }
  }

  private static String identity(EnterpriseMatch match) {
    return match.creditCode() == null ? match.name() : match.creditCode().code();
  }

  /** What makes two statements be about one enterprise. */
  static String identity(Enterprise enterprise) {
    return enterprise.creditCode() == null ? enterprise.name() : enterprise.creditCode().code();
  }

  /** A registry of nobody. */
  public static EnterpriseRegistry empty() {
    return EMPTY;
  }

  /**
   * A registry of these enterprises that knows no divisions: names with the division in front
   * spelled otherwise are not taken, and only the same address decides between several.
   *
   * @throws IllegalArgumentException if a credit code, or a name without one, comes twice
   */
  public static EnterpriseRegistry of(Collection<Enterprise> enterprises) {
    return of(enterprises, NO_DIVISIONS);
  }

  /**
   * A registry of these enterprises.
   *
   * @param enterprises the enterprises
   * @param divisions those that their names and addresses begin with
   * @throws IllegalArgumentException if a credit code, or a name without one, comes twice
   */
  public static EnterpriseRegistry of(Collection<Enterprise> enterprises, Divisions divisions) {
    Map<String, Enterprise> seen = new HashMap<>();
    for (Enterprise enterprise : enterprises) {
      if (seen.put(identity(enterprise), enterprise) != null) {
        throw new IllegalArgumentException(
            "enterprise " + enterprise + " comes twice; keep one, with its other names as aliases");
      }
    }
    return new EnterpriseRegistry(List.copyOf(enterprises), divisions);
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
    return new EnterpriseRegistry(new RegistryTable(divisions).read(csv), divisions);
  }

  /**
   * Reads a registry from a file in the layout of {@link #parse}, CSV in UTF-8 or GB18030, or XLSX,
   * of which it takes the first sheet with its columns.
   *
   * @throws io.patentwatch.source.SourceException if the file can't be read or has no such table
   * @throws IllegalArgumentException if a line can't be read
   */
  public static EnterpriseRegistry read(Path file, Divisions divisions) {
    try {
      return parse(PlainTable.csv(file, RegistryTable.COLUMNS, "a registry"), divisions);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
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
   * that is not of this registry, and for a branch.
   */
  public Optional<Region> region(EnterpriseMatch match) {
    return match.reason().endsWith(BRANCH)
        ? Optional.empty()
        : Optional.ofNullable(regions.get(identity(match)));
  }

  /** The enterprise that a party is, whatever the day; see {@link #resolve}. */
  public Optional<EnterpriseMatch> match(Party party) {
    return resolve(party, null).match();
  }

  /** The enterprises that a party might be where the registry abstains; see {@link #resolve}. */
  public List<EnterpriseMatch> candidates(Party party) {
    return resolve(party, null).candidates();
  }

  /**
   * Which enterprise a party is.
   *
   * @param party the party, of which each applicant or patentee is one
   * @param day the day on which it was named so, which decides between enterprises that had one
   *     name one after the other; absent where unknown
   */
  public EnterpriseAnswer resolve(Party party, @Nullable LocalDate day) {
    return search.resolve(party, day);
  }

  /** Whether an enterprise bears exactly this name, or bore it, once folded. */
  public boolean knows(String name) {
    return search.knows(name);
  }

  /** A name without what does not tell enterprises apart. */
  static String folded(String name) {
    return FoldedName.of(name);
  }
}
