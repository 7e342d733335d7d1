package io.patentwatch.audit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an audit found.
 *
 * @param kind what was audited: {@code address}, {@code applicant} or {@code industry}
 * @param cases how many labelled cases there were
 * @param scores the comparison, one a level or kind of answer
 * @param confusions where answers and labels differ, the most frequent first
 */
public record AuditReport(
    String kind, long cases, List<AuditScore> scores, List<AuditConfusion> confusions) {
  public AuditReport {
    Objects.requireNonNull(kind, "kind");
    scores = List.copyOf(scores);
    confusions = List.copyOf(confusions);
  }

  /** The score of this name; empty where nothing was labelled or answered for it. */
  public Optional<AuditScore> score(String name) {
    return scores.stream().filter(score -> score.name().equals(name)).findFirst();
  }
}
