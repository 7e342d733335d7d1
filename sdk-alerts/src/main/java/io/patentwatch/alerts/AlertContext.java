package io.patentwatch.alerts;

import io.patentwatch.PatentLibrary;
import io.patentwatch.reference.ReferenceData;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * What a rule is told of the run it is part of. Immutable.
 *
 * @param library the library or view the run is over, for rules that ask it as a whole
 * @param asOf the day that is taken for today
 * @param reference the reference data of the library, its working calendar among them
 * @param locale the language for texts: a Chinese one, else English is written
 */
public record AlertContext(
    PatentLibrary library, LocalDate asOf, ReferenceData reference, Locale locale) {
  /** Checks that nothing is missing. */
  public AlertContext {
    Objects.requireNonNull(library, "library");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(locale, "locale");
  }
}
