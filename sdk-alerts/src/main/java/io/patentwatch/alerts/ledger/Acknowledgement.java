package io.patentwatch.alerts.ledger;

import java.time.LocalDate;
import java.util.Objects;

/**
 * That somebody took a matter on: it goes up no more, and its later steps are held back unless they
 * are more severe than what was acknowledged. Immutable.
 *
 * @param by who, as the host names them
 * @param on the day
 * @param note what they say, possibly empty
 */
public record Acknowledgement(String by, LocalDate on, String note) {
  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if nobody is named
   */
  public Acknowledgement {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(note, "note");
    if (by.isBlank()) {
      throw new IllegalArgumentException("an acknowledgement by nobody; say who");
    }
  }
}
