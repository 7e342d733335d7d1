package io.patentwatch.alerts;

import java.util.Objects;

/**
 * That an alert nobody acknowledged goes one level up: to whom a recipient list names for that
 * level. Immutable.
 *
 * @param atLeast the least severity that goes up
 * @param workdays after how many working days since the step was told, by the library's calendar
 */
public record Escalation(Severity atLeast, int workdays) {
  /**
   * Checks the days.
   *
   * @throws IllegalArgumentException if there is not one working day at least
   */
  public Escalation {
    Objects.requireNonNull(atLeast, "atLeast");
    if (workdays < 1) {
      throw new IllegalArgumentException("after " + workdays + " workdays; give 1 or more");
    }
  }
}
