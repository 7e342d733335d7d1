package io.patentwatch;

import io.patentwatch.model.Edition;

/**
 * The changes after an edition can't be told any more, or that edition never was: read everything
 * anew.
 */
public final class EditionGoneException extends PatentException {
  private static final long serialVersionUID = 1L;

  private final long edition;

  /**
   * Creates one.
   *
   * @param edition the edition asked for
   * @param current the library's edition
   */
  public EditionGoneException(Edition edition, Edition current) {
    super(
        "edition "
            + edition
            + " is not in this library, which is at edition "
            + current
            + "; read everything anew",
        null);
    this.edition = edition.number();
  }

  /** The edition asked for. */
  public Edition edition() {
    return new Edition(edition);
  }
}
