package io.patentwatch.law;

import io.patentwatch.model.PatentType;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dated table of the periods of patent law other than annual fees: the way in for the request
 * for substantive examination, priority, the PCT national phase, registration, replies, recordals
 * and restoration.
 *
 * <pre>{@code
 * DeadlineRules rules = DeadlineRules.ofDefaults();
 * Optional<LegalDeadline> registration =
 *     rules.deadline(
 *         "registration",
 *         WorkingCalendar.ofDefaults(),
 *         PatentType.INVENTION,
 *         Map.of(DeadlineEvent.GRANT_NOTICE, LocalDate.of(2026, 8, 3)));
 * }</pre>
 *
 * <p>The bundled rules, by what they run from:
 *
 * <ul>
 *   <li>before filing: {@code novelty-grace}, {@code priority}, {@code priority-restoration},
 *       {@code pct-national-phase}, {@code pct-national-phase-late};
 *   <li>filing and entry: {@code novelty-proof}, {@code priority-correction}, {@code
 *       priority-document}, {@code application-fee}, {@code voluntary-amendment}, {@code
 *       substantive-examination}, {@code pct-amendment}, {@code pct-priority-fee};
 *   <li>notices and decisions: {@code first-reply}, {@code reply}, {@code registration}, {@code
 *       divisional-filing}, {@code reexamination}, {@code reexamination-suit}, {@code
 *       invalidation-suit}, {@code restoration}, {@code restoration-of-reexamination}, {@code
 *       restoration-force-majeure};
 *   <li>grant and after: {@code term-compensation}, {@code drug-term-compensation}, {@code
 *       inventor-award}, {@code licence-recordal}, {@code request-fee}, {@code
 *       invalidation-grounds}, {@code suspension-extension}, {@code fee-refund}.
 * </ul>
 *
 * <p>Of a rule's editions the last one in force on the day the period starts holds; before the
 * first there is no deadline, as earlier law is not carried. A period that a notice states
 * otherwise goes before the table: give the pack a line of your own by {@link #extendedBy}, or use
 * {@link Deadline} alone. Immutable, safe for use by any number of threads.
 */
public final class DeadlineRules {
  private final List<DeadlineRule> rules;
  private final Map<String, List<DeadlineRule>> editions = new LinkedHashMap<>();

  private DeadlineRules(List<DeadlineRule> rules) {
    this.rules = List.copyOf(rules);
    for (DeadlineRule rule : rules) {
      editions.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(rule);
    }
  }

  /** The bundled table, by the Law of 2021-06-01 and the Rules of 2024-01-20. */
  public static DeadlineRules ofDefaults() {
    return Bundled.RULES;
  }

  /**
   * A table of a host's own, from lines {@code
   * id,types,validFrom,period,law,chinese,english,otherwiseChinese,otherwiseEnglish}.
   *
   * <pre>{@code
   * registration,all,2001-07-01,grant-notice P2M,r.60,办理登记手续,register the grant,视为放弃,abandoned
   * }</pre>
   *
   * <p>Types are {@code all} or some of the types with a blank between. A period is an event (see
   * {@link DeadlineEvent#code()}) and its length as {@code P2M} or {@code P15D}; {@code or} between
   * two means the later, {@code and} the earlier one. Comments (#), blank lines and a header are
   * skipped.
   *
   * @throws IllegalArgumentException if a line cannot be read (its number is named) or two lines
   *     give one rule for one type from the same day
   */
  public static DeadlineRules parse(List<String> lines) {
    return new DeadlineRules(DeadlineRuleLines.read(lines));
  }

  /**
   * A table of a host's own, read to the end of {@code reader}; the caller closes it.
   *
   * @throws IllegalArgumentException as {@link #parse(List)}
   * @throws java.io.UncheckedIOException if reading fails
   */
  public static DeadlineRules parse(Reader reader) {
    return parse(PackLines.readAll(reader));
  }

  /**
   * This table with the rules of another added; where both give a rule for a type from the same
   * day, the other's holds.
   */
  public DeadlineRules extendedBy(DeadlineRules other) {
    List<DeadlineRule> joined = new ArrayList<>(rules);
    joined.addAll(other.rules);
    return new DeadlineRules(joined);
  }

  /** All editions of all rules, in the order given. */
  public List<DeadlineRule> rules() {
    return rules;
  }

  /**
   * The deadline of one rule; empty where it is not for the type, an event it needs is not given,
   * or it was not yet in force. It needs the event of its first leg, and of all where the earlier
   * one counts.
   *
   * @param rule the id of the rule
   * @param calendar the calendar that moves deadlines
   * @param type the kind of patent
   * @param days the days of the events that are known
   * @throws IllegalArgumentException if there is no rule with that id
   */
  public Optional<LegalDeadline> deadline(
      String rule, WorkingCalendar calendar, PatentType type, Map<DeadlineEvent, LocalDate> days) {
    List<DeadlineRule> known = editions.get(rule);
    if (known == null) {
      throw new IllegalArgumentException(
          "no rule '" + rule + "'; there are " + String.join(", ", editions.keySet()));
    }
    return deadline(known, calendar, type, days);
  }

  /**
   * The deadlines of all rules for which the events are given, by the day they are due. Parameters
   * as for {@link #deadline}.
   */
  public List<LegalDeadline> deadlines(
      WorkingCalendar calendar, PatentType type, Map<DeadlineEvent, LocalDate> days) {
    return editions.values().stream()
        .flatMap(known -> deadline(known, calendar, type, days).stream())
        .sorted(Comparator.comparing(LegalDeadline::due))
        .toList();
  }

  private static Optional<LegalDeadline> deadline(
      List<DeadlineRule> editions,
      WorkingCalendar calendar,
      PatentType type,
      Map<DeadlineEvent, LocalDate> days) {
    LegalDeadline found = null;
    for (DeadlineRule edition : editions) {
      if (!edition.types().contains(type)
          || found != null && edition.validFrom().isBefore(found.rule().validFrom())) {
        continue;
      }
      List<LegalDeadline.Part> parts = parts(edition, calendar, days);
      boolean known =
          edition.choice() == DeadlineRule.Choice.LATEST
              ? day(edition.legs().get(0).from(), days) != null
              : parts.size() == edition.legs().size();
      if (known && !parts.get(0).deadline().start().isBefore(edition.validFrom())) {
        found = new LegalDeadline(edition, parts);
      }
    }
    return Optional.ofNullable(found);
  }

  private static List<LegalDeadline.Part> parts(
      DeadlineRule rule, WorkingCalendar calendar, Map<DeadlineEvent, LocalDate> days) {
    List<LegalDeadline.Part> parts = new ArrayList<>();
    for (DeadlineRule.Leg leg : rule.legs()) {
      LocalDate start = day(leg.from(), days);
      if (start != null) {
        Deadline deadline = Deadline.of(calendar, start, leg.length());
        parts.add(new LegalDeadline.Part(leg.from(), deadline));
      }
    }
    return parts;
  }

  private static @Nullable LocalDate day(DeadlineEvent event, Map<DeadlineEvent, LocalDate> days) {
    LocalDate day = days.get(event);
    if (day == null && event == DeadlineEvent.EFFECTIVE_FILING) {
      day = days.get(DeadlineEvent.PRIORITY);
      return day == null ? days.get(DeadlineEvent.FILING) : day;
    }
    return day;
  }

  // A holder class is read when first used and costs nothing where a host brings its own table.
  private static final class Bundled {
    static final DeadlineRules RULES = parse(PackLines.bundled("deadlines.csv"));
  }
}
