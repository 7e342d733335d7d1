package io.patentwatch;

import io.patentwatch.indicator.CountField;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.indicator.CountTree;
import io.patentwatch.indicator.Figure;
import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.Wording;
import io.patentwatch.model.Edition;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.query.PatentQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of the patents that answer a query (检索分析): their trend, who holds and who
 * invented them, their classes and status, who holds together.
 *
 * <pre>{@code
 * SearchAnalysis pens = SearchAnalysis.of(library, Cql.parse("ipc=B43K"), library.today());
 * for (SearchAnalysis.Ranked applicant : pens.applicants(10).top()) {
 *   System.out.println(applicant.name() + " " + applicant.count());
 * }
 * }</pre>
 *
 * <p>Each call counts anew at the library's edition of the moment, which its answer names. Of a
 * scoped view it says only what the scope lets through. Natural persons stand with their names:
 * mask them in what is made for others. Immutable and as thread-safe as its library.
 */
public final class SearchAnalysis {
  private static final Figure NO_CITATIONS =
      new Figure.Missing(new Wording("资料库不含引用数据", "the library has no data on citations"));

  private final PatentLibrary library;
  private final PatentQuery query;
  private final LocalDate day;

  private SearchAnalysis(PatentLibrary library, PatentQuery query, LocalDate day) {
    this.library = Objects.requireNonNull(library, "library");
    this.query = Objects.requireNonNull(query, "query");
    this.day = Objects.requireNonNull(day, "day");
  }

  /**
   * An analysis of the patents that answer a query on a day.
   *
   * @param library a library or a view of one
   * @param query which patents
   * @param day the day for status and holders, and for clauses that depend on one
   */
  public static SearchAnalysis of(PatentLibrary library, PatentQuery query, LocalDate day) {
    return new SearchAnalysis(library, query, day);
  }

  /**
   * How many of the patents were filed, published and granted in each year.
   *
   * @param total how many patents there are
   * @param years the years from the first to the last in which anything happened, none left out
   * @param withoutFiling how many have no filing date
   * @param withoutPublication how many have no dated publication
   * @param withoutGrant how many are not granted, as far as is known
   * @param edition the edition that answered
   */
  public record Trend(
      long total,
      List<Year> years,
      long withoutFiling,
      long withoutPublication,
      long withoutGrant,
      Edition edition) {
    public Trend {
      years = List.copyOf(years);
      Objects.requireNonNull(edition, "edition");
    }
  }

  /**
   * One year of a trend; each patent counts once in the year of its filing, of its first
   * publication and of its grant, whatever the day asked for.
   *
   * @param year the year
   * @param filed how many patents of the library were filed in it: those not yet published are not
   *     there, utility models and designs not before they are granted
   * @param filedProvisional whether more filings of it may yet be published: {@value
   *     Flow#PUBLICATION_LAG_MONTHS} months after its end are not over on the day
   * @param published how many were published for the first time in it
   * @param granted how many were granted in it
   */
  public record Year(
      int year, long filed, boolean filedProvisional, long published, long granted) {}

  /**
   * Names in order of how many patents they have, those with as many in order of name.
   *
   * @param total how many patents there are
   * @param names how many different names there are
   * @param without how many patents have none
   * @param top the first of them
   * @param edition the edition that answered
   */
  public record Ranking(long total, long names, long without, List<Ranked> top, Edition edition) {
    public Ranking {
      top = List.copyOf(top);
      Objects.requireNonNull(edition, "edition");
    }
  }

  /**
   * One name of a ranking.
   *
   * @param name the name as {@link CountField} has it
   * @param count how many patents; one with several names counts in full for each
   * @param share the count by the total, above 0 and up to 1; shares can sum up to more than 1
   */
  public record Ranked(String name, long count, double share) {
    public Ranked {
      Objects.requireNonNull(name, "name");
    }
  }

  /**
   * The IPC classes of the patents.
   *
   * @param total how many patents there are
   * @param sections the sections with the classes, subclasses and main groups under them; a patent
   *     counts once in each that it has, so that what is under one can sum up to more than it
   * @param without how many patents have no IPC symbol, as designs
   * @param edition the edition that answered
   */
  public record ClassMap(long total, List<CountTree> sections, long without, Edition edition) {
    public ClassMap {
      sections = List.copyOf(sections);
      Objects.requireNonNull(edition, "edition");
    }
  }

  /**
   * The statuses of the patents on the day.
   *
   * @param total how many patents there are, which the counts sum up to
   * @param statuses those that any patent has, the most frequent first
   * @param edition the edition that answered
   */
  public record StatusMix(long total, List<StatusCount> statuses, Edition edition) {
    public StatusMix {
      statuses = List.copyOf(statuses);
      Objects.requireNonNull(edition, "edition");
    }
  }

  /**
   * One status of a mix.
   *
   * @param status the status
   * @param count how many patents have it on the day, each patent one status
   * @param share the count by the total; shares sum up to 1
   */
  public record StatusCount(PatentStatus status, long count, double share) {
    public StatusCount {
      Objects.requireNonNull(status, "status");
    }
  }

  /**
   * Who holds patents together on the day.
   *
   * @param total how many patents there are
   * @param joint how many of them have several holders
   * @param pairs how many different pairs there are
   * @param top the first of them, by count, those with as many in order of names
   * @param edition the edition that answered
   */
  public record CoApplicants(long total, long joint, long pairs, List<Pair> top, Edition edition) {
    public CoApplicants {
      top = List.copyOf(top);
      Objects.requireNonNull(edition, "edition");
    }
  }

  /**
   * Two holders.
   *
   * @param first the name that comes first in order
   * @param second the other
   * @param count how many patents both hold on the day, with or without others
   */
  public record Pair(String first, String second, long count) {
    public Pair {
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(second, "second");
    }
  }

  /** The trend by years. */
  public Trend trend() {
    CountResult result =
        count(CountField.FILED_YEAR, CountField.PUBLISHED_YEAR, CountField.GRANTED_YEAR);
    List<Map<String, Long>> series = List.of(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    for (CountResult.Cell cell : result.cells()) {
      for (int i = 0; i < series.size(); i++) {
        series.get(i).merge(cell.key().get(i), cell.count(), Long::sum);
      }
    }
    List<Long> without = series.stream().map(counts -> of(counts.remove(CountField.NONE))).toList();
    List<Integer> known =
        series.stream().flatMap(counts -> counts.keySet().stream()).map(Integer::valueOf).toList();
    List<Year> years = new ArrayList<>();
    if (!known.isEmpty()) {
      int last = known.stream().max(Comparator.naturalOrder()).orElseThrow();
      for (int year = known.stream().min(Comparator.naturalOrder()).orElseThrow();
          year <= last;
          year++) {
        years.add(year(year, series));
      }
    }
    return new Trend(
        result.total(), years, without.get(0), without.get(1), without.get(2), result.edition());
  }

  private Year year(int year, List<Map<String, Long>> series) {
    String key = Integer.toString(year);
    LocalDate end = LocalDate.of(year, 12, 31);
    return new Year(
        year,
        of(series.get(0).get(key)),
        end.plusMonths(Flow.PUBLICATION_LAG_MONTHS).isAfter(day),
        of(series.get(1).get(key)),
        of(series.get(2).get(key)));
  }

  private static long of(@Nullable Long count) {
    return count == null ? 0 : count;
  }

  /**
   * Who holds the patents on the day, applicant or patentee.
   *
   * @param top how many names at most
   * @throws IllegalArgumentException if that is less than 1
   */
  public Ranking applicants(int top) {
    return ranking(CountField.HOLDER, top);
  }

  /**
   * Who invented or designed them.
   *
   * @param top how many names at most
   * @throws IllegalArgumentException if that is less than 1
   */
  public Ranking inventors(int top) {
    return ranking(CountField.INVENTOR, top);
  }

  private Ranking ranking(CountField field, int top) {
    requirePositive(top);
    CountResult result = count(field);
    List<Ranked> ranked =
        ranked(result).stream()
            .limit(top)
            .map(cell -> new Ranked(cell.key().get(0), cell.count(), share(cell, result)))
            .toList();
    long without = without(result);
    long names = result.cells().size() - (without > 0 ? 1 : 0);
    return new Ranking(result.total(), names, without, ranked, result.edition());
  }

  /** The map of their IPC classes. */
  public ClassMap classes() {
    CountResult result = count(CountField.IPC_ROLL_UP);
    List<CountTree> sections =
        CountTree.of(result, CountField.IPC_ROLL_UP).stream()
            .filter(tree -> !tree.key().equals(CountField.NONE))
            .toList();
    return new ClassMap(result.total(), sections, without(result), result.edition());
  }

  /** Their statuses on the day, as far as events and dates tell. */
  public StatusMix statuses() {
    CountResult result = count(CountField.STATUS);
    List<StatusCount> statuses = new ArrayList<>();
    for (PatentStatus status : PatentStatus.values()) {
      for (CountResult.Cell cell : result.cells()) {
        if (cell.key().get(0).equals(status.code())) {
          statuses.add(new StatusCount(status, cell.count(), share(cell, result)));
        }
      }
    }
    statuses.sort(Comparator.comparingLong(StatusCount::count).reversed());
    return new StatusMix(result.total(), statuses, result.edition());
  }

  /**
   * Who holds some of the patents together with whom on the day.
   *
   * @param top how many pairs at most
   * @throws IllegalArgumentException if that is less than 1
   */
  public CoApplicants coApplicants(int top) {
    requirePositive(top);
    CountResult result = count(CountField.HOLDER_PAIR);
    List<CountResult.Cell> pairs = ranked(result);
    List<Pair> first =
        pairs.stream()
            .limit(top)
            .map(
                cell -> {
                  String key = cell.key().get(0);
                  int tab = key.indexOf('\t');
                  return new Pair(key.substring(0, tab), key.substring(tab + 1), cell.count());
                })
            .toList();
    return new CoApplicants(
        result.total(), result.total() - without(result), pairs.size(), first, result.edition());
  }

  /** How often they are cited: missing, because no source of the library states citations. */
  public Figure citations() {
    return NO_CITATIONS;
  }

  private CountResult count(CountField... by) {
    return library.count(CountRequest.builder(query).by(by).asOf(day).build());
  }

  /** The cells with a value, those of many patents first. */
  private static List<CountResult.Cell> ranked(CountResult result) {
    return result.cells().stream()
        .filter(cell -> !isNone(cell))
        .sorted(
            Comparator.comparingLong(CountResult.Cell::count)
                .reversed()
                .thenComparing(cell -> cell.key().get(0)))
        .toList();
  }

  private static long without(CountResult result) {
    return result.cells().stream()
        .filter(SearchAnalysis::isNone)
        .mapToLong(CountResult.Cell::count)
        .sum();
  }

  private static boolean isNone(CountResult.Cell cell) {
    return cell.key().get(0).equals(CountField.NONE);
  }

  private static double share(CountResult.Cell cell, CountResult result) {
    return (double) cell.count() / result.total();
  }

  private static void requirePositive(int top) {
    if (top < 1) {
      throw new IllegalArgumentException("the first " + top + " are asked for; ask for 1 or more");
    }
  }
}
