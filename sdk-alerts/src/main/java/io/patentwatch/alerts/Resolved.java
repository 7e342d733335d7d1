package io.patentwatch.alerts;

import java.util.Objects;

/**
 * A matter that ended. Immutable.
 *
 * @param matter what it was about
 * @param resolution how it ended
 */
public record Resolved(Matter matter, Resolution resolution) {
  /** Checks that nothing is missing. */
  public Resolved {
    Objects.requireNonNull(matter, "matter");
    Objects.requireNonNull(resolution, "resolution");
  }
}
