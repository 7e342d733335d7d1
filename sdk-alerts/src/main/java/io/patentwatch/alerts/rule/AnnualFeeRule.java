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
import io.patentwatch.law.AnnualFeeCalculator;
import io.patentwatch.law.AnnualFees;
import io.patentwatch.law.FeeReduction;
import io.patentwatch.law.FeeYear;
import io.patentwatch.law.GraceCounting;
import io.patentwatch.law.WorkingCalendar;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.StatusTimeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Warns of the annual fees of patents in force: before they fall due, in each month of late
 * payment, and when only restoration is left (r.115, r.6).
 *
 * <p>A fee year's alerts follow each other: one at each step of the ladder, counted from the last
 * day to pay as holidays move it (r.5); {@code late-1} in the month of late payment that costs
 * nothing, {@code late-2} to {@code late-6} with surcharges of 5 to 25 % of the full fee; {@code
 * restorable} from then until the next fee falls due. On any day only the most urgent step reached
 * is given. Beyond the calendar's end days are provisional: what is due then is counted from the
 * day before any move.
 *
 * <p>A fee counts as paid where a payment for its fee year or a later one is on record, or the
 * right was granted in that year; then there is no alert. Otherwise it is unconfirmed, as no
 * published source carries payments: the alert asks for confirmation, ranks lower, and never says
 * that a right has ended. Where the host vouches for its books by {@link Builder#paymentsComplete}
 * it is unpaid. Unpaid after the last day, the right ends with effect from the anniversary of
 * filing on which the fee was due.
 *
 * <p>A patent in force whose type or filing date is unknown cannot be watched; one alert says so.
 * Years of term compensation are not covered.
 *
 * <pre>{@code
 * AnnualFeeRule rule = AnnualFeeRule.ofDefaults();
 * FeeFacts pen = FeeFacts.of(
 *     PatentType.INVENTION, LocalDate.of(2021, 5, 31), LocalDate.of(2024, 2, 2));
 * for (FeeWarning warning : rule.evaluate(pen, LocalDate.of(2026, 5, 2))) {
 *   System.out.println(warning.notice(Locale.ENGLISH).title());
 * }
 * }</pre>
 *
 * <p>Immutable, safe for use by any number of threads; the builder is not.
 */
public final class AnnualFeeRule implements AlertRule {
  /** The id of the rule: {@code annual-fee}. */
  public static final String ID = "annual-fee";

  private final int[] ladder;
  private final Set<FeeReduction> reductions;
  private final AnnualFees fees;
  private final GraceCounting graceCounting;
  private final @Nullable WorkingCalendar calendar;
  private final Predicate<Patent> paymentsComplete;

  private AnnualFeeRule(Builder builder) {
    ladder = builder.ladder;
    reductions = builder.reductions;
    fees = builder.fees;
    graceCounting = builder.graceCounting;
    calendar = builder.calendar;
    paymentsComplete = builder.paymentsComplete;
  }

  /** Reminders 90, 60, 30, 7 and 1 days before, no reduction, payments never complete. */
  public static AnnualFeeRule ofDefaults() {
    return builder().build();
  }

  /** A builder that starts from the defaults of {@link #ofDefaults()}. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts from the options of this rule. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.ladder = ladder;
    builder.reductions = reductions;
    builder.fees = fees;
    builder.graceCounting = graceCounting;
    builder.calendar = calendar;
    builder.paymentsComplete = paymentsComplete;
    return builder;
  }

  @Override
  public String id() {
    return ID;
  }

  /** Type, days of filing and grant, status, payments and the working calendar. */
  @Override
  public Set<RuleInput> inputs() {
    return Set.of(
        RuleInput.TYPE,
        RuleInput.FILED,
        RuleInput.GRANTED,
        RuleInput.STATUS,
        RuleInput.PAYMENTS,
        RuleInput.CALENDAR);
  }

  @Override
  public Evaluation evaluate(AlertContext context) {
    FeeWatch watch = watch(calendar == null ? context.reference().calendar() : calendar);
    FeeDays days = new FeeDays(watch, context.asOf());
    return new Evaluation() {
      @Override
      public Finding find(PatentOutline outline) {
        return finding(outline, days, watch, context);
      }

      @Override
      public Resolution resolve(String series, @Nullable Patent patent) {
        return FeeEnding.of(series, patent, context);
      }
    };
  }

  /**
   * What there is to warn of on a day for a patent in force, by plain dates and without any
   * library: nothing, one fee year, or two where one is past its grace and the next falls due.
   *
   * <p>The calendar is the bundled one unless the builder was given another.
   *
   * @param facts the patent; it is taken for in force
   * @param asOf the day that is taken for today
   */
  public List<FeeWarning> evaluate(FeeFacts facts, LocalDate asOf) {
    return List.copyOf(plain().warnings(facts, asOf));
  }

  /**
   * How the rule comes to what it says, or why it says nothing, on a day: a step a line, in Chinese
   * for a Chinese locale, else in English. The calendar is as in {@link #evaluate(FeeFacts,
   * LocalDate)}.
   */
  public List<String> explain(FeeFacts facts, LocalDate asOf, Locale locale) {
    List<String> steps = new ArrayList<>();
    List<FeeWarning> warnings = evaluate(facts, asOf);
    for (FeeWarning warning : warnings) {
      Notice notice = warning.notice(locale);
      steps.add(notice.title());
      steps.addAll(notice.because());
    }
    return warnings.isEmpty() ? silence(facts, asOf, locale) : List.copyOf(steps);
  }

  private List<String> silence(FeeFacts facts, LocalDate asOf, Locale locale) {
    Messages messages = Messages.of(locale);
    int settled = facts.settledThrough();
    int running = facts.feeYearOn(asOf);
    List<String> steps = new ArrayList<>();
    steps.add(FeeTexts.origin(facts, messages));
    steps.add(FeeTexts.payments(facts, asOf, messages));
    if (settled > running) {
      steps.add(messages.text("explain.settled", settled, asOf));
      return List.copyOf(steps);
    }
    Optional<FeeYear> next = plain().feeYear(facts, running + 1);
    if (next.isEmpty()) {
      steps.add(messages.text("explain.none", asOf));
      return List.copyOf(steps);
    }
    steps.addAll(next.get().explain(locale));
    if (ladder.length > 0) {
      int first = ladder[ladder.length - 1];
      steps.add(messages.text("explain.early", running + 1, next.get().due(), first));
    }
    return List.copyOf(steps);
  }

  private FeeWatch plain() {
    return watch(calendar == null ? WorkingCalendar.ofDefaults() : calendar);
  }

  private FeeWatch watch(WorkingCalendar days) {
    AnnualFeeCalculator calculator =
        AnnualFeeCalculator.builder()
            .calendar(days)
            .fees(fees)
            .graceCounting(graceCounting)
            .reductions(reductions)
            .build();
    return new FeeWatch(calculator, days, graceCounting, ladder);
  }

  private Finding finding(
      PatentOutline outline, FeeDays days, FeeWatch watch, AlertContext context) {
    int day = days.day();
    int changesOn = outline.changesAfter(day);
    if (outline.statusOn(day) != PatentStatus.IN_FORCE) {
      return Finding.nothingUntil(changesOn);
    }
    PatentType type = outline.type().orElse(null);
    int filed = outline.filed();
    if (type == null || filed == PatentOutline.NO_DAY) {
      return new Finding(List.of(unwatched(type == null ? "type" : "filed", context)), changesOn);
    }
    if (outline.granted() != PatentOutline.NO_DAY && outline.granted() < filed) {
      // Refused, with the days that contradict each other.
      FeeFacts unused = facts(outline, context);
    }
    FeeDays.Filed seen = days.filed(type, filed);
    changesOn = Math.min(changesOn, seen.changesOn());
    List<FeeStage> stages = seen.stages(outline.granted(), outline.feeYearPaidBy(day));
    if (stages.isEmpty()) {
      return Finding.nothingUntil(changesOn);
    }
    Occasion first = occasion(stages.get(0), outline, watch, context);
    // At most the running fee year and the next.
    List<Occasion> occasions =
        stages.size() == 1
            ? List.of(first)
            : List.of(first, occasion(stages.get(1), outline, watch, context));
    return new Finding(occasions, changesOn);
  }

  private Occasion occasion(
      FeeStage stage, PatentOutline outline, FeeWatch watch, AlertContext context) {
    return new Occasion(
        stage.series(),
        stage.step(),
        patent -> notice(warning(stage, outline, watch, context), patent, context));
  }

  private static FeeFacts facts(PatentOutline outline, AlertContext context) {
    return new FeeFacts(
        outline.type().orElseThrow(),
        LocalDate.ofEpochDay(outline.filed()),
        outline.granted() == PatentOutline.NO_DAY ? null : LocalDate.ofEpochDay(outline.granted()),
        outline.feeYearPaidBy(Math.toIntExact(context.asOf().toEpochDay())),
        false);
  }

  private static FeeWarning warning(
      FeeStage stage, PatentOutline outline, FeeWatch watch, AlertContext context) {
    return watch.warnings(facts(outline, context), context.asOf()).stream()
        .filter(warning -> warning.series().equals(stage.series()))
        .findFirst()
        .orElseThrow();
  }

  private Notice notice(FeeWarning warning, Patent patent, AlertContext context) {
    FeeWarning known =
        paymentsComplete.test(patent) ? warning.of(warning.facts().complete(true)) : warning;
    return known.notice(context.locale(), standing(patent, context));
  }

  /** Since when, and because of what, the patent is in force. */
  private static List<String> standing(Patent patent, AlertContext context) {
    Messages messages = Messages.of(context.locale());
    List<String> lines = new ArrayList<>();
    for (StatusTimeline.Span span : patent.timeline().spans()) {
      boolean began = !context.asOf().isBefore(span.from());
      if (began && (span.to() == null || context.asOf().isBefore(span.to()))) {
        String status = messages.text("status." + PatentStatus.IN_FORCE.code());
        lines.add(messages.text("because.status", status, span.from(), span.because()));
      }
    }
    return lines;
  }

  private static Occasion unwatched(String missing, AlertContext context) {
    Messages messages = Messages.of(context.locale());
    return Occasion.of(
        "unwatched:" + missing,
        patent ->
            new Notice(
                Severity.INFO,
                Certainty.CERTAIN,
                messages.text("unwatched.title", messages.text("unwatched." + missing)),
                null,
                List.of(messages.text("unwatched.because", context.asOf())),
                messages.text("unwatched.action")));
  }

  /** The options of the rule, each with its default. Not safe for use by several threads. */
  public static final class Builder {
    private static final int YEAR_DAYS = 365;

    private int[] ladder = {1, 7, 30, 60, 90};
    private Set<FeeReduction> reductions = Set.of();
    private AnnualFees fees = AnnualFees.ofDefaults();
    private GraceCounting graceCounting = GraceCounting.FROM_NOMINAL;
    private @Nullable WorkingCalendar calendar;
    private Predicate<Patent> paymentsComplete = patent -> false;

    private Builder() {}

    /**
     * How many days before the last day to pay reminders come, in any order: 90, 60, 30, 7 and 1
     * unless given; none for no reminder before late payment.
     *
     * @throws IllegalArgumentException if one is not 0 to 365 or comes twice
     */
    public Builder ladder(int... daysBefore) {
      for (int days : daysBefore) {
        if (days < 0 || days > YEAR_DAYS) {
          throw new IllegalArgumentException(
              "a reminder " + days + " days before; give 0 to " + YEAR_DAYS);
        }
        if (IntStream.of(daysBefore).filter(other -> other == days).count() > 1) {
          throw new IllegalArgumentException(
              "a reminder " + days + " days before is given twice; give each step once");
        }
      }
      ladder = IntStream.of(daysBefore).sorted().toArray();
      return this;
    }

    /** The reductions every patent has, of which the best counts; none unless given. */
    public Builder reductions(Set<FeeReduction> reductions) {
      this.reductions = Set.copyOf(reductions);
      return this;
    }

    /** The table of full fees; {@link AnnualFees#ofDefaults()} unless given. */
    public Builder fees(AnnualFees fees) {
      this.fees = Objects.requireNonNull(fees, "fees");
      return this;
    }

    /**
     * From which day months of late payment count, which the law leaves open: {@link
     * GraceCounting#FROM_NOMINAL} unless given, which never warns late.
     */
    public Builder graceCounting(GraceCounting graceCounting) {
      this.graceCounting = Objects.requireNonNull(graceCounting, "graceCounting");
      return this;
    }

    /**
     * The working calendar; unless given, the library's own, and the bundled one where there is no
     * library.
     */
    public Builder calendar(WorkingCalendar calendar) {
      this.calendar = Objects.requireNonNull(calendar, "calendar");
      return this;
    }

    /**
     * For which patents the library has every payment made, so that a fee without one is unpaid:
     * for none unless given.
     */
    public Builder paymentsComplete(Predicate<Patent> paymentsComplete) {
      this.paymentsComplete = Objects.requireNonNull(paymentsComplete, "paymentsComplete");
      return this;
    }

    /** The rule. */
    public AnnualFeeRule build() {
      return new AnnualFeeRule(this);
    }
  }
}
