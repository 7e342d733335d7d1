package io.patentwatch.indicator;

import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How many patents stand in a status on a day; each counts in the region of its first-named holder
 * on that day.
 *
 * <p>A right counts as valid from its grant until an announced end or the end of its term works.
 * Whether its running annual fee was paid is not published: {@link #unconfirmed} tells of how many
 * it is not known.
 *
 * @param card what it says of itself
 * @param types the types that count; none means every patent, also those of unknown type
 * @param status the status that counts
 */
public record Stock(Card card, Set<PatentType> types, PatentStatus status)
    implements Additive, OnDay {
  /** Valid patents of every type (有效专利). */
  public static final Stock VALID = valid("valid");

  /** Valid invention patents (有效发明专利). */
  public static final Stock VALID_INVENTIONS = valid("valid-inventions", PatentType.INVENTION);

  /** Valid utility models (有效实用新型). */
  public static final Stock VALID_UTILITY_MODELS =
      valid("valid-utility-models", PatentType.UTILITY_MODEL);

  /** Valid designs (有效外观设计). */
  public static final Stock VALID_DESIGNS = valid("valid-designs", PatentType.DESIGN);

  public Stock {
    Objects.requireNonNull(card, "card");
    types = Set.copyOf(types);
    Objects.requireNonNull(status, "status");
  }

  /** The stocks that ship. */
  public static List<Stock> shipped() {
    return List.of(VALID, VALID_INVENTIONS, VALID_UTILITY_MODELS, VALID_DESIGNS);
  }

  /** Whether a patent counts on an epoch day. */
  public boolean counts(PatentOutline patent, int day) {
    return isOfType(patent) && patent.statusOn(day) == status;
  }

  /** Whether a patent is of a type that counts. */
  public boolean isOfType(PatentOutline patent) {
    return types.isEmpty() || patent.type().filter(types::contains).isPresent();
  }

  /**
   * Whether a patent in force on a day has no payment on record for the fee year then running. The
   * fee of the year of grant is paid with registration (Implementing Rules r.60, r.114).
   */
  public static boolean unconfirmed(PatentOutline patent, LocalDate day) {
    int epochDay = Math.toIntExact(day.toEpochDay());
    return patent.statusOn(epochDay) == PatentStatus.IN_FORCE
        && unconfirmed(patent.filed(), patent.granted(), patent.feeYearPaidBy(epochDay), day);
  }

  /**
   * The same of a patent in force on the day, by its dates.
   *
   * @param filed the epoch day of filing
   * @param granted the epoch day of grant
   * @param feeYearPaid the latest fee year paid for by the day, 0 if none
   * @param day the day
   */
  public static boolean unconfirmed(int filed, int granted, int feeYearPaid, LocalDate day) {
    if (filed == PatentOutline.NO_DAY || granted == PatentOutline.NO_DAY) {
      return false;
    }
    LocalDate filing = LocalDate.ofEpochDay(filed);
    int paid = Math.max(feeYear(filing, LocalDate.ofEpochDay(granted)), feeYearPaid);
    return paid < feeYear(filing, day);
  }

  private static int feeYear(LocalDate filed, LocalDate day) {
    boolean before =
        day.getMonthValue() < filed.getMonthValue()
            || (day.getMonthValue() == filed.getMonthValue()
                && day.getDayOfMonth() < filed.getDayOfMonth());
    return day.getYear() - filed.getYear() + (before ? 0 : 1);
  }

  private static Stock valid(String id, PatentType... types) {
    return new Stock(Cards.of(id), Set.of(types), PatentStatus.IN_FORCE);
  }

  @Override
  public String toString() {
    return card.id();
  }
}
