package io.patentwatch.indicator;

import java.math.BigDecimal;
import java.util.Set;

/**
 * The parameters of the five criteria of high-value inventions (高价值发明专利, CNIPA, March 2021): a
 * valid invention that meets any of them counts. Immutable and thread-safe.
 *
 * <p>The office has published neither the amount of a pledge nor from when on years are counted;
 * the defaults for these are ours.
 *
 * @param strategicIndustries what the codes of strategic emerging industries (战略性新兴产业) begin with
 *     in the library's industry rules; {@code sei} by default. The library ships no such rules
 * @param overseasTags tags of which one marks a patent with a family granted overseas; {@code
 *     overseas-grant} by default
 * @param maintainedYears over how many years it has been maintained; 10 by default
 * @param isSinceGrant whether these are counted from the grant; by default from filing, as the
 *     office's yearly statistics of years maintained do
 * @param pledgeAmount what a pledge is for at least, in yuan a patent: the amount of a pledge of
 *     patents alone, divided by their number; 1,000,000 by default. A pledge counts once it has
 *     taken effect, also after its end
 * @param awardTags tags of which one marks a State Science and Technology Award or a China Patent
 *     Award; {@code award} by default
 */
public record HighValueCriteria(
    Set<String> strategicIndustries,
    Set<String> overseasTags,
    int maintainedYears,
    boolean isSinceGrant,
    BigDecimal pledgeAmount,
    Set<String> awardTags) {
  private static final int YEARS = 10;
  private static final int YUAN = 1_000_000;

  /** One of the five criteria. */
  public enum Criterion {
    /** It belongs to a strategic emerging industry. */
    STRATEGIC_INDUSTRY,
    /** It has a family granted overseas. */
    OVERSEAS_GRANT,
    /** It has been maintained for long. */
    MAINTAINED_YEARS,
    /** It was pledged for a high amount. */
    PLEDGED,
    /** It won an award. */
    AWARDED;

    /** Its name. */
    public Wording wording() {
      return Cards.wording(Cards.code(this));
    }
  }

  public HighValueCriteria {
    strategicIndustries = Set.copyOf(strategicIndustries);
    overseasTags = Set.copyOf(overseasTags);
    awardTags = Set.copyOf(awardTags);
    if (maintainedYears < 0 || pledgeAmount.signum() <= 0) {
      throw new IllegalArgumentException(
          "maintained over "
              + maintainedYears
              + " years, pledged for "
              + pledgeAmount
              + " yuan a patent; give 0 years or more, and more than 0 yuan");
    }
  }

  /** The defaults, as stated for each parameter. */
  public static HighValueCriteria ofDefaults() {
    return new HighValueCriteria(
        Set.of("sei"),
        Set.of("overseas-grant"),
        YEARS,
        false,
        BigDecimal.valueOf(YUAN),
        Set.of("award"));
  }
}
