package io.patentwatch.alerts;

import io.patentwatch.model.Edition;
import io.patentwatch.model.PatentId;
import io.patentwatch.reference.ReferenceData;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** What a run leaves to the next, so that that need not look at every patent. */
final class Session {
  final DayCalendar calendar = new DayCalendar();
  final Set<PatentId> failed = new HashSet<>();
  final Tally tally = new Tally();
  Edition edition;
  LocalDate day;
  ReferenceData reference;

  Session(Edition edition, LocalDate day, ReferenceData reference) {
    this.edition = edition;
    this.day = day;
    this.reference = reference;
  }

  /**
   * Whether the same rules would find the same on a later day in a patent that came to none. A new
   * registry changes the patents themselves.
   */
  boolean serves(LocalDate asOf, ReferenceData now) {
    return !asOf.isBefore(day)
        && reference.calendar().equals(now.calendar())
        && reference.divisions().equals(now.divisions())
        && reference.industries().equals(now.industries());
  }
}
