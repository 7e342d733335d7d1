package io.patentwatch.query;

import io.patentwatch.model.Patent;
import java.time.LocalDate;

/**
 * A query compiled for a day, to be asked of patents in memory; immutable and thread-safe.
 *
 * <p>It is the reference for the meaning of a query: every store answers exactly as it does.
 */
public final class PatentMatcher {
  private PatentMatcher() {}

  /** Compiles a query for a day. */
  public static PatentMatcher of(PatentQuery query, LocalDate day) {
    throw new UnsupportedOperationException();
  }

  /** Whether the patent answers the query. */
  public boolean matches(Patent patent) {
    throw new UnsupportedOperationException();
  }
}
