package io.patentwatch.alerts;

import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.query.PatentMatcher;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import io.patentwatch.query.Relation;
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

  boolean readsAll() {
    return query.equals(PatentQuery.everything());
  }

  /** The query that finds some patents, of one at least, by their identities, which are numbers. */
  static PatentQuery named(List<PatentId> ids) {
    List<String> applications = new ArrayList<>();
    List<String> publications = new ArrayList<>();
    for (PatentId id : ids) {
      boolean filed = PatentNumber.parse(id.value()) instanceof ApplicationNumber;
      (filed ? applications : publications).add(id.value());
    }
    if (applications.isEmpty()) {
      return any(QueryField.PUBLICATION_NUMBER, publications);
    }
    PatentQuery byApplication = any(QueryField.APPLICATION_NUMBER, applications);
    return publications.isEmpty()
        ? byApplication
        : byApplication.or(any(QueryField.PUBLICATION_NUMBER, publications));
  }

  private static PatentQuery any(QueryField field, List<String> numbers) {
    return new PatentQuery.Clause(field, Relation.ANY, String.join(" ", numbers), null);
  }

  /** Whether a patent that does not change may come to be read, or cease to be, by the day. */
  boolean dependsOnDay() {
    return dependsOnDay;
  }
}
