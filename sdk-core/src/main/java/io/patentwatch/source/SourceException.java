package io.patentwatch.source;

import io.patentwatch.PatentException;
import org.jspecify.annotations.Nullable;

/**
 * A source that can't be reached or read, for a reason that trying again does not mend: a file that
 * is not there, credentials refused, a table without the columns named.
 *
 * @see SourceUnavailableException
 */
public class SourceException extends PatentException {
  private static final long serialVersionUID = 1L;

  private final String source;

  /**
   * Creates one.
   *
   * @param source the source's id or the document
   * @param message what failed, where, and what to do
   * @param cause what caused it, if anything
   */
  public SourceException(String source, String message, @Nullable Throwable cause) {
    super(source + ": " + message, cause);
    this.source = source;
  }

  /** The source's id or the document. */
  public String source() {
    return source;
  }
}
