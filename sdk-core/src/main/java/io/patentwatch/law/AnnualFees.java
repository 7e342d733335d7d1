package io.patentwatch.law;

import io.patentwatch.model.PatentType;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The dated table of full annual fees by type and fee year, in yuan.
 *
 * <p>An amount holds from its day until a later one for the same fee year. For days before the
 * first amount of a fee year that first amount is given: earlier tariffs are not carried. Every
 * full year of term compensation of an invention costs what its fee year 21 does. Immutable, safe
 * for use by any number of threads.
 */
public final class AnnualFees {
  /** The fee year of inventions that stands for each full year of term compensation. */
  private static final int COMPENSATION_YEAR = lastYear(PatentType.INVENTION) + 1;

  // Reductions of 15, 70 and 85 % and surcharges of 5 % steps then are whole yuan, and no rounding
  // rule, which the law does not have, is needed.
  private static final int YUAN_STEP = 20;

  private final LocalDate[] editionStarts;
  private final int[][][] editions;

  private AnnualFees(LocalDate[] editionStarts, int[][][] editions) {
    this.editionStarts = editionStarts;
    this.editions = editions;
  }

  /** The bundled national table, in force since 2001-03-01; read once per process. */
  public static AnnualFees ofDefaults() {
    return Bundled.FEES;
  }

  /**
   * A table of a host's own, from lines {@code type,firstYear,lastYear,yuan,validFrom}.
   *
   * <pre>{@code
   * invention,1,3,900,2001-03-01
   * design,11,15,3000,2021-06-01
   * }</pre>
   *
   * <p>Comments (#), blank lines and a header are skipped. The table is complete: it needs
   * inventions 1 to 20, utility models 1 to 10, designs 1 to 15; inventions 21, which stands for
   * each full year of term compensation, may be left out.
   *
   * @throws IllegalArgumentException if a line cannot be read (its number is named), two lines give
   *     one fee year from the same day, an amount is not a multiple of 20 yuan (reductions and
   *     surcharges would not be whole yuan) or a fee year is missing
   */
  public static AnnualFees parse(List<String> lines) {
    List<String> header = List.of("type", "firstYear", "lastYear", "yuan", "validFrom");
    TreeMap<LocalDate, int[][]> given = new TreeMap<>();
    for (PackLines.Row row : PackLines.of("annual fees", header, lines).rows()) {
      PatentType type = row.type(row.cells().get(0));
      int first = row.number(1);
      int last = row.number(2);
      int yuan = row.number(3);
      if (first < 1 || last < first || last > lastGiven(type)) {
        throw row.refused(
            "fee years "
                + first
                + " to "
                + last
                + " of "
                + type
                + "; they run from 1 to "
                + lastGiven(type));
      }
      if (yuan <= 0 || yuan % YUAN_STEP != 0) {
        throw row.refused(yuan + " yuan; give a positive multiple of " + YUAN_STEP);
      }
      int[] amounts = given.computeIfAbsent(row.date(4), day -> noAmounts())[type.ordinal()];
      for (int year = first; year <= last; year++) {
        if (amounts[year] != 0) {
          throw row.refused("fee year " + year + " of " + type + " is given twice for that day");
        }
        amounts[year] = yuan;
      }
    }
    return of(given);
  }

  /**
   * A table of a host's own, read to the end of {@code reader}; the caller closes it.
   *
   * @throws IllegalArgumentException as {@link #parse(List)}
   * @throws java.io.UncheckedIOException if reading fails
   */
  public static AnnualFees parse(Reader reader) {
    return parse(PackLines.readAll(reader));
  }

  private static AnnualFees of(TreeMap<LocalDate, int[][]> given) {
    List<int[][]> editions = new ArrayList<>();
    int[][] previous = noAmounts();
    for (int[][] edition : given.values()) {
      fillFrom(previous, edition);
      editions.add(edition);
      previous = edition;
    }
    for (int index = editions.size() - 2; index >= 0; index--) {
      fillFrom(editions.get(index + 1), editions.get(index));
    }
    for (PatentType type : PatentType.values()) {
      for (int year = 1; year <= lastYear(type); year++) {
        if (previous[type.ordinal()][year] == 0) {
          throw new IllegalArgumentException(
              "annual fees: no amount for fee year " + year + " of " + type + "; add its line");
        }
      }
    }
    return new AnnualFees(
        given.keySet().toArray(LocalDate[]::new), editions.toArray(int[][][]::new));
  }

  /**
   * The full fee of {@code feeYear} in yuan, as in force on {@code day}.
   *
   * @throws IllegalArgumentException if the type has no such fee year: inventions have 1 to 20, and
   *     further ones by term compensation if the table says what those cost, utility models 1 to
   *     10, designs 1 to 15
   */
  public int fullFee(PatentType type, int feeYear, LocalDate day) {
    int given = type == PatentType.INVENTION ? Math.min(feeYear, COMPENSATION_YEAR) : feeYear;
    if (given < 1 || given > lastGiven(type)) {
      throw noSuchYear(type, feeYear);
    }
    int edition = editionStarts.length - 1;
    while (edition > 0 && editionStarts[edition].isAfter(day)) {
      edition--;
    }
    int yuan = editions[edition][type.ordinal()][given];
    if (yuan == 0) {
      throw noSuchYear(type, feeYear);
    }
    return yuan;
  }

  private static IllegalArgumentException noSuchYear(PatentType type, int feeYear) {
    return new IllegalArgumentException(
        "fee year " + feeYear + " of " + type + "; they run from 1 to " + lastYear(type));
  }

  private static int lastYear(PatentType type) {
    return Term.years(type, LocalDate.MAX);
  }

  private static int lastGiven(PatentType type) {
    return type == PatentType.INVENTION ? COMPENSATION_YEAR : lastYear(type);
  }

  private static int[][] noAmounts() {
    int[][] amounts = new int[PatentType.values().length][];
    for (PatentType type : PatentType.values()) {
      amounts[type.ordinal()] = new int[lastGiven(type) + 1];
    }
    return amounts;
  }

  private static void fillFrom(int[][] source, int[][] target) {
    for (int type = 0; type < target.length; type++) {
      for (int year = 1; year < target[type].length; year++) {
        if (target[type][year] == 0) {
          target[type][year] = source[type][year];
        }
      }
    }
  }

  // A holder class is read when first used and costs nothing where a host brings its own table.
  private static final class Bundled {
    static final AnnualFees FEES = parse(PackLines.bundled("annual-fees.csv"));
  }
}
