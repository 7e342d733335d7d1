package io.patentwatch.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holds the law room against a simulation written from the text of the rules: it lives through the
 * days of a right one after another and says on each what is owed (r.5, r.115). For every filing
 * date from 1985-04-01 to 2040-12-31, all types, fee years and days of late payment with {@code
 * -Dpatentwatch.long=true}; else for a slice of the filing dates.
 */
class AnnualFeeDayByDayTest {
  private static final boolean WHOLE = Boolean.getBoolean("patentwatch.long");
  private static final int DAYS_BETWEEN_FILINGS = 89;
  private static final int MONTHS_TO_PAY_LATE = 6;

  private final CountedDays days = new CountedDays(notices());
  private final int first = days.of("1985-04-01");
  private final int last = days.of("2040-12-31");
  private long checked;

  @ParameterizedTest
  @EnumSource
  void feeYears_everyDayOfLatePayment_agreeWithTheDaysLivedThrough(GraceCounting counting) {
    AnnualFeeCalculator full = AnnualFeeCalculator.builder().graceCounting(counting).build();
    AnnualFeeCalculator oneOwner =
        AnnualFeeCalculator.builder().reduction(FeeReduction.ONE_OWNER_85).build();
    AnnualFeeCalculator jointOwners =
        AnnualFeeCalculator.builder().reduction(FeeReduction.JOINT_OWNERS_70).build();
    for (int filed = first; filed <= last; filed++) {
      if (isAsked(filed)) {
        for (PatentType type : PatentType.values()) {
          int granted = filed + filed * 37 % 2500;
          int grantYear = live(filed, type, granted, full, counting);
          reductions(filed, type, granted, grantYear, oneOwner, 15);
          reductions(filed, type, granted, grantYear, jointOwners, 30);
        }
      }
    }
    // Not a day was skipped: 21 fee years of the three types with 180 days of late payment each.
    assertThat(checked).isGreaterThan(WHOLE ? 20_364L * 37 * 180 : 150L * 37 * 180);
  }

  @Test
  void deadline_everyStart_agreesWithTheDaysLivedThrough() {
    WorkingCalendar calendar = WorkingCalendar.ofDefaults();
    for (int start = first; start <= last; start++) {
      if (!isAsked(start)) {
        continue;
      }
      int months = 0;
      for (int day = start + 1; months < 36; day++) {
        if (days.corresponds(day, days.dayOfMonth(start))) {
          months++;
          Deadline deadline = Deadline.ofMonths(calendar, days.date(start), months);
          check(days.date(day), deadline.nominal(), start, "nominal day");
          check(days.date(firstWorked(day)), deadline.due(), start, "due day");
        }
      }
    }
  }

  /** Lives through a right from its filing to its expiry; gives the fee year it was granted in. */
  private int live(
      int filed,
      PatentType type,
      int granted,
      AnnualFeeCalculator calculator,
      GraceCounting counting) {
    LocalDate filedOn = days.date(filed);
    AnnualFeeSchedule schedule = calculator.schedule(type, filedOn, null);
    int lastYear = termInYears(type, filedOn);
    check(lastYear - 1, schedule.feeYears().size(), filed, "fee years");
    int grantYear = 0;
    int year = 1;
    int months = 0;
    int day = filed;
    while (year <= lastYear) {
      if (day == granted) {
        grantYear = year;
      }
      day++;
      if (days.corresponds(day, days.dayOfMonth(filed)) && ++months % 12 == 0) {
        year++;
        if (year <= lastYear) {
          FeeYear fee = schedule.feeYears().get(year - 2);
          check(year, fee.year(), filed, "fee year");
          check(days.date(day), fee.nominalDue(), filed, "nominal due day");
          check(fullFee(type, year), fee.fullFee(), filed, "full fee");
          liveUnpaid(filed, day, fee, counting);
        }
      }
    }
    check(days.date(day), schedule.expires(), filed, "expiry");
    return grantYear == 0 ? lastYear + 1 : grantYear;
  }

  /** Lives on from the day a fee fell due without paying it, until the right has ended. */
  private void liveUnpaid(int filed, int nominal, FeeYear fee, GraceCounting counting) {
    boolean late = false;
    boolean counts = counting == GraceCounting.FROM_NOMINAL;
    int countedFrom = nominal;
    int monthsBegun = 0;
    int monthsEnded = 0;
    for (int day = nominal; monthsEnded < MONTHS_TO_PAY_LATE; day++) {
      if (counts && day > countedFrom && days.corresponds(day, days.dayOfMonth(countedFrom))) {
        monthsBegun++;
      }
      boolean endsToday = days.works(day);
      if (!late && endsToday) {
        check(days.date(day), fee.due(), filed, "due day");
      }
      owed(filed, fee, days.date(day), late, 5 * monthsEnded);
      if (endsToday && monthsBegun == MONTHS_TO_PAY_LATE) {
        check(days.date(day), fee.graceEnds(), filed, "end of grace");
        ended(filed, fee, days.date(day + 1));
      }
      // A period whose last day is not worked goes on until one is (r.5).
      if (endsToday) {
        monthsEnded = monthsBegun;
        if (!late) {
          late = true;
          if (!counts) {
            counts = true;
            countedFrom = day;
          }
        }
      }
    }
  }

  private void owed(int filed, FeeYear fee, LocalDate day, boolean late, int percent) {
    checked++;
    int owed = fee.fullFee() + fee.fullFee() / 100 * percent;
    FeePhase phase = percent > 0 ? FeePhase.SURCHARGE : FeePhase.FREE_MONTH;
    FeeState state = FeeState.of(fee, day);
    if (fee.payableOn(day).orElse(0) != owed
        || state.rate() != percent
        || state.phase() != (late ? phase : FeePhase.DUE)) {
      fail(
          "filed %s, on %s: %s %s, not %d yuan at %d %%",
          days.date(filed), day, fee.payableOn(day), state, owed, percent);
    }
  }

  private void ended(int filed, FeeYear fee, LocalDate day) {
    checked++;
    check(true, fee.payableOn(day).isEmpty(), filed, "too late to pay");
    check(FeePhase.PAST_GRACE, FeeState.of(fee, day).phase(), filed, "phase after the grace");
    check(fee.nominalDue(), fee.endsFrom(), filed, "end of the right");
  }

  /** Of the fee years after the grant, the ten from that of the grant are reduced. */
  private void reductions(
      int filed,
      PatentType type,
      int granted,
      int grantYear,
      AnnualFeeCalculator calculator,
      int percentLeft) {
    List<FeeYear> fees = calculator.schedule(type, days.date(filed), days.date(granted)).feeYears();
    int lastYear = termInYears(type, days.date(filed));
    check(Math.max(0, lastYear - grantYear), fees.size(), filed, "fee years after the grant");
    int year = grantYear;
    for (FeeYear fee : fees) {
      year++;
      int percent = year - grantYear < 10 ? percentLeft : 100;
      check(year, fee.year(), filed, "fee year after the grant");
      check(fullFee(type, year) / 100 * percent, fee.payable(), filed, "reduced fee");
    }
  }

  private boolean isAsked(int filed) {
    String date = days.date(filed).toString();
    return WHOLE
        || filed % DAYS_BETWEEN_FILINGS == 0
        || date.endsWith("02-29")
        || date.endsWith("5-08-31")
        || date.equals("2021-05-31")
        || date.equals("2021-06-01");
  }

  private int firstWorked(int day) {
    int worked = day;
    while (!days.works(worked)) {
      worked++;
    }
    return worked;
  }

  private void check(Object expected, Object found, int filed, String what) {
    if (!expected.equals(found)) {
      fail("%s of what started on %s: %s, not %s", what, days.date(filed), found, expected);
    }
  }

  private void check(int expected, int found, int filed, String what) {
    if (expected != found) {
      fail("%s of what started on %s: %s, not %s", what, days.date(filed), found, expected);
    }
  }

  /** Law art. 42, and the Law before 2021-06-01 for designs filed under it. */
  private static int termInYears(PatentType type, LocalDate filed) {
    return switch (type) {
      case INVENTION -> 20;
      case UTILITY_MODEL -> 10;
      case DESIGN -> filed.toString().compareTo("2021-06-01") < 0 ? 10 : 15;
    };
  }

  /** The schedule of fees as published. */
  private static int fullFee(PatentType type, int year) {
    if (type == PatentType.INVENTION) {
      return year <= 3
          ? 900
          : year <= 6 ? 1200 : year <= 9 ? 2000 : year <= 12 ? 4000 : year <= 15 ? 6000 : 8000;
    }
    return year <= 3 ? 600 : year <= 5 ? 900 : year <= 8 ? 1200 : year <= 10 ? 2000 : 3000;
  }

  /** The bundled notices as they are written, which {@link WorkingCalendarTest} holds to theirs. */
  private static Map<String, Boolean> notices() {
    Map<String, Boolean> notices = new HashMap<>();
    for (String line : PackLines.bundled("calendar.csv")) {
      if (line.endsWith(",off") || line.endsWith(",work")) {
        notices.put(line.substring(0, 10), line.endsWith(",work"));
      }
    }
    return notices;
  }
}
