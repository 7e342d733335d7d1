package io.patentwatch.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The last day to do what a rule asks for, with the rule and the arithmetic.
 *
 * <p>Immutable. Its {@code toString} is the rule's id and the day it is due.
 *
 * @param rule the rule
 * @param parts the legs of the rule whose event is known, in the rule's order
 */
public record LegalDeadline(DeadlineRule rule, List<Part> parts) {

  /**
   * One leg of the rule, counted.
   *
   * @param from the event it is counted from
   * @param deadline its end
   */
  public record Part(DeadlineEvent from, Deadline deadline) {}

  /**
   * Copies the parts.
   *
   * @throws IllegalArgumentException if there is none
   */
  public LegalDeadline {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("no part of rule " + rule + "; give at least one");
    }
  }

  /** The end that counts: the only one, or the later or earlier one as the rule says. */
  public Deadline deadline() {
    Comparator<Part> order = Comparator.comparing(part -> part.deadline().nominal());
    if (rule.choice() == DeadlineRule.Choice.EARLIEST) {
      order = order.reversed();
    }
    return parts.stream().max(order).orElseThrow().deadline();
  }

  /** The last day to act, moved to a working day. */
  public LocalDate due() {
    return deadline().due();
  }

  /** Whether a holiday notice not yet known may still move {@link #due()}. */
  public boolean provisional() {
    return deadline().provisional();
  }

  /** The same by another calendar, such as one with a further year's notice. */
  public LegalDeadline on(WorkingCalendar calendar) {
    return new LegalDeadline(
        rule,
        parts.stream().map(part -> new Part(part.from(), part.deadline().on(calendar))).toList());
  }

  /** How the day was found, a step a line, in Chinese for a Chinese locale, else in English. */
  public List<String> explain(Locale locale) {
    boolean chinese = Language.isChinese(locale);
    List<String> steps = new ArrayList<>();
    steps.add(
        rule.act().in(locale)
            + (chinese ? "（" + rule.law(locale) + "）" : " (" + rule.law(locale) + ")"));
    for (Part part : parts) {
      steps.addAll(part.deadline().explain(part.from().name(locale), locale));
    }
    if (rule.legs().size() > 1) {
      steps.add(choice(locale, chinese));
    }
    steps.add(
        chinese
            ? "至" + due() + "未办理：" + rule.otherwise().chinese()
            : "not done by " + due() + ": " + rule.otherwise().english());
    return List.copyOf(steps);
  }

  private String choice(Locale locale, boolean chinese) {
    List<DeadlineEvent> known = parts.stream().map(Part::from).toList();
    String unknown =
        rule.legs().stream()
            .map(DeadlineRule.Leg::from)
            .filter(event -> !known.contains(event))
            .map(event -> event.name(locale))
            .collect(Collectors.joining(chinese ? "、" : ", "));
    if (!unknown.isEmpty()) {
      return chinese
          ? unknown + "未知，期限可能更晚届满"
          : "the day of " + unknown + " is not known: the period may end later";
    }
    boolean latest = rule.choice() == DeadlineRule.Choice.LATEST;
    if (chinese) {
      return "以其中" + (latest ? "较晚" : "较早") + "者" + due() + "为准";
    }
    return "the " + (latest ? "later" : "earlier") + " of them counts: " + due();
  }

  @Override
  public String toString() {
    return rule + " " + due();
  }
}
