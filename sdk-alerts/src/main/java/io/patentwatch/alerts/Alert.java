package io.patentwatch.alerts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A warning: who, which patent, what by when, what happens otherwise, and how sure it is.
 *
 * <p>Alerts are ordered by urgency: the most severe first, then the surest, the earliest due
 * (without a day last), then by identity. Immutable.
 *
 * @param id its identity, {@code rule:patent:key} such as {@code
 *     annual-fee:CN202110685031.5:6:due-30}: the same in every run and language
 * @param rule the id of the rule that raised it
 * @param subject what it is about and whom it concerns
 * @param severity how much it matters
 * @param certainty how sure it is
 * @param title what is the matter, in one line
 * @param due the last day to act before it gets worse; absent where no day is known
 * @param because how it was found, a step a line: arithmetic with its rule of law, evidence
 * @param action what to do, by when, and what happens otherwise
 */
public record Alert(
    String id,
    String rule,
    AlertSubject subject,
    Severity severity,
    Certainty certainty,
    String title,
    @Nullable LocalDate due,
    List<String> because,
    String action)
    implements Comparable<Alert> {
  private static final Comparator<Alert> URGENCY =
      Comparator.comparing(Alert::severity, Comparator.reverseOrder())
          .thenComparing(Alert::certainty)
          .thenComparing(alert -> alert.due() == null ? LocalDate.MAX : alert.due())
          .thenComparing(Alert::id);

  /** Copies the reasons. */
  public Alert {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(certainty, "certainty");
    Objects.requireNonNull(title, "title");
    because = List.copyOf(because);
    Objects.requireNonNull(action, "action");
  }

  static Alert of(String id, String rule, AlertSubject subject, Notice notice) {
    return new Alert(
        id,
        rule,
        subject,
        notice.severity(),
        notice.certainty(),
        notice.title(),
        notice.due(),
        notice.because(),
        notice.action());
  }

  /** Orders by urgency, the most urgent first. */
  @Override
  public int compareTo(Alert other) {
    return URGENCY.compare(this, other);
  }

  /** Prints its identity and how urgent it is, never whom it concerns. */
  @Override
  public String toString() {
    return id + " " + severity + " " + certainty;
  }
}
