package io.patentwatch.benchmarks;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which patents each rule is about; public, as generated rules call it. */
public final class RuleHits {
  private final Map<String, BitSet> hits = new TreeMap<>();

  /** Takes down a patent for a rule. */
  public void add(String rule, int index) {
    hits.computeIfAbsent(rule, none -> new BitSet()).set(index);
  }

  /** How many there are, over all rules. */
  int size() {
    return hits.values().stream().mapToInt(BitSet::cardinality).sum();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RuleHits same && hits.equals(same.hits);
  }

  @Override
  public int hashCode() {
    return hits.hashCode();
  }

  @Override
  public String toString() {
    Map<String, Integer> counts = new TreeMap<>();
    hits.forEach((rule, of) -> counts.put(rule, of.cardinality()));
    return counts.toString();
  }
}
