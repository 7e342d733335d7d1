package io.patentwatch.alerts;

import io.patentwatch.model.Patent;
import io.patentwatch.query.PatentMatcher;
import io.patentwatch.query.PatentQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The rules that read the same patents, begun. */
final class RuleGroup {
  private final PatentQuery query;
  private final PatentMatcher matcher;
  private final boolean dependsOnDay;
  private final List<Begun> rules = new ArrayList<>();

  RuleGroup(PatentQuery query, LocalDate asOf) {
    this.query = query;
    matcher = PatentMatcher.of(query, asOf);
    dependsOnDay = !query.equals(query.asOf(asOf));
  }

  PatentQuery query() {
    return query;
  }

  List<Begun> rules() {
    return rules;
  }

  List<String> ids() {
    return rules.stream().map(Begun::id).toList();
  }

  boolean reads(Patent patent) {
    return matcher.matches(patent);
  }

  /** Whether a patent that does not change may come to be read, or cease to be, by the day. */
  boolean dependsOnDay() {
    return dependsOnDay;
  }
}
