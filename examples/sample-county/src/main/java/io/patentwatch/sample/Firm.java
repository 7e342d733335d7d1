package io.patentwatch.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A firm, an institute or a person who files.
 *
 * @param trade what it makes
 * @param name its present name
 * @param formerName its name before {@code renamed}
 * @param renamed the day of the new name
 * @param address its present address
 * @param formerAddress its address before {@code moved}
 * @param moved the day of the new address
 * @param township the township of the county it is in now; absent elsewhere
 * @param creditCode its credit code, empty for a person
 */
record Firm(
    Trade trade,
    String name,
    @Nullable String formerName,
    @Nullable LocalDate renamed,
    String address,
    @Nullable String formerAddress,
    @Nullable LocalDate moved,
    @Nullable String township,
    String creditCode) {

  static Firm of(
      Trade trade, String name, String address, @Nullable String township, String creditCode) {
    return new Firm(trade, name, null, null, address, null, null, township, creditCode);
  }

  Firm renamed(String before, LocalDate day) {
    return new Firm(trade, name, before, day, address, formerAddress, moved, township, creditCode);
  }

  Firm moved(String before, LocalDate day) {
    return new Firm(trade, name, formerName, renamed, address, before, day, township, creditCode);
  }

  boolean isPerson() {
    return creditCode.isEmpty();
  }

  Owner on(LocalDate day) {
    return new Owner(
        formerName != null && renamed != null && day.isBefore(renamed) ? formerName : name,
        formerAddress != null && moved != null && day.isBefore(moved) ? formerAddress : address);
  }
}
