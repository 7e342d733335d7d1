package io.patentwatch.benchmarks;

import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import java.time.LocalDate;

/**
 * The days of a patent as a rule engine wants its facts: worked out of the outline, with getters.
 * Immutable. The same functions serve rules that read the outline themselves.
 */
public final class DatedPatent {
  private static final int NEVER = Integer.MAX_VALUE / 2;

  private final int index;
  private final boolean inForce;
  private final boolean owing;
  private final int daysToDue;
  private final int daysSinceDue;
  private final int daysToExpiry;
  private final int daysToExamination;

  DatedPatent(int index, PatentOutline outline, LocalDate asOf) {
    this.index = index;
    inForce = isInForce(outline, asOf);
    owing = isOwing(outline, asOf);
    daysToDue = daysToDue(outline, asOf);
    daysSinceDue = daysSinceDue(outline, asOf);
    daysToExpiry = daysToExpiry(outline, asOf);
    daysToExamination = daysToExamination(outline, asOf);
  }

  static boolean isInForce(PatentOutline outline, LocalDate asOf) {
    return outline.statusOn(day(asOf)) == PatentStatus.IN_FORCE;
  }

  static boolean isOwing(PatentOutline outline, LocalDate asOf) {
    int years = years(outline, asOf);
    return years > 0
        && outline.granted() < day(filed(outline).plusYears(years))
        && outline.feeYearPaidBy(day(asOf)) <= years;
  }

  static int daysToDue(PatentOutline outline, LocalDate asOf) {
    int years = years(outline, asOf);
    int days = day(filed(outline).plusYears(years + 1L)) - day(asOf);
    return outline.feeYearPaidBy(day(asOf)) > years + 1 ? NEVER : days;
  }

  static int daysSinceDue(PatentOutline outline, LocalDate asOf) {
    return day(asOf) - day(filed(outline).plusYears(years(outline, asOf)));
  }

  static int daysToExpiry(PatentOutline outline, LocalDate asOf) {
    boolean invention = outline.type().filter(PatentType.INVENTION::equals).isPresent();
    return day(filed(outline).plusYears(invention ? 20 : 10)) - day(asOf);
  }

  static int daysToExamination(PatentOutline outline, LocalDate asOf) {
    return outline.type().filter(PatentType.INVENTION::equals).isPresent()
            && outline.statusOn(day(asOf)) == PatentStatus.PENDING
        ? day(filed(outline).plusYears(3)) - day(asOf)
        : NEVER;
  }

  private static LocalDate filed(PatentOutline outline) {
    return LocalDate.ofEpochDay(outline.filed());
  }

  /** The years since filing that are over. */
  private static int years(PatentOutline outline, LocalDate asOf) {
    LocalDate filed = filed(outline);
    int years = asOf.getYear() - filed.getYear();
    return filed.plusYears(years).isAfter(asOf) ? years - 1 : years;
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  /** Its number among those looked at. */
  public int getIndex() {
    return index;
  }

  /** Whether the right stands. */
  public boolean isInForce() {
    return inForce;
  }

  /** Whether the fee of the year that runs is not known to be paid. */
  public boolean isOwing() {
    return owing;
  }

  /** Days until the fee of the next year falls due. */
  public int getDaysToDue() {
    return daysToDue;
  }

  /** Days since that of the year that runs fell due. */
  public int getDaysSinceDue() {
    return daysSinceDue;
  }

  /** Days until the term ends. */
  public int getDaysToExpiry() {
    return daysToExpiry;
  }

  /** Days until examination must be requested. */
  public int getDaysToExamination() {
    return daysToExamination;
  }
}
