package io.patentwatch.source.delivery;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file or sub-folder directly in a watched folder. Immutable.
 *
 * @param name its name
 * @param date the date in its name; absent where there is none
 * @param state whether it is, was or will be taken
 * @param reason why it waits or is never taken; empty otherwise
 */
public record Delivery(String name, @Nullable LocalDate date, State state, String reason) {
  public Delivery {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(reason, "reason");
  }

  /** The day it is of; empty where its name holds no date. */
  public Optional<LocalDate> day() {
    return Optional.ofNullable(date);
  }

  /** What becomes of a delivery. */
  public enum State {
    /** It was taken, as it now is, to its end. */
    TAKEN,
    /** The next sync takes it. */
    READY,
    /** It may still be being written. */
    WAITING,
    /** Its name holds no date, so that it is never taken. */
    UNDATED
  }
}
