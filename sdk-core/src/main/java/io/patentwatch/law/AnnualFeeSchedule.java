package io.patentwatch.law;

import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The annual fees of one patent from its grant to the end of its term. Immutable.
 *
 * @param type the kind of patent
 * @param filed the actual filing date
 * @param firstFeeYear the fee year paid with registration, which is not in the list
 * @param expires the day the term ends with the compensation given, see {@link Term#expires()}
 * @param feeYears the fee years after {@code firstFeeYear} in their order; empty where the right
 *     was granted in the last one or later
 */
public record AnnualFeeSchedule(
    PatentType type, LocalDate filed, int firstFeeYear, LocalDate expires, List<FeeYear> feeYears) {

  /** Copies the fee years. */
  public AnnualFeeSchedule {
    feeYears = List.copyOf(feeYears);
  }

  /** The fee of one fee year, if it is in the list. */
  public Optional<FeeYear> feeYear(int year) {
    return feeYears.stream().filter(fee -> fee.year() == year).findFirst();
  }

  @Override
  public String toString() {
    return type + " " + filed + " " + feeYears + ", expires " + expires;
  }
}
