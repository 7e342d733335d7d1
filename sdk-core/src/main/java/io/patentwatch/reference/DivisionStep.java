package io.patentwatch.reference;

import org.jspecify.annotations.Nullable;

/**
 * A name read in an address, and the places that it can mean after those before it.
 *
 * @param before the step before; null for the first of a chain
 * @param start index of its first char in the folded text
 * @param end index after its last char
 * @param places the places that it can mean
 * @param full whether the name was written with its kind
 * @param bareSteps how many steps of the chain up to here were not
 */
record DivisionStep(
    @Nullable DivisionStep before, int start, int end, int[] places, boolean full, int bareSteps) {

  static DivisionStep full(@Nullable DivisionStep before, int start, int end, int[] places) {
    return new DivisionStep(before, start, end, places, true, bareSteps(before));
  }

  static DivisionStep bare(@Nullable DivisionStep before, int start, int end, int[] places) {
    return new DivisionStep(before, start, end, places, false, bareSteps(before) + 1);
  }

  private static int bareSteps(@Nullable DivisionStep step) {
    return step == null ? 0 : step.bareSteps();
  }

  DivisionStep first() {
    return before == null ? this : before.first();
  }

  int depth() {
    return before == null ? 1 : before.depth() + 1;
  }

  boolean isBetterThan(@Nullable DivisionStep other) {
    return other == null
        || end > other.end()
        || end == other.end() && bareSteps < other.bareSteps();
  }
}
