package io.patentwatch.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;

/**
 * One quantity divided by another; it keeps both at every level, and is never summed.
 *
 * @param card what it says of itself
 * @param numerator what is divided
 * @param denominator what it is divided by
 * @param scale what the quotient is multiplied with: 100 for per cent, 10,000 for per ten thousand
 */
public record Ratio(Card card, Term numerator, Term denominator, int scale) implements Indicator {
  /** A quantity in a ratio. */
  public sealed interface Term {}

  /**
   * A stock of the library on the day.
   *
   * @param stock which
   */
  public record Counted(Stock stock) implements Term {
    public Counted {
      Objects.requireNonNull(stock, "stock");
    }
  }

  /**
   * A figure that only an office has, from a {@link io.patentwatch.model.ReportedSeries}.
   *
   * @param measure the series' measure, such as {@code population}
   */
  public record Reported(String measure) implements Term {
    public Reported {
      Objects.requireNonNull(measure, "measure");
    }
  }

  /**
   * A flow of the library over the period.
   *
   * @param flow which
   */
  public record Happening(Flow flow) implements Term {
    public Happening {
      Objects.requireNonNull(flow, "flow");
    }
  }

  private static final Reported POPULATION = new Reported("population");
  private static final int PER_10000 = 10_000;

  /** Valid inventions per 10,000 people (万人发明专利拥有量). */
  public static final Ratio VALID_INVENTIONS_PER_10000 =
      new Ratio(
          Cards.of("valid-inventions-per-10000"),
          new Counted(Stock.VALID_INVENTIONS),
          POPULATION,
          PER_10000);

  /**
   * Fast-track grants over fast-track filings of the same period (快速预审当年授权/当年提交). It is no grant
   * rate: what is granted in a year was in part filed before it.
   */
  public static final Ratio FAST_TRACK_GRANTED_OVER_FILED =
      new Ratio(
          Cards.of("fast-track-granted-in-year-over-filed-in-year"),
          new Reported("fast-track-grants"),
          new Reported("fast-track-filings"),
          100);

  public Ratio {
    Objects.requireNonNull(card, "card");
    Objects.requireNonNull(numerator, "numerator");
    Objects.requireNonNull(denominator, "denominator");
    if (scale < 1) {
      throw new IllegalArgumentException("scale is " + scale + "; it is 1 or more");
    }
  }

  /** The ratios that ship. */
  public static List<Ratio> shipped() {
    return List.of(VALID_INVENTIONS_PER_10000, FAST_TRACK_GRANTED_OVER_FILED);
  }

  /**
   * A count per 10,000 people, such as grants; of valid inventions that is {@link
   * #VALID_INVENTIONS_PER_10000}.
   */
  public static Ratio perTenThousand(Additive indicator) {
    if (indicator.equals(Stock.VALID_INVENTIONS)) {
      return VALID_INVENTIONS_PER_10000;
    }
    return new Ratio(
        Cards.perHead(indicator.card()),
        indicator instanceof Stock stock ? new Counted(stock) : new Happening((Flow) indicator),
        POPULATION,
        PER_10000);
  }

  /** Whether it is per head of a population that an office reports. */
  public boolean isPerHead() {
    return denominator.equals(POPULATION) && !(numerator instanceof Reported);
  }

  /** The figure of two quantities; missing where the denominator is zero. */
  public Figure of(BigDecimal dividend, BigDecimal divisor) {
    return quotient(dividend, divisor, scale);
  }

  /**
   * The change from one count to another in per cent; missing where there was nothing before.
   *
   * @param now the later figure
   * @param before the earlier figure
   */
  public static Figure change(Figure now, Figure before) {
    return compared(now, before, false);
  }

  /**
   * The change from one figure to another in the figures' own unit: percentage points of
   * percentages, places of ranks.
   *
   * @param now the later figure
   * @param before the earlier figure
   */
  public static Figure difference(Figure now, Figure before) {
    return compared(now, before, true);
  }

  private static Figure compared(Figure now, Figure before, boolean isDifference) {
    if (now instanceof Figure.Missing) {
      return now;
    }
    if (before instanceof Figure.Missing) {
      return before;
    }
    BigDecimal earlier = before.value().orElseThrow();
    BigDecimal rise = now.value().orElseThrow().subtract(earlier);
    Figure figure = isDifference ? new Figure.Known(rise) : quotient(rise, earlier, 100);
    return figure.asFirmAs(before).asFirmAs(now);
  }

  static Figure quotient(long dividend, long divisor, int scale) {
    return quotient(BigDecimal.valueOf(dividend), BigDecimal.valueOf(divisor), scale);
  }

  static Figure quotient(BigDecimal dividend, BigDecimal divisor, int scale) {
    if (divisor.signum() == 0) {
      return new Figure.Missing(new Wording("基数为零", "the base is zero"));
    }
    return new Figure.Known(
        dividend.multiply(BigDecimal.valueOf(scale)).divide(divisor, MathContext.DECIMAL64));
  }

  @Override
  public String toString() {
    return card.id();
  }
}
