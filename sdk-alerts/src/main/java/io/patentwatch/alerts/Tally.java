package io.patentwatch.alerts;

import io.patentwatch.alerts.ledger.Standing;
import java.util.EnumMap;
import java.util.Map;

/** How many open matters there are of which nothing new is told, by what holds them back. */
final class Tally {
  private final Map<HeldBy, Long> counts = new EnumMap<>(HeldBy.class);

  void add(Standing standing, long times) {
    if (standing.isOpen()) {
      Suppression held = standing.held();
      counts.merge(held == null ? HeldBy.EARLIER_TELLING : held.by(), times, Long::sum);
    }
  }

  /** The counts, without those of {@code told} matters that were told only now. */
  Map<HeldBy, Long> without(long told) {
    Map<HeldBy, Long> answer = new EnumMap<>(counts);
    answer.merge(HeldBy.EARLIER_TELLING, -told, Long::sum);
    answer.values().removeIf(count -> count == 0);
    return answer;
  }
}
