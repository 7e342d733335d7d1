package io.patentwatch.law;

import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works out the annual fees of patents from their dates (r.115): the way in for fee years.
 *
 * <p>The fee of year <i>n</i> falls due <i>n</i> - 1 years after the actual filing date, for every
 * fee year after the one in which the right was granted; that one is paid with registration (r.60,
 * r.114). The grant year is the number of full years from filing to the grant announcement plus
 * one. Near an anniversary the office's notice may name the year before: then state it by {@link
 * Builder#firstFeeYear}. Without a grant date the right is taken as granted in its first year, so
 * fee years run from 2. Where the term was compensated ({@link Builder#compensationDays}), each
 * full year of compensation is a fee year more, never reduced, and a part of a year is free; that
 * its fee falls due like any other is our reading of the law.
 *
 * <pre>{@code
 * AnnualFeeCalculator calculator =
 *     AnnualFeeCalculator.builder().reduction(FeeReduction.ONE_OWNER_85).build();
 * AnnualFeeSchedule schedule =
 *     calculator.schedule(PatentType.INVENTION, LocalDate.of(2021, 5, 31), LocalDate.of(2024, 2, 2));
 * }</pre>
 *
 * <p>Immutable, safe for use by any number of threads; the builder is not.
 */
public final class AnnualFeeCalculator {
  private static final int GRANT_YEAR = 0;
  private static final int LAST_REDUCED_YEAR = 20;

  private final WorkingCalendar calendar;
  private final AnnualFees fees;
  private final GraceCounting graceCounting;
  private final FeeReduction[] reductions;
  private final int firstFeeYear;
  private final int compensationDays;

  private AnnualFeeCalculator(Builder builder) {
    calendar = builder.calendar;
    fees = builder.fees;
    graceCounting = builder.graceCounting;
    reductions = builder.reductions.toArray(FeeReduction[]::new);
    firstFeeYear = builder.firstFeeYear;
    compensationDays = builder.compensationDays;
  }

  /** The bundled calendar and fees, no reduction, grace counted from the nominal day. */
  public static AnnualFeeCalculator ofDefaults() {
    return builder().build();
  }

  /** A builder that starts from the defaults of {@link #ofDefaults()}. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * All fee years of a patent that fall due after its grant.
   *
   * @param type the kind of patent
   * @param filed the actual filing date, never the priority date
   * @param granted the day of the grant announcement, or null for every fee year from 2 on
   * @throws IllegalArgumentException if {@code granted} is before {@code filed}, or the term of
   *     another type than an invention should be compensated
   */
  public AnnualFeeSchedule schedule(PatentType type, LocalDate filed, @Nullable LocalDate granted) {
    int first = firstFeeYear(filed, granted);
    LocalDate expires = Term.of(type, filed, compensationDays).expires();
    int last = lastFeeYear(type, filed);
    FeeYear[] feeYears = new FeeYear[Math.max(0, last - first)];
    for (int index = 0; index < feeYears.length; index++) {
      feeYears[index] = feeYear(type, filed, first, first + 1 + index);
    }
    return new AnnualFeeSchedule(type, filed, first, expires, List.of(feeYears));
  }

  /**
   * The fee of one fee year; empty where it is not owed: up to the grant year, or after the term.
   *
   * @throws IllegalArgumentException if {@code granted} is before {@code filed}
   */
  public Optional<FeeYear> feeYear(
      PatentType type, LocalDate filed, @Nullable LocalDate granted, int year) {
    int first = firstFeeYear(filed, granted);
    return year > first && year <= lastFeeYear(type, filed)
        ? Optional.of(feeYear(type, filed, first, year))
        : Optional.empty();
  }

  /**
   * The next fee year that falls due on {@code day} or later, by its due date; empty where none is
   * left.
   *
   * @throws IllegalArgumentException if {@code granted} is before {@code filed}
   */
  public Optional<FeeYear> feeYearDueOnOrAfter(
      PatentType type, LocalDate filed, @Nullable LocalDate granted, LocalDate day) {
    int first = firstFeeYear(filed, granted);
    int year = Math.max(first + 1, yearOf(filed, day));
    // The year that began last is still due if its day moved over a holiday to this one or later.
    if (calendar.firstWorkingDayFrom(filed.plusYears(year - 1L)).isBefore(day)) {
      year++;
    }
    return year <= lastFeeYear(type, filed)
        ? Optional.of(feeYear(type, filed, first, year))
        : Optional.empty();
  }

  /**
   * The state of the fee year that is open on {@code day}: the one that can still be paid late,
   * else the next to fall due; empty where there is none, after the last one's grace.
   *
   * <p>At any time only one fee year can be late and payable, as the grace is shorter than a year.
   * It may have been paid: then {@link #feeYearDueOnOrAfter} has the next one.
   *
   * @throws IllegalArgumentException if {@code granted} is before {@code filed}
   */
  public Optional<FeeState> stateOn(
      PatentType type, LocalDate filed, @Nullable LocalDate granted, LocalDate day) {
    int first = firstFeeYear(filed, granted);
    int last = lastFeeYear(type, filed);
    int year = Math.max(first + 1, yearOf(filed, day));
    if (year <= last) {
      FeeYear begun = feeYear(type, filed, first, year);
      if (!day.isAfter(begun.graceEnds())) {
        return Optional.of(FeeState.of(begun, day));
      }
    }
    return year < last
        ? Optional.of(FeeState.of(feeYear(type, filed, first, year + 1), day))
        : Optional.empty();
  }

  /**
   * What is paid in yuan for the fee year of the grant, with its registration: its fee after the
   * best reduction (r.114). It has no surcharge period; its deadline is that of the rule {@code
   * registration} of {@link DeadlineRules}.
   *
   * @throws IllegalArgumentException if {@code granted} is before {@code filed} or after the term
   */
  public int paidWithRegistration(PatentType type, LocalDate filed, LocalDate granted) {
    int first = firstFeeYear(filed, granted);
    if (first > lastFeeYear(type, filed)) {
      throw new IllegalArgumentException(
          "granted " + granted + " after the term of a " + type + " filed " + filed);
    }
    return payable(fees.fullFee(type, first, granted), first, first, granted);
  }

  private int lastFeeYear(PatentType type, LocalDate filed) {
    int years = Term.years(type, filed);
    if (compensationDays > 0) {
      LocalDate expires = Term.of(type, filed, compensationDays).expires();
      while (!filed.plusYears(years + 1L).isAfter(expires)) {
        years++;
      }
    }
    return years;
  }

  private FeeYear feeYear(PatentType type, LocalDate filed, int first, int year) {
    LocalDate nominal = filed.plusYears(year - 1L);
    LocalDate due = calendar.firstWorkingDayFrom(nominal);
    int fullFee = fees.fullFee(type, year, nominal);
    LocalDate graceStart = graceCounting == GraceCounting.FROM_NOMINAL ? nominal : due;
    LocalDate graceEnds = LatePayment.end(calendar, graceStart, LatePayment.MONTHS);
    return new FeeYear(
        year,
        nominal,
        due,
        calendar.isProvisional(due),
        fullFee,
        payable(fullFee, year, first, nominal),
        graceEnds,
        calendar.isProvisional(graceEnds),
        new LatePayment(calendar, graceStart, fullFee));
  }

  private int payable(int fullFee, int year, int first, LocalDate nominal) {
    int best = 0;
    // Reductions are of the fees of the term itself, which runs for 20 years at most.
    if (year <= LAST_REDUCED_YEAR) {
      for (FeeReduction reduction : reductions) {
        if (reduction.percentOff() > best && reduction.covers(year, first, nominal)) {
          best = reduction.percentOff();
        }
      }
    }
    return fullFee * (100 - best) / 100;
  }

  private int firstFeeYear(LocalDate filed, @Nullable LocalDate granted) {
    if (granted != null && granted.isBefore(filed)) {
      throw new IllegalArgumentException(
          "granted " + granted + " before filed " + filed + "; check which date is which");
    }
    if (firstFeeYear != GRANT_YEAR) {
      return firstFeeYear;
    }
    return granted == null ? 1 : yearOf(filed, granted);
  }

  /** The fee year that runs on {@code day}: anniversaries begin one; 0 or less before filing. */
  private static int yearOf(LocalDate filed, LocalDate day) {
    int years = day.getYear() - filed.getYear();
    // Not ChronoUnit.YEARS: filed on 29 February, the year ends on the 28th by the month rule.
    return filed.plusYears(years).isAfter(day) ? years : years + 1;
  }

  /** The options of a calculator, each with its default. Not safe for use by several threads. */
  public static final class Builder {
    private WorkingCalendar calendar = WorkingCalendar.ofDefaults();
    private AnnualFees fees = AnnualFees.ofDefaults();
    private GraceCounting graceCounting = GraceCounting.FROM_NOMINAL;
    private Set<FeeReduction> reductions = Set.of();
    private int firstFeeYear = GRANT_YEAR;
    private int compensationDays;

    private Builder() {}

    /** The calendar that moves deadlines; {@link WorkingCalendar#ofDefaults()} unless given. */
    public Builder calendar(WorkingCalendar calendar) {
      this.calendar = calendar;
      return this;
    }

    /** The table of full fees; {@link AnnualFees#ofDefaults()} unless given. */
    public Builder fees(AnnualFees fees) {
      this.fees = fees;
      return this;
    }

    /**
     * From which day months of late payment count: {@link GraceCounting#FROM_NOMINAL} unless given.
     */
    public Builder graceCounting(GraceCounting graceCounting) {
      this.graceCounting = graceCounting;
      return this;
    }

    /** The only reduction; {@link FeeReduction#NONE} unless given. */
    public Builder reduction(FeeReduction reduction) {
      return reductions(Set.of(reduction));
    }

    /** Several reductions, of which the best that covers a fee year counts, never their sum. */
    public Builder reductions(Set<FeeReduction> reductions) {
      this.reductions = Set.copyOf(reductions);
      return this;
    }

    /**
     * The fee year paid with registration as the office's notice names it, in place of the one
     * computed from the grant date.
     *
     * @throws IllegalArgumentException if it is not 1 to 20
     */
    public Builder firstFeeYear(int year) {
      if (year < 1 || year > 20) {
        throw new IllegalArgumentException("first fee year " + year + "; give 1 to 20");
      }
      this.firstFeeYear = year;
      return this;
    }

    /**
     * The days of term compensation of the invention, as the office announced them; 0 unless given.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Builder compensationDays(int days) {
      if (days < 0) {
        throw new IllegalArgumentException(
            days + " days of term compensation; give 0 days or more");
      }
      this.compensationDays = days;
      return this;
    }

    /** The calculator. */
    public AnnualFeeCalculator build() {
      return new AnnualFeeCalculator(this);
    }
  }
}
