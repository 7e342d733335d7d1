package io.patentwatch.alerts;

import io.patentwatch.alerts.ledger.Standing;
import io.patentwatch.alerts.ledger.StandingChange;
import io.patentwatch.alerts.ledger.StandingChange.Kind;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a matter in a run, from where it stood and what was found; nothing else decides
 * what is told.
 */
final class Decision {
  private final LocalDate asOf;
  private final Restraint restraint;
  private final EscalationLadder escalations;

  Decision(LocalDate asOf, Restraint restraint, EscalationLadder escalations) {
    this.asOf = asOf;
    this.restraint = restraint;
    this.escalations = escalations;
  }

  /** Whether a step is one that was not told, nor a more urgent one. */
  static boolean isNews(@Nullable Standing standing, Step step) {
    Standing.Telling told = standing == null ? null : standing.told();
    return told == null || step.urgency() > told.step().urgency();
  }

  /**
   * What becomes of a matter that stands.
   *
   * @param words what would be told; asked only where it may be
   * @return the change; absent where it goes on as it is
   */
  @Nullable StandingChange stands(Standing standing, Step step, Supplier<Alert> words) {
    if (isNews(standing, step)) {
      Alert alert = words.get();
      Suppression held = restraint.of(alert, standing);
      if (held == null) {
        Standing.Telling telling = new Standing.Telling(step, alert.severity(), asOf, 0);
        return change(Kind.RAISED, standing, standing.told(telling), step.name(), alert);
      }
      return standing.isOpen() && held.equals(standing.held())
          ? null
          : change(Kind.SUPPRESSED, standing, standing.held(held), reason(held), null);
    }
    if (!standing.isOpen()) {
      return change(Kind.REOPENED, standing, standing.free(), "found again", null);
    }
    if (standing.held() != null) {
      return change(Kind.RELEASED, standing, standing.free(), "an earlier step again", null);
    }
    return escalations.reaches(standing) ? escalated(standing, words.get()) : null;
  }

  private @Nullable StandingChange escalated(Standing standing, Alert alert) {
    Standing.Telling told = standing.told();
    if (told == null || restraint.of(alert, standing) != null) {
      return null;
    }
    int level = told.level() + 1;
    Standing.Telling telling = new Standing.Telling(told.step(), told.severity(), asOf, level);
    return change(Kind.ESCALATED, standing, standing.escalated(telling), "level " + level, alert);
  }

  /** What becomes of a matter of which nothing is found any more. */
  @Nullable StandingChange ended(Standing standing, Supplier<Resolution> how) {
    if (!standing.isOpen()) {
      return null;
    }
    Resolution resolution = how.get();
    return change(
        Kind.RESOLVED, standing, standing.resolved(resolution), resolution.reason(), null);
  }

  private static String reason(Suppression held) {
    return held.reference().isEmpty() ? held.by().code() : held.by() + " " + held.reference();
  }

  private static StandingChange change(
      Kind kind, Standing before, Standing after, String reason, @Nullable Alert alert) {
    return new StandingChange(kind, before, after, reason, alert);
  }
}
