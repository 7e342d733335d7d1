package io.patentwatch.query;

/** A text that is no query. */
public final class CqlException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  CqlException(String message, int line, int column) {
    super(message + " at " + line + ":" + column);
    this.line = line;
    this.column = column;
  }

  /** The line of the fault, from 1. */
  public int line() {
    return line;
  }

  /** The column of the fault, from 1. */
  public int column() {
    return column;
  }
}
