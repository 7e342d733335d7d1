package io.patentwatch.alerts.rule;

import io.patentwatch.alerts.AlertContext;
import io.patentwatch.alerts.AlertSubject;
import io.patentwatch.alerts.Certainty;
import io.patentwatch.alerts.LibraryOccasion;
import io.patentwatch.alerts.LibraryRule;
import io.patentwatch.alerts.Notice;
import io.patentwatch.alerts.Severity;
import io.patentwatch.alerts.Step;
import java.time.LocalDate;
import java.util.List;

/**
 * Warns that the working calendar of the library runs out, 90 and 30 days before its last day and
 * after it: days beyond are not moved over holidays, and warnings count from the unmoved day.
 *
 * <p>The State Council's notice for a year appears in October to December of the year before.
 * Immutable, safe for use by any number of threads.
 */
public final class CalendarEndsRule implements LibraryRule {
  /** The id of the rule: {@code calendar-ends}. */
  public static final String ID = "calendar-ends";

  private static final int FIRST_DAYS = 90;
  private static final int SECOND_DAYS = 30;
  private static final Ladder LADDER = Ladder.of(FIRST_DAYS, SECOND_DAYS);
  private static final Step PAST = new Step("past", Integer.MAX_VALUE);

  private CalendarEndsRule() {}

  /** The rule. */
  public static CalendarEndsRule ofDefaults() {
    return new CalendarEndsRule();
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<LibraryOccasion> occasions(AlertContext context) {
    LocalDate end = context.reference().calendar().knownThrough();
    int left = Math.toIntExact(end.toEpochDay() - context.asOf().toEpochDay());
    Step step = left < 0 ? PAST : LADDER.step(left);
    if (step == null) {
      return List.of();
    }
    Messages messages = Messages.of(context.locale());
    AlertSubject subject =
        new AlertSubject(null, messages.text("calendar.subject"), List.of(), List.of());
    return List.of(
        new LibraryOccasion(end.toString(), step, subject, () -> notice(end, left, messages)));
  }

  private static Notice notice(LocalDate end, int left, Messages messages) {
    Severity severity =
        left > SECOND_DAYS ? Severity.INFO : left < 0 ? Severity.WARNING : Severity.NOTICE;
    return new Notice(
        severity,
        Certainty.CERTAIN,
        messages.text("calendar.title", end),
        end,
        List.of(messages.text("calendar.because", end)),
        messages.text("calendar.action", end.getYear() + 1));
  }
}
