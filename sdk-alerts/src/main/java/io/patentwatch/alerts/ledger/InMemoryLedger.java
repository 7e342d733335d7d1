package io.patentwatch.alerts.ledger;

import io.patentwatch.alerts.Alert;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A ledger that forgets all when the process ends: for trials and tests. Thread-safe. */
public final class InMemoryLedger implements AlertLedger {
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  /** An empty ledger. */
  public InMemoryLedger() {}

  @Override
  public Set<String> told(Collection<String> ids) {
    Set<String> answer = new LinkedHashSet<>(ids);
    answer.retainAll(told);
    return answer;
  }

  @Override
  public Set<String> record(List<Alert> alerts, LocalDate asOf) {
    Set<String> recorded = new LinkedHashSet<>();
    for (Alert alert : alerts) {
      if (told.add(alert.id())) {
        recorded.add(alert.id());
      }
    }
    return recorded;
  }
}
