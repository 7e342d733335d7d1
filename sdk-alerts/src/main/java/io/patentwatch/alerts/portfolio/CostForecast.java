package io.patentwatch.alerts.portfolio;

import io.patentwatch.PatentLibrary;
import io.patentwatch.law.AnnualFeeCalculator;
import io.patentwatch.law.FeeYear;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.Payment;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The annual fees that a portfolio costs from a day on: each once, in the month of its last day to
 * pay without a surcharge.
 *
 * <p>What counts is each fee year that falls due in the time and is not paid, of patents that are
 * in force on the day and not to be abandoned, with the reduction of the custody. A fee that is
 * late on the day counts in the month of the day, with the surcharge of that day. Amounts are those
 * of today's table, in whole yuan; registration and agents are not in them. Immutable.
 *
 * @param fees in order of day and patent
 * @param uncounted the patents in custody whose fees can't be told: not in the library, or without
 *     type or filing date
 */
public record CostForecast(List<Fee> fees, List<PatentNumber> uncounted) {
  private static final int LAST_FEE_YEAR = 20;

  /**
   * A fee to be paid.
   *
   * @param patent the patent
   * @param feeYear the fee year
   * @param due the last day to pay without a surcharge
   * @param month the month it counts in
   * @param amount yuan to be paid
   * @param attributes those of the custody
   */
  public record Fee(
      PatentId patent,
      int feeYear,
      LocalDate due,
      YearMonth month,
      int amount,
      Map<String, String> attributes) {
    /** Copies the attributes. */
    public Fee {
      Objects.requireNonNull(patent, "patent");
      Objects.requireNonNull(due, "due");
      Objects.requireNonNull(month, "month");
      attributes = Map.copyOf(attributes);
    }
  }

  /** Copies the lists. */
  public CostForecast {
    fees = List.copyOf(fees);
    uncounted = List.copyOf(uncounted);
  }

  /**
   * What a portfolio costs.
   *
   * @param library has the patents
   * @param portfolio what is in custody
   * @param asOf the day that is taken for today
   * @param years how many years ahead, 1 to 20
   * @throws IllegalArgumentException if the years are not 1 to 20
   */
  public static CostForecast of(
      PatentLibrary library, PortfolioStore portfolio, LocalDate asOf, int years) {
    if (years < 1 || years > LAST_FEE_YEAR) {
      throw new IllegalArgumentException(years + " years ahead; give 1 to " + LAST_FEE_YEAR);
    }
    List<Fee> fees = new ArrayList<>();
    List<PatentNumber> uncounted = new ArrayList<>();
    for (Custody custody : portfolio.all()) {
      Patent patent = library.find(custody.patent().toString()).orElse(null);
      if (patent == null || patent.type() == null || patent.filed() == null) {
        uncounted.add(custody.patent());
      } else if (patent.statusOn(asOf) == PatentStatus.IN_FORCE
          && custody.decision() != CustodyDecision.ABANDON) {
        AnnualFeeCalculator calculator =
            AnnualFeeCalculator.builder()
                .calendar(library.reference().calendar())
                .reduction(custody.reduction())
                .build();
        add(fees, patent, custody, calculator, asOf, asOf.plusYears(years));
      }
    }
    fees.sort(Comparator.comparing(Fee::due).thenComparing(fee -> fee.patent().value()));
    return new CostForecast(fees, uncounted);
  }

  private static void add(
      List<Fee> fees,
      Patent patent,
      Custody custody,
      AnnualFeeCalculator calculator,
      LocalDate asOf,
      LocalDate end) {
    PatentType type = Objects.requireNonNull(patent.type());
    LocalDate filed = Objects.requireNonNull(patent.filed());
    int paid = custody.paidThrough(asOf);
    for (Payment payment : patent.payments()) {
      paid = payment.paidOn().isAfter(asOf) ? paid : Math.max(paid, payment.feeYear());
    }
    for (int year = paid + 1; year <= LAST_FEE_YEAR; year++) {
      FeeYear fee = calculator.feeYear(type, filed, patent.granted(), year).orElse(null);
      if (fee == null || !fee.due().isBefore(end)) {
        continue;
      }
      OptionalInt payable = fee.payableOn(asOf);
      boolean ahead = !fee.due().isBefore(asOf);
      if (ahead || payable.isPresent()) {
        fees.add(
            new Fee(
                patent.id(),
                year,
                fee.due(),
                YearMonth.from(ahead ? fee.due() : asOf),
                ahead ? fee.payable() : payable.getAsInt(),
                custody.attributes()));
      }
    }
  }

  /** Yuan by month, in order; months without any are left out. */
  public Map<YearMonth, Long> byMonth() {
    Map<YearMonth, Long> months = new TreeMap<>();
    fees.forEach(fee -> months.merge(fee.month(), (long) fee.amount(), Long::sum));
    return months;
  }

  /** Yuan in all. */
  public long total() {
    return fees.stream().mapToLong(Fee::amount).sum();
  }
}
