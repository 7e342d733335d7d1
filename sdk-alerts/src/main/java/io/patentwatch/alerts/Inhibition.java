package io.patentwatch.alerts;

import java.util.Objects;

/**
 * That while one rule has something to say of a patent, another is not to be heard of the same
 * patent: where its end is announced, no reminder of its fees. What is held back so is told, by its
 * most urgent step, once the first falls silent, if it still stands. Immutable.
 *
 * @param by the id of the rule that silences
 * @param inhibited the id of the rule that is not heard
 */
public record Inhibition(String by, String inhibited) {
  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if they are the same
   */
  public Inhibition {
    Objects.requireNonNull(by, "by");
    if (by.equals(inhibited)) {
      throw new IllegalArgumentException("rule '" + by + "' would inhibit itself; name another");
    }
  }
}
