package io.patentwatch.alerts.rule;

import io.patentwatch.indicator.Period;

/**
 * A count of one industry and the one it is compared with. Immutable.
 *
 * @param industry the industry's code; empty for all
 * @param period the later period
 * @param now the later count
 * @param before the earlier count
 * @param share what the later was counted over as a part of both
 */
record Comparison(String industry, Period period, long now, long before, double share) {
  double chance() {
    return FallChance.of(now, before, share);
  }
}
