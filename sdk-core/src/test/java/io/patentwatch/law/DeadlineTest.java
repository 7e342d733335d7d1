package io.patentwatch.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {
  private final WorkingCalendar calendar = WorkingCalendar.ofDefaults();

  @ParameterizedTest
  @CsvSource({
    // The official examples of the Examination Guidelines.
    "1998-06-01, 36, 2001-06-01, 2001-06-01",
    "1999-12-31, 2, 2000-02-29, 2000-02-29",
    "2007-10-30, 2, 2007-12-30, 2008-01-02",
    "2007-12-06, 2, 2008-02-06, 2008-02-13",
    // Month ends and leap days.
    "2023-08-31, 1, 2023-09-30, 2023-10-07",
    "2024-01-31, 1, 2024-02-29, 2024-02-29",
    "2023-02-28, 1, 2023-03-28, 2023-03-28",
    "2024-02-29, 12, 2025-02-28, 2025-02-28",
    "2020-02-29, 48, 2024-02-29, 2024-02-29",
    "2026-04-10, 6, 2026-10-10, 2026-10-10",
    "2026-05-09, 0, 2026-05-09, 2026-05-09",
  })
  void ofMonths_startAndLength_isTheCorrespondingWorkingDay(
      LocalDate start, int months, LocalDate nominal, LocalDate due) {
    Deadline deadline = Deadline.ofMonths(calendar, start, months);
    assertThat(deadline.nominal()).isEqualTo(nominal);
    assertThat(deadline.due()).isEqualTo(due);
    assertThat(deadline.provisional()).isFalse();
    assertThat(deadline).hasToString(due.toString());
  }

  @Test
  void ofYears_leapDay_isTwelveMonthsEach() {
    Deadline deadline = Deadline.ofYears(calendar, LocalDate.of(2020, 2, 29), 1);
    assertThat(deadline.length()).isEqualTo(Period.ofMonths(12));
    assertThat(deadline.nominal()).isEqualTo("2021-02-28");
    assertThat(deadline.due()).isEqualTo("2021-03-01");
  }

  @Test
  void ofMonths_beyondTheCalendar_isProvisionalAndWarnsFromTheNominalDay() {
    Deadline deadline = Deadline.ofMonths(calendar, LocalDate.of(2026, 8, 2), 5);
    assertThat(deadline.nominal()).isEqualTo("2027-01-02");
    assertThat(deadline.due()).isEqualTo("2027-01-04");
    assertThat(deadline.provisional()).isTrue();
    assertThat(deadline.warnFrom()).isEqualTo("2027-01-02");
  }

  @Test
  void warnFrom_knownCalendar_isTheDueDate() {
    Deadline deadline = Deadline.ofMonths(calendar, LocalDate.of(2007, 12, 6), 2);
    assertThat(deadline.warnFrom()).isEqualTo("2008-02-13");
  }

  @Test
  void ofMonths_negativeLength_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Deadline.ofMonths(calendar, LocalDate.of(2026, 1, 1), -1))
        .withMessageContaining("a period of P-1M");
  }

  @Test
  void of_days_countsThemAndMovesTheLast() {
    Deadline deadline = Deadline.of(calendar, LocalDate.of(2026, 9, 25), Period.ofDays(15));
    assertThat(deadline.nominal()).isEqualTo("2026-10-10");
    assertThat(deadline.due()).isEqualTo("2026-10-10");
    Deadline holiday = Deadline.of(calendar, LocalDate.of(2026, 9, 20), Period.ofDays(15));
    assertThat(holiday.due()).isEqualTo("2026-10-08");
    assertThat(holiday.explain(Locale.CHINESE))
        .startsWith("自2026-09-20起15日（首日不计）：2026-10-05（实施细则第5条）");
  }

  @Test
  void of_monthsAndDaysMixed_isRefused() {
    LocalDate start = LocalDate.of(2026, 1, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Deadline.of(calendar, start, Period.of(0, 1, 3)))
        .withMessageContaining("P1M3D");
  }

  @Test
  void explain_movedMonthEnd_printsTheArithmetic() {
    Deadline deadline = Deadline.ofMonths(calendar, LocalDate.of(2023, 8, 31), 1);
    assertThat(deadline.explain(Locale.ENGLISH))
        .containsExactly(
            "2023-09-30: 1 month from 2023-08-31, itself not counted (Implementing Rules r.5)",
            "that month has no day 31, so its last day (Implementing Rules r.5)",
            "2023-09-30 is not worked, so the first working day after it: 2023-10-07"
                + " (Implementing Rules r.5)");
    assertThat(deadline.explain(Locale.SIMPLIFIED_CHINESE))
        .containsExactly(
            "自2023-08-31起1个月（首日不计）：2023-09-30（实施细则第5条）",
            "该月无相应日，以该月最后一日为期限届满日（实施细则第5条）",
            "2023-09-30为休息日，顺延至其后第一个工作日2023-10-07（实施细则第5条）");
  }

  @Test
  void explain_beyondTheCalendar_saysThatHolidaysAreMissing() {
    Deadline deadline = Deadline.ofMonths(calendar, LocalDate.of(2026, 8, 4), 5);
    assertThat(deadline.explain(Locale.ENGLISH).get(1)).contains("not published", "2027-01-04");
    assertThat(deadline.explain(Locale.CHINESE).get(1)).contains("尚未公布", "2027-01-04");
  }
}
