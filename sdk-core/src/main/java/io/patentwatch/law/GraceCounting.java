package io.patentwatch.law;

/**
 * From which day the months of late payment are counted when the due date falls on a holiday. The
 * law does not settle it.
 */
public enum GraceCounting {
  /** From the nominal day, the anniversary of filing. The default: it never warns late. */
  FROM_NOMINAL,
  /** From the due date after it moved to a working day. */
  FROM_DUE
}
