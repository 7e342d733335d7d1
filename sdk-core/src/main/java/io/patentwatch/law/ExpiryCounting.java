package io.patentwatch.law;

/**
 * Whether the anniversary on which a term ends is still protected. The law does not settle it: it
 * says "20 years from the filing date" (Law 42), while the start day of a period is not counted
 * (r.5).
 */
public enum ExpiryCounting {
  /** The right has expired from the anniversary on. The default. */
  FROM_ANNIVERSARY,
  /** The anniversary is the last protected day. */
  AFTER_ANNIVERSARY
}
