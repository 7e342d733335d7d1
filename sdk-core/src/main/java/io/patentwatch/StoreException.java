package io.patentwatch;

import org.jspecify.annotations.Nullable;

/** A library that can't be opened, read or written. */
public class StoreException extends PatentException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates one.
   *
   * @param message what happened, to which library, and what to do
   * @param cause what caused it, if anything
   */
  public StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
