package io.patentwatch.alerts.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a ledger's history: that where a matter stands changed. Immutable.
 *
 * @param at when it was written
 * @param asOf the day it was written for: that of the run, or of the acknowledgement
 * @param matter the identity of the matter
 * @param alert the identity of the alert that was told by it; absent where none was
 * @param kind what happened
 * @param reason why
 */
public record LedgerEntry(
    Instant at,
    LocalDate asOf,
    String matter,
    @Nullable String alert,
    StandingChange.Kind kind,
    String reason) {
  /** Checks that nothing is missing. */
  public LedgerEntry {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(matter, "matter");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(reason, "reason");
  }
}
