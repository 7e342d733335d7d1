package io.patentwatch.query;

/** A text that is no query; the message names what is wrong, where, and what was expected. */
public final class CqlException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  CqlException(String fault, int line, int column, String remedy) {
    super(fault + " at " + line + ":" + column + (remedy.isEmpty() ? "" : "; " + remedy));
    this.line = line;
    this.column = column;
  }

  /** The line of the fault, from 1. */
  public int line() {
    return line;
  }

  /** The column of the fault in characters, from 1; one behind the last at the end of the text. */
  public int column() {
    return column;
  }
}
