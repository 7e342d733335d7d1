package io.patentwatch.alerts;

import io.patentwatch.PatentLibrary;
import io.patentwatch.alerts.ledger.AlertLedger;
import io.patentwatch.query.PatentQuery;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
 * <p>Without a ledger a run is a pure function of library and day. With one, alerts that were told
 * before are left out, and what a run raises is recorded, all of it or nothing, just before it
 * returns. Immutable, safe for use by any number of threads; the builder is not.
 */
public final class AlertEngine {
  private final PatentLibrary library;
  private final Map<String, AlertRule> rules;
  private final @Nullable AlertLedger ledger;
  private final Locale locale;

  private AlertEngine(Builder builder) {
    library = builder.library;
    rules = new LinkedHashMap<>(builder.rules);
    ledger = builder.ledger;
    locale = builder.locale;
  }

  /** A builder of an engine over a library; add a rule at least. */
  public static Builder builder(PatentLibrary library) {
    return new Builder(library);
  }

  /**
   * Asks all rules about all patents they read, taking {@code asOf} for today.
   *
   * <p>Its cost follows the number of patents; full patents are only loaded for what is to be told.
   * All alerts of the run are held in memory.
   *
   * @param asOf any day, past or future; what the library knows of it is what it knows now
   * @throws io.patentwatch.PatentException if the library can't be read or the ledger fails; then
   *     nothing is recorded as told. A failing rule is no reason: see {@link AlertRun#errors()}
   */
  public AlertRun run(LocalDate asOf) {
    EngineRun run = new EngineRun(library, ledger, asOf, locale);
    Map<PatentQuery, List<AlertRule>> readers = new LinkedHashMap<>();
    for (AlertRule rule : rules.values()) {
      run.guard(
          rule.id(), null, () -> readers.computeIfAbsent(rule.reads(), EngineRun::none).add(rule));
    }
    readers.forEach(run::evaluate);
    return run.finish();
  }

  /** The options of an engine. Not safe for use by several threads. */
  public static final class Builder {
    private static final Pattern RULE_ID = Pattern.compile("[a-z0-9-]{1,40}");

    private final PatentLibrary library;
    private final Map<String, AlertRule> rules = new LinkedHashMap<>();
    private @Nullable AlertLedger ledger;
    private Locale locale = Locale.CHINESE;

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

    /** The language of the texts: Chinese unless given; English for any that is not Chinese. */
    public Builder locale(Locale locale) {
      this.locale = Objects.requireNonNull(locale, "locale");
      return this;
    }

    /**
     * The engine.
     *
     * @throws IllegalArgumentException if it has no rule
     */
    public AlertEngine build() {
      if (rules.isEmpty()) {
        throw new IllegalArgumentException("an engine with 0 rules says nothing; add a rule");
      }
      return new AlertEngine(this);
    }
  }
}
