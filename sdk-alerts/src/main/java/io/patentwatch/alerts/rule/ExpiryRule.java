package io.patentwatch.alerts.rule;

import io.patentwatch.alerts.AlertContext;
import io.patentwatch.alerts.AlertRule;
import io.patentwatch.alerts.Certainty;
import io.patentwatch.alerts.Finding;
import io.patentwatch.alerts.Notice;
import io.patentwatch.alerts.Occasion;
import io.patentwatch.alerts.Resolution;
import io.patentwatch.alerts.RuleInput;
import io.patentwatch.alerts.Severity;
import io.patentwatch.alerts.Step;
import io.patentwatch.law.Term;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Warns that the term of a patent in force ends (Patent Law art. 42), 365, 180, 90 and 30 days
 * before unless told otherwise.
 *
 * <p>The day is that of the patent's timeline. Where an extension or compensation of the term is on
 * record, but not its length, there is no day and no warning. Immutable, safe for use by any number
 * of threads.
 */
public final class ExpiryRule implements AlertRule {
  /** The id of the rule: {@code expiry}. */
  public static final String ID = "expiry";

  private static final String SERIES = "term";

  private final Ladder ladder;

  private ExpiryRule(Ladder ladder) {
    this.ladder = ladder;
  }

  /** Reminders 365, 180, 90 and 30 days before. */
  public static ExpiryRule ofDefaults() {
    return of(365, 180, 90, 30);
  }

  /**
   * Reminders some days before, in any order.
   *
   * @throws IllegalArgumentException if there is none, one is not 0 to 3660 or comes twice
   */
  public static ExpiryRule of(int... daysBefore) {
    return new ExpiryRule(Ladder.of(daysBefore));
  }

  @Override
  public String id() {
    return ID;
  }

  /** Type, day of filing and status. */
  @Override
  public Set<RuleInput> inputs() {
    return Set.of(RuleInput.TYPE, RuleInput.FILED, RuleInput.STATUS);
  }

  @Override
  public Evaluation evaluate(AlertContext context) {
    int day = Math.toIntExact(context.asOf().toEpochDay());
    return new Evaluation() {
      @Override
      public Finding find(PatentOutline outline) {
        return finding(outline, day, context.locale());
      }

      @Override
      public Resolution resolve(String series, @Nullable Patent patent) {
        return ended(patent, context);
      }
    };
  }

  private Finding finding(PatentOutline outline, int day, Locale locale) {
    int changesOn = outline.changesAfter(day);
    int expires = expires(outline, day);
    if (expires == PatentOutline.NO_DAY || outline.statusOn(day) != PatentStatus.IN_FORCE) {
      return Finding.nothingUntil(changesOn);
    }
    int last = expires - 1;
    changesOn = Math.min(changesOn, ladder.changesAfter(day, last));
    Step step = ladder.step(last - day);
    if (step == null) {
      return Finding.nothingUntil(changesOn);
    }
    LocalDate end = LocalDate.ofEpochDay(expires);
    return new Finding(
        List.of(new Occasion(SERIES, step, patent -> notice(patent, end, locale))), changesOn);
  }

  private static int expires(PatentOutline outline, int day) {
    for (int i = 0; i < outline.statusCount(); i++) {
      if (outline.status(i) == PatentStatus.EXPIRED && outline.statusFrom(i) > day) {
        return outline.statusFrom(i);
      }
    }
    return PatentOutline.NO_DAY;
  }

  private static Notice notice(Patent patent, LocalDate end, Locale locale) {
    Messages messages = Messages.of(locale);
    List<String> because = new ArrayList<>();
    if (patent.type() != null && patent.filed() != null) {
      because.addAll(Term.of(patent.type(), patent.filed()).explain(locale));
    }
    because.add(messages.text("expiry.because", end));
    return new Notice(
        Severity.NOTICE,
        Certainty.CERTAIN,
        messages.text("expiry.title", end.minusDays(1)),
        end.minusDays(1),
        because,
        messages.text("expiry.action", end));
  }

  private static Resolution ended(@Nullable Patent patent, AlertContext context) {
    Messages messages = Messages.of(context.locale());
    return Resolution.moot(
        patent == null
            ? messages.text("ended.gone")
            : messages.text("ended.status", patent.statusOn(context.asOf()).code()));
  }
}
