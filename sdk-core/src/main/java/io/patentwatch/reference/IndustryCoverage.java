package io.patentwatch.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What rules do with a set of patents, so that the people who own an industry can tune its rules.
 *
 * <p>Patents are added one by one; what is kept are counts and a few examples. Not thread-safe.
 */
public final class IndustryCoverage {
  /** How many examples are kept of one rule's near misses. */
  public static final int MOST_EXAMPLES = 5;

  private final IndustryRules rules;
  private final Map<String, Counts> byCode = new HashMap<>();
  private long patents;
  private long unclassed;

  private IndustryCoverage(IndustryRules rules) {
    this.rules = rules;
    for (Industry industry : rules.industries()) {
      byCode.put(industry.code(), new Counts());
    }
  }

  /** Nothing yet. */
  public static IndustryCoverage of(IndustryRules rules) {
    return new IndustryCoverage(Objects.requireNonNull(rules, "rules"));
  }

  /**
   * What the rules of one industry do.
   *
   * @param industry the industry
   * @param patents how many patents belong to it, each counted once, those of industries below
   *     included
   * @param byRule how many of them each rule holds for; a patent counts with every rule that does
   * @param onlyByRule how many of them no other rule of the industry holds for
   * @param overlaps how many of them belong to each other industry too, except those above and
   *     below
   * @param nearMisses what is nearly in it, by rule
   */
  public record Row(
      Industry industry,
      long patents,
      Map<String, Long> byRule,
      Map<String, Long> onlyByRule,
      Map<String, Long> overlaps,
      List<NearMiss> nearMisses) {
    public Row {
      Objects.requireNonNull(industry, "industry");
      byRule = Map.copyOf(byRule);
      onlyByRule = Map.copyOf(onlyByRule);
      overlaps = Map.copyOf(overlaps);
      nearMisses = List.copyOf(nearMisses);
    }
  }

  /**
   * Patents outside an industry of which a rule holds but for its words: the classes are right, the
   * keyword is missing.
   *
   * @param rule the rule
   * @param patents how many
   * @param examples the first of them, {@link #MOST_EXAMPLES} at most
   */
  public record NearMiss(String rule, long patents, List<String> examples) {
    public NearMiss {
      Objects.requireNonNull(rule, "rule");
      examples = List.copyOf(examples);
    }
  }

  /**
   * Adds a patent.
   *
   * @param id what it is called among the examples
   * @param subject what rules look at
   */
  public void add(String id, IndustrySubject subject) {
    patents++;
    Map<String, Set<String>> held = new TreeMap<>();
    Map<String, Set<String>> near = new TreeMap<>();
    rules.examine(
        subject,
        (industry, rule, holds) ->
            (holds ? held : near)
                .computeIfAbsent(industry.code(), any -> new HashSet<>())
                .add(rule));
    Set<String> members = new HashSet<>();
    held.keySet().forEach(code -> members.addAll(withAbove(code)));
    unclassed += members.isEmpty() ? 1 : 0;
    for (String code : members) {
      counts(code).member(held.getOrDefault(code, Set.of()), others(code, members));
    }
    near.forEach(
        (code, names) -> {
          if (!members.contains(code)) {
            counts(code).miss(names, id);
          }
        });
  }

  private Counts counts(String code) {
    return Objects.requireNonNull(byCode.get(code));
  }

  private List<String> withAbove(String code) {
    List<String> codes = new ArrayList<>();
    for (String at = code; at != null; at = rules.find(at).map(Industry::parent).orElse(null)) {
      codes.add(at);
    }
    return codes;
  }

  private List<String> others(String code, Set<String> members) {
    return members.stream()
        .filter(other -> !withAbove(other).contains(code) && !withAbove(code).contains(other))
        .toList();
  }

  /** How many patents were added. */
  public long patents() {
    return patents;
  }

  /** How many of them belong to no industry. */
  public long unclassed() {
    return unclassed;
  }

  /** What the rules of each industry do, in the order of the rules. */
  public List<Row> rows() {
    return rules.industries().stream()
        .map(industry -> counts(industry.code()).row(industry))
        .toList();
  }

  /** The counts of one industry. */
  private static final class Counts {
    private long patents;
    private final Map<String, Long> byRule = new TreeMap<>();
    private final Map<String, Long> onlyByRule = new TreeMap<>();
    private final Map<String, Long> overlaps = new TreeMap<>();
    private final Map<String, Long> misses = new TreeMap<>();
    private final Map<String, List<String>> examples = new TreeMap<>();

    void member(Set<String> rules, List<String> others) {
      patents++;
      rules.forEach(rule -> byRule.merge(rule, 1L, Long::sum));
      if (rules.size() == 1) {
        onlyByRule.merge(rules.iterator().next(), 1L, Long::sum);
      }
      others.forEach(other -> overlaps.merge(other, 1L, Long::sum));
    }

    void miss(Set<String> rules, String id) {
      for (String rule : rules) {
        misses.merge(rule, 1L, Long::sum);
        List<String> kept = examples.computeIfAbsent(rule, any -> new ArrayList<>(MOST_EXAMPLES));
        if (kept.size() < MOST_EXAMPLES) {
          kept.add(id);
        }
      }
    }

    Row row(Industry industry) {
      List<NearMiss> near = new ArrayList<>();
      misses.forEach(
          (rule, count) ->
              near.add(new NearMiss(rule, count, examples.getOrDefault(rule, List.of()))));
      return new Row(industry, patents, byRule, onlyByRule, overlaps, near);
    }
  }
}
