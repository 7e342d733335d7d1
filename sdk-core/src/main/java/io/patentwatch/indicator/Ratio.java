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

  /** Valid inventions per 10,000 people (万人发明专利拥有量). */
  public static final Ratio VALID_INVENTIONS_PER_10000 =
      new Ratio(
          new Card(
              "valid-inventions-per-10000",
              new Wording("每万人发明专利拥有量", "Valid inventions per 10,000 people"),
              new Wording(
                  "有效发明专利除以人口（万人）", "Valid inventions divided by the population in ten thousands"),
              new Wording(
                  "人口为报送数，注明口径与年份；没有人口数则不计算",
                  "The population is a reported figure, with its kind and date; without one there is"
                      + " no figure"),
              new Wording("件/万人", "per 10,000")),
          new Counted(Stock.VALID_INVENTIONS),
          new Reported("population"),
          10_000);

  /**
   * Fast-track grants over fast-track filings of the same period (快速预审当年授权/当年提交). It is no grant
   * rate: what is granted in a year was in part filed before it.
   */
  public static final Ratio FAST_TRACK_GRANTED_OVER_FILED =
      new Ratio(
          new Card(
              "fast-track-granted-in-year-over-filed-in-year",
              new Wording("快速预审：当年授权/当年提交", "Fast track: granted in year over filed in year"),
              new Wording(
                  "同一期间快速预审专利授权数除以提交数；不是授权率",
                  "Fast-track grants of a period divided by the fast-track filings of the same period;"
                      + " not a grant rate"),
              new Wording(
                  "两数均为报送数（驳回未公开，无法从登记簿计算）；期间不同则不相除",
                  "Both are reported figures, since refusals are never published; figures of different"
                      + " periods are not divided"),
              new Wording("%", "%")),
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
    if (now instanceof Figure.Missing) {
      return now;
    }
    if (before instanceof Figure.Missing) {
      return before;
    }
    BigDecimal later = now.value().orElseThrow();
    BigDecimal earlier = before.value().orElseThrow();
    Figure figure = quotient(later.subtract(earlier), earlier, 100);
    if (figure instanceof Figure.Known known) {
      if (now instanceof Figure.Provisional provisional) {
        return new Figure.Provisional(known.amount(), provisional.reason());
      }
      if (before instanceof Figure.Provisional provisional) {
        return new Figure.Provisional(known.amount(), provisional.reason());
      }
    }
    return figure;
  }

  private static Figure quotient(BigDecimal dividend, BigDecimal divisor, int scale) {
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
