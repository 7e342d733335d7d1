package io.patentwatch.source;

/** Why a sync ended where it did. */
public enum SyncEnding {
  /** The source had no more. */
  COMPLETE,
  /** It was cancelled; the next sync goes on from the cursor. */
  CANCELLED,
  /** Its time was up; the next sync goes on from the cursor. */
  TIME_UP,
  /** The source stayed unavailable; a later sync goes on from the cursor. */
  UNAVAILABLE,
  /** The source failed for good, or something else did; the exception says what to do. */
  FAILED
}
