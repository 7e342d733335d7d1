package io.patentwatch.indicator;

import java.math.BigDecimal;
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
