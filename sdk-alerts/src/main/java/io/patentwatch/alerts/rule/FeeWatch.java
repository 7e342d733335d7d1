package io.patentwatch.alerts.rule;

import io.patentwatch.law.AnnualFeeCalculator;
import io.patentwatch.law.FeePhase;
import io.patentwatch.law.FeeState;
import io.patentwatch.law.FeeYear;
import io.patentwatch.law.GraceCounting;
import io.patentwatch.law.Restoration;
import io.patentwatch.law.Surcharge;
import io.patentwatch.law.WorkingCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stage of each fee year on a day.
 *
 * <p>Two fee years can matter at once: the running one, which may be late or past its grace, and
 * the next, whose ladder may have begun. Earlier ones do not: had one stayed unpaid, the office
 * would have announced the end of the right by then.
 */
final class FeeWatch {
  private static final int LATE_MONTHS = 6;
  private static final int RATE_A_MONTH = 5;

  private final AnnualFeeCalculator calculator;
  private final WorkingCalendar calendar;
  private final GraceCounting graceCounting;
  private final int[] ladder;

  /** Takes the steps in days, the smallest first. */
  FeeWatch(
      AnnualFeeCalculator calculator,
      WorkingCalendar calendar,
      GraceCounting graceCounting,
      int[] ladder) {
    this.calculator = calculator;
    this.calendar = calendar;
    this.graceCounting = graceCounting;
    this.ladder = ladder;
  }

  List<FeeWarning> warnings(FeeFacts facts, LocalDate day) {
    int settled = facts.settledThrough();
    int running = facts.feeYearOn(day);
    List<FeeWarning> warnings = new ArrayList<>(2);
    for (int year = Math.max(running, settled + 1); year <= running + 1; year++) {
      FeeWarning warning = warning(facts, feeYear(facts, year).orElse(null), day);
      if (warning != null) {
        warnings.add(warning);
      }
    }
    return warnings;
  }

  /**
   * The first epoch day after one on which the stage of a fee year may change: now and then too
   * early, where a day is provisional, never too late.
   */
  int changesAfter(@Nullable FeeYear fee, int day) {
    if (fee == null) {
      return Integer.MAX_VALUE;
    }
    int next = earlier(Integer.MAX_VALUE, epochDay(fee.graceEnds()) + 1, day);
    for (Surcharge surcharge : fee.surcharges()) {
      next = earlier(next, epochDay(surcharge.from()), day);
    }
    int nominal = epochDay(fee.nominalDue());
    int due = epochDay(fee.due());
    next = earlier(earlier(next, nominal + 1, day), due + 1, day);
    for (int step : ladder) {
      next = earlier(earlier(next, nominal - step, day), due - step, day);
    }
    return next;
  }

  private static int earlier(int next, int other, int after) {
    return other > after && other < next ? other : next;
  }

  private static int epochDay(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  Optional<FeeYear> feeYear(FeeFacts facts, int year) {
    return calculator.feeYear(facts.type(), facts.filed(), facts.granted(), year);
  }

  /** The stage of a fee year on a day; null where it has none, or where there is no such year. */
  @Nullable FeeWarning warning(FeeFacts facts, @Nullable FeeYear fee, LocalDate day) {
    if (fee == null) {
      return null;
    }
    FeeState state = FeeState.of(fee, day);
    return switch (state.phase()) {
      case NOT_YET, UPCOMING, DUE -> upcoming(facts, state);
      case FREE_MONTH, SURCHARGE -> late(facts, state);
      case PAST_GRACE ->
          new FeeWarning(facts, state, "restorable", 0, null, lastDay(fee), Restoration.cost(fee));
    };
  }

  private @Nullable FeeWarning upcoming(FeeFacts facts, FeeState state) {
    FeeYear fee = state.feeYear();
    // A provisional day counts as not moved even once it is reached: no step comes back.
    LocalDate counted = fee.provisional() ? fee.nominalDue() : fee.due();
    long left = ChronoUnit.DAYS.between(state.day(), counted);
    for (int step : ladder) {
      if (left <= step) {
        return new FeeWarning(
            facts, state, "due-" + step, step, state.until(), lastDay(fee), fee.payable());
      }
    }
    return null;
  }

  private FeeWarning late(FeeFacts facts, FeeState state) {
    FeeYear fee = state.feeYear();
    int month = state.phase() == FeePhase.FREE_MONTH ? 1 : state.rate() / RATE_A_MONTH + 1;
    LocalDate due = state.until();
    LocalDate unmoved = lateFrom(fee).plusMonths(month);
    if (due.isAfter(calendar.knownThrough()) && !unmoved.isBefore(state.day())) {
      due = unmoved;
    }
    return new FeeWarning(
        facts,
        state,
        "late-" + month,
        0,
        due,
        month == LATE_MONTHS ? due : lastDay(fee),
        fee.payable() + fee.surchargeOn(state.day()));
  }

  private LocalDate lastDay(FeeYear fee) {
    return fee.graceProvisional() ? lateFrom(fee).plusMonths(LATE_MONTHS) : fee.graceEnds();
  }

  private LocalDate lateFrom(FeeYear fee) {
    return graceCounting == GraceCounting.FROM_NOMINAL ? fee.nominalDue() : fee.due();
  }
}
