package io.patentwatch.law;

import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The term of a patent right, computed from its filing date (Patent Law art. 42).
 *
 * <p>20 years for an invention, 10 for a utility model, 15 for a design filed on or after
 * 2021-06-01 and 10 for one filed before. It runs from the actual filing date (r.12), never from a
 * priority date: for a PCT application the international filing date (r.119), for a Hague design
 * the international registration date (r.137), for a divisional application the parent's filing
 * date (r.49). Filings before 1993 are given the same terms, though theirs was shorter at first (15
 * years for inventions, prolonged to 20 for those in force on 2001-12-11).
 *
 * <p>For an invention the result is not final: a term compensation (art. 42(2), (3)) and the
 * announcement of its expiry decide (r.107(9)). Immutable.
 *
 * @param type the kind of patent
 * @param filed the actual filing date
 * @param years the length in years
 * @param compensationDays days of term compensation granted for delay or for a new drug, 0 or more
 * @param expires the day the term ends: the anniversary of filing, 28 February for 29 February in a
 *     common year (r.5), plus the compensation. A term is no act to be done, so it never moves over
 *     a holiday. Whether it is still protected on this day is an open point of law, see {@link
 *     ExpiryCounting}
 */
public record Term(
    PatentType type, LocalDate filed, int years, int compensationDays, LocalDate expires) {
  /** The first filing date of designs with a 15-year term: 2021-06-01. */
  public static final LocalDate FIFTEEN_YEAR_DESIGNS_FROM = LocalDate.of(2021, 6, 1);

  /** The term without compensation. */
  public static Term of(PatentType type, LocalDate filed) {
    return of(type, filed, 0);
  }

  /**
   * The term with {@code compensationDays} days of compensation, as the office announced them.
   *
   * @throws IllegalArgumentException if the days are negative, or positive for a utility model or
   *     design, which the law gives none
   */
  public static Term of(PatentType type, LocalDate filed, int compensationDays) {
    if (compensationDays < 0 || compensationDays > 0 && type != PatentType.INVENTION) {
      throw new IllegalArgumentException(
          compensationDays
              + " days of term compensation for "
              + type
              + "; only inventions have it, 0 days or more");
    }
    int years = years(type, filed);
    LocalDate expires = filed.plusYears(years).plusDays(compensationDays);
    return new Term(type, filed, years, compensationDays, expires);
  }

  /**
   * Whether the term has ended on {@code day}: on {@link #expires()} and later, by the default
   * {@link ExpiryCounting#FROM_ANNIVERSARY}.
   */
  public boolean hasExpired(LocalDate day) {
    return hasExpired(day, ExpiryCounting.FROM_ANNIVERSARY);
  }

  /** Whether the term has ended on {@code day}, as {@code counting} says. */
  public boolean hasExpired(LocalDate day, ExpiryCounting counting) {
    return counting == ExpiryCounting.FROM_ANNIVERSARY
        ? !day.isBefore(expires)
        : day.isAfter(expires);
  }

  /** How the day was found, a step a line, in Chinese for a Chinese locale, else in English. */
  public List<String> explain(Locale locale) {
    boolean chinese = Language.isChinese(locale);
    LocalDate anniversary = filed.plusYears(years);
    List<String> steps = new ArrayList<>();
    steps.add(
        chinese
            ? "自申请日" + filed + "起" + years + "年：" + anniversary + "（专利法第42条）"
            : anniversary
                + ": "
                + years
                + " years from the filing on "
                + filed
                + " (Patent Law art. 42)");
    if (compensationDays > 0) {
      steps.add(
          chinese
              ? "加期限补偿" + compensationDays + "日：" + expires + "（专利法第42条）"
              : expires
                  + ": "
                  + compensationDays
                  + " days of term compensation later (Patent Law art. 42)");
    }
    if (type == PatentType.INVENTION) {
      steps.add(
          chinese
              ? "以期限补偿和期限届满的公告为准（实施细则第107条）"
              : "announcements of term compensation and of expiry decide"
                  + " (Implementing Rules r.107)");
    }
    return List.copyOf(steps);
  }

  static int years(PatentType type, LocalDate filed) {
    return switch (type) {
      case INVENTION -> 20;
      case UTILITY_MODEL -> 10;
      case DESIGN -> filed.isBefore(FIFTEEN_YEAR_DESIGNS_FROM) ? 10 : 15;
    };
  }

  @Override
  public String toString() {
    return type + " " + filed + ".." + expires;
  }
}
