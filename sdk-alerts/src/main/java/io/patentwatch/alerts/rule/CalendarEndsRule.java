package io.patentwatch.alerts.rule;

import io.patentwatch.alerts.AlertContext;
import io.patentwatch.alerts.AlertSubject;
import io.patentwatch.alerts.Certainty;
import io.patentwatch.alerts.LibraryOccasion;
import io.patentwatch.alerts.LibraryRule;
import io.patentwatch.alerts.Notice;
import io.patentwatch.alerts.RuleInput;
import io.patentwatch.alerts.Severity;
import io.patentwatch.alerts.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Warns that the working calendar of the library runs out, 90 and 30 days before its last day
 * unless told otherwise, and after it: days beyond are not moved over holidays, and warnings count
 * from the unmoved day.
 *
 * <p>The State Council's notice for a year appears in October to December of the year before.
 * Immutable, safe for use by any number of threads.
 */
public final class CalendarEndsRule implements LibraryRule {
  /** The id of the rule: {@code calendar-ends}. */
  public static final String ID = "calendar-ends";

  private static final int FIRST_DAYS = 90;
  private static final int NEAR_DAYS = 30;
  private static final Step PAST = new Step("past", Integer.MAX_VALUE);

  private final Ladder ladder;

  private CalendarEndsRule(Ladder ladder) {
    this.ladder = ladder;
  }

  /** 90 and 30 days before. */
  public static CalendarEndsRule ofDefaults() {
    return of(FIRST_DAYS, NEAR_DAYS);
  }

  /**
   * Some days before, in any order: as many as the longest ladder of the other rules, or as far as
   * costs are planned ahead.
   *
   * @throws IllegalArgumentException if there is none, one is not 0 to 3660 or comes twice
   */
  public static CalendarEndsRule of(int... daysBefore) {
    return new CalendarEndsRule(Ladder.of(daysBefore));
  }

  @Override
  public String id() {
    return ID;
  }

  /** The working calendar. */
  @Override
  public Set<RuleInput> inputs() {
    return Set.of(RuleInput.CALENDAR);
  }

  @Override
  public List<LibraryOccasion> occasions(AlertContext context) {
    LocalDate end = context.reference().calendar().knownThrough();
    int left = Math.toIntExact(end.toEpochDay() - context.asOf().toEpochDay());
    Step step = left < 0 ? PAST : ladder.step(left);
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
        left > NEAR_DAYS ? Severity.INFO : left < 0 ? Severity.WARNING : Severity.NOTICE;
    return new Notice(
        severity,
        Certainty.CERTAIN,
        messages.text("calendar.title", end),
        end,
        List.of(messages.text("calendar.because", end)),
        messages.text("calendar.action", end.getYear() + 1));
  }
}
