package io.patentwatch.alerts;

import io.patentwatch.model.Edition;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What one run of an {@link AlertEngine} found. Immutable.
 *
 * @param asOf the day that was taken for today
 * @param edition the edition of the library when the run began
 * @param evaluated how often a rule looked at a patent: once for each rule and patent it reads,
 *     failures included
 * @param suppressed how many alerts are not among {@code alerts} because the ledger had them
 * @param alerts what is to be told, the most urgent first
 * @param errors what failed, in the order met; everything else is as if it had not
 */
public record AlertRun(
    LocalDate asOf,
    Edition edition,
    long evaluated,
    long suppressed,
    List<Alert> alerts,
    List<RuleError> errors) {

  /** Copies the lists. */
  public AlertRun {
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(edition, "edition");
    alerts = List.copyOf(alerts);
    errors = List.copyOf(errors);
  }

  /** How many alerts are to be told. */
  public long raised() {
    return alerts.size();
  }

  @Override
  public String toString() {
    return asOf
        + " edition "
        + edition
        + ": evaluated "
        + evaluated
        + ", raised "
        + raised()
        + ", suppressed "
        + suppressed
        + ", errors "
        + errors.size();
  }
}
