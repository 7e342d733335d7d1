package io.patentwatch.alerts.ledger;

import io.patentwatch.PatentException;
import org.jspecify.annotations.Nullable;

/** A ledger could not be read or written, so what was told is not known. */
public final class LedgerException extends PatentException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates one.
   *
   * @param message what happened and what to do
   * @param cause what caused it, if anything
   */
  public LedgerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
