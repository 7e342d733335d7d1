package io.patentwatch.alerts;

/**
 * How far a matter has come: a rung of the ladder of its reminders. Immutable.
 *
 * <p>Each step of a matter is told at most once, and none after a more urgent one: what was missed
 * while nothing ran is told by the most urgent step alone.
 *
 * @param name what tells it from the matter's other steps, such as {@code due-30}: part of the
 *     alert's identity, at most 40 printable characters without spaces; empty for a matter of one
 *     step
 * @param urgency 0 or more, rising from step to step within the matter
 */
public record Step(String name, int urgency) {
  /** The step of a matter that has one only. */
  public static final Step ONLY = new Step("", 0);

  private static final int LONGEST = 40;

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if the name is too long or has spaces, or the urgency is
   *     negative
   */
  public Step {
    if (!name.isEmpty()) {
      Matter.checkKey(name);
    }
    if (name.length() > LONGEST || urgency < 0) {
      throw new IllegalArgumentException(
          "step '"
              + name
              + "' of urgency "
              + urgency
              + "; give at most 40 characters and 0 or more");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
