package io.patentwatch.alerts.rule;

import io.patentwatch.alerts.AlertContext;
import io.patentwatch.alerts.AlertSubject;
import io.patentwatch.alerts.Certainty;
import io.patentwatch.alerts.LibraryOccasion;
import io.patentwatch.alerts.LibraryRule;
import io.patentwatch.alerts.Notice;
import io.patentwatch.alerts.Severity;
import io.patentwatch.alerts.Step;
import io.patentwatch.model.Patent;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import io.patentwatch.query.SearchRequest;
import io.patentwatch.query.Sort;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Warns that nothing new has come in for long: no patent of a query was published in some days up
 * to the day of the run.
 *
 * <p>It is known by what came in and not by the source, of which a library keeps a cursor and no
 * time: a query tells one source's patents from another's, such as by region. It counts first
 * publications; those dated after the day do not count. Immutable, safe for use by any number of
 * threads.
 */
public final class SilentSourceRule implements LibraryRule {
  /** For how many days nothing may come, unless said: 30. */
  public static final int DAYS = 30;

  private final String id;
  private final PatentQuery query;
  private final int days;

  private SilentSourceRule(String id, PatentQuery query, int days) {
    this.id = id;
    this.query = query;
    this.days = days;
  }

  /** The rule {@code source-silent}: any publication in 30 days. */
  public static SilentSourceRule ofDefaults() {
    return of("source-silent", PatentQuery.everything(), DAYS);
  }

  /**
   * A rule of its own.
   *
   * @param id the rule's id
   * @param query which patents ought to come in
   * @param days for how many days nothing may come, 1 or more
   * @throws IllegalArgumentException if the days are less than 1
   */
  public static SilentSourceRule of(String id, PatentQuery query, int days) {
    if (days < 1) {
      throw new IllegalArgumentException(
          "rule '" + id + "': silent for " + days + " days; give 1 or more");
    }
    return new SilentSourceRule(id, Objects.requireNonNull(query, "query"), days);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public List<LibraryOccasion> occasions(AlertContext context) {
    LocalDate asOf = context.asOf();
    PatentQuery known =
        query.and(
            PatentQuery.builder()
                .between(QueryField.PUBLISHED, LocalDate.of(1985, 1, 1), asOf)
                .build());
    SearchRequest newest =
        SearchRequest.builder(known).asOf(asOf).sort(Sort.parse("pd:desc")).limit(1).build();
    Optional<LocalDate> last =
        context.library().search(newest).items().stream().findFirst().flatMap(Patent::published);
    if (last.isPresent() && last.get().plusDays(days).isAfter(asOf)) {
      return List.of();
    }
    Messages messages = Messages.of(context.locale());
    AlertSubject subject =
        new AlertSubject(null, messages.text("silent.subject", query), List.of(), List.of());
    String since = last.map(LocalDate::toString).orElse("ever");
    return List.of(
        new LibraryOccasion(since, Step.ONLY, subject, () -> notice(last, asOf, messages)));
  }

  private Notice notice(Optional<LocalDate> last, LocalDate asOf, Messages messages) {
    return new Notice(
        Severity.WARNING,
        Certainty.CERTAIN,
        last.map(day -> messages.text("silent.title", day))
            .orElseGet(() -> messages.text("silent.never")),
        null,
        List.of(messages.text("silent.because", query, asOf, days)),
        messages.text("silent.action"));
  }
}
