package io.patentwatch.internal.lucene;

import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import org.jspecify.annotations.Nullable;

/**
 * The last two statuses of a patent with the days on which they begin, in one number of a column:
 * the one it has, most often, and the end of its term. On most days that are asked for it answers
 * without the outline.
 */
final class LastStatus {
  private static final PatentStatus[] STATUSES = PatentStatus.values();
  private static final int STATUS_BITS = 4;
  private static final int DAY_BITS = 28;
  private static final int HALF = STATUS_BITS + DAY_BITS;
  private static final int EARLIEST = -(1 << DAY_BITS - 1);

  private LastStatus() {}

  static long of(PatentOutline outline) {
    int count = outline.statusCount();
    return at(outline, count - 2) << HALF | at(outline, count - 1);
  }

  /** Before the first one knows nothing of the status. */
  private static long at(PatentOutline outline, int index) {
    return index < 0
        ? packed(EARLIEST, PatentStatus.UNKNOWN)
        : packed(Math.max(EARLIEST, outline.statusFrom(index)), outline.status(index));
  }

  private static long packed(int from, PatentStatus status) {
    return (long) (from - EARLIEST) << STATUS_BITS | status.ordinal();
  }

  /** The status on a day; absent where an earlier one than the last two held then. */
  static @Nullable PatentStatus on(long packed, int day) {
    int last = (int) packed;
    if (from(last) <= day) {
      return status(last);
    }
    int before = (int) (packed >>> HALF);
    return from(before) <= day ? status(before) : null;
  }

  private static int from(int packed) {
    return (packed >>> STATUS_BITS) + EARLIEST;
  }

  private static PatentStatus status(int packed) {
    return STATUSES[packed & (1 << STATUS_BITS) - 1];
  }
}
