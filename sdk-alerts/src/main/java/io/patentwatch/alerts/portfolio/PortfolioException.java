package io.patentwatch.alerts.portfolio;

import io.patentwatch.PatentException;
import org.jspecify.annotations.Nullable;

/** A portfolio could not be read or written. */
public final class PortfolioException extends PatentException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates one.
   *
   * @param message what happened and what to do
   * @param cause what caused it, if anything
   */
  public PortfolioException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
