package io.patentwatch.indicator;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/**
 * The value of an indicator, or why there is none: what is unknown is never 0.
 *
 * <p>It has no arithmetic, since some figures must not be summed. Immutable and thread-safe.
 */
public sealed interface Figure {
  /**
   * A value that stands.
   *
   * @param amount the value, in the indicator's unit
   */
  record Known(BigDecimal amount) implements Figure {
    public Known {
      Objects.requireNonNull(amount, "amount");
    }

    @Override
    public String toString() {
      return amount.toPlainString();
    }
  }

  /**
   * A value that may yet change without the world changing.
   *
   * @param amount the value so far, in the indicator's unit
   * @param reason why it may change
   */
  record Provisional(BigDecimal amount, Wording reason) implements Figure {
    public Provisional {
      Objects.requireNonNull(amount, "amount");
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public String toString() {
      return amount.toPlainString() + " (provisional: " + reason + ")";
    }
  }

  /**
   * No value.
   *
   * @param reason why there is none
   */
  record Missing(Wording reason) implements Figure {
    public Missing {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public String toString() {
      return "missing: " + reason;
    }
  }

  /** A count that stands. */
  static Figure of(long count) {
    return new Known(BigDecimal.valueOf(count));
  }

  /**
   * Its rank among others of one indicator, 1 for the highest (位次); missing where it is missing.
   *
   * <p>Equal figures share a rank, and the ranks after it are left out: 1, 2, 2, 4. What is missing
   * takes no rank from others. A change of rank is a {@link Ratio#difference} of ranks, where what
   * rose has less.
   *
   * @param all the figures, this one among them
   */
  default Figure rank(Collection<? extends Figure> all) {
    if (this instanceof Missing) {
      return this;
    }
    BigDecimal own = value().orElseThrow();
    long above = 0;
    for (Figure other : all) {
      above += other.value().filter(value -> value.compareTo(own) > 0).isPresent() ? 1 : 0;
    }
    return of(above + 1).asFirmAs(this);
  }

  /** This figure, provisional where the other is, from which it was made. */
  default Figure asFirmAs(Figure other) {
    return other instanceof Provisional provisional ? provisional(provisional.reason()) : this;
  }

  /** This figure as one that may yet change, where it stood. */
  default Figure provisional(Wording reason) {
    return this instanceof Known known ? new Provisional(known.amount(), reason) : this;
  }

  /** The value, where there is one. */
  default Optional<BigDecimal> value() {
    if (this instanceof Known known) {
      return Optional.of(known.amount());
    }
    return this instanceof Provisional provisional
        ? Optional.of(provisional.amount())
        : Optional.empty();
  }
}
