package io.patentwatch.alerts;

import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What some rules found in one patent. */
final class Look {
  private final PatentId id;
  private final List<Begun> asked;
  private @Nullable Patent patent;
  // Most find nothing, and few fail: these are made once something is put in.
  private Map<Begun, List<Occasion>> found = Map.of();
  private Set<Begun> failed = Set.of();

  Look(PatentId id, List<Begun> asked) {
    this.id = id;
    this.asked = asked;
  }

  PatentId id() {
    return id;
  }

  List<Begun> asked() {
    return asked;
  }

  /** The full patent, if it was loaded. */
  @Nullable Patent patent() {
    return patent;
  }

  void patent(Patent loaded) {
    patent = loaded;
  }

  /**
   * Takes down what a rule found.
   *
   * @throws IllegalArgumentException if a series comes twice
   */
  void found(Begun rule, List<Occasion> occasions) {
    if (occasions.isEmpty()) {
      return;
    }
    for (int later = 1; later < occasions.size(); later++) {
      String series = occasions.get(later).series();
      if (occasions.subList(0, later).stream().anyMatch(one -> one.series().equals(series))) {
        throw new IllegalArgumentException(
            "series '" + series + "' came twice; give each occasion its own");
      }
    }
    if (found.isEmpty()) {
      found = new HashMap<>();
    }
    found.put(rule, occasions);
  }

  void failed(Begun rule) {
    if (failed.isEmpty()) {
      failed = new HashSet<>();
    }
    failed.add(rule);
  }

  boolean hasFailed(Begun rule) {
    return failed.contains(rule);
  }

  List<Occasion> of(Begun rule) {
    return found.getOrDefault(rule, List.of());
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  Matter matter(Begun rule, Occasion occasion) {
    return new Matter(rule.id(), id, occasion.series());
  }
}
