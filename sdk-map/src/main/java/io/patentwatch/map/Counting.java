package io.patentwatch.map;

/** How patents of several holders or classes are counted. */
public enum Counting {
  /**
   * In each region and kind of any of its holders, and in each class, once; what stands in several
   * is told as overlap.
   */
  WHOLE,
  /**
   * In the region and kind of the first-named holder only, as the office's statistics do, and as
   * {@link #WHOLE} in each class.
   */
  FIRST_HOLDER,
  /**
   * In equal parts: each of n holders has 1/n of it, each of m classes 1/m of that. Classes of the
   * IPC share by main groups and industries by those without one below, so that the shares add up
   * on every level. Exact; there is no overlap.
   */
  FRACTIONAL
}
