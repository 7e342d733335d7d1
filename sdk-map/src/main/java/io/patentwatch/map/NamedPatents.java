package io.patentwatch.map;

import io.patentwatch.model.ApplicationNumber;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import io.patentwatch.query.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The query that finds patents by their identities. */
final class NamedPatents {
  private NamedPatents() {}

  static PatentQuery of(Collection<String> ids) {
    List<String> applications = new ArrayList<>();
    List<String> publications = new ArrayList<>();
    for (String id : ids) {
      if (PatentNumber.parse(id) instanceof ApplicationNumber) {
        applications.add(id);
      } else {
        publications.add(id);
      }
    }
    List<PatentQuery> parts = new ArrayList<>();
    if (!applications.isEmpty()) {
      parts.add(any(QueryField.APPLICATION_NUMBER, applications));
    }
    if (!publications.isEmpty()) {
      parts.add(any(QueryField.PUBLICATION_NUMBER, publications));
    }
    return anyOf(parts);
  }

  private static PatentQuery any(QueryField field, List<String> numbers) {
    return new PatentQuery.Clause(field, Relation.ANY, String.join(" ", numbers), null);
  }

  /** At least one of some parts; without parts, no patent. */
  static PatentQuery anyOf(List<PatentQuery> parts) {
    return switch (parts.size()) {
      case 0 -> PatentQuery.everything().negate();
      case 1 -> parts.get(0);
      default -> new PatentQuery.Or(parts);
    };
  }

  /** All of some parts; without parts, every patent. */
  static PatentQuery allOf(List<PatentQuery> parts) {
    return switch (parts.size()) {
      case 0 -> PatentQuery.everything();
      case 1 -> parts.get(0);
      default -> new PatentQuery.And(parts);
    };
  }
}
