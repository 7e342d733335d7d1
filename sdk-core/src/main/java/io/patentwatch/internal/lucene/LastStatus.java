package io.patentwatch.internal.lucene;

import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;

/**
 * The last status of a patent and the day from which it has it, in one number of a column: on most
 * days that are asked for it answers without the outline.
 */
final class LastStatus {
  private static final PatentStatus[] STATUSES = PatentStatus.values();
  private static final int BITS = 8;

  private LastStatus() {}

  static long of(PatentOutline outline) {
    int last = outline.statusCount() - 1;
    return last < 0
        ? packed(PatentOutline.NO_DAY, PatentStatus.UNKNOWN)
        : packed(outline.statusFrom(last), outline.status(last));
  }

  private static long packed(int from, PatentStatus status) {
    return (long) from << BITS | status.ordinal();
  }

  /** Whether the last status holds on a day. */
  static boolean holds(long packed, int day) {
    return packed >> BITS <= day;
  }

  static PatentStatus status(long packed) {
    return STATUSES[(int) packed & (1 << BITS) - 1];
  }
}
