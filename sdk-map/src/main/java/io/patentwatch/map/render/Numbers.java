package io.patentwatch.map.render;

import io.patentwatch.indicator.Figure;
import io.patentwatch.indicator.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as they are read. */
final class Numbers {
  private static final BigDecimal HUNDRED_MILLION = BigDecimal.TEN.pow(8);

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
    return change(change, 1);
  }

  /** The same with as many decimals. */
  static String change(Figure change, int decimals) {
    return change
        .value()
        .map(
            value -> {
              BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
              String sign = rounded.signum() > 0 ? "+" : rounded.signum() < 0 ? "−" : "±";
              return sign + decimal(rounded.abs(), decimals) + "%";
            })
        .orElse("—");
  }

  /** A number with as many decimals as it has; a dash where there is none. */
  static String plain(@Nullable BigDecimal value) {
    return value == null ? "—" : decimal(value, Math.max(0, value.stripTrailingZeros().scale()));
  }

  /** A percentage with one decimal; a dash where there is none. */
  static String percent(Figure figure) {
    return figure.value().map(value -> decimal(value, 1) + "%").orElse("—");
  }

  /** An amount of money in the unit that people name it in. */
  static Wording yuan(BigDecimal amount) {
    boolean large = amount.abs().compareTo(HUNDRED_MILLION) >= 0;
    return new Wording(
        decimal(amount.movePointLeft(large ? 8 : 4), 2) + (large ? "亿元" : "万元"),
        plain(amount.movePointLeft(6).setScale(2, RoundingMode.HALF_UP)) + " million yuan");
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
