package io.patentwatch.alerts;

import java.util.Objects;

/**
 * An alert that was held back. Immutable.
 *
 * @param matter what it is about
 * @param step how far that has come
 * @param by what holds it back
 * @param reference which silence, rule or person; empty for an earlier telling
 */
public record Suppression(Matter matter, Step step, HeldBy by, String reference) {
  /** Checks that nothing is missing. */
  public Suppression {
    Objects.requireNonNull(matter, "matter");
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(reference, "reference");
  }
}
