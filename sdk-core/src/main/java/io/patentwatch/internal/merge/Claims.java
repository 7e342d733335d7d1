package io.patentwatch.internal.merge;

import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.Publication;
import io.patentwatch.spi.NumberKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which applications and publications records that hang together name: enough of {@link Grouping}
 * to tell of one more record whether it would be alone, without going through all of them.
 */
final class Claims {
  private final Set<String> applications = new HashSet<>();
  private final Map<String, Set<String>> claimants = new HashMap<>();
  private final Set<String> unclaimed = new HashSet<>();
  private boolean datesMatter;

  void add(PatentRecord record) {
    ApplicationNumber application = Grouping.application(record);
    String series = Grouping.series(record);
    if (application == null) {
      unclaimed.add(String.valueOf(series));
    } else {
      String id = PatentId.of(application).value();
      applications.add(id);
      if (series != null) {
        claimants.computeIfAbsent(series, first -> new HashSet<>()).add(id);
      }
    }
    datesMatter |= datesMatter(record);
  }

  void addAll(Claims others) {
    applications.addAll(others.applications);
    unclaimed.addAll(others.unclaimed);
    others.claimants.forEach(
        (series, ids) -> claimants.computeIfAbsent(series, first -> new HashSet<>()).addAll(ids));
    datesMatter |= others.datesMatter;
  }

  /**
   * Whether a record would share its patent with another; null where only going through all of them
   * tells, since the series of a number depends on its dates.
   */
  @Nullable Boolean admit(PatentRecord record) {
    if (datesMatter || datesMatter(record)) {
      return null;
    }
    ApplicationNumber application = Grouping.application(record);
    String series = String.valueOf(Grouping.series(record));
    int others = claimants.getOrDefault(series, Set.of()).size();
    if (application == null) {
      return others == 1 || unclaimed.contains(series);
    }
    boolean isOnlyClaimant = others == 0;
    return applications.contains(PatentId.of(application).value())
        || (isOnlyClaimant && unclaimed.contains(series));
  }

  private static boolean datesMatter(PatentRecord record) {
    Publication publication = record.publication();
    return publication != null
        && !NumberKey.of(publication.number(), publication.date())
            .equals(NumberKey.of(publication.number(), null));
  }
}
