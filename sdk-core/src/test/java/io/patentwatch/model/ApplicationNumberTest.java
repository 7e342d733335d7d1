package io.patentwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "202110685031.5", "95115608.X", "201710601862.3", "201010596747.X", "201711161723.X",
        "201822024938.3", "201911130921.9", "00100015.2", "00100089.6", "200910190429.0"
      })
  void checkDigit_validNumbers_isOk(String text) {
    ApplicationNumber number = ApplicationNumber.parse(text);
    assertThat(number.checkDigit()).isEqualTo(CheckDigit.OK);
    assertThat(number.warnings()).isEmpty();
    assertThat(number).hasToString("CN" + text);
  }

  @Test
  void checkDigit_wrongOne_isAWarningAndTheNumberStays() {
    ApplicationNumber number = ApplicationNumber.parse("00100005.2");
    assertThat(number.checkDigit()).isEqualTo(CheckDigit.WRONG);
    assertThat(number.warnings()).singleElement().asString().contains("2").contains("computed 5");
    assertThat(number).hasToString("CN00100005.5").isEqualTo(ApplicationNumber.parse("00100005.5"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "202110685031.5",
        "2021106850315",
        "CN202110685031.5",
        "ZL202110685031.5",
        "ZL 2021 1 0685031.5",
        "cn202110685031.5",
        "ＣＮ２０２１１０６８５０３１．５",
        "CN 202110685031 A",
        "申请号：CN202110685031.5",
        "202110685031",
        " 202110685031。5 ",
        "CNZL202110685031.5",
        "ZLCN202110685031.5",
        "CN202110685031",
        "2021106850315.0",
        "专利号ZL202110685031.5",
        "CN202110685031.5;"
      })
  void parse_anySpelling_isTheSameNumber(String text) {
    ApplicationNumber number = ApplicationNumber.parse(text);
    assertThat(number).isEqualTo(new ApplicationNumber("CN", "202110685031", ""));
    assertThat(number.given()).isEqualTo(text);
    assertThat(number.type()).contains(PatentType.INVENTION);
    assertThat(number.year()).contains(2021);
    assertThat(PatentNumber.parse(text)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "95115608.x, OK",
    "95115608X, OK",
    "95115608, ABSENT",
    "951156080, WRONG",
    "85100001, ABSENT",
    "2015110072212, OK",
    "201010596747x, OK",
    "ZL95115608.X, OK"
  })
  void checkDigit_dotlessForms_isToldByLength(String text, CheckDigit expected) {
    assertThat(ApplicationNumber.parse(text).checkDigit()).isEqualTo(expected);
  }

  @Test
  void parse_letterAInFront_isToleratedWithAWarning() {
    ApplicationNumber number = ApplicationNumber.parse("A2008102285965");
    assertThat(number.number()).isEqualTo("200810228596");
    assertThat(number.warnings()).anyMatch(w -> w.contains("letter A"));
    assertThat(PatentNumber.parse("A2008102285965")).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2.02E+12", "2.0193E+12", "2.01831e+12", "２.02E+12", "CN2.02E+12", "2E+12"})
  void parse_spreadsheetDamage_isRefusedByName(String text) {
    assertThat(ApplicationNumber.isSpreadsheetDamage(text)).isTrue();
    assertThatThrownBy(() -> ApplicationNumber.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("spreadsheet damage")
        .hasMessageContaining(text);
    assertThatThrownBy(() -> PatentNumber.parse(text)).hasMessageContaining("spreadsheet damage");
  }

  @ParameterizedTest
  @CsvSource({
    "'', empty", "hello, no patent number", "202170685031.5, type", "200210685031, year",
    "84100001, 1985", "04100001, 1985", "20211068503, 11", "202110685.0315, dot",
    "202110685031.55, follows", "20211068503156, 14", "CN, no patent number",
        "US, no patent number",
    "2021106850315.7, dot"
  })
  void parse_noNumber_saysWhatIsWrong(String text, String why) {
    assertThatThrownBy(() -> ApplicationNumber.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @ParameterizedTest
  @CsvSource({
    "202111004696, CN20211104696", "202310096720, CN20231096720", "201810559672, CN201810559672",
    "96194486, CN19961094486", "200480018435, CN20048018435", "00100015.2, CN20001000015"
  })
  void epodoc_followsTheRuleOfTheDroppedZero(String docdb, String epodoc) {
    assertThat(ApplicationNumber.parse(docdb).epodoc()).isEqualTo(epodoc);
    assertThat(ApplicationNumber.parse(docdb).docdb()).isEqualTo(docdb.split("\\.")[0]);
  }

  @Test
  void epodocWithKind_utilityModel_hasTheLetter() {
    ApplicationNumber number = ApplicationNumber.parse("202021636619");
    assertThat(number.epodoc()).isEqualTo("CN202021636619");
    assertThat(number.epodocWithKind()).isEqualTo("CN202021636619U");
  }

  @ParameterizedTest
  @CsvSource({
    "200480018435, INVENTION, true", "200990100001, UTILITY_MODEL, true",
    "201930000001, DESIGN, false", "201920000001, UTILITY_MODEL, false"
  })
  void type_followsTheTypeDigit(String text, PatentType type, boolean pct) {
    assertThat(ApplicationNumber.parse(text).type()).contains(type);
    assertThat(ApplicationNumber.parse(text).pct()).isEqualTo(pct);
  }

  @ParameterizedTest
  @CsvSource({
    "US 73154191 A, US73154191, 73154191", "US 2017/0063012 W, US20170063012W, 20170063012",
    "BR 2007000204 W, BR2007000204W, 2007000204", "DE 102018214308 A, DE102018214308, 102018214308",
    "EP 15123456.7, EP15123456, 15123456", "US 83739706 P, US83739706P, 83739706",
    "PCT/CN2020/123456, CN2020123456W, 2020123456", "JP2015-123456, JP2015123456, 2015123456",
    "PCT/GB02/04635, GB0204635W, 0204635", "CN 2020123456 W, CN2020123456W, 2020123456"
  })
  void parse_otherOffices_isCompactAndUnexamined(String text, String canonical, String docdb) {
    ApplicationNumber number = ApplicationNumber.parse(text);
    assertThat(number).hasToString(canonical);
    assertThat(number.docdb()).isEqualTo(docdb);
    assertThat(number.checkDigit()).isEqualTo(CheckDigit.ABSENT);
    assertThat(number.type()).isEmpty();
    assertThat(ApplicationNumber.parse(canonical)).isEqualTo(number);
  }

  @Test
  void year_acrossTheCentury_isFull() {
    assertThat(ApplicationNumber.parse("85100001").year()).contains(1985);
    assertThat(ApplicationNumber.parse("03100001").year()).contains(2003);
    assertThat(ApplicationNumber.parse("US 73154191 A").year()).isEmpty();
  }

  @Property
  void parse_canonicalForm_isTheNumberAgain(@ForAll("numbers") String digits) {
    ApplicationNumber number = ApplicationNumber.parse(digits);
    assertThat(ApplicationNumber.parse(number.toString())).isEqualTo(number);
    assertThat(ApplicationNumber.parse(number.toString()).checkDigit()).isEqualTo(CheckDigit.OK);
    assertThat(PatentNumber.parse(number.toString())).isEqualTo(number);
  }

  @Property
  void parse_variants_areEqual(
      @ForAll("numbers") String digits, @ForAll @IntRange(max = 31) int variant) {
    String canonical = ApplicationNumber.parse(digits).toString();
    String text = canonical;
    if ((variant & 1) != 0) {
      text = text.replace(".", "");
    }
    if ((variant & 2) != 0) {
      text = "ZL" + text.substring(2);
    }
    if ((variant & 4) != 0) {
      text = text.toLowerCase(Locale.ROOT);
    }
    if ((variant & 8) != 0) {
      text = text.substring(0, 2) + " " + text.substring(2, 5) + "\u3000" + text.substring(5);
    }
    if ((variant & 16) != 0) {
      StringBuilder wide = new StringBuilder();
      text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 127 ? c + 0xFEE0 : c)));
      text = wide.toString();
    }
    assertThat(ApplicationNumber.parse(text)).isEqualTo(ApplicationNumber.parse(canonical));
    assertThat(ApplicationNumber.parse(text).checkDigit()).isEqualTo(CheckDigit.OK);
  }

  @Property
  void checkDigit_oneSerialDigitMistaken_isWrong(
      @ForAll("numbers") String digits,
      @ForAll @IntRange(max = 4) int fromEnd,
      @ForAll @IntRange(min = 1, max = 9) int shift) {
    String canonical = ApplicationNumber.parse(digits).toString();
    int at = canonical.indexOf('.') - 1 - fromEnd;
    char other = (char) ('0' + (canonical.charAt(at) - '0' + shift) % 10);
    String mistaken = canonical.substring(0, at) + other + canonical.substring(at + 1);
    assertThat(ApplicationNumber.parse(mistaken).checkDigit()).isEqualTo(CheckDigit.WRONG);
  }

  @Property
  void parse_anyText_isReadOrRefused(@ForAll String text) {
    try {
      PatentNumber number = PatentNumber.parse(text);
      assertThat(number.toString()).isNotEmpty();
      assertThat(number.docdb()).isNotEmpty();
      assertThat(number.epodoc()).isNotEmpty();
      assertThat(number.warnings()).isNotNull();
    } catch (IllegalArgumentException refused) {
      assertThat(refused).hasMessageNotContaining("Index");
    }
  }

  @Property
  void parse_textOfTheRightCharacters_isReadOrRefused(@ForAll("nearly") String text) {
    parse_anyText_isReadOrRefused(text);
  }

  @Provide
  Arbitrary<String> nearly() {
    return Arbitraries.strings().withChars("CNZLPTUSEWOABXVE0123456789./+- ：").ofMaxLength(18);
  }

  @Provide
  Arbitrary<String> numbers() {
    Arbitrary<String> types = Arbitraries.of("1", "2", "3", "8", "9");
    Arbitrary<String> now =
        Combinators.combine(
                Arbitraries.integers().between(2003, 2099),
                types,
                Arbitraries.strings().numeric().ofLength(7))
            .as((year, type, serial) -> year + type + serial);
    Arbitrary<String> before =
        Combinators.combine(
                Arbitraries.integers().between(1985, 2003),
                types,
                Arbitraries.strings().numeric().ofLength(5))
            .as((year, type, serial) -> String.format("%02d", year % 100) + type + serial);
    return Arbitraries.oneOf(now, before);
  }
}
