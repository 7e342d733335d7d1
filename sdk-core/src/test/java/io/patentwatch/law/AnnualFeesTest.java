package io.patentwatch.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.patentwatch.model.PatentType;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnualFeesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final List<String> COMPLETE =
      List.of(
          "invention,1,20,1000,2030-01-01",
          "utility-model,1,10,600,2030-01-01",
          "design,1,15,400,2030-01-01");

  private final AnnualFees fees = AnnualFees.ofDefaults();

  @ParameterizedTest
  @CsvSource({
    "INVENTION, 1, 3, 900", "INVENTION, 4, 6, 1200", "INVENTION, 7, 9, 2000",
    "INVENTION, 10, 12, 4000", "INVENTION, 13, 15, 6000", "INVENTION, 16, 20, 8000",
    "UTILITY_MODEL, 1, 3, 600", "UTILITY_MODEL, 4, 5, 900", "UTILITY_MODEL, 6, 8, 1200",
    "UTILITY_MODEL, 9, 10, 2000", "DESIGN, 1, 3, 600", "DESIGN, 4, 5, 900",
    "DESIGN, 6, 8, 1200", "DESIGN, 9, 10, 2000", "DESIGN, 11, 15, 3000",
  })
  void fullFee_bundledTable_isTheNationalSchedule(PatentType type, int from, int to, int yuan) {
    for (int year = from; year <= to; year++) {
      assertThat(fees.fullFee(type, year, DAY)).as("year %d", year).isEqualTo(yuan);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "INVENTION, 20, 82300",
    "UTILITY_MODEL, 10, 11200",
    "DESIGN, 10, 11200",
    "DESIGN, 15, 26200",
  })
  void fullFee_wholeTerm_sumsUpToTheOfficialTotals(PatentType type, int years, int total) {
    int sum = IntStream.rangeClosed(1, years).map(year -> fees.fullFee(type, year, DAY)).sum();
    assertThat(sum).isEqualTo(total);
  }

  @ParameterizedTest
  @CsvSource({"INVENTION, 0", "UTILITY_MODEL, 11", "DESIGN, 16"})
  void fullFee_yearOutsideTheTerm_isRefused(PatentType type, int year) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fees.fullFee(type, year, DAY))
        .withMessageContaining("fee year " + year + " of " + type);
  }

  @Test
  void fullFee_yearsOfTermCompensation_areThoseOfYear21WhereTheTableHasThem() {
    assertThat(fees.fullFee(PatentType.INVENTION, 21, DAY)).isEqualTo(8000);
    assertThat(fees.fullFee(PatentType.INVENTION, 25, DAY)).isEqualTo(8000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AnnualFees.parse(COMPLETE).fullFee(PatentType.INVENTION, 21, DAY))
        .withMessageContaining("fee year 21 of invention; they run from 1 to 20");
  }

  @Test
  void fullFee_datedRows_takesTheOneInForceOnTheDay() {
    List<String> lines = new ArrayList<>(COMPLETE);
    lines.add("invention,4,4,1500,2032-07-01");
    lines.add("invention,4,4,1800,2035-07-01");
    AnnualFees dated = AnnualFees.parse(new StringReader(String.join("\n", lines)));
    assertThat(dated.fullFee(PatentType.INVENTION, 4, LocalDate.of(2000, 1, 1))).isEqualTo(1000);
    assertThat(dated.fullFee(PatentType.INVENTION, 4, LocalDate.of(2032, 6, 30))).isEqualTo(1000);
    assertThat(dated.fullFee(PatentType.INVENTION, 4, LocalDate.of(2032, 7, 1))).isEqualTo(1500);
    assertThat(dated.fullFee(PatentType.INVENTION, 4, LocalDate.of(2035, 7, 1))).isEqualTo(1800);
    assertThat(dated.fullFee(PatentType.INVENTION, 5, LocalDate.of(2035, 7, 1))).isEqualTo(1000);
  }

  @Test
  void fullFee_yearThatCameLater_hasItsFirstAmountBefore() {
    assertThat(fees.fullFee(PatentType.DESIGN, 11, LocalDate.of(2010, 1, 1))).isEqualTo(3000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "patent,1,3,900,2030-01-01     | line 4: 'patent' is no type; write [invention,",
        "design,1,x,900,2030-01-01     | line 4: 'x' is not a whole number",
        "design,1,3,900                | line 4: 'design,1,3,900' should read type,firstYear",
        "design,3,1,900,2031-01-01     | line 4: fee years 3 to 1 of design; they run from 1 to 15",
        "utility-model,1,11,900,2031-01-01 | line 4: fee years 1 to 11 of utility-model",
        "design,1,3,905,2031-01-01     | line 4: 905 yuan; give a positive multiple of 20",
        "design,1,3,0,2031-01-01       | line 4: 0 yuan",
        "design,1,3,900,2030-01-01     | line 4: fee year 1 of design is given twice",
        "design,1,3,900,1.1.2031       | line 4: '1.1.2031' is not a date",
      })
  void parse_badLine_saysWhereAndWhat(String line, String message) {
    List<String> lines = new ArrayList<>(COMPLETE);
    lines.add(line);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AnnualFees.parse(lines))
        .withMessageContaining("annual fees " + message);
  }

  @Test
  void parse_missingFeeYear_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                AnnualFees.parse(
                    List.of(COMPLETE.get(0), COMPLETE.get(1), "design,1,14,400,2030-01-01")))
        .withMessageContaining("no amount for fee year 15 of design");
  }
}
