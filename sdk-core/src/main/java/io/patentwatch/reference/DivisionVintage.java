package io.patentwatch.reference;

import io.patentwatch.model.RegionLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which rows of a pack are in force on one day, and which of those stand for each of the others:
 * for one that had gone, what it became by then; for one still to come, what it was made of.
 */
final class DivisionVintage {
  private final LocalDate day;
  private final boolean today;
  private final Map<String, DivisionRow> inForce = new HashMap<>();
  private final Map<String, List<DivisionRow>> byCode = new HashMap<>();
  private final Map<String, List<DivisionRow>> makers = new HashMap<>();

  DivisionVintage(DivisionPack pack, LocalDate day) {
    this.day = day;
    today = day.equals(pack.edition());
    for (DivisionRow row : pack.rows()) {
      if (today ? row.inForce() : row.inForceOn(day)) {
        // Where names of one code overlap by the dates of the editions, the last to go is kept.
        inForce.putIfAbsent(row.digits(), row);
      }
      if (today && row.inForce()) {
        continue;
      }
      byCode.computeIfAbsent(row.digits(), any -> new ArrayList<>(1)).add(row);
      if (!today && row.next() != null) {
        row.next().forEach(next -> makers.computeIfAbsent(next, any -> new ArrayList<>()).add(row));
      }
    }
  }

  boolean isInForce(DivisionRow row) {
    if (today) {
      return row.inForce();
    }
    DivisionRow present = inForce.get(row.digits());
    // Of one code the names differ.
    return present != null && present.name().equals(row.name());
  }

  /** The codes in force that day that stand for a row that is not. */
  Collection<String> successors(DivisionRow row) {
    if (today && row.next() != null && inForce.keySet().containsAll(row.next())) {
      return row.next().size() < 2 ? row.next() : new TreeSet<>(row.next());
    }
    SortedSet<String> found = new TreeSet<>();
    Set<DivisionRow> seen = new HashSet<>();
    if (!today && row.isAfter(day)) {
      makers(row, seen, found);
    } else {
      follow(row, seen, found);
    }
    return found;
  }

  private void follow(DivisionRow row, Set<DivisionRow> seen, SortedSet<String> found) {
    if (!seen.add(row) || row.next() == null) {
      return;
    }
    for (String next : row.next()) {
      if (inForce.containsKey(next)) {
        found.add(next);
        continue;
      }
      List<DivisionRow> heirs = byCode.get(next);
      if (heirs == null) {
        throw new IllegalArgumentException(
            "successor "
                + next
                + " of "
                + row.digits()
                + " "
                + row.name()
                + " is not in the pack; name one that is, or 'none'");
      }
      for (DivisionRow heir : heirs) {
        if (!today && heir.isAfter(day)) {
          makers(heir, seen, found);
        } else {
          follow(heir, seen, found);
        }
      }
    }
  }

  /** What a division still to come was made of: those it is the heir of, or its townships are. */
  private void makers(DivisionRow row, Set<DivisionRow> seen, SortedSet<String> found) {
    if (!seen.add(row)) {
      return;
    }
    for (DivisionRow maker : makers.getOrDefault(row.digits(), List.of())) {
      if (isInForce(maker)) {
        found.add(maker.digits());
      } else if (maker.isAfter(day)) {
        makers(maker, seen, found);
      }
    }
    if (row.level() == RegionLevel.COUNTY) {
      makers.forEach(
          (township, from) -> {
            if (township.length() == 9 && township.startsWith(row.digits())) {
              from.stream()
                  .filter(this::isInForce)
                  .map(maker -> maker.digits().substring(0, 6))
                  .filter(inForce::containsKey)
                  .forEach(found::add);
            }
          });
    }
  }
}
