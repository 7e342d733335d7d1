package io.patentwatch.alerts;

import io.patentwatch.alerts.ledger.Acknowledgement;
import io.patentwatch.alerts.ledger.Silence;
import io.patentwatch.alerts.ledger.Standing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds alerts back in one run: inhibitions, silences, acknowledgements, in this order. */
final class Restraint {
  private final List<Inhibition> inhibitions;
  private final List<Silence> silences;
  private final Set<String> inhibitors = new HashSet<>();
  private final Set<Hit> hits = new HashSet<>();

  /** A rule that inhibits and has something to say of a patent. */
  private record Hit(String rule, Object patent) {}

  Restraint(List<Inhibition> inhibitions, List<Silence> silences) {
    this.inhibitions = inhibitions;
    this.silences = silences;
    inhibitions.forEach(inhibition -> inhibitors.add(inhibition.by()));
  }

  boolean inhibits(String rule) {
    return inhibitors.contains(rule);
  }

  /** Takes down what a rule found. */
  void note(String rule, Object patent, Finding finding) {
    if (inhibitors.contains(rule) && !finding.occasions().isEmpty()) {
      hits.add(new Hit(rule, patent));
    }
  }

  /** What holds a telling back, if anything. */
  @Nullable Suppression of(Alert alert, Standing standing) {
    for (Inhibition inhibition : inhibitions) {
      if (inhibition.inhibited().equals(alert.rule())
          && alert.matter().patent() != null
          && hits.contains(new Hit(inhibition.by(), alert.matter().patent()))) {
        return suppression(alert, HeldBy.INHIBITION, inhibition.by());
      }
    }
    for (Silence silence : silences) {
      if (silence.covers(alert)) {
        return suppression(alert, HeldBy.SILENCE, silence.id());
      }
    }
    Acknowledgement taken = standing.acknowledged();
    Standing.Telling told = standing.told();
    if (taken != null && told != null && alert.severity().compareTo(told.severity()) <= 0) {
      return suppression(alert, HeldBy.ACKNOWLEDGEMENT, taken.by());
    }
    return null;
  }

  private static Suppression suppression(Alert alert, HeldBy by, String reference) {
    return new Suppression(alert.matter(), alert.step(), by, reference);
  }
}
