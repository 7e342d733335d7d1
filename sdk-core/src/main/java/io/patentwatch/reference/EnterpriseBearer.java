package io.patentwatch.reference;

import io.patentwatch.model.EnterpriseMatch;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise under one of its names.
 *
 * @param enterprise the enterprise
 * @param name the name, folded
 * @param match what a party of this name is matched with
 * @param from the first day of the name, where known
 * @param until the day on which it was given up, where known
 */
record EnterpriseBearer(
    Enterprise enterprise,
    String name,
    EnterpriseMatch match,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {
  /** Whether it can have had the name on a day. */
  boolean mayBear(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
  }

  /** Whether a date says that it had the name on a day, and no later one that it has it still. */
  boolean isKnownToBear(LocalDate day) {
    return mayBear(day) && (from != null || until != null);
  }

  /** The same enterprise, matched for a weaker reason. */
  EnterpriseMatch weaker(double score, String reason) {
    return new EnterpriseMatch(
        match.name(), match.creditCode(), Math.round(score * 100) / 100.0, reason);
  }
}
