package io.patentwatch.alerts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A warning: who, which patent, what by when, what happens otherwise, and how sure it is.
 *
 * <p>Alerts are ordered by urgency: the most severe first, then the surest, the earliest due
 * (without a day last), then by identity. Immutable.
 *
 * @param matter what it is about, which stays the same from step to step
 * @param step how far that has come
 * @param subject what it is about and whom it concerns, for people
 * @param severity how much it matters
 * @param certainty how sure it is
 * @param title what is the matter, in one line
 * @param due the last day to act before it gets worse; absent where no day is known
 * @param cost the yuan to pay to act by {@code due}; absent where it costs nothing or that is not
 *     known
 * @param because how it was found, a step a line: arithmetic with its rule of law, evidence
 * @param action what to do, by when, and what happens otherwise
 * @param attributes the host's own, as the rule gave them
 * @param translations what it says in other languages, by language code such as {@code en}
 */
public record Alert(
    Matter matter,
    Step step,
    AlertSubject subject,
    Severity severity,
    Certainty certainty,
    String title,
    @Nullable LocalDate due,
    @Nullable Integer cost,
    List<String> because,
    String action,
    Map<String, String> attributes,
    Map<String, AlertText> translations)
    implements Comparable<Alert> {
  private static final Comparator<Alert> URGENCY =
      Comparator.comparing(Alert::severity, Comparator.reverseOrder())
          .thenComparing(Alert::certainty)
          .thenComparing(alert -> alert.due() == null ? LocalDate.MAX : alert.due())
          .thenComparing(Alert::id);

  /** Copies the reasons, attributes and translations. */
  public Alert {
    Objects.requireNonNull(matter, "matter");
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(certainty, "certainty");
    Objects.requireNonNull(title, "title");
    because = List.copyOf(because);
    Objects.requireNonNull(action, "action");
    attributes = Map.copyOf(attributes);
    translations = Map.copyOf(translations);
  }

  /** An alert without a cost. */
  public Alert(
      Matter matter,
      Step step,
      AlertSubject subject,
      Severity severity,
      Certainty certainty,
      String title,
      @Nullable LocalDate due,
      List<String> because,
      String action,
      Map<String, String> attributes,
      Map<String, AlertText> translations) {
    this(
        matter,
        step,
        subject,
        severity,
        certainty,
        title,
        due,
        null,
        because,
        action,
        attributes,
        translations);
  }

  static Alert of(
      Matter matter,
      Step step,
      AlertSubject subject,
      Notice notice,
      Map<String, AlertText> translations) {
    return new Alert(
        matter,
        step,
        subject,
        notice.severity(),
        notice.certainty(),
        notice.title(),
        notice.due(),
        notice.cost(),
        notice.because(),
        notice.action(),
        notice.attributes(),
        translations);
  }

  /**
   * Its identity: matter and step, such as {@code annual-fee:CN202110685031.5:6:due-30}, the same
   * in every run and language.
   */
  public String id() {
    return step.name().isEmpty() ? matter.toString() : matter + ":" + step;
  }

  /** The id of the rule that raised it. */
  public String rule() {
    return matter.rule();
  }

  /** The same in a language, where it was put into that; else as it is. */
  public Alert in(Locale locale) {
    AlertText text = translations.get(locale.getLanguage());
    return text == null
        ? this
        : new Alert(
            matter,
            step,
            subject,
            severity,
            certainty,
            text.title(),
            due,
            cost,
            text.because(),
            text.action(),
            attributes,
            translations);
  }

  /** The same about a subject that names less, with other attributes. */
  public Alert about(AlertSubject subject, Map<String, String> attributes) {
    return new Alert(
        matter,
        step,
        subject,
        severity,
        certainty,
        title,
        due,
        cost,
        because,
        action,
        attributes,
        translations);
  }

  /** The same without how it was found, in any language. */
  public Alert withoutReasons() {
    Map<String, AlertText> bare = new TreeMap<>();
    translations.forEach(
        (language, text) ->
            bare.put(language, new AlertText(text.title(), List.of(), text.action())));
    return new Alert(
        matter,
        step,
        subject,
        severity,
        certainty,
        title,
        due,
        cost,
        List.of(),
        action,
        attributes,
        bare);
  }

  /** Orders by urgency, the most urgent first. */
  @Override
  public int compareTo(Alert other) {
    return URGENCY.compare(this, other);
  }

  /** Prints its identity and how urgent it is, never whom it concerns. */
  @Override
  public String toString() {
    return id() + " " + severity + " " + certainty;
  }
}
