package io.patentwatch.indicator;

import io.patentwatch.model.HolderKind;
import io.patentwatch.model.OutlineHolder;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An outline, read once for many tallies; used by one thread. */
final class SeenPatent {
  final PatentOutline outline;

  /** Absent where unknown: then it is in no statistic of a type. */
  final @Nullable PatentType type;

  final int filed;
  final int granted;
  final int[] from;
  final PatentStatus[] statuses;
  private @Nullable List<Tag> tags;

  SeenPatent(PatentOutline outline) {
    this.outline = outline;
    type = outline.type().orElse(null);
    filed = outline.filed();
    granted = outline.granted();
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
    return type == PatentType.INVENTION ? filed : granted;
  }

  /** The index of its last status by a day; -1 if there is none. */
  int lastBy(int day) {
    int last = -1;
    for (int i = 0; i < from.length && from[i] <= day; i++) {
      last = i;
    }
    return last;
  }

  PatentStatus statusOn(int day) {
    int last = lastBy(day);
    return last < 0 ? PatentStatus.UNKNOWN : statuses[last];
  }

  List<Tag> tags() {
    List<Tag> known = tags;
    if (known == null) {
      known = outline.tags();
      tags = known;
    }
    return known;
  }

  /** Whether it bears one of the tags, by a day where the tag is dated. */
  boolean bears(Set<String> names, int day) {
    for (Tag tag : tags()) {
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

  private static final long NAMELESS = OutlineHolder.of("", HolderKind.COMPANY, "").name();
}
