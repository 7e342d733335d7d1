package io.patentwatch.map;

import io.patentwatch.indicator.Figure;
import io.patentwatch.indicator.Wording;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;

/**
 * One figure divided by another, with both: those of a whole are taken of its terms, never of the
 * quotients of its parts.
 *
 * @param numerator what is divided
 * @param denominator what it is divided by
 * @param scale what the quotient is multiplied with, such as 100 for per cent
 */
public record Quotient(Figure numerator, Figure denominator, int scale) {
  public Quotient {
    Objects.requireNonNull(numerator, "numerator");
    Objects.requireNonNull(denominator, "denominator");
    if (scale < 1) {
      throw new IllegalArgumentException("scale is " + scale + "; it is 1 or more");
    }
  }

  /**
   * The quotient to 16 digits; missing where a term is or the denominator is zero, provisional
   * where a term is.
   */
  public Figure figure() {
    if (numerator instanceof Figure.Missing) {
      return numerator;
    }
    if (denominator instanceof Figure.Missing) {
      return denominator;
    }
    BigDecimal divisor = denominator.value().orElseThrow();
    if (divisor.signum() == 0) {
      return new Figure.Missing(new Wording("基数为零", "the base is zero"));
    }
    BigDecimal quotient =
        numerator
            .value()
            .orElseThrow()
            .multiply(BigDecimal.valueOf(scale))
            .divide(divisor, MathContext.DECIMAL64);
    if (numerator instanceof Figure.Provisional provisional) {
      return new Figure.Provisional(quotient, provisional.reason());
    }
    return denominator instanceof Figure.Provisional provisional
        ? new Figure.Provisional(quotient, provisional.reason())
        : new Figure.Known(quotient);
  }
}
