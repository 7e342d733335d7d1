package io.patentwatch.indicator;

import java.math.BigDecimal;
import java.util.Objects;
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
 * @param maintainedFrom from when on these are counted; from filing by default, as the office's
 *     yearly statistics of years maintained do
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
    Since maintainedFrom,
    BigDecimal pledgeAmount,
    Set<String> awardTags) {
  /** From when on years are counted. */
  public enum Since {
    /** From the filing date. */
    FILING,
    /** From the grant announcement. */
    GRANT
  }

  /** One of the five criteria. */
  public enum Criterion {
    /** It belongs to a strategic emerging industry. */
    STRATEGIC_INDUSTRY(new Wording("战略性新兴产业", "strategic emerging industry")),
    /** It has a family granted overseas. */
    OVERSEAS_GRANT(new Wording("海外授权", "granted overseas")),
    /** It has been maintained for long. */
    MAINTAINED(new Wording("维持年限", "maintained for long")),
    /** It was pledged for a high amount. */
    PLEDGED(new Wording("质押金额", "pledged for a high amount")),
    /** It won an award. */
    AWARDED(new Wording("获奖", "awarded"));

    private final Wording wording;

    Criterion(Wording wording) {
      this.wording = wording;
    }

    /** Its name. */
    public Wording wording() {
      return wording;
    }
  }

  public HighValueCriteria {
    strategicIndustries = Set.copyOf(strategicIndustries);
    overseasTags = Set.copyOf(overseasTags);
    Objects.requireNonNull(maintainedFrom, "maintainedFrom");
    Objects.requireNonNull(pledgeAmount, "pledgeAmount");
    awardTags = Set.copyOf(awardTags);
    if (maintainedYears < 0) {
      throw new IllegalArgumentException(
          "maintained over " + maintainedYears + " years; give 0 or more");
    }
    if (pledgeAmount.signum() <= 0) {
      throw new IllegalArgumentException(
          "a pledge for " + pledgeAmount.toPlainString() + " yuan or more; give more than 0");
    }
  }

  /** The defaults, as stated for each parameter. */
  public static HighValueCriteria ofDefaults() {
    return new HighValueCriteria(
        Set.of("sei"),
        Set.of("overseas-grant"),
        10,
        Since.FILING,
        BigDecimal.valueOf(1_000_000),
        Set.of("award"));
  }
}
