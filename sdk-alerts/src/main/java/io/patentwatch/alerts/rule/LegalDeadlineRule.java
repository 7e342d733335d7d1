package io.patentwatch.alerts.rule;

import io.patentwatch.alerts.AlertContext;
import io.patentwatch.alerts.AlertRule;
import io.patentwatch.alerts.Certainty;
import io.patentwatch.alerts.Finding;
import io.patentwatch.alerts.Notice;
import io.patentwatch.alerts.Occasion;
import io.patentwatch.alerts.RuleInput;
import io.patentwatch.alerts.Severity;
import io.patentwatch.alerts.Step;
import io.patentwatch.law.Deadline;
import io.patentwatch.law.DeadlineEvent;
import io.patentwatch.law.DeadlineRules;
import io.patentwatch.law.LegalDeadline;
import io.patentwatch.model.LegalEffect;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.Priority;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Warns of the periods of patent law other than annual fees, as {@link DeadlineRules} has them, 90,
 * 60, 30, 15, 7 and 1 days before they end unless told otherwise.
 *
 * <p>From what is published two of them follow: {@code substantive-examination} of a pending
 * invention of which no examination is on record, and {@code term-compensation} of an invention
 * granted more than four years after filing (Law 42(2)). Whether either was requested is not
 * published, so both are unconfirmed. All others run from the day of an event that only the holder
 * knows, such as the receipt of an office action: the host {@linkplain Builder#events gives} the
 * open ones, and takes them away once the act is done.
 *
 * <p>A day beyond the end of the working calendar is provisional: warnings count from the day
 * before any move. Immutable, safe for use by any number of threads; the builder is not.
 */
public final class LegalDeadlineRule implements AlertRule {
  /** The id of the rule: {@code deadline}. */
  public static final String ID = "deadline";

  private static final int PRESSING_DAYS = 7;
  private static final int NEAR_DAYS = 30;
  // No priority is older than 14 months at the filing (Law 29, r.36).
  private static final int OLDEST_PRIORITY_MONTHS = 14;
  private static final int EXAMINATION_MONTHS = 36;
  private static final int COMPENSATION_MONTHS = 3;
  private static final int COMPENSATED_YEARS = 4;
  // The most that weekends and holidays move a day.
  private static final int MARGIN_DAYS = 20;

  private final DeadlineRules rules;
  private final Ladder ladder;
  private final Map<PatentId, Map<DeadlineEvent, LocalDate>> events;

  private LegalDeadlineRule(Builder builder) {
    rules = builder.rules;
    ladder = builder.ladder;
    Map<PatentId, Map<DeadlineEvent, LocalDate>> copy = new HashMap<>();
    builder.events.forEach((patent, days) -> copy.put(patent, Map.copyOf(days)));
    events = Map.copyOf(copy);
  }

  /** The bundled periods, no event of the host's. */
  public static LegalDeadlineRule ofDefaults() {
    return builder().build();
  }

  /** A builder that starts from the defaults of {@link #ofDefaults()}. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String id() {
    return ID;
  }

  /** Type, days, priorities, events, status and the working calendar. */
  @Override
  public Set<RuleInput> inputs() {
    return Set.of(
        RuleInput.TYPE,
        RuleInput.FILED,
        RuleInput.GRANTED,
        RuleInput.PRIORITIES,
        RuleInput.EVENTS,
        RuleInput.STATUS,
        RuleInput.CALENDAR);
  }

  @Override
  public Evaluation evaluate(AlertContext context) {
    int day = Math.toIntExact(context.asOf().toEpochDay());
    return outline -> {
      boolean known = !events.isEmpty() && events.containsKey(outline.id());
      int opens = known ? day : opens(outline, day);
      if (opens > day) {
        return Finding.nothingUntil(Math.min(opens, outline.changesAfter(day)));
      }
      List<Occasion> occasions =
          context
              .library()
              .find(outline.id())
              .map(patent -> occasions(patent, context))
              .orElse(List.of());
      return Finding.onDayOf(context, occasions);
    };
  }

  /**
   * The first epoch day from which a published day can lead to a warning; the day if it is past.
   */
  private int opens(PatentOutline outline, int day) {
    if (outline.type().orElse(null) != PatentType.INVENTION
        || outline.filed() == PatentOutline.NO_DAY) {
      return Finding.NEVER;
    }
    LocalDate filed = LocalDate.ofEpochDay(outline.filed());
    LocalDate from;
    LocalDate through;
    if (outline.granted() != PatentOutline.NO_DAY && outline.granted() <= day) {
      LocalDate granted = LocalDate.ofEpochDay(outline.granted());
      if (granted.isBefore(filed.plusYears(COMPENSATED_YEARS))) {
        return Finding.NEVER;
      }
      from = granted;
      through = granted.plusMonths(COMPENSATION_MONTHS);
    } else {
      if (outline.statusOn(day) != PatentStatus.PENDING) {
        return Finding.NEVER;
      }
      through = filed.plusMonths(EXAMINATION_MONTHS);
      from = through.minusMonths(OLDEST_PRIORITY_MONTHS).minusDays(ladder.first());
    }
    int opens = Math.toIntExact(from.toEpochDay());
    int closes = Math.toIntExact(through.toEpochDay()) + MARGIN_DAYS;
    return day > closes ? Finding.NEVER : Math.max(opens, day);
  }

  private List<Occasion> occasions(Patent patent, AlertContext context) {
    List<Occasion> occasions = new ArrayList<>();
    for (LegalDeadline deadline : deadlines(patent, context)) {
      LocalDate last = last(deadline.deadline());
      int left = Math.toIntExact(last.toEpochDay() - context.asOf().toEpochDay());
      Step step = ladder.step(left);
      if (step != null) {
        boolean certain = events.containsKey(patent.id()) && !isPublished(deadline);
        String series = deadline.rule().id() + ":" + deadline.deadline().start();
        occasions.add(
            new Occasion(
                series, step, any -> notice(deadline, last, left, certain, context.locale())));
      }
    }
    return occasions;
  }

  private static LocalDate last(Deadline deadline) {
    return deadline.provisional() ? deadline.nominal() : deadline.due();
  }

  private List<LegalDeadline> deadlines(Patent patent, AlertContext context) {
    PatentType type = patent.type();
    if (type == null) {
      return List.of();
    }
    Map<DeadlineEvent, LocalDate> given = events.getOrDefault(patent.id(), Map.of());
    Map<DeadlineEvent, LocalDate> days = new EnumMap<>(DeadlineEvent.class);
    if (patent.filed() != null) {
      days.put(DeadlineEvent.FILING, patent.filed());
    }
    patent.priorities().stream()
        .map(Priority::date)
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo)
        .ifPresent(first -> days.put(DeadlineEvent.PRIORITY, first));
    if (patent.granted() != null) {
      days.put(DeadlineEvent.GRANT, patent.granted());
    }
    days.putAll(given);
    return rules.deadlines(context.reference().calendar(), type, days).stream()
        .filter(one -> isGiven(one, given) || isOpen(one, patent, context.asOf()))
        .toList();
  }

  private static boolean isGiven(LegalDeadline deadline, Map<DeadlineEvent, LocalDate> given) {
    return deadline.parts().stream().anyMatch(part -> given.containsKey(part.from()));
  }

  private static boolean isPublished(LegalDeadline deadline) {
    return deadline.rule().id().equals("substantive-examination")
        || deadline.rule().id().equals("term-compensation");
  }

  /** Whether it follows from what is published, and nothing published says it is done. */
  private static boolean isOpen(LegalDeadline deadline, Patent patent, LocalDate asOf) {
    return switch (deadline.rule().id()) {
      case "substantive-examination" ->
          patent.statusOn(asOf) == PatentStatus.PENDING
              && patent.events().stream()
                  .noneMatch(event -> event.effects().contains(LegalEffect.EXAMINATION));
      case "term-compensation" ->
          patent.filed() != null
              && patent.granted() != null
              && !patent.granted().isAfter(asOf)
              && !patent.granted().isBefore(patent.filed().plusYears(COMPENSATED_YEARS));
      default -> false;
    };
  }

  private static Notice notice(
      LegalDeadline deadline, LocalDate last, int left, boolean certain, Locale locale) {
    Messages messages = Messages.of(locale);
    String act = deadline.rule().act().in(locale);
    String otherwise = deadline.rule().otherwise().in(locale);
    List<String> because = new ArrayList<>(deadline.explain(locale));
    if (!certain) {
      because.add(messages.text("deadline.unconfirmed"));
    }
    return new Notice(
        severity(left, certain),
        certain ? Certainty.CERTAIN : Certainty.UNCONFIRMED,
        messages.text(certain ? "deadline.title" : "deadline.title.unconfirmed", act, last),
        last,
        because,
        messages.text(
            certain ? "deadline.action" : "deadline.action.unconfirmed", act, last, otherwise));
  }

  private static Severity severity(int left, boolean certain) {
    if (left <= PRESSING_DAYS) {
      return certain ? Severity.CRITICAL : Severity.WARNING;
    }
    return left <= NEAR_DAYS && certain ? Severity.WARNING : Severity.NOTICE;
  }

  /** The options of the rule, each with its default. Not safe for use by several threads. */
  public static final class Builder {
    private DeadlineRules rules = DeadlineRules.ofDefaults();
    private Ladder ladder = Ladder.of(90, 60, 30, 15, 7, 1);
    private Map<PatentId, Map<DeadlineEvent, LocalDate>> events = Map.of();

    private Builder() {}

    /** The table of periods; {@link DeadlineRules#ofDefaults()} unless given. */
    public Builder rules(DeadlineRules rules) {
      this.rules = Objects.requireNonNull(rules, "rules");
      return this;
    }

    /**
     * How many days before the last day reminders come, in any order.
     *
     * @throws IllegalArgumentException if there is none, one is not 0 to 3660 or comes twice
     */
    public Builder ladder(int... daysBefore) {
      ladder = Ladder.of(daysBefore);
      return this;
    }

    /**
     * The days of events that the host knows and whose act is not done yet, by patent; none unless
     * given. They are copied: an engine is built anew when they change.
     */
    public Builder events(Map<PatentId, Map<DeadlineEvent, LocalDate>> events) {
      this.events = Map.copyOf(events);
      return this;
    }

    /** The rule. */
    public LegalDeadlineRule build() {
      return new LegalDeadlineRule(this);
    }
  }
}
