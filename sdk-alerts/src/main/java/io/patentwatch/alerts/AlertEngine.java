package io.patentwatch.alerts;

import io.patentwatch.PatentLibrary;
import io.patentwatch.alerts.ledger.AlertLedger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs rules over a library, or a view of one, on a day.
 *
 * <pre>{@code
 * AlertEngine engine =
 *     AlertEngine.builder(database)
 *         .rule(AnnualFeeRule.ofDefaults())
 *         .ledger(JdbcLedger.of(dataSource))
 *         .build();
 * for (Alert alert : engine.run(database.today()).alerts()) {
 *   System.out.println(alert.title() + " " + alert.action());
 * }
 * }</pre>
 *
 * <p>Without a ledger a run is a pure function of library and day, and looks at every patent. With
 * one, each step of a matter is told once, what a run raises, holds back and resolves is recorded,
 * all of it or nothing, just before it returns, and from the second run on an engine looks only at
 * the patents that changed, by the library's feed, or came to a day that matters, by a calendar it
 * keeps of some 20 bytes a patent: the outcome is that of a look at all. It looks at all in its
 * first run, when it is asked of an earlier day, when the calendar, the divisions or the industries
 * of the library changed, and when so much changed that this is faster.
 *
 * <p>Safe for use by any number of threads, one run at a time where it has a ledger; the builder is
 * not. Engines in other processes may share the ledger: of several that find the same, exactly one
 * tells it.
 */
public final class AlertEngine {
  private final Setup setup;
  private final ReentrantLock running = new ReentrantLock();
  private @Nullable Session session;

  private AlertEngine(Setup setup) {
    this.setup = setup;
  }

  /** A builder of an engine over a library; add a rule at least. */
  public static Builder builder(PatentLibrary library) {
    return new Builder(library);
  }

  /**
   * Asks all rules about the patents they read, taking {@code asOf} for today.
   *
   * <p>Its cost follows the number of patents looked at; full patents are only loaded for what is
   * to be told or has ended, and by rules that ask for them. All alerts of the run are held in
   * memory, and the identities of the patents with open matters.
   *
   * @param asOf any day, past or future; what the library knows of it is what it knows now
   * @throws io.patentwatch.PatentException if the library can't be read or the ledger fails; then
   *     nothing is recorded. A failing rule is no reason: see {@link AlertRun#errors()}
   */
  public AlertRun run(LocalDate asOf) {
    if (setup.ledger() == null) {
      return new EngineRun(setup, asOf).run(null);
    }
    running.lock();
    try {
      Session previous = session;
      // A run that fails leaves nothing to go on from.
      session = null;
      EngineRun run = new EngineRun(setup, asOf);
      AlertRun done = run.run(previous);
      session = setup.lookAtAll() ? null : run.session();
      return done;
    } finally {
      running.unlock();
    }
  }

  /**
   * How a rule comes to what it says of a matter on a day: the twin of {@link #run}, which tells
   * nothing and writes nothing.
   *
   * @param id the identity of an alert or of its matter; of an alert, the step that the matter has
   *     reached on the day is explained
   * @param asOf the day that is taken for today
   * @return empty where the rule says nothing of the matter on the day
   * @throws IllegalArgumentException if the identity names no rule of this engine
   */
  public Optional<Explanation> explain(String id, LocalDate asOf) {
    return new Explaining(setup, id, asOf).explanation();
  }

  /** The options of an engine. Not safe for use by several threads. */
  public static final class Builder {
    private static final Pattern RULE_ID = Pattern.compile("[a-z0-9-]{1,40}");

    private final PatentLibrary library;
    private final Map<String, AlertRule> rules = new LinkedHashMap<>();
    private @Nullable AlertLedger ledger;
    private boolean lookAtAll;
    private Locale locale = Locale.CHINESE;
    private List<Locale> translations = List.of();
    private final List<Inhibition> inhibitions = new ArrayList<>();
    private final List<Escalation> escalations = new ArrayList<>();

    private Builder(PatentLibrary library) {
      this.library = Objects.requireNonNull(library, "library");
    }

    /**
     * Adds a rule.
     *
     * @throws IllegalArgumentException if its id is taken or not as {@link AlertRule#id()} wants it
     */
    public Builder rule(AlertRule rule) {
      String id = rule.id();
      if (!RULE_ID.matcher(id).matches()) {
        throw new IllegalArgumentException(
            "rule id '" + id + "'; give 1 to 40 lower-case letters, digits and hyphens");
      }
      if (rules.putIfAbsent(id, rule) != null) {
        throw new IllegalArgumentException("rule id '" + id + "' is taken; give each its own");
      }
      return this;
    }

    /** The memory of what was told; none unless given, so every run tells all it finds. */
    public Builder ledger(AlertLedger ledger) {
      this.ledger = Objects.requireNonNull(ledger, "ledger");
      return this;
    }

    /**
     * That every run looks at all patents, with a ledger too: needed over a view whose filter
     * depends on the day, as patents enter and leave that without a change.
     */
    public Builder lookAtAll() {
      lookAtAll = true;
      return this;
    }

    /** The language of the texts: Chinese unless given; English for any that is not Chinese. */
    public Builder locale(Locale locale) {
      this.locale = Objects.requireNonNull(locale, "locale");
      return this;
    }

    /**
     * Other languages that alerts are put into as well, for {@link Alert#in}, Chinese or English;
     * none unless given.
     */
    public Builder translations(Locale... locales) {
      translations = List.of(locales);
      return this;
    }

    /** Adds an inhibition; both rules must be of this engine. */
    public Builder inhibition(Inhibition inhibition) {
      inhibitions.add(Objects.requireNonNull(inhibition, "inhibition"));
      return this;
    }

    /** Adds the next level of escalation; none unless given, and none without a ledger. */
    public Builder escalation(Escalation escalation) {
      escalations.add(Objects.requireNonNull(escalation, "escalation"));
      return this;
    }

    /**
     * The engine.
     *
     * @throws IllegalArgumentException if it has no rule, or an inhibition names one it has not
     */
    public AlertEngine build() {
      if (rules.isEmpty()) {
        throw new IllegalArgumentException("an engine with 0 rules says nothing; add a rule");
      }
      for (Inhibition inhibition : inhibitions) {
        for (String rule : List.of(inhibition.by(), inhibition.inhibited())) {
          if (!rules.containsKey(rule)) {
            throw new IllegalArgumentException(
                "an inhibition names rule '" + rule + "'; rules are " + rules.keySet());
          }
        }
      }
      List<Locale> languages = new ArrayList<>();
      languages.add(locale);
      for (Locale other : translations) {
        if (languages.stream().noneMatch(one -> one.getLanguage().equals(other.getLanguage()))) {
          languages.add(other);
        }
      }
      return new AlertEngine(
          new Setup(
              library,
              List.copyOf(rules.values()),
              ledger,
              lookAtAll,
              languages,
              inhibitions,
              escalations));
    }
  }
}
