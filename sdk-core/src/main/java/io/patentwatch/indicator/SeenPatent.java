package io.patentwatch.indicator;

import io.patentwatch.model.HolderKind;
import io.patentwatch.model.OutlineHolder;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.Tag;
import java.util.List;
import java.util.Set;

/** An outline, read once for many tallies; used by one thread. */
final class SeenPatent {
  private static final long NAMELESS = OutlineHolder.of("", HolderKind.COMPANY, "").name();

  final PatentOutline outline;

  /** The ordinal of its type; -1 where unknown, and then it is in no statistic of a type. */
  final int type;

  final int filed;
  final int granted;
  final int[] from;
  final PatentStatus[] statuses;
  final List<Tag> tags;

  SeenPatent(PatentOutline outline) {
    this.outline = outline;
    PatentType known = outline.type().orElse(null);
    type = known == null ? -1 : known.ordinal();
    filed = outline.filed();
    granted = outline.granted();
    tags = outline.tags();
    int count = outline.statusCount();
    from = new int[count];
    statuses = new PatentStatus[count];
    for (int i = 0; i < count; i++) {
      from[i] = outline.statusFrom(i);
      statuses[i] = outline.status(i);
    }
  }

  /**
   * The day by which it counts among applications: that of filing for an invention; utility models
   * and designs, which are published when granted, count by that.
   */
  int basis() {
    return type == PatentType.INVENTION.ordinal() ? filed : granted;
  }

  /** The index of its last status by a day; -1 if there is none. */
  int lastBy(int day) {
    int last = from.length - 1;
    while (last >= 0 && from[last] > day) {
      last--;
    }
    return last;
  }

  PatentStatus statusOn(int day) {
    int last = lastBy(day);
    return last < 0 ? PatentStatus.UNKNOWN : statuses[last];
  }

  /** Whether it bears one of the tags, by a day where the tag is dated. */
  boolean bears(Set<String> names, int day) {
    for (Tag tag : tags) {
      if (names.contains(tag.name()) && (tag.date() == null || tag.date().toEpochDay() <= day)) {
        return true;
      }
    }
    return false;
  }

  boolean isWithin(String prefix, int day) {
    return prefix.isEmpty() || outline.regionOn(day).startsWith(prefix);
  }

  static boolean isNamed(OutlineHolder holder) {
    return holder.name() != NAMELESS;
  }
}
