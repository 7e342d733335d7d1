package io.patentwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91350100M000100Y43", "91110000802100433B", "91330000142916567N", "91440300708461136T",
        "91330100799655058B", "91110108551385082Q", " 91350100m000100y43 ", "９１３５０１００Ｍ０００１００Ｙ４３"
      })
  void parse_validCodes_areAccepted(String text) {
    assertThat(CreditCode.defect(text)).isEmpty();
    assertThat(CreditCode.parse(text).code()).hasSize(18);
  }

  @Test
  void parts_areThoseOfTheStandard() {
    CreditCode code = CreditCode.parse("91350100M000100Y43");
    assertThat(code.authority()).isEqualTo("9");
    assertThat(code.type()).isEqualTo("91");
    assertThat(code.registrationDivision()).isEqualTo("350100");
    assertThat(code.organisationCode()).isEqualTo("M000100Y4");
    assertThat(code).hasToString("91350100M000100Y43");
  }

  @ParameterizedTest
  @CsvSource({
    "9135, 4 characters",
    "'', 0 characters",
    "91350100M000100Y4O, 'O' at position 18",
    "9135010IM000100Y43, 'I' at position 8",
    "91350100M000100Y44, computed 3",
    "91350100M000100Y56, organisation code"
  })
  void defect_invalidCodes_namesTheReason(String text, String reason) {
    assertThat(CreditCode.defect(text)).get().asString().contains(reason);
    assertThatThrownBy(() -> CreditCode.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  @Property
  void defect_oneCharacterMistaken_isFound(
      @ForAll @IntRange(max = 17) int at, @ForAll @IntRange(min = 1, max = 30) int shift) {
    String valid = "91350100M000100Y43";
    char other = ALPHABET.charAt((ALPHABET.indexOf(valid.charAt(at)) + shift) % 31);
    assertThat(CreditCode.defect(valid.substring(0, at) + other + valid.substring(at + 1)))
        .isPresent();
  }
}
