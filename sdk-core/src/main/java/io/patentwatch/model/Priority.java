package io.patentwatch.model;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An earlier application whose date is claimed.
 *
 * @param number its number as given
 * @param date its filing date, where stated
 */
public record Priority(String number, @Nullable LocalDate date) {
  public Priority {
    Objects.requireNonNull(number, "number");
  }
}
