package io.patentwatch.map.render;

import io.patentwatch.indicator.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as they are read. */
final class Numbers {
  private Numbers() {}

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  static String decimal(BigDecimal value, int places) {
    return String.format(
        Locale.ROOT, "%,." + places + "f", value.setScale(places, RoundingMode.HALF_UP));
  }

  /** A change in per cent with its sign; a dash where there is none. */
  static String change(Figure change) {
    return change
        .value()
        .map(
            value -> {
              BigDecimal rounded = value.setScale(1, RoundingMode.HALF_UP);
              String sign = rounded.signum() > 0 ? "+" : rounded.signum() < 0 ? "−" : "±";
              return sign + decimal(rounded.abs(), 1) + "%";
            })
        .orElse("—");
  }

  static long count(Figure figure) {
    return figure.value().map(BigDecimal::longValueExact).orElse(0L);
  }

  /** A coordinate with one decimal at most, and no more digits than needed. */
  static String coordinate(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
