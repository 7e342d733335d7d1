package io.patentwatch.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.patentwatch.model.PatentType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/**
 * Holds the schedule against a simulation that knows no date arithmetic: it walks the days one by
 * one over a calendar of random holidays and make-up days, and says for each what is owed.
 */
class AnnualFeeSimulationTest {
  private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2040, 12, 31);

  @Property(tries = 150)
  void payableOn_everyDayOfAFeeYear_agreesWithTheWalk(
      @ForAll("filings") LocalDate filed,
      @ForAll PatentType type,
      @ForAll GraceCounting counting,
      @ForAll @IntRange(min = 2, max = 15) int year,
      @ForAll("exceptions") Set<LocalDate> exceptions) {
    WorkingCalendar calendar = calendar(exceptions);
    AnnualFeeCalculator calculator =
        AnnualFeeCalculator.builder().calendar(calendar).graceCounting(counting).build();
    LocalDate nominal = walkMonths(filed, 12 * (year - 1));
    LocalDate due = walkToWork(nominal, exceptions);
    if (!due.isBefore(LocalDate.of(2040, 1, 1))) {
      return;
    }
    var found = calculator.feeYear(type, filed, null, year);
    boolean owed = year <= 10 || type == PatentType.INVENTION || isLongDesign(type, filed);
    assertThat(found.isPresent()).isEqualTo(owed);
    if (!owed) {
      return;
    }
    FeeYear fee = found.orElseThrow();
    assertThat(fee.nominalDue()).isEqualTo(nominal);
    assertThat(fee.due()).isEqualTo(due);

    LocalDate start = counting == GraceCounting.FROM_NOMINAL ? nominal : due;
    List<LocalDate> ends = new ArrayList<>();
    for (int month = 1; month <= 6; month++) {
      ends.add(walkToWork(walkMonths(start, month), exceptions));
    }
    int monthsLate = 0;
    for (int offset = -3; offset <= 230; offset++) {
      LocalDate day = nominal.plusDays(offset);
      while (monthsLate < 6 && day.isAfter(ends.get(monthsLate))) {
        monthsLate++;
      }
      FeeState state = FeeState.of(fee, day);
      if (monthsLate == 6) {
        assertThat(fee.payableOn(day)).as("%s", day).isEmpty();
        assertThat(state.phase()).as("%s", day).isEqualTo(FeePhase.PAST_GRACE);
      } else {
        int surcharge = fee.fullFee() / 20 * monthsLate;
        assertThat(fee.payableOn(day)).as("%s", day).hasValue(fee.payable() + surcharge);
        assertThat(state.rate()).as("%s", day).isEqualTo(5 * monthsLate);
        assertThat(state.phase()).as("%s", day).isEqualTo(phase(day, nominal, due, monthsLate));
        if (!day.isBefore(nominal)) {
          assertThat(calculator.stateOn(type, filed, null, day)).as("%s", day).contains(state);
        }
      }
    }
  }

  @Property(tries = 200)
  void feeYearDueOnOrAfter_anyDay_isTheFirstOfTheScheduleNotPassed(
      @ForAll("filings") LocalDate filed,
      @ForAll PatentType type,
      @ForAll @IntRange(max = 3000) int daysToGrant,
      @ForAll @IntRange(min = -200, max = 9000) int daysToAsked,
      @ForAll("exceptions") Set<LocalDate> exceptions) {
    AnnualFeeCalculator calculator =
        AnnualFeeCalculator.builder().calendar(calendar(exceptions)).build();
    LocalDate granted = filed.plusDays(daysToGrant);
    LocalDate day = filed.plusDays(daysToAsked);
    AnnualFeeSchedule schedule = calculator.schedule(type, filed, granted);
    assertThat(calculator.feeYearDueOnOrAfter(type, filed, granted, day))
        .isEqualTo(
            schedule.feeYears().stream().filter(fee -> !fee.due().isBefore(day)).findFirst());
    assertThat(calculator.stateOn(type, filed, granted, day))
        .isEqualTo(
            schedule.feeYears().stream()
                .filter(fee -> !fee.graceEnds().isBefore(day))
                .findFirst()
                .map(fee -> FeeState.of(fee, day)));
    assertThat(schedule.feeYears()).allMatch(fee -> fee.nominalDue().isAfter(granted));
    assertThat(schedule.feeYears()).allMatch(fee -> fee.nominalDue().isBefore(schedule.expires()));
  }

  @Provide
  Arbitrary<LocalDate> filings() {
    Arbitrary<LocalDate> any =
        Arbitraries.longs()
            .between(FIRST.toEpochDay(), LocalDate.of(2026, 12, 31).toEpochDay())
            .map(LocalDate::ofEpochDay);
    Arbitrary<LocalDate> monthEnds = any.map(date -> date.withDayOfMonth(date.lengthOfMonth()));
    Arbitrary<LocalDate> leapDays =
        Arbitraries.of(LocalDate.of(2016, 2, 29), LocalDate.of(2020, 2, 29));
    return Arbitraries.frequencyOf(Tuple.of(6, any), Tuple.of(3, monthEnds), Tuple.of(1, leapDays));
  }

  /** Days on which the calendar is the contrary of the plain week, in clusters as holidays are. */
  @Provide
  Arbitrary<Set<LocalDate>> exceptions() {
    return Arbitraries.longs()
        .between(FIRST.toEpochDay(), LAST.toEpochDay() - 9)
        .list()
        .ofMinSize(20)
        .ofMaxSize(300)
        .map(
            starts -> {
              Set<LocalDate> days = new HashSet<>();
              for (long start : starts) {
                for (long day = start; day <= start + start % 9; day++) {
                  days.add(LocalDate.ofEpochDay(day));
                }
              }
              for (int year = FIRST.getYear(); year <= LAST.getYear(); year++) {
                days.add(LocalDate.of(year, 10, 1));
              }
              return days;
            });
  }

  private static WorkingCalendar calendar(Set<LocalDate> exceptions) {
    return WorkingCalendar.parse(
        exceptions.stream().map(day -> day + (isWeekend(day) ? ",work" : ",off")).toList());
  }

  private static boolean isLongDesign(PatentType type, LocalDate filed) {
    return type == PatentType.DESIGN && !filed.isBefore(LocalDate.of(2021, 6, 1));
  }

  private static FeePhase phase(LocalDate day, LocalDate nominal, LocalDate due, int monthsLate) {
    if (day.isBefore(nominal)) {
      return FeePhase.UPCOMING;
    }
    if (!day.isAfter(due)) {
      return FeePhase.DUE;
    }
    return monthsLate == 0 ? FeePhase.FREE_MONTH : FeePhase.SURCHARGE;
  }

  private static LocalDate walkToWork(LocalDate day, Set<LocalDate> exceptions) {
    while (isWeekend(day) != exceptions.contains(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /** Walks to the last of the months, then to the corresponding day or as far as the month goes. */
  private static LocalDate walkMonths(LocalDate start, int months) {
    LocalDate day = start;
    int entered = 0;
    while (entered < months) {
      day = day.plusDays(1);
      if (day.getDayOfMonth() == 1) {
        entered++;
      }
    }
    while (day.getDayOfMonth() < start.getDayOfMonth()
        && day.plusDays(1).getMonth() == day.getMonth()) {
      day = day.plusDays(1);
    }
    return day;
  }
}
