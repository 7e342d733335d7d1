package io.patentwatch.alerts.rule;

import io.patentwatch.alerts.Finding;
import io.patentwatch.alerts.Step;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Days before a last day on which reminders come; immutable. */
final class Ladder {
  private static final int LONGEST = 3660;

  private final int[] ascending;

  private Ladder(int[] ascending) {
    this.ascending = ascending;
  }

  /**
   * A ladder of steps in days, in any order.
   *
   * @throws IllegalArgumentException if there is none, one is not 0 to 3660 or comes twice
   */
  static Ladder of(int... days) {
    int[] sorted = IntStream.of(days).sorted().distinct().toArray();
    if (sorted.length == 0 || sorted.length < days.length) {
      throw new IllegalArgumentException(
          "reminders " + IntStream.of(days).boxed().toList() + " days before; give each step once");
    }
    if (sorted[0] < 0 || sorted[sorted.length - 1] > LONGEST) {
      throw new IllegalArgumentException(
          "reminders "
              + IntStream.of(sorted).boxed().toList()
              + " days before; give 0 to "
              + LONGEST);
    }
    return new Ladder(sorted);
  }

  /** The step reached with some days left; none before the first and after the last day. */
  @Nullable Step step(int left) {
    for (int days : ascending) {
      if (left >= 0 && left <= days) {
        return new Step("due-" + days, LONGEST - days);
      }
    }
    return null;
  }

  /** The first epoch day after one on which another step is reached, or none any more. */
  int changesAfter(int day, int due) {
    IntStream steps = IntStream.of(ascending).map(days -> due - days);
    return IntStream.concat(steps, IntStream.of(due + 1))
        .filter(other -> other > day)
        .min()
        .orElse(Finding.NEVER);
  }

  /** How many days before the last day the first reminder comes. */
  int first() {
    return ascending[ascending.length - 1];
  }
}
