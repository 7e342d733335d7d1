package io.patentwatch.alerts.ledger;

import io.patentwatch.alerts.Alert;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step in the history of a matter that a run wants written. Immutable.
 *
 * @param kind what happens
 * @param before where the matter stands by what the run read; absent where the ledger had nothing
 *     of it, and for a matter that takes over another's history the one taken over
 * @param after where it stands then; its revision is that of {@code before} where that is of the
 *     same matter, else 0
 * @param reason why, in one line
 * @param alert what is told by it; present exactly for {@link Kind#RAISED} and {@link
 *     Kind#ESCALATED}
 */
public record StandingChange(
    Kind kind, @Nullable Standing before, Standing after, String reason, @Nullable Alert alert) {

  /** What can happen to a matter. */
  public enum Kind {
    /** A step is told. */
    RAISED("raised"),
    /** What was told goes up a level, as nobody acknowledged it. */
    ESCALATED("escalated"),
    /** A step is held back. */
    SUPPRESSED("suppressed"),
    /** What held it back no longer does, and there is nothing to tell. */
    RELEASED("released"),
    /** Somebody took it on. */
    ACKNOWLEDGED("acknowledged"),
    /** It ended. */
    RESOLVED("resolved"),
    /** It stands again after it had ended, at a step that was told before. */
    REOPENED("reopened"),
    /** Its patent became part of another identity. */
    MOVED("moved");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The written form, such as {@code raised}. */
    public String code() {
      return code;
    }

    @Override
    public String toString() {
      return code;
    }
  }

  /** Checks that nothing is missing. */
  public StandingChange {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(reason, "reason");
    if ((alert != null) != (kind == Kind.RAISED || kind == Kind.ESCALATED)) {
      throw new IllegalArgumentException(after.matter() + " is " + kind + " with " + alert);
    }
  }

  /** The matter whose history this one takes over, as its patent became part of another. */
  @Nullable Standing takenOver() {
    return before != null && !before.matter().equals(after.matter()) ? before : null;
  }
}
