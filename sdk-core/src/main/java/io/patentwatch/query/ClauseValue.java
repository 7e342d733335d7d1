package io.patentwatch.query;

/** The canonical form of a clause's value. */
final class ClauseValue {
  private ClauseValue() {}

  static String canonical(QueryField field, Relation relation, String value) {
    throw new UnsupportedOperationException();
  }
}
