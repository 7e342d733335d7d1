package io.patentwatch.alerts.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class FallChanceProperties {
  @Property
  void of_anyCounts_isTheExactBinomialTail(
      @ForAll @IntRange(max = 60) int now, @ForAll @IntRange(min = 1, max = 60) int before) {
    int all = now + before;
    BigInteger tail = BigInteger.ZERO;
    BigInteger choose = BigInteger.ONE;
    for (int k = 0; k <= now; k++) {
      tail = tail.add(choose);
      choose = choose.multiply(BigInteger.valueOf(all - k)).divide(BigInteger.valueOf(k + 1));
    }
    double exact = tail.doubleValue() / BigInteger.TWO.pow(all).doubleValue();

    assertThat(FallChance.of(now, before, 0.5)).isCloseTo(exact, within(1e-9 * exact));
  }

  /** Given any sum, where nothing changed the level is not exceeded more often than it says. */
  @Property
  void of_nothingChanged_alarmsNoMoreOftenThanTheLevel(
      @ForAll @IntRange(min = 1, max = 300) int all,
      @ForAll @Scale(6) @DoubleRange(min = 0.05, max = 0.95) double share,
      @ForAll @Scale(6) @DoubleRange(min = 0.0001, max = 0.2) double level) {
    double alarms = 0;
    double probability = Math.exp(all * Math.log1p(-share));
    for (int now = 0; now <= all; now++) {
      if (FallChance.of(now, all - now, share) <= level) {
        alarms += probability;
      }
      probability *= (double) (all - now) / (now + 1) * share / (1 - share);
    }

    assertThat(alarms).isLessThanOrEqualTo(level * (1 + 1e-9));
  }

  @Test
  void of_largeCounts_neitherOverflowsNorVanishes() {
    assertThat(FallChance.of(500_000, 500_000, 0.5)).isCloseTo(0.5, within(0.001));
    assertThat(FallChance.of(498_000, 502_000, 0.5)).isBetween(2e-5, 4e-5);
  }

  @Test
  void of_whatCanNotBe_isNamed() {
    assertThatThrownBy(() -> FallChance.of(-1, 2, 0.5)).hasMessageContaining("-1 after 2");
    assertThatThrownBy(() -> FallChance.of(1, 2, 1)).hasMessageContaining("share of 1.0");
  }
}
