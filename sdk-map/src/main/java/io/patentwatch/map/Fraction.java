package io.patentwatch.map;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact number of patents, whole or in shares, in lowest terms; immutable and thread-safe.
 *
 * @param numerator what is divided
 * @param denominator what it is divided by, 1 or more
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {
  /** None. */
  public static final Fraction ZERO = of(0);

  /**
   * Brings it into lowest terms.
   *
   * @throws IllegalArgumentException if the denominator is not 1 or more
   */
  public Fraction {
    if (denominator.signum() < 1) {
      throw new IllegalArgumentException("denominator is " + denominator + "; it is 1 or more");
    }
    BigInteger common = numerator.gcd(denominator);
    if (!common.equals(BigInteger.ONE)) {
      numerator = numerator.divide(common);
      denominator = denominator.divide(common);
    }
  }

  /** A whole number. */
  public static Fraction of(long count) {
    return of(count, 1);
  }

  /** A share. */
  public static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** The sum. */
  public Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** The difference. */
  public Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  /** Whether it is nothing. */
  public boolean isZero() {
    return numerator.signum() == 0;
  }

  /** As a decimal number: exact where it has an end, else to 34 digits. */
  public BigDecimal toDecimal() {
    return denominator.equals(BigInteger.ONE)
        ? new BigDecimal(numerator)
        : new BigDecimal(numerator).divide(new BigDecimal(denominator), MathContext.DECIMAL128);
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
