package io.patentwatch.audit;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A share of cases with its 95 % interval, after Wilson (1927), which holds for few cases and for
 * shares near 0 and 1 too.
 *
 * @param hits how many have it, 0 or more
 * @param of how many there are, at least as many
 */
public record Proportion(long hits, long of) {
  /** The two-sided 95 % quantile of the normal distribution. */
  private static final double Z = 1.959963984540054;

  public Proportion {
    if (hits < 0 || of < hits) {
      throw new IllegalArgumentException("a share has 0 to all cases, not " + hits + " of " + of);
    }
  }

  /** The share, from 0 to 1; empty of no cases. */
  public OptionalDouble value() {
    return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hits / of);
  }

  /** The lower end of the interval, from 0 to 1; 0 of no cases. */
  public double lower() {
    return of == 0 || hits == 0 ? 0 : centre() - half();
  }

  /** The upper end of the interval, from 0 to 1; 1 of no cases. */
  public double upper() {
    return of == 0 || hits == of ? 1 : centre() + half();
  }

  private double centre() {
    return (hits + Z * Z / 2) / (of + Z * Z);
  }

  private double half() {
    double share = (double) hits / of;
    return Z * Math.sqrt(share * (1 - share) * of + Z * Z / 4) / (of + Z * Z);
  }

  @Override
  public String toString() {
    return of == 0
        ? "none"
        : String.format(
            Locale.ROOT,
            "%.4f (%.4f-%.4f, %d of %d)",
            value().orElseThrow(),
            lower(),
            upper(),
            hits,
            of);
  }
}
