package io.patentwatch.law;

/**
 * With effect from which day a right ends for want of its annual fee when the due date falls on a
 * holiday. The law does not settle it: it says "from the end of the period for paying the fee"
 * (r.115).
 */
public enum TerminationCounting {
  /** From the nominal day, the anniversary of filing. The default. */
  FROM_NOMINAL,
  /** From the due date after it moved to a working day. */
  FROM_DUE
}
