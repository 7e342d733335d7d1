package io.patentwatch.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProportionTest {
  @Test
  void interval_publishedExample_isWilsons() {
    // 81 of 263: Newcombe (1998), table I, method 3.
    Proportion share = new Proportion(81, 263);

    assertThat(share.value()).hasValue(81 / 263.0);
    assertThat(share.lower()).isCloseTo(0.2553, within(0.00005));
    assertThat(share.upper()).isCloseTo(0.3662, within(0.00005));
  }

  @Test
  void interval_ofNoCases_isEverything() {
    Proportion none = new Proportion(0, 0);

    assertThat(none.value()).isEmpty();
    assertThat(none.lower()).isZero();
    assertThat(none.upper()).isOne();
  }

  @Property
  void interval_anyShare_holdsItAndStaysWithinBounds(
      @ForAll @IntRange(min = 1, max = 5000) int of, @ForAll @IntRange(max = 5000) int some) {
    int hits = some % (of + 1);
    Proportion share = new Proportion(hits, of);

    assertThat(share.lower()).isBetween(0.0, share.value().orElseThrow());
    assertThat(share.upper()).isBetween(share.value().orElseThrow(), 1.0);
  }

  @Test
  void proportion_moreHitsThanCases_isRefused() {
    assertThatThrownBy(() -> new Proportion(3, 2)).hasMessageContaining("3 of 2");
  }
}
