package io.patentwatch.alerts;

import java.util.List;
import java.util.Objects;

/**
 * What an alert says in one language. Immutable.
 *
 * @param title what is the matter, in one line
 * @param because how it was found, a step a line: arithmetic with its rule of law, evidence
 * @param action what to do, by when, and what happens otherwise
 */
public record AlertText(String title, List<String> because, String action) {
  /** Copies the reasons. */
  public AlertText {
    Objects.requireNonNull(title, "title");
    because = List.copyOf(because);
    Objects.requireNonNull(action, "action");
  }

  static AlertText of(Notice notice) {
    return new AlertText(notice.title(), notice.because(), notice.action());
  }
}
