package io.patentwatch.alerts;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Something a rule has to say of no single patent: a source gone silent, an indicator that falls, a
 * reference pack that runs out, an enterprise's portfolio. Immutable.
 *
 * @param series which of the rule's matters it is, as {@link Matter#series} wants it
 * @param step how far that has come
 * @param subject what it is about and whom it concerns; its patent is absent
 * @param notice puts it into words, if it is to be told
 */
public record LibraryOccasion(
    String series, Step step, AlertSubject subject, Supplier<Notice> notice) {
  /**
   * Checks the series and the subject.
   *
   * @throws IllegalArgumentException if the series is empty, too long or has spaces, or the subject
   *     is a patent
   */
  public LibraryOccasion {
    Matter.checkKey(series);
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(notice, "notice");
    if (subject.patent() != null) {
      throw new IllegalArgumentException(
          "'" + series + "' is about " + subject.patent() + "; say it as an Occasion");
    }
  }

  @Override
  public String toString() {
    return step.name().isEmpty() ? series : series + ":" + step;
  }
}
