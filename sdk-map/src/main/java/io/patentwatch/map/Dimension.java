package io.patentwatch.map;

/**
 * An axis laid out: the values, then the slots of those that have none and of the overlap.
 *
 * @param axis which
 * @param values how many values
 * @param outside the slot of those outside mainland China; -1 where there is none
 * @param overlap the slot of the overlap; -1 where there can be none
 * @param stride how far apart two slots are
 */
record Dimension(Axis axis, int values, int outside, int overlap, int stride) {
  int none() {
    return values;
  }

  int size() {
    return 1 + Math.max(values, Math.max(outside, overlap));
  }
}
