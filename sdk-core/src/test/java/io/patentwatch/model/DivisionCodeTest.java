package io.patentwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionCodeTest {

  @ParameterizedTest
  @CsvSource({
    "33, 330000, PROVINCE, 33, ",
    "3301, 330100, CITY, 3301, 330000",
    "330122, 330122, COUNTY, 330122, 330100",
    "330122109, 330122109, TOWNSHIP, 330122109, 330122",
    "330122109000, 330122109, TOWNSHIP, 330122109, 330122",
    "330122000000, 330122, COUNTY, 330122, 330100",
    "441900003, 441900003, TOWNSHIP, 441900003, 441900",
    "460001, 460001, COUNTY, 460001, 460000",
    "330000, 330000, PROVINCE, 33, "
  })
  void of_anyLength_isCanonical(
      String text, String digits, RegionLevel level, String prefix, String parent) {
    DivisionCode code = DivisionCode.of(text);
    assertThat(code).hasToString(digits);
    assertThat(code.level()).isEqualTo(level);
    assertThat(code.prefix()).isEqualTo(prefix);
    assertThat(code.parent().map(DivisionCode::digits).orElse(null)).isEqualTo(parent);
  }

  @Test
  void contains_isHierarchicalAndIncludesItself() {
    DivisionCode county = DivisionCode.of("330122");
    assertThat(county.contains(county)).isTrue();
    assertThat(DivisionCode.of("33").contains(county)).isTrue();
    assertThat(county.contains(DivisionCode.of("330122109"))).isTrue();
    assertThat(county.contains(DivisionCode.of("330127"))).isFalse();
    assertThat(county.contains(DivisionCode.of("3301"))).isFalse();
    assertThat(DivisionCode.of("4419").contains(DivisionCode.of("441900003"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "3", "330", "03", "33O122", "3301221", "330122109001", "1234567890123"})
  void of_noCode_isRefused(String text) {
    assertThatThrownBy(() -> DivisionCode.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"33", "330122000", "330122109000"})
  void constructor_notCanonical_isRefused(String digits) {
    assertThatThrownBy(() -> new DivisionCode(digits)).isInstanceOf(IllegalArgumentException.class);
  }
}
