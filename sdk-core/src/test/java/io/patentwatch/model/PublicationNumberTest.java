package io.patentwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CN 102025678 A",
        "CN102025678A",
        "cn102025678a",
        "ＣＮ１０２０２５６７８Ａ",
        "102025678A",
        "CN-102025678-A",
        "公开号:CN102025678A",
        "公开（公告）号 CN102025678 (A)"
      })
  void parse_anySpelling_isTheSameNumber(String text) {
    PublicationNumber number = PublicationNumber.parse(text);
    assertThat(number).hasToString("CN102025678A");
    assertThat(number).isEqualTo(new PublicationNumber("CN", "102025678", "A", ""));
    assertThat(PatentNumber.parse(text)).isEqualTo(number);
    assertThat(number.docdb()).isEqualTo("102025678");
    assertThat(number.epodoc()).isEqualTo("CN102025678");
    assertThat(number.type()).contains(PatentType.INVENTION);
    assertThat(number.given()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "US 2016/0123456 A1, US20160123456A1",
    "EP3000000B1, EP3000000B1",
    "WO2015123456A1, WO2015123456A1",
    "WO 2000/002869 A1, WO2000002869A1",
    "US 5139758 A, US5139758A",
    "JPH09123456A, JPH09123456A",
    "USD801234S1, USD801234S1",
    "USRE45678E1, USRE45678E1",
    "EP3000000, EP3000000",
    "WO2015123456, WO2015123456"
  })
  void parse_otherOffices_isCompact(String text, String canonical) {
    PublicationNumber number = PublicationNumber.parse(text);
    assertThat(number).hasToString(canonical);
    assertThat(PatentNumber.parse(text)).isEqualTo(number);
    assertThat(number.type()).isEmpty();
    assertThat(number.isGrant(null)).isEmpty();
  }

  @Test
  void parse_without_kind_isAnotherNumberThanWith() {
    assertThat(PublicationNumber.parse("102025678").kindLetter()).isEmpty();
    assertThat(PublicationNumber.parse("102025678"))
        .isNotEqualTo(PublicationNumber.parse("102025678A"));
    assertThat(PatentNumber.parse("1234567")).isInstanceOf(PublicationNumber.class);
    assertThat(PatentNumber.parse("CN202644312")).isInstanceOf(PublicationNumber.class);
  }

  @ParameterizedTest
  @CsvSource({
    "CN402025678A, type", "CN102025678X, kind", "CN10202567A, application",
        "CN202110685031A, application",
    "CN1020256, ''", "CN10202A, digits", "CN96194486A, application", "XQ1234567A, digits"
  })
  void parse_noNumber_saysWhatIsWrong(String text, String why) {
    if (text.equals("CN1020256")) {
      assertThat(PublicationNumber.parse(text).kind()).isNull();
      return;
    }
    assertThatThrownBy(() -> PublicationNumber.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void application_of1985To1988_isTheSameNumber() {
    PublicationNumber number = PublicationNumber.parse("CN85100001A");
    assertThat(number.application()).contains(ApplicationNumber.parse("85100001"));
    assertThat(PatentNumber.parse("CN85100001A")).isEqualTo(number);
    assertThat(PatentNumber.parse("CN85100001")).isEqualTo(ApplicationNumber.parse("85100001"));
    assertThat(PublicationNumber.parse("CN102025678A").application()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CN85100001A, INVENTION",
    "CN85200001U, UTILITY_MODEL",
    "CN85300001S, DESIGN",
    "CN1003001B, INVENTION",
    "CN2012345U, UTILITY_MODEL",
    "CN3012345S, DESIGN",
    "CN2123456Y, UTILITY_MODEL",
    "CN3123456D, DESIGN",
    "CN100520025C, INVENTION",
    "CN209078969U, UTILITY_MODEL",
    "CN305246987S, DESIGN",
    "CN102025678A8, INVENTION",
    "305246987, DESIGN"
  })
  void type_followsTheTable(String text, PatentType type) {
    assertThat(PublicationNumber.parse(text).type()).contains(type);
    assertThat(PublicationNumber.parse(text).type(LocalDate.of(1990, 1, 1))).contains(type);
    assertThat(PublicationNumber.parse(text).warnings()).isEmpty();
  }

  @Test
  void type_kindAgainstNumber_abstainsWithAWarning() {
    PublicationNumber number = PublicationNumber.parse("CN102025678U");
    assertThat(number.type()).isEmpty();
    assertThat(number.warnings()).singleElement().asString().contains("contradicts");
  }

  @ParameterizedTest
  @CsvSource({
    "CN102025678A, 2010-05-05, false",
    "CN102025678B, 2012-05-05, true",
    "CN102025678B, , true",
    "CN1003001B, 1990-01-10, false",
    "CN1234567B, 2006-01-04, true",
    "CN1234567C, , true",
    "CN2012345U, 1990-01-10, false",
    "CN2012345U, , false",
    "CN209078969U, , true",
    "CN85300001S, , false",
    "CN3123456D, , true",
    "CN102025678B8, , true",
    "CN2123456Y, , true"
  })
  void isGrant_followsThePeriod(String text, LocalDate published, boolean expected) {
    assertThat(PublicationNumber.parse(text).isGrant(published)).contains(expected);
  }

  @Test
  void isGrant_oldBWithoutDate_isUnknown() {
    assertThat(PublicationNumber.parse("CN1003001B").isGrant(null)).isEmpty();
    assertThat(PublicationNumber.parse("102025678").isGrant(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CN102025678A, , CN102025678A", "CN102025678B, , CN102025678A",
        "CN102025678B, 2012-05-05, CN102025678A",
    "CN102025678A8, , CN102025678A", "CN102025678B9, , CN102025678A", "102025678, , CN102025678A",
    "CN100520025C, 2009-07-29, CN100520025C", "CN100520025B, , CN100520025B",
        "CN1894896A, , CN1894896A",
    "CN1894896B, 2011-03-02, CN1894896A", "CN1003001B, 1990-01-10, CN1003001B",
        "CN1003001B, , CN1003001B",
    "CN1234567C, , CN1234567C", "1234567, , CN1234567", "CN209078969U8, , CN209078969U",
    "209078969, , CN209078969U", "305246987, , CN305246987S", "CN201234567Y, , CN201234567Y",
    "201234567, , CN201234567", "CN85100001A, , CN85100001", "CN85100001B, , CN85100001",
    "EP3000000A1, , EP3000000", "EP3000000B1, , EP3000000", "US9876543B2, , US9876543B"
  })
  void series_joinsWhatSharesANumber(String text, LocalDate published, String key) {
    assertThat(PublicationNumber.parse(text).series(published)).isEqualTo(key);
  }

  @Property
  void series_nineDigits_doesNotDependOnTheDate(@ForAll("publications") String text) {
    PublicationNumber number = PublicationNumber.parse(text);
    assertThat(number.series(LocalDate.of(2009, 1, 1)))
        .isEqualTo(number.series(null))
        .isEqualTo(number.series(LocalDate.of(2019, 1, 1)));
  }

  @Property
  void parse_canonicalForm_isTheNumberAgain(@ForAll("publications") String text) {
    PublicationNumber number = PublicationNumber.parse(text);
    assertThat(PublicationNumber.parse(number.toString())).isEqualTo(number);
    assertThat(PatentNumber.parse(number.toString())).isEqualTo(number);
    assertThat(number).hasToString("CN" + text);
  }

  @Provide
  Arbitrary<String> publications() {
    return Combinators.combine(
            Arbitraries.of("1", "2", "3"),
            Arbitraries.strings().numeric().ofLength(8),
            Arbitraries.of("A", "B", "C", "U", "Y", "S", "D", "A8", "B9", "U8", ""))
        .as((type, serial, kind) -> type + serial + kind);
  }
}
