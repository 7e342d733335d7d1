package io.patentwatch.alerts.rule;

import io.patentwatch.alerts.Certainty;
import io.patentwatch.alerts.Notice;
import io.patentwatch.alerts.Severity;
import io.patentwatch.alerts.Step;
import io.patentwatch.law.FeePhase;
import io.patentwatch.law.FeeState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What there is to warn of for the annual fee of one fee year on a day. Immutable.
 *
 * @param facts what it follows from
 * @param state where the day stands towards the fee
 * @param stage the step reached: {@code due-N}, N days or fewer before the last day to pay; {@code
 *     late-N} in month N of late payment, of which the first costs nothing more; {@code restorable}
 *     after the last
 * @param ladderDays N of {@code due-N}; 0 in the other stages
 * @param due the last day on which {@code amount} suffices: not moved over a holiday where that
 *     year's holidays are not published; absent when only restoration is left, as its period runs
 *     from the receipt of a notice
 * @param lastDay the last day of late payment, not moved where holidays are not published
 * @param amount yuan to be paid in all up to {@code due}, or for restoration
 */
public record FeeWarning(
    FeeFacts facts,
    FeeState state,
    String stage,
    int ladderDays,
    @Nullable LocalDate due,
    LocalDate lastDay,
    int amount) {
  private static final int PRESSING_DAYS = 7;
  private static final int LAST_RATE = 25;
  // Above every step of a ladder, which is a year long at most.
  private static final int FIRST_LATE = 400;

  /** Checks that nothing is missing. */
  public FeeWarning {
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(lastDay, "lastDay");
  }

  /** The fee year, which is the matter that runs through all stages. */
  public String series() {
    return Integer.toString(state.feeYear().year());
  }

  /** The stage as a step of that matter. */
  public Step step() {
    return new Step(
        stage,
        switch (state.phase()) {
          case NOT_YET, UPCOMING, DUE -> FIRST_LATE - 1 - ladderDays;
          case FREE_MONTH, SURCHARGE -> FIRST_LATE + state.rate();
          case PAST_GRACE -> FIRST_LATE + LAST_RATE + 1;
        });
  }

  /** Fee year and stage, such as {@code 6:due-30}: what is told once. */
  public String key() {
    return state.feeYear().year() + ":" + stage;
  }

  /** Unpaid where every payment is known, else unconfirmed. */
  public Certainty certainty() {
    return facts.certainty();
  }

  /**
   * How much it matters. Unpaid: a notice up to eight days before the last day to pay, a warning
   * from seven days before it through the months of late payment, critical in the last of them and
   * when only restoration is left. Unconfirmed: one less at each stage.
   */
  public Severity severity() {
    boolean unpaid = certainty() == Certainty.UNPAID;
    return switch (state.phase()) {
      case NOT_YET, UPCOMING, DUE ->
          ladderDays > PRESSING_DAYS
              ? (unpaid ? Severity.NOTICE : Severity.INFO)
              : (unpaid ? Severity.WARNING : Severity.NOTICE);
      case FREE_MONTH, SURCHARGE ->
          state.rate() < LAST_RATE
              ? (unpaid ? Severity.WARNING : Severity.NOTICE)
              : (unpaid ? Severity.CRITICAL : Severity.WARNING);
      case PAST_GRACE -> unpaid ? Severity.CRITICAL : Severity.WARNING;
    };
  }

  /** The warning in words, in Chinese for a Chinese locale, else in English. */
  public Notice notice(Locale locale) {
    return notice(locale, List.of());
  }

  Notice notice(Locale locale, List<String> evidence) {
    FeeTexts texts = new FeeTexts(this, Messages.of(locale), locale);
    List<String> because = new ArrayList<>(texts.because());
    because.addAll(evidence);
    return new Notice(
        severity(), certainty(), texts.title(), due, amount, because, texts.action(), Map.of());
  }

  FeeWarning of(FeeFacts others) {
    return new FeeWarning(others, state, stage, ladderDays, due, lastDay, amount);
  }

  boolean isLate() {
    return state.phase() == FeePhase.FREE_MONTH || state.phase() == FeePhase.SURCHARGE;
  }

  @Override
  public String toString() {
    return key() + " " + severity() + " " + certainty() + ": " + amount;
  }
}
