package io.patentwatch.alerts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rule has to say on one occasion, for a person to read. Immutable.
 *
 * @param severity how much it matters
 * @param certainty how sure it is
 * @param title what is the matter, in one line
 * @param due the last day to act before it gets worse; absent where no day is known
 * @param cost the yuan to pay to do it by {@code due}; absent where it costs nothing or that is not
 *     known
 * @param because how it was found, a step a line: arithmetic with its rule of law, evidence
 * @param action what to do, by when, and what happens otherwise
 * @param attributes the host's own, carried to the alert, such as its number for the patent, a cost
 *     centre or who is responsible; the same in every language
 */
public record Notice(
    Severity severity,
    Certainty certainty,
    String title,
    @Nullable LocalDate due,
    @Nullable Integer cost,
    List<String> because,
    String action,
    Map<String, String> attributes) {

  /** Copies the reasons and attributes. */
  public Notice {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(certainty, "certainty");
    Objects.requireNonNull(title, "title");
    because = List.copyOf(because);
    Objects.requireNonNull(action, "action");
    attributes = Map.copyOf(attributes);
  }

  /** A notice without a cost. */
  public Notice(
      Severity severity,
      Certainty certainty,
      String title,
      @Nullable LocalDate due,
      List<String> because,
      String action,
      Map<String, String> attributes) {
    this(severity, certainty, title, due, null, because, action, attributes);
  }

  /** A notice without a cost and attributes. */
  public Notice(
      Severity severity,
      Certainty certainty,
      String title,
      @Nullable LocalDate due,
      List<String> because,
      String action) {
    this(severity, certainty, title, due, null, because, action, Map.of());
  }
}
