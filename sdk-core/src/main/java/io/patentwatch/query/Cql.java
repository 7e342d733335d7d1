package io.patentwatch.query;

/** The text form of queries: CQL 1.2 with the fields of {@link QueryField}. */
public final class Cql {
  private Cql() {}

  /**
   * Reads a query.
   *
   * @throws CqlException if the text is no query; it names the position and what was expected
   */
  public static PatentQuery parse(String text) {
    throw new UnsupportedOperationException();
  }

  /** The canonical text of a query; parsing it gives an equal query. */
  public static String format(PatentQuery query) {
    throw new UnsupportedOperationException();
  }
}
