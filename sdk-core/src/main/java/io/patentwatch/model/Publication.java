package io.patentwatch.model;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One publication of an application.
 *
 * @param number its number
 * @param date the day of publication, where known
 */
public record Publication(PublicationNumber number, @Nullable LocalDate date) {
  public Publication {
    Objects.requireNonNull(number, "number");
  }
}
