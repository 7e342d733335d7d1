package io.patentwatch.alerts.ledger;

import io.patentwatch.alerts.Matter;
import io.patentwatch.alerts.Resolution;
import io.patentwatch.alerts.Severity;
import io.patentwatch.alerts.Step;
import io.patentwatch.alerts.Suppression;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a matter stands by a ledger. Immutable.
 *
 * @param matter the matter
 * @param state whether it is open, and told
 * @param since the day of the run that found it first
 * @param told what was told of it last and most urgently; absent where nothing was
 * @param acknowledged who took it on; absent where nobody did since it was told
 * @param held what holds its latest step back; absent where nothing does
 * @param resolution how it ended; present exactly where it is resolved
 * @param revision how often it was written: 0 before it ever was
 */
public record Standing(
    Matter matter,
    State state,
    LocalDate since,
    @Nullable Telling told,
    @Nullable Acknowledgement acknowledged,
    @Nullable Suppression held,
    @Nullable Resolution resolution,
    long revision) {

  /** Whether a matter is open. */
  public enum State {
    /** It stands, and was told: raised, and continuing as long as runs find it. */
    RAISED("raised"),
    /** It stands, but nothing was told of it yet, since something held it back. */
    SUPPRESSED("suppressed"),
    /** It ended. */
    RESOLVED("resolved");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /** The written form: {@code raised}, {@code suppressed} or {@code resolved}. */
    public String code() {
      return code;
    }

    @Override
    public String toString() {
      return code;
    }
  }

  /**
   * What was told of a matter. Immutable.
   *
   * @param step the most urgent step told
   * @param severity how much it mattered then
   * @param on the day of the run that told it
   * @param level how often it went up since because nobody acknowledged it
   */
  public record Telling(Step step, Severity severity, LocalDate on, int level) {
    /** Checks that nothing is missing. */
    public Telling {
      Objects.requireNonNull(step, "step");
      Objects.requireNonNull(severity, "severity");
      Objects.requireNonNull(on, "on");
    }
  }

  /**
   * Checks that state and resolution agree.
   *
   * @throws IllegalArgumentException if a resolution is there without the state, or the other way
   */
  public Standing {
    Objects.requireNonNull(matter, "matter");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(since, "since");
    if ((state == State.RESOLVED) != (resolution != null)) {
      throw new IllegalArgumentException(matter + " is " + state + " with " + resolution);
    }
  }

  /** A matter found first on a day, of which nothing was told or written yet. */
  public static Standing found(Matter matter, LocalDate day) {
    return new Standing(matter, State.SUPPRESSED, day, null, null, null, null, 0);
  }

  /** Whether it has not ended. */
  public boolean isOpen() {
    return state != State.RESOLVED;
  }

  /** The same after a telling, unacknowledged and free. */
  public Standing told(Telling telling) {
    return new Standing(matter, State.RAISED, since, telling, null, null, null, revision);
  }

  /** The same gone up by a level: who took it on may be another. */
  public Standing escalated(Telling telling) {
    return new Standing(matter, state, since, telling, acknowledged, held, resolution, revision);
  }

  /** The same, open, with its latest step held back. */
  public Standing held(Suppression by) {
    return new Standing(matter, open(), since, told, acknowledged, by, null, revision);
  }

  /** The same, open, with nothing held back. */
  public Standing free() {
    return new Standing(matter, open(), since, told, acknowledged, null, null, revision);
  }

  /** The same, ended. */
  public Standing resolved(Resolution how) {
    return new Standing(matter, State.RESOLVED, since, told, acknowledged, null, how, revision);
  }

  /** The same, taken on by somebody. */
  public Standing acknowledged(Acknowledgement by) {
    return new Standing(matter, state, since, told, by, held, resolution, revision);
  }

  /** The same of another matter, not written yet. */
  public Standing of(Matter other) {
    return new Standing(other, state, since, told, acknowledged, held, resolution, 0);
  }

  /** The same as written so often. */
  public Standing revision(long number) {
    return new Standing(matter, state, since, told, acknowledged, held, resolution, number);
  }

  /** What is left of it once another matter took it over. */
  Standing joined(Matter taker) {
    return resolved(Resolution.moot("joined " + taker));
  }

  private State open() {
    return told == null ? State.SUPPRESSED : State.RAISED;
  }
}
