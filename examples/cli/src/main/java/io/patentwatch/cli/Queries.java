package io.patentwatch.cli;

import io.patentwatch.query.Cql;
import io.patentwatch.query.PatentQuery;
import java.util.List;

/** Queries as they stand on the command line. */
final class Queries {
  private Queries() {}

  /** The query of all words together; without any, everything. */
  static PatentQuery of(List<String> words) {
    String text = String.join(" ", words).strip();
    return text.isEmpty() ? PatentQuery.everything() : Cql.parse(text);
  }
}
