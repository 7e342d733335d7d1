package io.patentwatch.law;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * The five surcharges of one late fee, each worked out when it is read: a schedule is asked for far
 * more often than its surcharges are.
 */
final class LatePayment extends AbstractList<Surcharge> implements RandomAccess {
  /** Months of late payment; the first is free, so there is one surcharge fewer. */
  static final int MONTHS = 6;

  private static final int PERCENT_A_MONTH = 5;

  private final WorkingCalendar calendar;
  private final LocalDate start;
  private final int fullFee;

  LatePayment(WorkingCalendar calendar, LocalDate start, int fullFee) {
    this.calendar = calendar;
    this.start = start;
    this.fullFee = fullFee;
  }

  /** The last day of month {@code month} of late payment, 1 to 6, moved to a working day. */
  static LocalDate end(WorkingCalendar calendar, LocalDate start, int month) {
    return calendar.firstWorkingDayFrom(start.plusMonths(month));
  }

  @Override
  public Surcharge get(int index) {
    int step = Objects.checkIndex(index, size()) + 1;
    int rate = PERCENT_A_MONTH * step;
    LocalDate from = end(calendar, start, step).plusDays(1);
    LocalDate to = end(calendar, start, step + 1);
    return new Surcharge(from, to, rate, fullFee * rate / 100);
  }

  @Override
  public int size() {
    return MONTHS - 1;
  }
}
