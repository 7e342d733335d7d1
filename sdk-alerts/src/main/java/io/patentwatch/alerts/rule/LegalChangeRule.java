package io.patentwatch.alerts.rule;

import static io.patentwatch.model.LegalEffect.ABANDONED;
import static io.patentwatch.model.LegalEffect.APPLICANT_CHANGED;
import static io.patentwatch.model.LegalEffect.EXPIRED;
import static io.patentwatch.model.LegalEffect.INVALIDATED;
import static io.patentwatch.model.LegalEffect.LAPSED;
import static io.patentwatch.model.LegalEffect.LICENCE_CHANGED;
import static io.patentwatch.model.LegalEffect.LICENCE_ENDED;
import static io.patentwatch.model.LegalEffect.LICENSED;
import static io.patentwatch.model.LegalEffect.OPEN_LICENCE;
import static io.patentwatch.model.LegalEffect.OPEN_LICENCE_ENDED;
import static io.patentwatch.model.LegalEffect.PARTIALLY_INVALIDATED;
import static io.patentwatch.model.LegalEffect.PLEDGED;
import static io.patentwatch.model.LegalEffect.PLEDGE_CHANGED;
import static io.patentwatch.model.LegalEffect.PLEDGE_ENDED;
import static io.patentwatch.model.LegalEffect.PRESERVATION_ENDED;
import static io.patentwatch.model.LegalEffect.PRESERVED;
import static io.patentwatch.model.LegalEffect.REJECTED;
import static io.patentwatch.model.LegalEffect.RESTORED;
import static io.patentwatch.model.LegalEffect.REVOKED;
import static io.patentwatch.model.LegalEffect.TRANSFERRED;
import static io.patentwatch.model.LegalEffect.WITHDRAWN;

import io.patentwatch.alerts.AlertContext;
import io.patentwatch.alerts.AlertRule;
import io.patentwatch.alerts.Certainty;
import io.patentwatch.alerts.Finding;
import io.patentwatch.alerts.Notice;
import io.patentwatch.alerts.Occasion;
import io.patentwatch.alerts.RuleInput;
import io.patentwatch.alerts.Severity;
import io.patentwatch.law.Restoration;
import io.patentwatch.model.LegalEffect;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.Patent;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import io.patentwatch.query.Relation;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells legal events of some effects: each once, by the day of its record.
 *
 * <p>Events recorded longer ago than the window are not told, so that a library that is new does
 * not tell its whole past; nor are those without any day. What is on record is certain. A right
 * that ended unpaid may be restored within two months of receipt of the notice (r.6(2)); as that
 * day is in no publication, the alert states the period and not its end.
 *
 * <p>It reads patents that have such an event, each in full. Immutable, safe for use by any number
 * of threads.
 */
public final class LegalChangeRule implements AlertRule {
  /** For how many days after its record an event is told, unless said: 180. */
  public static final int WINDOW_DAYS = 180;

  private final String id;
  private final Set<LegalEffect> effects;
  private final int windowDays;

  private LegalChangeRule(String id, Set<LegalEffect> effects, int windowDays) {
    this.id = id;
    this.effects = effects;
    this.windowDays = windowDays;
  }

  /**
   * The rules that ship: {@code ended}, {@code restored}, {@code transfer}, {@code licence}, {@code
   * pledge}, {@code preservation}, {@code invalidation} and {@code refused}, each with the window
   * of {@link #WINDOW_DAYS}.
   */
  public static List<LegalChangeRule> shipped() {
    return shipped(WINDOW_DAYS);
  }

  /**
   * The rules that ship, with another window.
   *
   * @param windowDays for how many days after its record an event is told, 1 or more
   * @throws IllegalArgumentException if that is less than 1
   */
  public static List<LegalChangeRule> shipped(int windowDays) {
    return List.of(
        of(windowDays, "ended", LAPSED, EXPIRED, ABANDONED),
        of(windowDays, "restored", RESTORED),
        of(windowDays, "transfer", TRANSFERRED, APPLICANT_CHANGED),
        of(
            windowDays,
            "licence",
            LICENSED,
            LICENCE_CHANGED,
            LICENCE_ENDED,
            OPEN_LICENCE,
            OPEN_LICENCE_ENDED),
        of(windowDays, "pledge", PLEDGED, PLEDGE_CHANGED, PLEDGE_ENDED),
        of(windowDays, "preservation", PRESERVED, PRESERVATION_ENDED),
        of(windowDays, "invalidation", INVALIDATED, PARTIALLY_INVALIDATED, REVOKED),
        of(windowDays, "refused", REJECTED, WITHDRAWN));
  }

  private static LegalChangeRule of(int windowDays, String id, LegalEffect... effects) {
    return of(id, Set.of(effects), windowDays);
  }

  /**
   * A rule of other effects or another window.
   *
   * @param id the rule's id
   * @param effects which effects are told
   * @param windowDays for how many days after its record an event is told, 1 or more
   * @throws IllegalArgumentException if there is no effect, or the days are less than 1
   */
  public static LegalChangeRule of(String id, Set<LegalEffect> effects, int windowDays) {
    if (effects.isEmpty() || windowDays < 1) {
      throw new IllegalArgumentException(
          "rule '"
              + id
              + "' has effects "
              + effects
              + " and a window of "
              + windowDays
              + " days; give one of each at least");
    }
    return new LegalChangeRule(id, Set.copyOf(effects), windowDays);
  }

  @Override
  public String id() {
    return id;
  }

  /** The patents that have an event of one of the effects. */
  @Override
  public PatentQuery reads() {
    String codes =
        effects.stream().map(LegalEffect::code).sorted().collect(Collectors.joining(" "));
    return new PatentQuery.Clause(QueryField.EVENT, Relation.ANY, codes, null);
  }

  /** The legal events. */
  @Override
  public Set<RuleInput> inputs() {
    return Set.of(RuleInput.EVENTS);
  }

  @Override
  public Evaluation evaluate(AlertContext context) {
    return outline ->
        context
            .library()
            .find(outline.id())
            .map(patent -> finding(patent, context))
            .orElseGet(Finding::nothing);
  }

  private Finding finding(Patent patent, AlertContext context) {
    LocalDate asOf = context.asOf();
    int changesOn = Finding.NEVER;
    TreeMap<String, Occasion> occasions = new TreeMap<>();
    for (LegalEvent event : patent.events()) {
      LocalDate recorded = recorded(event);
      Set<LegalEffect> told = EnumSet.noneOf(LegalEffect.class);
      told.addAll(event.effects());
      told.retainAll(effects);
      if (recorded == null || told.isEmpty()) {
        continue;
      }
      LocalDate forgotten = recorded.plusDays(windowDays);
      for (LocalDate day : List.of(recorded, forgotten)) {
        if (day.isAfter(asOf)) {
          changesOn = Math.min(changesOn, Math.toIntExact(day.toEpochDay()));
        }
      }
      if (!recorded.isAfter(asOf) && forgotten.isAfter(asOf)) {
        for (LegalEffect effect : told) {
          String series = effect.code() + ":" + recorded;
          occasions.put(
              series,
              Occasion.of(series, any -> notice(effect, event, recorded, context.locale())));
        }
      }
    }
    return new Finding(List.copyOf(occasions.values()), changesOn);
  }

  private static @Nullable LocalDate recorded(LegalEvent event) {
    return event.date() == null ? event.effective() : event.date();
  }

  private static Notice notice(
      LegalEffect effect, LegalEvent event, LocalDate recorded, Locale locale) {
    Messages messages = Messages.of(locale);
    String name = messages.text("effect." + effect.code());
    String words = withoutDetails(event.text());
    String text = event.code().equals(words) ? words : (event.code() + " " + words).strip();
    LocalDate works = event.works() == null ? recorded : event.works();
    return new Notice(
        severity(effect),
        Certainty.CERTAIN,
        messages.text("change.title", name, recorded),
        null,
        List.of(messages.text("change.because", recorded, text, works)),
        effect == LAPSED
            ? messages.text("change.restore", Restoration.MONTHS, Restoration.REQUEST_FEE)
            : messages.text("change.action"));
  }

  /** A status text without what it details: it may name natural persons, and alerts go to many. */
  private static String withoutDetails(String text) {
    return text.split("[:：]", 2)[0].strip();
  }

  private static Severity severity(LegalEffect effect) {
    return switch (effect) {
      case LAPSED, INVALIDATED, REVOKED -> Severity.CRITICAL;
      case ABANDONED, PARTIALLY_INVALIDATED, PRESERVED, REJECTED, WITHDRAWN -> Severity.WARNING;
      case EXPIRED, RESTORED, TRANSFERRED, APPLICANT_CHANGED, LICENSED, PLEDGED -> Severity.NOTICE;
      default -> Severity.INFO;
    };
  }
}
