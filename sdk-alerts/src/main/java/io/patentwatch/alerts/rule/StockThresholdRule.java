package io.patentwatch.alerts.rule;

import io.patentwatch.alerts.AlertContext;
import io.patentwatch.alerts.AlertSubject;
import io.patentwatch.alerts.Certainty;
import io.patentwatch.alerts.LibraryOccasion;
import io.patentwatch.alerts.LibraryRule;
import io.patentwatch.alerts.Notice;
import io.patentwatch.alerts.Severity;
import io.patentwatch.alerts.Step;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import java.util.List;
import java.util.Objects;

/**
 * Warns that a portfolio holds fewer patents in force than it should, once a calendar year.
 *
 * <p>Patents whose annual fee is unconfirmed count as in force, each application once. Immutable,
 * safe for use by any number of threads.
 */
public final class StockThresholdRule implements LibraryRule {
  private final String id;
  private final String name;
  private final PatentQuery portfolio;
  private final int atLeast;

  private StockThresholdRule(String id, String name, PatentQuery portfolio, int atLeast) {
    this.id = id;
    this.name = name;
    this.portfolio = portfolio;
    this.atLeast = atLeast;
  }

  /**
   * A rule.
   *
   * @param id the rule's id
   * @param name what people call the portfolio
   * @param portfolio which patents it has, such as those of a credit code
   * @param atLeast how many should be in force, 1 or more
   * @throws IllegalArgumentException if that is less than 1
   */
  public static StockThresholdRule of(String id, String name, PatentQuery portfolio, int atLeast) {
    if (atLeast < 1) {
      throw new IllegalArgumentException(
          "rule '" + id + "': a threshold of " + atLeast + " patents; give 1 or more");
    }
    return new StockThresholdRule(
        id,
        Objects.requireNonNull(name, "name"),
        Objects.requireNonNull(portfolio, "portfolio"),
        atLeast);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public List<LibraryOccasion> occasions(AlertContext context) {
    PatentQuery inForce =
        portfolio.and(PatentQuery.is(QueryField.STATUS, PatentStatus.IN_FORCE.code()));
    long held =
        context.library().count(new CountRequest(inForce, List.of(), context.asOf())).total();
    if (held >= atLeast) {
      return List.of();
    }
    AlertSubject subject = new AlertSubject(null, name, List.of(), List.of());
    return List.of(
        new LibraryOccasion(
            Integer.toString(context.asOf().getYear()),
            Step.ONLY,
            subject,
            () -> notice(held, context)));
  }

  private Notice notice(long held, AlertContext context) {
    Messages messages = Messages.of(context.locale());
    return new Notice(
        Severity.WARNING,
        Certainty.CERTAIN,
        messages.text("threshold.title", name, held, atLeast),
        null,
        List.of(messages.text("threshold.because", portfolio, held, context.asOf())),
        messages.text("threshold.action"));
  }
}
