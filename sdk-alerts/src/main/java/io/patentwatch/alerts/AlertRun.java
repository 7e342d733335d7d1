package io.patentwatch.alerts;

import io.patentwatch.model.Edition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one run of an {@link AlertEngine} found. Immutable.
 *
 * @param asOf the day that was taken for today
 * @param edition the edition of the library when the run began
 * @param full whether it looked at every patent; else only at those that changed or came to a day
 *     that matters, with the same outcome
 * @param evaluated how often a rule looked at a patent: once for each rule and patent looked at,
 *     failures included
 * @param alerts what is to be told, the most urgent first
 * @param escalated what was told before and goes up a level, as nobody acknowledged it, the most
 *     urgent first
 * @param resolved the matters that ended, by identity; without a ledger none
 * @param held what is held back since this run, by identity
 * @param suppressed how many matters stand of which nothing is told in this run, by what holds them
 *     back: those told before are continuing. What holds none back is left out
 * @param errors what failed, in the order met, the first {@value #MOST_ERRORS}; everything else is
 *     as if it had not
 * @param failures how often a rule failed, on a patent or altogether
 */
public record AlertRun(
    LocalDate asOf,
    Edition edition,
    boolean full,
    long evaluated,
    List<Alert> alerts,
    List<Alert> escalated,
    List<Resolved> resolved,
    List<Suppression> held,
    Map<HeldBy, Long> suppressed,
    List<RuleError> errors,
    long failures) {
  /** How many errors a run lists at most. */
  public static final int MOST_ERRORS = 1000;

  /** Copies the lists. */
  public AlertRun {
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(edition, "edition");
    alerts = List.copyOf(alerts);
    escalated = List.copyOf(escalated);
    resolved = List.copyOf(resolved);
    held = List.copyOf(held);
    suppressed = Map.copyOf(suppressed);
    errors = List.copyOf(errors);
  }

  /** How many alerts are to be told. */
  public long raised() {
    return alerts.size();
  }

  /** How many matters were told before and still stand. */
  public long continuing() {
    return suppressed.getOrDefault(HeldBy.EARLIER_TELLING, 0L);
  }

  @Override
  public String toString() {
    return asOf
        + " edition "
        + edition
        + (full ? ": evaluated " : ": changes only, evaluated ")
        + evaluated
        + ", raised "
        + raised()
        + ", escalated "
        + escalated.size()
        + ", resolved "
        + resolved.size()
        + ", suppressed "
        + suppressed
        + ", failures "
        + failures;
  }
}
