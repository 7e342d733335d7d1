package io.patentwatch.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the cases of an audit; not thread-safe. */
final class AuditTally {
  private record Difference(String score, String expected, String answered) {}

  private final String kind;
  private final Map<String, long[]> counts = new LinkedHashMap<>();
  private final Map<Difference, List<AuditConfusion.Example>> examples = new LinkedHashMap<>();
  private final Map<Difference, Long> differences = new LinkedHashMap<>();
  private long cases;

  AuditTally(String kind) {
    this.kind = kind;
  }

  void addCase() {
    cases++;
  }

  /**
   * Counts one answer.
   *
   * @param expected what the labels allow; empty where they leave it open
   * @param answered the answer; null where there is none
   */
  void add(
      String score, Set<String> expected, @Nullable String answered, AuditConfusion.Example shown) {
    if (expected.isEmpty() && answered == null) {
      return;
    }
    long[] count = counts.computeIfAbsent(score, any -> new long[4]);
    boolean right = answered != null && expected.contains(answered);
    count[0] += expected.isEmpty() ? 0 : 1;
    count[1] += right ? 1 : 0;
    count[2] += answered != null && !right && !expected.isEmpty() ? 1 : 0;
    count[3] += expected.isEmpty() ? 1 : 0;
    if (!right) {
      Difference difference =
          new Difference(score, String.join(" / ", expected), answered == null ? "" : answered);
      differences.merge(difference, 1L, Long::sum);
      List<AuditConfusion.Example> kept =
          examples.computeIfAbsent(difference, any -> new ArrayList<>(1));
      if (kept.size() < AuditConfusion.MOST_EXAMPLES) {
        kept.add(shown);
      }
    }
  }

  AuditReport report() {
    List<AuditScore> scores = new ArrayList<>();
    counts.forEach(
        (name, count) -> scores.add(new AuditScore(name, count[0], count[1], count[2], count[3])));
    List<AuditConfusion> confusions = new ArrayList<>();
    differences.forEach(
        (difference, count) ->
            confusions.add(
                new AuditConfusion(
                    difference.score(),
                    difference.expected(),
                    difference.answered(),
                    count,
                    examples.getOrDefault(difference, List.of()))));
    confusions.sort(Comparator.comparingLong(AuditConfusion::count).reversed());
    return new AuditReport(kind, cases, scores, confusions);
  }
}
