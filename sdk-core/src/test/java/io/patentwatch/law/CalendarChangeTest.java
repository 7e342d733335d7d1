package io.patentwatch.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarChangeTest {
  private final WorkingCalendar bundled = WorkingCalendar.ofDefaults();

  @Test
  void changeTo_nextYearsNotice_listsEveryNominalDayThatMoves() {
    CalendarChange change =
        bundled.changeTo(
            with("2026-12-31,off", "2027-01-01,off", "2027-01-09,work", "2027-05-03,off"));
    assertThat(change.moves())
        .extracting(CalendarChange.Move::toString)
        .containsExactly(
            "2026-12-31: 2026-12-31 -> 2027-01-04",
            "2027-01-01: 2027-01-01 -> 2027-01-04",
            "2027-01-09: 2027-01-11 -> 2027-01-09",
            "2027-05-01: 2027-05-03 -> 2027-05-04",
            "2027-05-02: 2027-05-03 -> 2027-05-04",
            "2027-05-03: 2027-05-03 -> 2027-05-04");
    assertThat(change.knownThroughBefore()).isEqualTo("2026-12-31");
    assertThat(change.knownThroughAfter()).isEqualTo("2027-12-31");
  }

  @Test
  void moveOf_everyDayOfTheYear_isWhatBothCalendarsSay() {
    WorkingCalendar newer = with("2027-02-05,off", "2027-02-08,off", "2027-02-14,work");
    CalendarChange change = bundled.changeTo(newer);
    for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() < 2029; day = day.plusDays(1)) {
      LocalDate before = bundled.firstWorkingDayFrom(day);
      LocalDate after = newer.firstWorkingDayFrom(day);
      assertThat(change.moveOf(day).isPresent()).as("%s", day).isEqualTo(!before.equals(after));
      if (!before.equals(after)) {
        assertThat(change.moveOf(day)).contains(new CalendarChange.Move(day, before, after));
      }
    }
  }

  @Test
  void settles_provisionalDeadline_onlyWithinTheYearsNowKnown() {
    CalendarChange change = bundled.changeTo(with("2027-10-01,off"));
    LocalDate start = LocalDate.of(2026, 10, 1);
    assertThat(change.settles(Deadline.ofMonths(bundled, start, 12))).isTrue();
    assertThat(change.settles(Deadline.ofMonths(bundled, start, 1))).isFalse();
    assertThat(change.settles(Deadline.ofMonths(bundled, start, 24))).isFalse();
  }

  @Test
  void changeTo_sameCalendar_movesNothing() {
    assertThat(bundled.changeTo(bundled).moves()).isEmpty();
  }

  private WorkingCalendar with(String... lines) {
    return bundled.extendedBy(WorkingCalendar.parse(List.of(lines)));
  }
}
