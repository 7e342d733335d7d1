package io.patentwatch;

import org.jspecify.annotations.Nullable;

/** The root of what goes wrong in PatentWatch that is no caller's mistake. */
public class PatentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates one.
   *
   * @param message what happened, to what, and what to do
   * @param cause what caused it, if anything
   */
  public PatentException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
